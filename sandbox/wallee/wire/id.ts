/** An int64: a plain number up to 2^53, above it a bigint. */
export type Id = number | bigint;

const INT64_MAX = 2n ** 63n - 1n;

/** Reads an integer of up to 64 bits; undefined for any other text. */
export function parseId(text: string): Id | undefined {
  if (!/^-?\d{1,19}$/.test(text)) return undefined;
  const whole = BigInt(text);
  if (whole > INT64_MAX || whole < -INT64_MAX - 1n) return undefined;
  const number = Number(whole);
  return Number.isSafeInteger(number) ? number : whole;
}

/** The id `steps` after another. */
export function idAfter(id: Id, steps: number): Id {
  return typeof id === 'bigint' ? id + BigInt(steps) : id + steps;
}
