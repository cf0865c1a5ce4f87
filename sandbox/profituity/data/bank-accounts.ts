import type { Prng } from '../../kit/prng.ts';
import { ACCOUNT_TYPES } from '../records.ts';

/** Routing numbers whose check digit is right. */
const ROUTES = ['123456780', '021000021', '011401533', '091000019', '322271627'] as const;

export interface BankAccount {
  readonly routeNumber: string;
  /** Masked. */
  readonly accountNumber: string;
  readonly accountType: number;
}

export function bankAccount(prng: Prng): BankAccount {
  return {
    routeNumber: prng.pick(ROUTES),
    // No 9 in front: those account numbers are scripted.
    accountNumber: `****${prng.text('012345678', 1)}${prng.text('0123456789', 3)}`,
    accountType: prng.int(ACCOUNT_TYPES.from, ACCOUNT_TYPES.to),
  };
}
