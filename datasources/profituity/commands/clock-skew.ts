/** By how much the provider's clock may be behind ours, in milliseconds. */
export const clockSkewMs = 300_000;
