import type { Prng } from '../../kit/prng.ts';

/** What becomes of a payment, with its weight. The words of the last group are the row's own status. */
const WEIGHTS = {
  sold: 560,
  refunded: 70,
  'partly refunded': 60,
  'refund pending': 12,
  'refund failed': 12,
  'reversed the same day': 25,
  'charged back': 10,
  authorized: 35,
  voided: 25,
  captured: 45,
  'partly captured': 20,
  'capture failed': 10,
  'capture refunded': 25,
  'authorization refunded': 15,
  'capture reversed': 10,
  'capture charged back': 4,
  pending: 30,
  failed: 60,
  expired: 20,
  cancelled: 20,
} as const;

export type Scenario = keyof typeof WEIGHTS;

const SCENARIOS = Object.entries(WEIGHTS) as [Scenario, number][];
const TOTAL = SCENARIOS.reduce((sum, [, weight]) => sum + weight, 0);

/** Every scenario stands once among the first payments; after that by weight. */
export function scenarioOf(prng: Prng, index: number): Scenario {
  const forced = SCENARIOS[index - 3];
  if (forced !== undefined) return forced[0];
  let left = prng.next() * TOTAL;
  for (const [scenario, weight] of SCENARIOS) {
    left -= weight;
    if (left < 0) return scenario;
  }
  return 'sold';
}

/** Whether the payment begins as an authorization (`PA`) or takes the money at once (`DB`). */
export function beginsWith(prng: Prng, scenario: Scenario): 'DB' | 'PA' {
  switch (scenario) {
    case 'authorized':
    case 'voided':
    case 'captured':
    case 'partly captured':
    case 'capture failed':
    case 'capture refunded':
    case 'authorization refunded':
    case 'capture reversed':
    case 'capture charged back':
      return 'PA';
    case 'sold':
    case 'refunded':
    case 'partly refunded':
    case 'refund pending':
    case 'refund failed':
    case 'reversed the same day':
    case 'charged back':
      return 'DB';
    case 'pending':
    case 'failed':
    case 'expired':
    case 'cancelled':
      return prng.chance(0.8) ? 'DB' : 'PA';
  }
}
