import type { CommandHandler } from '../../../src/ports/command.ts';
import { compareDecimals } from '../../../src/domain/decimal.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { GovineerConnection } from '../connection.ts';
import { money } from '../mapper/money.ts';
import { lookUpCapture, sendCapture } from './captured.ts';
import { accountOf, placeOf, refused, unknownRecord } from './outcome.ts';
import { captureBody, readPayment } from './payment.ts';

/** Captures what was validated and not captured: all of it, and paid by a saved method, which alone can be repeated. */
export function createCapture(connection: GovineerConnection): CommandHandler<'captureTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare({ transaction: ref, amount, lineItems, final }, { call }) {
      const unplaced = withoutPlace('Govineer', { lineItems, final: !final });
      const account = accountOf(connection, ref);
      const payment = account === null ? null : await readPayment(connection, account, ref.nativeId, call);
      if (account === null || payment === null) {
        return refused(...unplaced, unknownRecord('transactionId'));
      }
      const {
        status,
        base_amount: base,
        tax_amount: tax,
        processing_fee_amount: fee,
        total_amount: total,
        currency,
        payment_method: method,
      } = payment;
      if (status !== 'validated') {
        const message = 'Only a payment that is validated and not yet captured can be captured.';
        return refused(...unplaced, refusal('INVALID_STATE', message, 'transactionId'));
      }
      const saved = method?.wallet?.saved_payment_method_uid ?? null;
      const type = method?.payment_method_type ?? null;
      if (saved === null || type === null) {
        const message = 'A capture repeats how it is paid, which only a saved payment method can.';
        return refused(...unplaced, refusal('UNSUPPORTED_BY_PROVIDER', message, 'transactionId'));
      }
      if (base === null || tax === null || fee === null) {
        const message = 'Govineer does not tell the amounts that a capture has to repeat.';
        return refused(...unplaced, refusal('INVALID_STATE', message, 'transactionId'));
      }
      const whole = money(total, currency);
      const isWhole =
        amount === null || (amount.currency === currency && compareDecimals(amount.value, whole.value) === 0);
      if (!isWhole) {
        const message = `Govineer captures all of it, ${whole.amount} ${currency}, or nothing.`;
        return refused(...unplaced, refusal('BAD_USER_INPUT', message, 'amount'));
      }
      if (unplaced.length > 0) return refused(...unplaced);
      const priced = {
        base_amount: base,
        tax_amount: tax,
        processing_fee_amount: fee,
        total_amount: total,
        currency,
      };
      const wallet = { payment_method_type: type, wallet: { saved_payment_method_uid: saved } };
      const body = captureBody(priced, payment.reference_id, wallet);
      return {
        is: 'prepared',
        account,
        target: placeOf(payment.uid),
        guard: null,
        amount: whole,
        mark: null,
        reference: null,
        baseline: { status },
        steps: [
          {
            name: 'capture',
            send: (_, sent) =>
              sendCapture(connection, { account, uid: payment.uid, body, result: null }, sent),
          },
        ],
      };
    },

    lookUp({ account, target }, call) {
      if (account === null || target === null) {
        return Promise.resolve({ is: 'unclear', reason: 'It was recorded without a target.' });
      }
      return lookUpCapture(connection, { account, uid: target.nativeId, result: null }, call);
    },
  };
}
