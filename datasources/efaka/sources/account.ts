import { projectRecord } from '../../../src/domain/records/records.ts';
import type { Source } from '../../../src/ports/source.ts';
import { accountCapabilities } from '../capabilities/account.ts';
import type { EfakaConnection } from '../connection.ts';
import { accountRef } from '../connection.ts';
import { accountMappers } from '../mapper/account.ts';
import { emptyPage } from './empty-page.ts';

/** The one account that the connection stands for. */
export function createAccountSource({ settings }: EfakaConnection): Source<'account'> {
  const ref = accountRef({ settings });
  return {
    kind: 'account',
    capabilities: accountCapabilities(settings),
    list({ filter, offset, limit, count, projection }) {
      const there = filter.op !== 'nothing';
      const counted = count ? (there ? 1 : 0) : null;
      if (!there || offset > 0 || limit === 0) return Promise.resolve({ ...emptyPage, count: counted });
      const records = [projectRecord(ref, settings, accountMappers, projection)];
      return Promise.resolve({ ...emptyPage, records, rowsRead: 1, total: 1, count: counted });
    },
    getMany(refs, projection) {
      const asked = refs.filter(({ id }) => id === ref.id);
      return Promise.resolve(
        new Map(asked.map(({ id }) => [id, projectRecord(ref, settings, accountMappers, projection)])),
      );
    },
    previewList: () => [],
    previewGetMany: () => [],
  };
}
