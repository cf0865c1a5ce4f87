import { createPrng, seedFor } from '../kit/prng.ts';

const ALPHANUMERIC = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** A made-up static token, the same for the same seed. The provider allows up to 2048 characters. */
export function accessToken(seed: number): string {
  return `OGFj${createPrng(seedFor(seed, 'efaka access token')).text(ALPHANUMERIC, 52)}`;
}

/** The id of the merchant's channel: 32 lower-case hexadecimal digits (assumed: the relatives' form). */
export function entityId(seed: number): string {
  return `8ac7a4${createPrng(seedFor(seed, 'efaka entity')).text('0123456789abcdef', 26)}`;
}
