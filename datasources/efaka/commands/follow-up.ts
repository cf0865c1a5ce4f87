import type { Money } from '../../../src/domain/money.ts';
import type { CommandContext, PreparedCommand } from '../../../src/ports/command.ts';
import { accountIdOf } from '../connection.ts';
import { amountText } from './amounts.ts';
import type { CommandDeps } from './context.ts';
import { refundPlace, transactionPlace } from './context.ts';
import { stepOf } from './handler.ts';
import type { ParameterPaths } from './parameter-errors.ts';
import type { Payment } from './payment.ts';
import { followUpRequest } from './requests.ts';

/** What is done with a payment that there is. */
export interface FollowUp {
  readonly type: 'CP' | 'RF' | 'RV';
  readonly step: string;
  readonly payment: Payment;
  /** The payment, or the capture that is refunded. */
  readonly on: string;
  /** What moves. A reversal is of everything, and says no amount. */
  readonly money: Money;
  readonly reference: string | null;
}

/** Where the parts of a follow-up come from. */
export const followUpPaths: ParameterPaths = {
  amount: ['input', 'amount'],
  currency: ['input', 'amount', 'currency'],
  merchantTransactionId: ['input', 'reference'],
};

/** Captures and reversals are no records of their own. */
export function placeOf(type: FollowUp['type']): typeof refundPlace | (() => null) {
  return type === 'RF' ? refundPlace : () => null;
}

export function preparedFollowUp(
  deps: CommandDeps,
  { type, step, payment, on, money, reference }: FollowUp,
  { operationId }: CommandContext,
): PreparedCommand {
  const { connection } = deps;
  const mark = reference ?? operationId;
  const amount = amountText(money);
  if (amount === null) throw new TypeError('amount: required one that was checked');
  const request = followUpRequest(connection.settings, on, {
    type,
    mark,
    operationId,
    money: type === 'RV' ? null : { amount, currency: money.currency },
  });
  const sent = {
    type,
    on,
    place: placeOf(type),
    subject: ['input', 'transactionId'],
    paths: followUpPaths,
  };
  return {
    is: 'prepared',
    account: accountIdOf(connection.settings),
    target: transactionPlace(payment.id),
    guard: null,
    amount: money,
    mark,
    reference,
    baseline: { on },
    steps: [stepOf(deps, step, request, sent)],
  };
}
