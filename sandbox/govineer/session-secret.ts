import { createPrng, seedFor } from '../kit/prng.ts';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** The client secret of a hosted session, with which a browser may read that session and nothing else. */
export function sessionSecret(seed: number, sessionId: string): string {
  return `${sessionId}_secret_${createPrng(seedFor(seed, sessionId)).text(ALPHANUMERIC, 24)}`;
}
