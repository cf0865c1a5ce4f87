import type { Prng } from '../../kit/prng.ts';
import type { InitialType } from '../records.ts';
import { ALL_RESULTS } from '../results/result-codes.ts';
import { classOf, pending, succeeded } from '../results/result-class.ts';

/** What becomes of a payment, with its weight. */
const WEIGHTS = {
  sold: 560,
  authorized: 60,
  captured: 60,
  'partly captured': 40,
  'capture declined': 8,
  'authorization reversed': 30,
  'debit reversed': 25,
  refunded: 50,
  'partly refunded': 40,
  'refund declined': 8,
  'refund pending': 8,
  'capture refunded': 30,
  'capture partly refunded': 15,
  credited: 25,
  'declined, then sold': 50,
  'declined twice': 15,
  'sent on to pay': 15,
  pending: 15,
  'to be reviewed': 15,
  'charged back': 10,
  uncertain: 8,
  'of an unknown code': 4,
  'one code': 40,
} as const;

export type Scenario = keyof typeof WEIGHTS;

const SCENARIOS = Object.entries(WEIGHTS) as [Scenario, number][];
const TOTAL = SCENARIOS.reduce((sum, [, weight]) => sum + weight, 0);

/** The first code of each class, then all others: results a payment may have been left with. */
const CODES: readonly string[] = ALL_RESULTS.map(({ code }) => code)
  .map((code, place, all) => ({
    code,
    first: all.findIndex((other) => classOf(other) === classOf(code)) === place,
  }))
  .toSorted((a, b) => Number(b.first) - Number(a.first))
  .map(({ code }) => code);

/** Why a try came to nothing. */
export const DECLINES = CODES.filter((code) => !succeeded(code) && !pending(code) && classOf(code) !== 26);

/** Every scenario stands once among the first payments, then each code; after that by weight. */
export function scenarioOf(prng: Prng, family: number): Scenario {
  const forced = SCENARIOS[family];
  if (forced !== undefined) return forced[0];
  if (family < SCENARIOS.length + CODES.length) return 'one code';
  let left = prng.next() * TOTAL;
  for (const [scenario, weight] of SCENARIOS) {
    left -= weight;
    if (left < 0) return scenario;
  }
  return 'sold';
}

/** The code of a payment that has one code only. */
export function codeOf(prng: Prng, family: number): string {
  return CODES[family - SCENARIOS.length] ?? CODES[prng.int(0, CODES.length - 1)] ?? '000.000.000';
}

export function initialType(prng: Prng, scenario: Scenario): InitialType {
  switch (scenario) {
    case 'authorized':
    case 'captured':
    case 'partly captured':
    case 'capture declined':
    case 'authorization reversed':
    case 'capture refunded':
    case 'capture partly refunded':
      return 'PA';
    case 'credited':
      return 'CD';
    case 'sold':
    case 'debit reversed':
    case 'refunded':
    case 'partly refunded':
    case 'refund declined':
    case 'refund pending':
    case 'charged back':
      return 'DB';
    case 'declined, then sold':
    case 'declined twice':
    case 'sent on to pay':
    case 'pending':
    case 'to be reviewed':
    case 'uncertain':
    case 'of an unknown code':
    case 'one code':
      return prng.chance(0.75) ? 'DB' : 'PA';
  }
}
