import { Money } from '../../../src/domain/money.ts';
import type { CommandHandler } from '../../../src/ports/command.ts';
import { actsOn } from './acts.ts';
import { wrongAmount } from './amounts.ts';
import type { CommandDeps } from './context.ts';
import { followUpPaths, placeOf, preparedFollowUp } from './follow-up.ts';
import { handlerOf } from './handler.ts';
import { readPayment } from './payment.ts';
import { noSuchTransaction, refused, wrongState } from './refusals.ts';

/** Reverses an authorization or a sale with which nothing was done yet (`RV`), all of it. */
export function voidTransactionHandler(deps: CommandDeps): CommandHandler<'voidTransaction'> {
  const sought = { types: ['RV'], place: placeOf('RV'), paths: followUpPaths } as const;
  return handlerOf(deps, sought, async ({ transaction }, context) => {
    const payment = await readPayment(deps, transaction.nativeId, context.call);
    if (payment === null) return refused(noSuchTransaction);
    if (payment.type === 'CD' || !payment.succeeded) {
      return refused(wrongState('Only an authorization or a sale that succeeded can be reversed.'));
    }
    const acts = await actsOn(deps, payment, context);
    if (acts.length > 0) return refused(wrongState('It is captured, refunded or reversed already.'));
    const money = Money.ofDecimal(payment.amount, payment.currency);
    const wrong = wrongAmount(money);
    if (wrong !== null) return refused(wrongState('Its amount is none that eFaka could reverse.'));
    const { id: on } = payment;
    return preparedFollowUp(
      deps,
      { type: 'RV', step: 'reversal', payment, on, money, reference: null },
      context,
    );
  });
}
