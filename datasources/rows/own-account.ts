import type { RecordRef } from '../../src/domain/record-ref.ts';
import type { PropertyMappers } from '../../src/domain/records/records.ts';
import { projectRecord } from '../../src/domain/records/records.ts';
import type { SourceCapabilities } from '../../src/ports/capabilities.ts';
import type { Source } from '../../src/ports/source.ts';
import { emptyPage } from './empty-page.ts';

/** The one account of a connection whose provider has none: made of the settings, and nobody is asked. */
export function ownAccountSource<Settings>(
  settings: Settings,
  ref: RecordRef<'account'>,
  capabilities: SourceCapabilities<'account'>,
  mappers: PropertyMappers<'account', Settings>,
): Source<'account'> {
  return {
    kind: 'account',
    capabilities,
    list({ filter, offset, limit, count, projection }) {
      const there = filter.op !== 'nothing';
      const counted = count ? (there ? 1 : 0) : null;
      if (!there || offset > 0 || limit === 0) return Promise.resolve({ ...emptyPage, count: counted });
      const records = [projectRecord(ref, settings, mappers, projection)];
      return Promise.resolve({ ...emptyPage, records, rowsRead: 1, total: 1, count: counted });
    },
    getMany(refs, projection) {
      const asked = refs.filter(({ id }) => id === ref.id);
      return Promise.resolve(
        new Map(asked.map(({ id }) => [id, projectRecord(ref, settings, mappers, projection)])),
      );
    },
    previewList: () => [],
    previewGetMany: () => [],
  };
}
