import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { ProfituityConnection } from './connection.ts';
import { byId, readPage } from './page.ts';
import type { ListQuery } from './request.ts';
import { paths } from './request.ts';

export function merchantsQuery({ settings }: Pick<ProfituityConnection, 'settings'>): ListQuery {
  return { path: paths.merchants, ...byId, take: settings.takeLimit };
}

/** Rows of every merchant that the API user can see; null where there is no such list, whose path is assumed. */
export async function readMerchants(
  connection: ProfituityConnection,
  call: CallContext,
): Promise<readonly unknown[] | null> {
  const rows: unknown[] = [];
  try {
    for (;;) {
      const page = await readPage(connection, { ...merchantsQuery(connection), skip: rows.length }, call);
      rows.push(...page.rows);
      if (page.exhausted) return rows;
    }
  } catch (error) {
    if (error instanceof ProviderFailure && error.httpStatus === 404) return null;
    throw error;
  }
}

/** What stands in for the list where there is none: those that are configured, of which nothing but the id is known. */
export function configuredMerchants({ settings }: ProfituityConnection): readonly { readonly id: string }[] {
  if (settings.merchantIds !== 'all') return settings.merchantIds.map((id) => ({ id }));
  throw new ProviderFailure(
    'NOT_FOUND',
    'Profituity serves no list of merchants here; configure those that this connection is for (merchantIds)',
    { provider: 'PROFITUITY', connection: settings.key, httpStatus: 404 },
  );
}
