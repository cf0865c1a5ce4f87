import type { Fields } from '../../../datasources/http/decode.ts';
import { parseJson } from '../../../datasources/http/json.ts';
import { Mismatch } from '../../../datasources/http/mismatch.ts';
import { createOddWords } from '../../../datasources/rows/odd-words.ts';
import type { RowOf, WiresOf } from '../../../datasources/rows/row.ts';
import { rowDecoder } from '../../../datasources/rows/row.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { PropertyMappers, PropertyOf, Records } from '../../../src/domain/records/records.ts';
import { projectRecord } from '../../../src/domain/records/records.ts';
import { systemClock } from '../../../src/system-clock.ts';
import type { Logged } from '../../kit/read-source.ts';
import { testDeps } from '../../kit/read-source.ts';
import { testSettings } from './sandbox-connection.ts';

export const logged: Logged[] = [];
const now = Date.parse('2026-06-01T00:00:00Z');
export const connection = {
  settings: testSettings(),
  oddWords: createOddWords('wal', testDeps(logged).log),
  clock: { ...systemClock, now: () => now },
};

/** A record of everything that the row is made into. */
export function mapped<K extends RecordKind, F extends Fields>(
  kind: K,
  fields: F,
  wires: WiresOf<K, F>,
  mappers: PropertyMappers<K, RowOf<F>>,
  json: object,
): Records[K] {
  const row = rowDecoder(fields, Object.keys(fields))(parseJson(Buffer.from(JSON.stringify(json))));
  if (row instanceof Mismatch) throw new Error(row.toString());
  const space = kind === 'account' || kind === 'client' ? null : '405';
  const ref = new RecordRef(kind, 'WALLEE', 'wal', space, String((json as { id: number }).id));
  return projectRecord(ref, row, mappers, new Set(Object.keys(wires) as PropertyOf<K>[]));
}
