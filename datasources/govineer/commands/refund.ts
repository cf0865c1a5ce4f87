import type { Money } from '../../../src/domain/money.ts';
import type { RecordPlace, Refusal } from '../../../src/domain/operation.ts';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { CommandHandler, Finding } from '../../../src/ports/command.ts';
import { allOf } from '../../dialects/odata/condition.ts';
import { equal } from '../../dialects/odata/membership.ts';
import { object } from '../../http/decode.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { isSuccess } from '../../http/status-rule.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import type { GovineerConnection } from '../connection.ts';
import { money } from '../mapper/money.ts';
import { refundableMinor } from '../mapper/payment-progress.ts';
import type { WireTransaction } from '../wire/transaction.ts';
import { transactionFields } from '../wire/transaction.ts';
import { uid } from '../wire/uid.ts';
import { post, readEvery } from './call.ts';
import type { PathOf } from './outcome.ts';
import { accountOf, placeOf, refusalIn, refused, unknownRecord } from './outcome.ts';
import type { Payment } from './payment.ts';
import { minor, paymentsPath, readPayment } from './payment.ts';

const transaction = object(transactionFields);
const someRecord = object({ uid });

const pathOf: PathOf = (property) => (property === 'amount' || property === 'reason' ? property : null);

/** `POST /api/payments/{uid}/refund` (path and body inferred). It takes no mark: refunds are told by what was there before. */
export function createRefund(connection: GovineerConnection): CommandHandler<'refundTransaction'> {
  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,

    async prepare(input, { call }) {
      const { lineItems, reference, receiptEmail, receiptPhone, reason } = input;
      const unplaced = withoutPlace('Govineer', { lineItems, reference, receiptEmail, receiptPhone });
      const account = accountOf(connection, input.transaction);
      const id = input.transaction.nativeId;
      const payment = account === null ? null : await readPayment(connection, account, id, call);
      if (account === null || payment === null) {
        return refused(...unplaced, unknownRecord('transactionId'));
      }
      const chosen = amountOf(payment, input.amount);
      if ('code' in chosen) return refused(...unplaced, chosen);
      if (unplaced.length > 0) return refused(...unplaced);
      const { uid, refunded_amount: before } = payment;
      const known = (await readRefunds(connection, account, uid, call)).map((row) => row.uid);
      const { amount } = chosen;
      const body = { amount: minor(amount.value.coefficient), reason: reason ?? undefined };
      return {
        is: 'prepared',
        account,
        target: placeOf(uid),
        guard: null,
        amount,
        mark: null,
        reference: null,
        baseline: { known, refunded: before?.toString() ?? null },
        steps: [
          {
            name: 'refund',
            async send(_, sent) {
              const path = `${paymentsPath}/${encodeURIComponent(uid)}/refund`;
              const answer = await post(connection, { account, path, body }, sent);
              if (answer.is !== 'answer') return answer;
              if (!isSuccess(answer.status)) {
                return { is: 'refused', refusals: [refusalIn(answer, pathOf)] };
              }
              // What it answers with is not published: a record of it, be it the payment or the refund. What has no id
              // may be of something that stands between.
              const told = someRecord(answer.json);
              if (told instanceof Mismatch) return { is: 'unknown', cause: new Error(told.toString()) };
              return {
                is: 'done',
                result: await madeRefund(connection, { account, uid, known, amount }, sent),
              };
            },
          },
        ],
      };
    },

    async lookUp({ account, target, amount, baseline }, call): Promise<Finding> {
      const known = baseline['known'];
      if (account === null || target === null || amount === null || !Array.isArray(known)) {
        return { is: 'unclear', reason: 'It was recorded without what was there before.' };
      }
      const uid = target.nativeId;
      // The sum is read first, so that a refund between the two reads can't look like none.
      const payment = await readPayment(connection, account, uid, call);
      const rows = await newRefunds(connection, { account, uid, known, amount }, call);
      const [row, ...others] = rows;
      if (others.length > 0) {
        return {
          is: 'unclear',
          reason: 'Govineer shows several new refunds of this amount: one may be of others.',
        };
      }
      if (row !== undefined) return { is: 'found', result: refundPlace(row) };
      const refunded = payment?.refunded_amount?.toString() ?? null;
      if (payment === null || refunded !== baseline['refunded']) {
        const reason = 'More of the payment is refunded than before, and Govineer does not show by what.';
        return { is: 'unclear', reason };
      }
      return { is: 'absent' };
    },
  };
}

function amountOf(payment: Payment, asked: Money | null): { readonly amount: Money } | Refusal {
  const { currency } = payment;
  const left = refundableMinor(payment);
  if (left === 0n) {
    const message = 'Only a captured payment of which something is left can be refunded.';
    return refusal('INVALID_STATE', message, 'transactionId');
  }
  if (asked === null) {
    if (left !== null) return { amount: money(left, currency) };
    return refusal('BAD_USER_INPUT', 'Govineer does not tell what is left of it: say how much.', 'amount');
  }
  if (asked.currency !== currency || asked.value.coefficient <= 0n || asked.minorUnits === null) {
    return refusal('BAD_USER_INPUT', `Required more than 0 ${currency}.`, 'amount');
  }
  if (left === null || asked.value.coefficient <= left) return { amount: asked };
  const told = money(left, currency).amount;
  return refusal('BAD_USER_INPUT', `Only ${told} ${currency} of it is left to refund.`, 'amount');
}

interface Sought {
  readonly account: string;
  readonly uid: string;
  readonly known: readonly string[];
  readonly amount: Money;
}

async function newRefunds(
  connection: GovineerConnection,
  { account, uid, known, amount }: Sought,
  call: CallContext,
): Promise<readonly WireTransaction[]> {
  const rows = await readRefunds(connection, account, uid, call);
  return rows.filter(
    (row) =>
      !known.includes(row.uid) &&
      row.payment_uid === uid &&
      row.currency === amount.currency &&
      row.amount === amount.value.coefficient,
  );
}

function readRefunds(
  connection: GovineerConnection,
  account: string,
  uid: string,
  call: CallContext,
): Promise<readonly WireTransaction[]> {
  const condition = allOf([equal('payment_uid', uid), equal('type', 'refund')]);
  return readEvery(connection, { account, path: '/api/transactions', condition }, transaction, call);
}

/** Null until it shows, and where that can't be read: the refund is done all the same. */
async function madeRefund(
  connection: GovineerConnection,
  sought: Sought,
  call: CallContext,
): Promise<RecordPlace | null> {
  try {
    const [row, ...others] = await newRefunds(connection, sought, call);
    return row === undefined || others.length > 0 ? null : refundPlace(row);
  } catch (error) {
    if (error instanceof ProviderFailure) return null;
    throw error;
  }
}

function refundPlace({ uid }: WireTransaction): RecordPlace {
  return { kind: 'refund', nativeId: uid, parent: null };
}
