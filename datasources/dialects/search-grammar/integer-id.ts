const highest = 2n ** 63n - 1n;

/** Whether the text is an id as the service prints them: a positive 64-bit integer without leading zeros. */
export function isId(text: string): boolean {
  return /^[1-9]\d{0,18}$/.test(text) && BigInt(text) <= highest;
}
