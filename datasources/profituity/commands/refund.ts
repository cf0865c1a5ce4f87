import type { RefundTransaction } from '../../../src/domain/commands.ts';
import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import { printInstant } from '../../../src/domain/instant.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { CommandHandler } from '../../../src/ports/command.ts';
import { exactNumber } from '../../http/print-json.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { ProfituityConnection } from '../connection.ts';
import { currency, dollars } from '../mapper/money.ts';
import { refundableOf } from '../mapper/transaction-progress.ts';
import { readRefundSums } from '../parts/refund-sums.ts';
import { paths } from '../request.ts';
import { commandedPayment } from '../wire/commanded.ts';
import { paymentTypes } from '../wire/payment.ts';
import { lookUpMarked } from './marked.ts';
import type { Paths } from './outcome.ts';
import { madeOutcome } from './outcome.ts';
import { readRow } from './read.ts';
import { referenceRefusals } from './references.ts';
import { post } from './send.ts';
import { tagOf } from './tag.ts';

const inputPaths: Paths = { amount: ['amount'], description: ['reason'], externalId: ['reference'] };

/** `refundPayment`: a credit to the account that was debited (Profituity, sample). */
export function createRefund(connection: ProfituityConnection): CommandHandler<'refundTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { operationId, now, call }) {
      const { reason, reference, lineItems, receiptEmail, receiptPhone } = input;
      const { account, nativeId } = input.transaction;
      const unplaced = withoutPlace('Profituity', { lineItems, receiptEmail, receiptPhone });
      const place = { path: paths.payments, merchant: account, nativeId };
      const payment = await readRow(connection, place, commandedPayment, call);
      if (payment === null || payment.refundOfPaymentId.payment !== null) {
        const unknown = refusal('NOT_FOUND', 'Profituity has no such record here', 'transactionId');
        return { is: 'refused', refusals: [unknown, ...unplaced] };
      }
      const [sums, used] = await Promise.all([
        readRefundSums(connection, [nativeId], call),
        referenceRefusals(connection, payment.merchantId, reference, call),
      ]);
      const chosen = amountOf(input, payment, sums(nativeId));
      const refusals = [...('refusal' in chosen ? [chosen.refusal] : []), ...unplaced, ...used];
      if (refusals.length > 0 || 'refusal' in chosen) return { is: 'refused', refusals };
      const body = {
        amount: exactNumber(chosen.amount),
        externalId: reference ?? operationId,
        description: reason,
        sendDate: printInstant(now),
        identificationNumber: tagOf(operationId),
      };
      return {
        is: 'prepared',
        account,
        target: { kind: 'transaction', nativeId, parent: null },
        guard: null,
        amount: dollars(chosen.amount),
        mark: reference ?? operationId,
        reference,
        baseline: {},
        steps: [
          {
            name: 'refundPayment',
            async send(_, sent) {
              const path = `${paths.payments}/${nativeId}/refundPayment`;
              return madeOutcome(await post(connection, path, body, sent), 'refund', inputPaths);
            },
          },
        ],
      };
    },

    lookUp: (operation, call) => lookUpMarked(connection, operation, 'refund', call),
  };
}

type Payment = Parameters<typeof refundableOf>[0];

/** What goes back, at most what refunds left of it; `refunded`: null where it is not known. */
function amountOf(
  { amount }: Pick<RefundTransaction, 'amount'>,
  payment: Payment,
  refunded: Decimal | null,
): { readonly amount: Decimal } | { readonly refusal: Refusal } {
  const refuse = (code: Refusal['code'], message: string, input: string): { readonly refusal: Refusal } => ({
    refusal: refusal(code, message, input),
  });
  if (payment.status !== 'Paid' || payment.type !== paymentTypes.achDebit) {
    return refuse('INVALID_STATE', 'only a paid debit can be refunded', 'transactionId');
  }
  if (amount !== null && (amount.currency !== currency || amount.value.coefficient <= 0n)) {
    return refuse('BAD_USER_INPUT', `required more than 0 ${currency}`, 'amount');
  }
  const left = refundableOf(payment, refunded);
  if (left === null) {
    // The provider has the last word.
    const message = 'what went back before is not known here: say the amount';
    return amount === null ? refuse('BAD_USER_INPUT', message, 'amount') : { amount: amount.value };
  }
  if (left.coefficient <= 0n)
    return refuse('INVALID_STATE', 'nothing of it is left to refund', 'transactionId');
  const asked = amount?.value ?? left;
  if (compareDecimals(asked, left) <= 0) return { amount: asked };
  return refuse(
    'BAD_USER_INPUT',
    `only ${dollars(left).amount} ${currency} of it is left to refund`,
    'amount',
  );
}
