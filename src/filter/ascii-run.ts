/** Shorter runs match too much to be worth a provider's while. */
const shortest = 2;

/** Whether all of it is printable ASCII, on whose letters every provider's case folding agrees. Not for empty text. */
export function isPrintableAscii(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}

/**
 * What of a case-insensitive needle may be sent: all of it if it is printable ASCII, else its longest run of printable
 * ASCII (the first of equals) of at least two characters, else null. A text that contains the needle contains the run,
 * since nothing outside ASCII folds into it.
 */
export function asciiRun(needle: string): string | null {
  if (isPrintableAscii(needle)) return needle;
  let longest = '';
  for (const [run] of needle.matchAll(/[\x20-\x7e]+/g)) {
    if (run.length > longest.length) longest = run;
  }
  return longest.length >= shortest ? longest : null;
}
