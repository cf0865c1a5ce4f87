/** A source of repeatable chance: the same seed gives the same sequence on every machine and Node version. */
export interface Prng {
  /** A float in [0, 1). */
  next(): number;
  /** An integer between the two bounds, both included. */
  int(from: number, to: number): number;
  /** True with the given probability, 0 to 1. */
  chance(probability: number): boolean;
  /** One element. The list must not be empty. */
  pick<const T extends readonly [unknown, ...unknown[]]>(list: T): T[number];
  /** `length` characters of the alphabet. */
  text(alphabet: string, length: number): string;
}

/** mulberry32: 32 bits of state are plenty for made-up records, and it is a handful of integer operations. */
export function createPrng(seed: number): Prng {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const int = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => list[int(0, list.length - 1)] ?? list[0],
    text(alphabet, length) {
      let text = '';
      for (let index = 0; index < length; index += 1) text += alphabet.charAt(int(0, alphabet.length - 1));
      return text;
    },
  };
}

/** A seed of its own for each named part, so that one part can be generated without the others (FNV-1a). */
export function seedFor(seed: number, part: string): number {
  let hash = (0x811c9dc5 ^ seed) >>> 0;
  for (let index = 0; index < part.length; index += 1) {
    hash = Math.imul(hash ^ part.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash;
}
