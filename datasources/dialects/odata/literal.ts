import type { EpochMs } from '../../../src/domain/instant.ts';
import { printInstant } from '../../../src/domain/instant.ts';

/** What can stand in an expression as a value. Numbers are whole: the providers that speak OData count in minor units. */
export type LiteralValue = string | bigint | boolean | null | { readonly instant: EpochMs };

/**
 * The one function that turns a value into a literal of OData 4.0 and 4.01. Text stands in single quotes and a quote
 * in it is doubled: there is no other escape, a backslash is an ordinary character (ABNF `string`). Numbers, instants
 * and `null` stand bare.
 */
export function literal(value: LiteralValue): string {
  if (typeof value === 'string') return `'${value.replaceAll("'", "''")}'`;
  // null, a boolean or a whole number: all print as OData writes them.
  if (value === null || typeof value !== 'object') return String(value);
  return printInstant(value.instant);
}
