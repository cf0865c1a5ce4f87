import type { Prng } from '../../kit/prng.ts';

/** Transaction states with their weights, and one word that no reader of today knows. */
const WEIGHTS = [
  ['FULFILL', 500],
  ['COMPLETED', 120],
  ['AUTHORIZED', 80],
  ['FAILED', 90],
  ['PENDING', 60],
  ['VOIDED', 50],
  ['CONFIRMED', 35],
  ['PROCESSING', 30],
  ['DECLINE', 20],
  ['CREATE', 13],
  ['ON_HOLD', 2],
] as const;

export type TransactionState = (typeof WEIGHTS)[number][0];

const TOTAL = WEIGHTS.reduce((sum, [, weight]) => sum + weight, 0);

/** Every state stands once among the first transactions of a space; after that by weight. */
export function transactionState(prng: Prng, index: number): TransactionState {
  const forced = WEIGHTS[index - 5];
  if (forced !== undefined) return forced[0];
  let left = prng.next() * TOTAL;
  for (const [state, weight] of WEIGHTS) {
    left -= weight;
    if (left < 0) return state;
  }
  return 'FULFILL';
}

/** How far a transaction came. */
export interface Stage {
  readonly confirmed: boolean;
  readonly processed: boolean;
  readonly authorized: boolean;
  /** Money was taken. */
  readonly completed: boolean;
  readonly decided: boolean;
  readonly failed: boolean;
}

const NOTHING: Stage = {
  confirmed: false,
  processed: false,
  authorized: false,
  completed: false,
  decided: false,
  failed: false,
};

export function stageOf(state: TransactionState): Stage {
  switch (state) {
    case 'CREATE':
    case 'PENDING':
      return NOTHING;
    case 'CONFIRMED':
      return { ...NOTHING, confirmed: true };
    case 'PROCESSING':
      return { ...NOTHING, confirmed: true, processed: true };
    case 'FAILED':
      return { ...NOTHING, confirmed: true, processed: true, failed: true };
    case 'AUTHORIZED':
    case 'VOIDED':
    case 'ON_HOLD':
      return { ...NOTHING, confirmed: true, processed: true, authorized: true };
    case 'COMPLETED':
      return { ...NOTHING, confirmed: true, processed: true, authorized: true, completed: true };
    case 'FULFILL':
    case 'DECLINE':
      return {
        ...NOTHING,
        confirmed: true,
        processed: true,
        authorized: true,
        completed: true,
        decided: true,
      };
  }
}
