import type { CommandHandler } from '../../../src/ports/command.ts';
import { compareDecimals } from '../../../src/domain/decimal.ts';
import { subtract } from '../decimals.ts';
import { actsOn, sumOf } from './acts.ts';
import { isRefusal, partOf, wrongAmount } from './amounts.ts';
import type { CommandDeps } from './context.ts';
import { followUpPaths, placeOf, preparedFollowUp } from './follow-up.ts';
import { handlerOf } from './handler.ts';
import { readPayment } from './payment.ts';
import { noSuchTransaction, refused, unsupported, wrongState } from './refusals.ts';

/**
 * Takes what was authorised, or a part of it (`CP`). eFaka has no word for "no further capture will follow": it is
 * accepted either way, and changes nothing.
 */
export function captureTransactionHandler(deps: CommandDeps): CommandHandler<'captureTransaction'> {
  const sought = { types: ['CP'], place: placeOf('CP'), paths: followUpPaths } as const;
  return handlerOf(deps, sought, async (input, context) => {
    const { lineItems } = input;
    const wrong = [
      ...unsupported({ lineItems }),
      input.amount === null ? null : wrongAmount(input.amount),
    ].filter((each) => each !== null);
    if (wrong.length > 0) return refused(...wrong);
    const payment = await readPayment(deps, input.transaction.nativeId, context.call);
    if (payment === null) return refused(noSuchTransaction);
    if (payment.type !== 'PA' || !payment.succeeded) {
      return refused(wrongState('Only an authorization that succeeded can be captured.'));
    }
    const acts = await actsOn(deps, payment, context);
    if (acts.some(({ type }) => type === 'RV')) return refused(wrongState('The authorization is reversed.'));
    const captured = sumOf(acts.filter(({ type }) => type === 'CP'));
    if (compareDecimals(captured, payment.amount) >= 0) {
      return refused(wrongState('All that was authorised is captured.'));
    }
    const left = subtract(payment.amount, captured);
    const money = partOf(left, payment.currency, input.amount, 'what is still authorised');
    if (isRefusal(money)) return refused(money);
    const { id: on } = payment;
    return preparedFollowUp(
      deps,
      { type: 'CP', step: 'capture', payment, on, money, reference: null },
      context,
    );
  });
}
