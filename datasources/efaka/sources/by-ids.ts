import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Records } from '../../../src/domain/records/records.ts';

/** Reads each by a call of its own, all at a time as far as the connection allows. One that fails fails alone. */
export async function byIds<K extends RecordKind>(
  refs: readonly RecordRef<K>[],
  read: (ref: RecordRef<K>) => Promise<Records[K] | Error | null>,
): Promise<ReadonlyMap<string, Records[K] | Error>> {
  const found = new Map<string, Records[K] | Error>();
  await Promise.all(
    refs.map(async (ref) => {
      try {
        const record = await read(ref);
        if (record !== null) found.set(ref.id, record);
      } catch (error) {
        if (!(error instanceof ProviderFailure)) throw error;
        found.set(ref.id, error);
      }
    }),
  );
  return found;
}
