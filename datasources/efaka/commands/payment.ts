import type { Decimal } from '../../../src/domain/decimal.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { readResult } from '../result-codes/read-result.ts';
import { badAnswer } from '../unreadable.ts';
import { paymentRow } from '../wire/payment.ts';
import type { CommandDeps } from './context.ts';

/** A payment that is to be acted on, as the provider has it now. */
export interface Payment {
  readonly id: string;
  readonly type: 'PA' | 'DB' | 'CD';
  readonly amount: Decimal;
  readonly currency: string;
  readonly reference: string | null;
  /** It went through, and nothing is to be reviewed or waited for. */
  readonly succeeded: boolean;
}

/** Null where there is no such payment, or what has the id is none. Rejects with ProviderFailure. */
export async function readPayment(
  { connection, reader }: CommandDeps,
  id: string,
  call: CallContext,
): Promise<Payment | null> {
  const entry = await reader.inquire(id, 'fresh', call);
  if (entry === null || (entry.type !== 'PA' && entry.type !== 'DB' && entry.type !== 'CD')) return null;
  const row = paymentRow(entry.payload);
  if (row instanceof Mismatch) throw badAnswer(connection, row);
  return {
    id,
    type: entry.type,
    amount: row.amount,
    currency: row.currency,
    reference: row.merchantTransactionId,
    succeeded: readResult(row.result?.code ?? null).outcome === 'SUCCESS',
  };
}
