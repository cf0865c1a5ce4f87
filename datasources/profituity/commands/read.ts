import type { CallContext } from '../../../src/ports/call-context.ts';
import { allOf, test } from '../../dialects/load-options/condition.ts';
import { isGuid } from '../../dialects/load-options/guid.ts';
import { literal } from '../../dialects/load-options/literal.ts';
import type { DecodedBy, Decoder } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { guidIn } from '../batch.ts';
import type { ProfituityConnection } from '../connection.ts';
import { serves } from '../connection.ts';
import { badAnswer, readEvery, readPage } from '../page.ts';
import { paths } from '../request.ts';
import { markedPayment } from '../wire/commanded.ts';

/** Where a record is: `merchant` is the account of its ref. */
export interface Place {
  readonly path: string;
  readonly merchant: string | null;
  readonly nativeId: string;
}

/** One row as it is now; null where there is none, or one of another merchant. Rejects with ProviderFailure. */
export async function readRow<T extends { readonly merchantId: string }>(
  connection: ProfituityConnection,
  { path, merchant, nativeId }: Place,
  decoder: Decoder<T>,
  call: CallContext,
): Promise<T | null> {
  if (!serves(connection, merchant) || !isGuid(nativeId)) return null;
  const query = { path, condition: guidIn('id', [nativeId]), take: 1 };
  const [row] = (await readPage(connection, query, call)).rows;
  if (row === undefined) return null;
  const record = decoder(row);
  if (record instanceof Mismatch) throw badAnswer(connection, record);
  return record.merchantId === merchant ? record : null;
}

export type MarkedPayment = DecodedBy<typeof markedPayment>;

/** Every payment and refund of a merchant that has the key, whatever its case. Rejects with ProviderFailure. */
export function readByExternalId(
  connection: ProfituityConnection,
  merchant: string,
  externalId: string,
  call: CallContext,
): Promise<readonly MarkedPayment[]> {
  return readByKey(connection, { path: paths.payments, merchant, externalId }, markedPayment, call);
}

/** Where a merchant's own key is looked for. */
interface Key {
  readonly path: string;
  readonly merchant: string;
  readonly externalId: string;
}

/** Every readable row of a list that has the merchant's own key, whatever its case. Rejects with ProviderFailure. */
export async function readByKey<T extends { readonly externalId: string | null }>(
  connection: ProfituityConnection,
  { path, merchant, externalId }: Key,
  decoder: Decoder<T>,
  call: CallContext,
): Promise<readonly T[]> {
  const condition = allOf([
    test('merchantId', '=', literal({ guid: merchant })),
    test('externalId', '=', literal(externalId)),
  ]);
  const rows = await readEvery(connection, { path, condition }, decoder, call);
  return rows.filter((row) => row.externalId?.toLowerCase() === externalId.toLowerCase());
}
