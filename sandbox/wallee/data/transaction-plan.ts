import type { Prng } from '../../kit/prng.ts';
import type { Link } from '../records/common.ts';
import { decimalOf } from '../wire/decimal.ts';
import type { Decimal } from '../wire/decimal.ts';
import { split } from './baskets.ts';
import type { Basket } from './baskets.ts';
import { later } from './calendar.ts';
import type { TransactionIds } from './identifiers.ts';
import { stageOf } from './transaction-states.ts';
import type { Stage, TransactionState } from './transaction-states.ts';

/** All that is decided of a transaction before its records are written. Amounts are minor units, times epoch milliseconds. */
export interface TransactionPlan {
  readonly ids: TransactionIds;
  readonly spaceId: number;
  readonly state: TransactionState;
  readonly stage: Stage;
  readonly basket: Basket;
  /** One amount per completion; together what was taken. */
  readonly completions: readonly number[];
  readonly refunds: readonly RefundPlan[];
  readonly deferred: boolean;
  readonly test: boolean;
  readonly configuration: Link;
  readonly language: string;
  readonly times: Times;
  readonly decimal: (minor: number) => Decimal;
}

export interface RefundPlan {
  readonly state: RefundState;
  readonly amount: number;
}

export const REFUND_STATES = [
  'SUCCESSFUL',
  'PENDING',
  'FAILED',
  'MANUAL_CHECK',
  'SCHEDULED',
  'CREATE',
] as const;
export type RefundState = (typeof REFUND_STATES)[number];

export interface Times {
  readonly created: number;
  readonly confirmed: number;
  readonly processing: number;
  readonly authorized: number;
  readonly completed: number;
  readonly decided: number;
}

interface PlanInput {
  readonly ids: TransactionIds;
  readonly spaceId: number;
  readonly state: TransactionState;
  readonly basket: Basket;
  readonly created: number;
  readonly configuration: Link;
  /** The refund states that have not been there yet; one is used up where it fits. */
  readonly openRefundStates: RefundState[];
}

const DAY_MS = 86_400_000;

export function planOf(prng: Prng, input: PlanInput): TransactionPlan {
  const { ids, spaceId, state, basket, created, configuration } = input;
  const stage = stageOf(state);
  const deferred = prng.chance(0.35);
  const trim = prng.chance(0.5);
  const taken = !stage.completed
    ? 0
    : deferred && basket.total > 1 && prng.chance(0.2)
      ? prng.int(1, basket.total - 1)
      : basket.total;
  const completions = stage.completed ? split(prng, taken, deferred && prng.chance(0.2) ? 2 : 1) : [];
  return {
    ids,
    spaceId,
    state,
    stage,
    basket,
    completions,
    refunds: refundsOf(prng, taken, input.openRefundStates),
    deferred,
    test: prng.chance(0.08),
    configuration,
    language: prng.pick(['de-CH', 'fr-CH', 'en-US', 'ja-JP']),
    times: timesOf(prng, created, deferred),
    decimal: (minor) => decimalOf(minor, basket.places, trim),
  };
}

/** Successful refunds never exceed what was taken; all others neither, together with them. */
function refundsOf(prng: Prng, taken: number, open: RefundState[]): readonly RefundPlan[] {
  if (taken < 4 || !(open.length > 0 || prng.chance(0.18))) return [];
  const whole = prng.chance(0.4);
  const amounts = split(prng, whole ? taken : prng.int(1, taken - 1), prng.int(1, 3));
  const forced = open.pop();
  return amounts.map((amount, index) => ({
    amount,
    state:
      index === 0 && forced !== undefined
        ? forced
        : prng.chance(0.85)
          ? 'SUCCESSFUL'
          : prng.pick(REFUND_STATES),
  }));
}

/** Fixed steps, so that what belongs to transactions of one instant has equal times too. */
function timesOf(prng: Prng, created: number, deferred: boolean): Times {
  const confirmed = later(created, 30_000);
  const authorized = later(confirmed, 40_000);
  const completed = later(authorized, deferred ? prng.int(0, 5) * DAY_MS : 1_000);
  return {
    created,
    confirmed,
    processing: later(confirmed, 10_000),
    authorized,
    completed,
    decided: later(completed, 2_000),
  };
}
