import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Projection, PropertyMappers, Records } from '../../src/domain/records/records.ts';
import { projectRecord } from '../../src/domain/records/records.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { Page } from '../../src/ports/source.ts';
import type { Decoder, Fields } from '../http/decode.ts';
import { isObject } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';
import type { RowOf, WiresOf } from '../rows/row.ts';
import { rowDecoder, wiresFor } from '../rows/row.ts';
import { logUnreadable } from '../rows/unreadable.ts';
import type { ProfituityConnection } from './connection.ts';
import { refOf, serves } from './connection.ts';

export type MerchantFields = Fields & { readonly id: Decoder<string>; readonly merchantId: Decoder<string> };

/** For whom rows are read. */
export interface RowReading<K extends RecordKind> {
  /** Merchants whose rows are wanted; none: any that the connection serves. */
  readonly accounts: readonly string[];
  readonly projection: Projection<K>;
  readonly call: CallContext;
}

/** How rows of one kind become records. */
export interface RowDefinition<K extends RecordKind, F extends MerchantFields> {
  readonly kind: K;
  readonly fields: F;
  readonly wires: WiresOf<K, F>;
  /** Besides the ids, the wire properties that decide whether a row is one of this kind. */
  readonly required: readonly (keyof F & string)[];
  /** Whether a row is one of this kind; a mismatch where it does not tell. Reads the required properties only. */
  isOurs(row: RowOf<F>): boolean | Mismatch;
  /** It may read more that the rows need all together. */
  mappers(
    rows: readonly RowOf<F>[],
    reading: RowReading<K>,
  ): PropertyMappers<K, RowOf<F>> | Promise<PropertyMappers<K, RowOf<F>>>;
}

export type ReadRows<K extends RecordKind> = Pick<Page<K>, 'records' | 'unreadable' | 'unreadableTail'>;

/** Reads the rows of an answer. Those of another kind or merchant are no rows of ours, and are left out. */
export async function readRows<K extends RecordKind, F extends MerchantFields>(
  connection: ProfituityConnection,
  definition: RowDefinition<K, F>,
  rows: readonly unknown[],
  reading: RowReading<K>,
): Promise<ReadRows<K>> {
  const { kind, fields, wires, required } = definition;
  const { accounts, projection } = reading;
  const always = ['id', 'merchantId', ...required];
  const decode = rowDecoder(fields, wiresFor(fields, wires, always, projection));
  const readable: RowOf<F>[] = [];
  const unreadable: Mismatch[] = [];
  let unreadableTail = 0;
  for (const [index, input] of rows.entries()) {
    const row = decode(input);
    const ours = row instanceof Mismatch ? row : isOurs(row);
    if (ours instanceof Mismatch) unreadable.push(ours.within(`[${index}]`));
    if (ours === true && !(row instanceof Mismatch)) {
      readable.push(row);
      unreadableTail = 0;
    } else {
      unreadableTail += 1;
    }
  }
  logUnreadable(connection.log, { connection: connection.settings.key, kind }, rows, unreadable, (row) =>
    isObject(row) ? row['id'] : undefined,
  );
  const mappers = await definition.mappers(readable, reading);
  const recordOf = (row: RowOf<F>): Records[K] =>
    projectRecord(refOf(connection, kind, row.merchantId, row.id), row, mappers, projection);
  return { records: readable.map(recordOf), unreadable: unreadable.length, unreadableTail };

  function isOurs(row: RowOf<F>): boolean | Mismatch {
    if (!serves(connection, row.merchantId)) return false;
    if (accounts.length > 0 && !accounts.includes(row.merchantId)) return false;
    return definition.isOurs(row);
  }
}
