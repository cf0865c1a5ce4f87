/** A skew beyond this makes signed requests fail at most providers, in milliseconds. */
const maxSkewMs = 60_000;

/** How far this machine's clock is ahead of a `Date` header, in milliseconds; null where there is no time in it. */
export function skewOf(date: string | string[] | undefined, now: number): number | null {
  const theirs = typeof date === 'string' ? Date.parse(date) : Number.NaN;
  return Number.isNaN(theirs) ? null : now - theirs;
}

/** Whether it is more than the header's whole seconds and a slow answer explain. */
export function isSkewed(skewMs: number | null): boolean {
  return skewMs !== null && Math.abs(skewMs) > maxSkewMs;
}

export function describeSkew(skewMs: number | null): string {
  if (skewMs === null) return 'it does not tell its time';
  if (!isSkewed(skewMs)) return 'clocks agree';
  const side = skewMs > 0 ? 'ahead of' : 'behind';
  return `but this machine's clock is ${duration(Math.abs(skewMs))} ${side} the provider's: set it, signed requests may be refused`;
}

function duration(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return seconds < 180 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}
