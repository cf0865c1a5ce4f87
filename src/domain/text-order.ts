/**
 * Case folding for every case-insensitive comparison: per character `toLowerCase`, except that a character outside
 * ASCII never folds into ASCII (the Kelvin sign stays apart from k, İ from i).
 */
export function foldCase(text: string): string {
  // Most text is ASCII, where the built-in does exactly this.
  if (!/\P{ASCII}/u.test(text)) return text.toLowerCase();
  let folded = '';
  for (const character of text) {
    const lower = character.toLowerCase();
    const leaksIntoAscii = character.charCodeAt(0) > 0x7f && /\p{ASCII}/u.test(lower);
    folded += leaksIntoAscii ? character : lower;
  }
  return folded;
}

/** Compares by Unicode code points, which for astral characters differs from `<` on UTF-16 code units. */
export function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  const length = Math.min(a.length, b.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [a.charCodeAt(index), b.charCodeAt(index)];
    if (left !== right) return surrogateAware(left) - surrogateAware(right);
  }
  return a.length - b.length;
}

/** Moves surrogates, which stand for code points above U+FFFF, past all other code units. */
function surrogateAware(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}

/** The order of text in lists: folded first, raw code points where that ties. */
export function compareText(a: string, b: string): number {
  return compareCodePoints(foldCase(a), foldCase(b)) || compareCodePoints(a, b);
}

/** Native ids of a provider whose ids are integers; anything else falls back to code points. */
export function compareIntegers(a: string, b: string): number {
  if (!/^\d{1,40}$/.test(a) || !/^\d{1,40}$/.test(b)) return compareCodePoints(a, b);
  const [left, right] = [BigInt(a), BigInt(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}
