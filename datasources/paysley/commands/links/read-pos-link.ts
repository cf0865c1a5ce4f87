import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { CallContext } from '../../../../src/ports/call-context.ts';
import { isObject } from '../../../http/decode.ts';
import { Mismatch } from '../../../http/mismatch.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { badAnswer } from '../../page.ts';
import { posRequest } from '../../pos-links.ts';
import { posLink } from '../../wire/pos-link.ts';

/** The merchant's POS link as it is now. */
export interface PosLinkNow {
  /** Of its variants: the one that takes the money, the one that authorizes it. */
  readonly ids: readonly string[];
  readonly saleId: string | null;
  readonly currencies: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
}

/** Past every cache; null where the merchant has none. Rejects with ProviderFailure. */
export async function readPosLink(
  connection: PaysleyConnection,
  call: CallContext,
): Promise<PosLinkNow | null> {
  try {
    const payload = (await connection.upstream.read(posRequest, call)).json();
    const link = posLink(payload);
    if (link instanceof Mismatch || !isObject(payload)) {
      throw badAnswer(connection, link instanceof Mismatch ? link : new Mismatch('', 'an object', 'another'));
    }
    const { db_transaction_id: saleId, pa_transaction_id: authorizationId, currency } = link;
    const ids = [saleId, authorizationId].filter((id) => id !== null);
    return { ids, saleId, currencies: currency ?? [], payload };
  } catch (error) {
    if (error instanceof ProviderFailure && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
