import { createPrng, seedFor } from '../../sandbox/kit/prng.ts';

/** What becomes of a request that may move money. The provider gets it where the name says so. */
export const commandFaults = [
  /** The connection is reset when the headers have come, or when all has. */
  'resetAtHeaders',
  'resetUnsent',
  /** Carried out; reset without an answer, or in the middle of it. */
  'resetApplied',
  'cutApplied',
  /** No answer, ever. */
  'hangUnsent',
  'hangApplied',
  /** Reset at once, and carried out only then: a look-up that comes first sees nothing. */
  'appliedLate',
  'errorUnsent',
  'errorApplied',
  'gatewayApplied',
  'timeoutApplied',
  'redirected',
  'throttled',
  'unauthorized',
  /** 200 with what no provider writes: no JSON, or an object without a member. */
  'garbageUnsent',
  'garbageApplied',
  'emptyUnsent',
  'emptyApplied',
  'slow',
] as const;
export type CommandFault = (typeof commandFaults)[number];

/** What becomes of a read. */
export const readFaults = ['error', 'reset', 'cut', 'hang', 'garbage', 'throttled', 'stale', 'slow'] as const;
export type ReadFault = (typeof readFaults)[number];

export interface FaultRates {
  /** Of requests that have a body or change something, 0–1. */
  readonly commands: number;
  /** Of reads, 0–1. */
  readonly reads: number;
}

/**
 * The fault of the nth request of this method and path: by the seed alone, whatever else is under way, so that a payment
 * has the same trouble in each run of a seed.
 */
export function faultsBy(seed: number, rates: FaultRates) {
  const seen = new Map<string, number>();
  const chance = (method: string, path: string) => {
    const key = `${method} ${path}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return createPrng(seedFor(seed, `${nth} ${key}`));
  };
  return {
    command(method: string, path: string): CommandFault | null {
      const prng = chance(method, path);
      return prng.chance(rates.commands) ? prng.pick(commandFaults) : null;
    },
    read(path: string): ReadFault | null {
      const prng = chance('GET', path);
      // A read that hangs costs its whole deadline.
      const fault = prng.chance(rates.reads) ? prng.pick(readFaults) : null;
      return fault === 'hang' && prng.chance(0.7) ? 'stale' : fault;
    },
  };
}
