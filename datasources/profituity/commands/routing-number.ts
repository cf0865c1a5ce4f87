const weights = [3, 7, 1] as const;

/** Nine digits whose sum, weighted 3, 7, 1 in turn, ends in 0 (American Bankers Association). */
export function isRoutingNumber(text: string): boolean {
  if (!/^\d{9}$/.test(text)) return false;
  const sum = Array.from(text, Number).reduce(
    (total, digit, index) => total + digit * (weights[index % 3] ?? 0),
    0,
  );
  return sum > 0 && sum % 10 === 0;
}
