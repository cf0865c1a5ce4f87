import { currencyCodes, currencyExponent } from '../../../src/domain/currency.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import type { OrderCapability } from '../../../src/ports/capabilities.ts';

type AmountKind = 'transaction' | 'refund';

/**
 * Minor units only compare among currencies of as many places: one strand for each number of places that the
 * connection can hold. `currencies`: the only ones it holds; null: any.
 */
export function amountOrder<K extends AmountKind>(currencies: readonly string[] | null): OrderCapability<K> {
  const strands = strandsOf<K>(currencies);
  return {
    basis: 'assumed',
    source: 'inferred: $orderby is honoured; amounts are integer minor units (Govineer, conventions)',
    missing: 'never',
    ...(strands.length > 1 ? { strands } : {}),
  };
}

function strandsOf<K extends AmountKind>(currencies: readonly string[] | null): readonly Filter<K>[] {
  const field = 'currency' as FieldName<K>;
  const exponents = [...new Set((currencies ?? currencyCodes).map(currencyExponent))].sort((a, b) => a - b);
  // Together the strands must be everything, so the commonest class is what is in none of the others.
  const [rest, ...others] = exponents.includes(2)
    ? [2, ...exponents.filter((places) => places !== 2)]
    : exponents;
  if (rest === undefined || others.length === 0) return [];
  const codesOf = (places: number): string[] =>
    currencyCodes.filter((code) => currencyExponent(code) === places);
  return [
    { op: 'notIn', field, values: others.flatMap(codesOf).sort() },
    ...others.map((places): Filter<K> => ({ op: 'in', field, values: codesOf(places) })),
  ];
}
