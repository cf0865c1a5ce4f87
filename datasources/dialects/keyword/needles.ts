/** Shorter pieces are in too many texts to be worth asking for. */
const shortest = 2;

/**
 * The pieces of a text that a service is sure to find it by: runs of printable ASCII without blanks, which a service
 * may trim or take apart, and without backslashes, which databases take for an escape. Outside ASCII foldings differ.
 */
export function needlesOf(text: string): readonly string[] {
  return [...text.matchAll(/[\x21-\x5b\x5d-\x7e]+/g)]
    .map(([run]) => run)
    .filter((run) => run.length >= shortest);
}

/** The longest, which is in the fewest texts; of equals the first by code point. Null if there is none. */
export function longest(needles: Iterable<string>): string | null {
  let best: string | null = null;
  for (const needle of needles) {
    const better =
      best === null || needle.length > best.length || (needle.length === best.length && needle < best);
    if (better) best = needle;
  }
  return best;
}
