import { allOf } from '../dialects/load-options/condition.ts';
import { oneOf } from '../dialects/load-options/membership.ts';
import type { Condition } from '../dialects/load-options/condition.ts';
import { batches } from '../http/batches.ts';
import type { ProfituityConnection } from './connection.ts';
import { byId, sentQuery } from './page.ts';
import { listRequest, maxUrlLength } from './request.ts';

/** Most ids in one call: a page that every service gives whole. The length of the URL mostly ends it before. */
export const maxIds = 100;

export function guidIn(path: string, ids: readonly string[]): Condition {
  return oneOf(
    path,
    ids.map((guid) => ({ guid })),
  );
}

/**
 * Ids in as few groups as calls take for `path` being one of them: there is no `in`, and each id costs about 85
 * characters of a URL. `guard`: what is asked besides.
 */
export function idBatches(
  { settings }: Pick<ProfituityConnection, 'settings'>,
  path: string,
  property: string,
  ids: readonly string[],
  guard: Condition,
): readonly { readonly ids: readonly string[]; readonly condition: Condition }[] {
  const conditionOf = (some: readonly string[]): Condition => allOf([guard, guidIn(property, some)]);
  // What paging adds is in the length too.
  const urlOf = (some: readonly string[]): string =>
    settings.baseUrl +
    listRequest(
      sentQuery({ path, condition: conditionOf(some), ...byId, skip: 9999, take: settings.takeLimit }),
    ).path;
  return batches([...new Set(ids)], urlOf, { maxIds, maxUrlLength }).map((some) => ({
    ids: some,
    condition: conditionOf(some),
  }));
}
