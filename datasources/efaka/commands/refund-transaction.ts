import type { RefundTransaction } from '../../../src/domain/commands.ts';
import type { Decimal } from '../../../src/domain/decimal.ts';
import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { Money } from '../../../src/domain/money.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { CommandHandler } from '../../../src/ports/command.ts';
import { subtract, zero } from '../decimals.ts';
import type { Act } from './acts.ts';
import { actsOn, sumOf } from './acts.ts';
import { isRefusal, partOf, wrongAmount } from './amounts.ts';
import type { CommandDeps } from './context.ts';
import { followUpPaths, placeOf, preparedFollowUp } from './follow-up.ts';
import { handlerOf } from './handler.ts';
import type { Payment } from './payment.ts';
import { readPayment } from './payment.ts';
import { usedReference, wrongReference } from './references.ts';
import { noSuchTransaction, refusal, refused, unsupported, wrongState } from './refusals.ts';

/** Gives money back (`RF`): of a sale by its own id, of an authorization by that of its capture. */
export function refundTransactionHandler(deps: CommandDeps): CommandHandler<'refundTransaction'> {
  const sought = { types: ['RF'], place: placeOf('RF'), paths: followUpPaths } as const;
  return handlerOf(deps, sought, async (input, context) => {
    const wrong = problemsOf(deps, input);
    if (wrong.length > 0) return refused(...wrong);
    const payment = await readPayment(deps, input.transaction.nativeId, context.call);
    if (payment === null) return refused(noSuchTransaction);
    if (payment.type === 'CD' || !payment.succeeded) {
      return refused(wrongState('Only a sale or a captured authorization that succeeded can be refunded.'));
    }
    const acts = await actsOn(deps, payment, context);
    if (acts.some(({ type }) => type === 'RV')) return refused(wrongState('The payment is reversed.'));
    const source = sourceOf(payment, acts, input.amount);
    if ('code' in source) return refused(source);
    const money = partOf(source.left, payment.currency, input.amount, 'what is left to be refunded');
    if (isRefusal(money)) return refused(money);
    const used = await usedReference(deps, input.reference, context);
    if (used !== null) return refused(used);
    const { reference } = input;
    return preparedFollowUp(
      deps,
      { type: 'RF', step: 'refund', payment, on: source.on, money, reference },
      context,
    );
  });
}

function problemsOf({ connection }: CommandDeps, input: RefundTransaction): readonly Refusal[] {
  const { lineItems, reason, receiptEmail, receiptPhone } = input;
  return [
    ...unsupported({ lineItems, reason, receiptEmail, receiptPhone }),
    input.amount === null ? null : wrongAmount(input.amount),
    wrongReference(input.reference, connection.settings),
  ].filter((each) => each !== null);
}

/** What is refunded, and how much of it is left. */
interface Source {
  readonly on: string;
  readonly left: Decimal;
}

/** A refund is of one sale or one capture; of several captures the first that has enough left. */
function sourceOf(payment: Payment, acts: readonly Act[], asked: Money | null): Source | Refusal {
  const refunds = acts.filter(({ type }) => type === 'RF');
  const takenFrom = (id: string): Decimal => sumOf(refunds.filter(({ on }) => on === id));
  const taken: readonly Source[] =
    payment.type === 'DB'
      ? [{ on: payment.id, left: subtract(payment.amount, takenFrom(payment.id)) }]
      : acts.flatMap(({ type, id, amount, settled }) =>
          type === 'CP' && settled && id !== null ? [{ on: id, left: subtract(amount, takenFrom(id)) }] : [],
        );
  if (taken.length === 0) {
    return wrongState('No capture of it is known here, and a refund has to name the capture.');
  }
  const open = taken.filter(({ left }) => compareDecimals(left, zero) > 0);
  const [first, ...others] = open;
  if (first === undefined) return wrongState('All that was taken is refunded.');
  if (others.length === 0) return first;
  if (asked === null) {
    const message = 'It was captured in parts, and each refund is of one of them: say how much.';
    return refusal('BAD_USER_INPUT', message, ['input', 'amount']);
  }
  const enough = open.find(({ left }) => compareDecimals(asked.value, left) <= 0);
  return enough ?? open.reduce((most, each) => (compareDecimals(each.left, most.left) > 0 ? each : most));
}
