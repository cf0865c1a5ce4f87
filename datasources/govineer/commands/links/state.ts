import type { Money } from '../../../../src/domain/money.ts';
import type { Refusal } from '../../../../src/domain/operation.ts';
import { refusal } from '../../../rows/refusals.ts';
import { unknownRecord } from '../outcome.ts';
import type { Session } from './session.ts';

/** Why a session can't be touched. `amount`: what it is to be, of the currency that it has. */
export function stateRefusals(session: Session | 'over' | null, amount: Money | null): readonly Refusal[] {
  if (session === null) return [unknownRecord('paymentLinkId')];
  if (session === 'over') return [ended('expired')];
  const { status, currency } = session;
  return [
    // A word that is not known is for Govineer to judge.
    ...(status === 'completed' || status === 'expired' ? [ended(status)] : []),
    ...(amount !== null && currency !== null && currency !== amount.currency
      ? [refusal('BAD_USER_INPUT', `The session is in ${currency}.`, 'hosted', 'amount')]
      : []),
  ];
}

function ended(status: 'completed' | 'expired'): Refusal {
  const message = status === 'completed' ? 'The session is paid.' : 'The session has expired.';
  return refusal('INVALID_STATE', message, 'paymentLinkId');
}
