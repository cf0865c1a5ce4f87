import type { Reply } from '../../kit/reply.ts';
import type { PaymentRecord } from '../records.ts';
import { wrongField } from '../routes/error-reply.ts';
import { fitsCurrency, tenThousandths } from './amounts.ts';

/** `amount` of a body in ten-thousandths, or how it is wrong. The first of these texts is published. */
export function wantedAmount(
  amount: unknown,
  { currency }: PaymentRecord,
  most: bigint,
): bigint | { readonly wrong: Reply } {
  const wrong = (message: string): { readonly wrong: Reply } => ({
    wrong: wrongField(422, 'amount', message),
  });
  if (amount === undefined || amount === null || amount === '') return wrong('amount is required.');
  const parts = typeof amount === 'number' ? tenThousandths(amount) : undefined;
  if (parts === undefined || parts === 0n || !fitsCurrency(parts, currency)) {
    return wrong('amount must be a number greater than 0.');
  }
  return parts > most ? wrong('amount is greater than the balance.') : parts;
}
