import type { Prng } from '../../kit/prng.ts';
import type { FollowUpType } from '../records.ts';
import { parts, split } from './money.ts';
import type { Currency } from './money.ts';
import type { Scenario } from './scenarios.ts';

/** Something done to a payment; it is a payment of its own. */
export interface FollowUp {
  readonly type: FollowUpType;
  readonly hundredths: number;
  readonly code: string;
  /** Which it acts on: the payment, or the follow-up of this number. */
  readonly on: 'payment' | number;
}

const DONE = '000.100.110';

/** What followed a payment, in the order it happened. */
export function followUps(
  prng: Prng,
  scenario: Scenario,
  whole: number,
  unit: Currency,
): readonly FollowUp[] {
  const on = 'payment';
  const all = (type: FollowUpType, code = DONE): FollowUp => ({ type, hundredths: whole, code, on });
  const each = (type: FollowUpType, pieces: readonly number[], target: FollowUp['on'] = on): FollowUp[] =>
    pieces.map((hundredths) => ({ type, hundredths, code: DONE, on: target }));
  switch (scenario) {
    case 'captured':
      return [all('CP')];
    case 'partly captured':
      return each('CP', parts(prng, whole, unit));
    case 'capture declined':
      return [all('CP', '800.100.152')];
    case 'authorization reversed':
    case 'debit reversed':
      return [all('RV')];
    case 'refunded':
      return each('RF', split(prng, whole, prng.int(1, 3), unit));
    case 'partly refunded':
      return each('RF', parts(prng, whole, unit));
    case 'refund declined':
      return [all('RF', '800.100.172')];
    case 'refund pending':
      return [all('RF', '000.200.000')];
    case 'capture refunded':
      return [all('CP'), ...each('RF', split(prng, whole, prng.int(1, 2), unit), 0)];
    case 'capture partly refunded':
      return [all('CP'), ...each('RF', parts(prng, whole, unit), 0)];
    case 'sold':
    case 'authorized':
    case 'credited':
    case 'declined, then sold':
    case 'declined twice':
    case 'sent on to pay':
    case 'pending':
    case 'to be reviewed':
    case 'charged back':
    case 'uncertain':
    case 'of an unknown code':
    case 'one code':
      return [];
  }
}
