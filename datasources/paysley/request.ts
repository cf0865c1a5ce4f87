import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import { isObject } from '../http/decode.ts';
import { Mismatch } from '../http/mismatch.ts';
import type { RowOf } from '../rows/row.ts';
import { rowDecoder } from '../rows/row.ts';
import type { PaysleyConnection } from './connection.ts';
import { lists, oneRequest } from './list.ts';
import { badAnswer } from './page.ts';
import { logUnreadable } from './unreadable.ts';

import { requestFields } from './wire/payment-request.ts';

/** A payment request as it is read. */
export type PaymentRequest = RowOf<typeof requestFields>;

export const paymentRequest = rowDecoder(
  requestFields,
  Object.keys(requestFields) as (keyof typeof requestFields)[],
);

/** One payment request, of an id that is fit for a path; null if there is none. Rejects with ProviderFailure. */
export async function readRequest(
  connection: PaysleyConnection,
  id: string,
  call: CallContext,
): Promise<PaymentRequest | null> {
  try {
    const answer = (await connection.upstream.read(oneRequest(lists.requests.path, id), call)).json();
    const payload = oneOf(answer);
    const row = paymentRequest(payload);
    if (row instanceof Mismatch) {
      logUnreadable(connection, 'paymentLink', [payload], [row.within('[0]')]);
      throw badAnswer(connection, row);
    }
    return row.transaction_id === id ? row : null;
  } catch (error) {
    if (error instanceof ProviderFailure && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}

/** Documents show a list of one in the envelope of a list, working programs read `transaction`. */
function oneOf(answer: unknown): unknown {
  if (!isObject(answer)) return undefined;
  const { transaction, transactions } = answer;
  return transaction ?? (Array.isArray(transactions) ? (transactions[0] as unknown) : undefined);
}
