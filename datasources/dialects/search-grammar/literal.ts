/**
 * The one function that turns a value into a value of the grammar: always in quotes, so that no character in it is
 * special. Nothing says how a quote is escaped, so the value stands in those it does not hold; null if it holds both.
 *
 * Text must be well-formed: half a surrogate pair cannot be sent at all.
 */
export function literal(value: string): string | null {
  if (!value.includes('"')) return `"${value}"`;
  return value.includes("'") ? null : `'${value}'`;
}

/** A number, bare unless it has a sign, which would be read as a modifier. */
export function numberLiteral(plain: string): string {
  return plain.startsWith('-') ? `"${plain}"` : plain;
}
