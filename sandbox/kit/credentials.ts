import { createPrng, seedFor } from './prng.ts';

/** What a caller proves itself with at a token endpoint. */
export interface ClientCredentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * Made-up credentials, the same for the same seed so that a configuration survives a restart. Their length is
 * Cognito's (26 and 51 characters): together too long for one line of a `base64` that wraps.
 */
export function credentialsFor(seed: number, part: string): ClientCredentials {
  const prng = createPrng(seedFor(seed, `credentials ${part}`));
  return {
    clientId: `sandbox${prng.text(ALPHABET, 19)}`,
    clientSecret: `sandboxsecret${prng.text(ALPHABET, 38)}`,
  };
}
