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
  if (value === null) return 'null';
  switch (typeof value) {
    case 'string':
      return `'${value.replaceAll("'", "''")}'`;
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      return printInstant(value.instant);
  }
}
