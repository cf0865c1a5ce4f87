/** Hundredths as the text of a decimal with two places, whatever the currency: 9200 is `92.00`. */
export function decimalText(hundredths: bigint): string {
  const digits = hundredths.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** Hundredths of an amount: one to ten digits, with two decimals or none. Undefined for anything else. */
export function hundredthsOf(text: string): bigint | undefined {
  const parts = /^(\d{1,10})(?:\.(\d{2}))?$/.exec(text);
  return parts === null ? undefined : BigInt(`${parts[1]}${parts[2] ?? '00'}`);
}
