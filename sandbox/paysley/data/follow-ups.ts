import type { Prng } from '../../kit/prng.ts';
import { later, laterThatDay } from './calendar.ts';
import { split } from './money.ts';
import type { Scenario } from './scenarios.ts';

/** Something that happened to a payment; it has a history row of its own. */
export interface FollowUp {
  readonly suffix: 'CP' | 'RF' | 'RV' | 'CB';
  /** Minor units. */
  readonly minor: number;
  readonly status: 'success' | 'pending' | 'failed';
  readonly at: number;
  /** Which it acts on: the payment, or the follow-up of this number. */
  readonly on: 'payment' | number;
}

const DAY_MS = 86_400_000;

/** What followed a payment of `minor` units made at `at`, in the order it happened. */
export function followUps(prng: Prng, scenario: Scenario, minor: number, at: number): readonly FollowUp[] {
  const soon = later(at, prng.int(1, 4) * 3_600_000);
  const on = 'payment';
  const capture = (part: number): FollowUp => ({
    suffix: 'CP',
    minor: part,
    status: 'success',
    at: soon,
    on,
  });
  switch (scenario) {
    case 'sold':
    case 'authorized':
    case 'pending':
    case 'failed':
    case 'expired':
    case 'cancelled':
      return [];
    case 'refunded':
      return refunds(prng, split(prng, minor, prng.int(1, 3)), at, on);
    case 'partly refunded':
      return refunds(prng, parts(prng, minor), at, on);
    case 'refund pending':
      return [{ suffix: 'RF', minor, status: 'pending', at: later(at, 2 * DAY_MS), on }];
    case 'refund failed':
      return [{ suffix: 'RF', minor, status: 'failed', at: later(at, 9 * DAY_MS), on }];
    case 'reversed the same day':
    case 'voided':
      return [{ suffix: 'RV', minor, status: 'success', at: laterThatDay(prng, at), on }];
    case 'charged back':
      return [{ suffix: 'CB', minor, status: 'success', at: later(at, 25 * DAY_MS), on }];
    case 'captured':
      return [capture(minor)];
    case 'partly captured':
      return parts(prng, minor).map(capture);
    case 'capture failed':
      return [{ ...capture(minor), status: 'failed' }];
    case 'capture refunded': {
      const back = prng.chance(0.4) ? parts(prng, minor) : split(prng, minor, prng.int(1, 2));
      return [capture(minor), ...refunds(prng, back, soon, 0)];
    }
    case 'authorization refunded': {
      const captured = parts(prng, minor)[0] ?? minor;
      return [capture(captured), ...refunds(prng, [captured], soon, on)];
    }
    case 'capture reversed':
      return [
        capture(minor),
        { suffix: 'RV', minor, status: 'success', at: laterThatDay(prng, soon), on: 0 },
      ];
    case 'capture charged back':
      return [
        capture(minor),
        { suffix: 'CB', minor, status: 'success', at: later(soon, 30 * DAY_MS), on: 0 },
      ];
  }
}

/** One or two pieces that are together less than the whole; the whole where it cannot be less. */
function parts(prng: Prng, minor: number): readonly number[] {
  return minor < 2 ? [minor] : split(prng, prng.int(1, minor - 1), prng.int(1, 2));
}

function refunds(
  prng: Prng,
  amounts: readonly number[],
  since: number,
  on: FollowUp['on'],
): readonly FollowUp[] {
  let at = since;
  return amounts.map((minor) => {
    at = later(at, prng.int(0, 6) * DAY_MS + prng.int(60, 9000) * 1000);
    return { suffix: 'RF', minor, status: 'success', at, on };
  });
}
