/** How much one filter may hold. */
export interface FilterLimits {
  /** Objects inside each other by `and`, `or`, `not`; the outermost is the first. */
  readonly depth: number;
  /** Operators as written, in all; `text` is one, and so is an empty object or an empty `and` or `or`. */
  readonly leaves: number;
  /** Values of one `in` or `notIn`. */
  readonly values: number;
  /** Words of one `text`. */
  readonly words: number;
  /** Characters (code points) of one text. */
  readonly characters: number;
}

export const filterLimits: FilterLimits = Object.freeze({
  depth: 10,
  leaves: 200,
  values: 100,
  words: 8,
  characters: 1000,
});
