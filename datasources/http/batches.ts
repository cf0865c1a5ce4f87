export interface BatchLimits {
  /** Most ids in one call. */
  readonly maxIds: number;
  /** Most characters a URL may have. */
  readonly maxUrlLength: number;
}

/**
 * Cuts ids into as few batches as the limits allow, keeping their order. `urlOf` makes the URL of a batch, of which
 * the length only ever grows with its ids. A single id whose URL is too long is a batch by itself: it is the
 * server's to refuse.
 */
export function batches(
  ids: readonly string[],
  urlOf: (ids: readonly string[]) => string,
  { maxIds, maxUrlLength }: BatchLimits,
): string[][] {
  const result: string[][] = [];
  let rest = ids;
  while (rest.length > 0) {
    const size = largest(
      Math.min(rest.length, maxIds),
      (count) => urlOf(rest.slice(0, count)).length <= maxUrlLength,
    );
    result.push(rest.slice(0, size));
    rest = rest.slice(size);
  }
  return result;
}

/** The largest number from 1 to `most` that fits, 1 if none does; `fits` is true up to some number. */
function largest(most: number, fits: (count: number) => boolean): number {
  if (fits(most)) return most;
  let [low, high] = [1, most];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
