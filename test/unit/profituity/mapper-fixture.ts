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
import type { Logged } from '../../kit/read-source.ts';
import { testDeps } from '../../kit/read-source.ts';
import { testSettings } from './sandbox-connection.ts';

export const merchantId = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
export const guidOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const logged: Logged[] = [];
export const now = Date.parse('2026-06-01T00:00:00Z');
export const connection = {
  settings: testSettings(),
  oddWords: createOddWords('pro', testDeps(logged).log),
};

/** A record of everything that the row is made into; `json` as text, so that numbers keep their digits. */
export function mapped<K extends RecordKind, F extends Fields>(
  kind: K,
  fields: F,
  wires: WiresOf<K, F>,
  mappers: PropertyMappers<K, RowOf<F>>,
  json: string,
): Records[K] {
  const row = rowDecoder(fields, Object.keys(fields))(parseJson(Buffer.from(json)));
  if (row instanceof Mismatch) throw new Error(row.toString());
  const ref = new RecordRef(kind, 'PROFITUITY', 'pro', kind === 'account' ? null : merchantId, guidOf(1));
  return projectRecord(ref, row, mappers, new Set(Object.keys(wires) as PropertyOf<K>[]));
}
