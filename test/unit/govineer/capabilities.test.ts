import { describe, expect, test } from 'vitest';
import { createGovineer } from '../../../datasources/govineer/index.ts';
import { currencyCodes, currencyExponent } from '../../../src/domain/currency.ts';
import type { FieldType, FieldValue } from '../../../src/domain/fields/field.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import { fieldOf } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Filter, Leaf, LeafOperator } from '../../../src/filter/ast.ts';
import { effectiveOperators } from '../../../src/filter/trust.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listRequest, sourceOf, testDeps, testSettings } from './sandbox-connection.ts';

const kinds = [
  'account',
  'client',
  'customer',
  'paymentAttempt',
  'refund',
  'terminal',
  'transaction',
] as const;

function connect(given: Parameters<typeof testSettings>[0] = {}): Provider {
  return createGovineer(testSettings(given), testDeps());
}

function sample(type: FieldType): readonly FieldValue[] {
  if (type === 'decimal')
    return [
      { coefficient: 1n, scale: 0 },
      { coefficient: 25n, scale: 1 },
    ];
  if (type === 'instant' || type === 'int') return [0, 1];
  if (type === 'currency') return ['JPY', 'USD'];
  if (typeof type === 'object' && 'enum' in type) return type.enum.slice(0, 2);
  return ['ab', 'cd'];
}

function leafOf<K extends RecordKind>(
  field: FieldName<K>,
  op: LeafOperator,
  values: readonly FieldValue[],
): Leaf<K> {
  if (op === 'in' || op === 'notIn') return { op, field, values };
  if (op === 'missing' || op === 'present') return { op, field };
  return { op, field, value: values[0] ?? '' };
}

function filterOf(url: string | undefined): string {
  return new URL(url ?? '').searchParams.get('$filter') ?? '';
}

describe.each(kinds)('%s', (kind) => {
  const gov = connect();

  test('whatever is declared can be sent', () => {
    declaredCanBeSent(gov, kind);
  });

  test('can be ordered by what is declared, and by id', () => {
    const source = sourceOf(gov, kind);
    for (const field of Object.keys(source.capabilities.orders) as never[]) {
      const order = [{ field, direction: 'desc' }] as const;
      const [preview] = source.previewList(listRequest({ accounts: ['acc'], order }));
      expect(new URL(preview?.url ?? '').searchParams.get('$orderby')).toMatch(/^[a-z_]+ desc,uid asc$/);
    }
  });

  test('no operator is declared twice, and constants are not filtered by', () => {
    const { filters, constants } = sourceOf(gov, kind).capabilities;
    expect(() => effectiveOperators(kind, filters as never, 'sandbox')).not.toThrow();
    for (const field of Object.keys(constants)) expect(Object.keys(filters)).not.toContain(field);
  });
});

function declaredCanBeSent<K extends RecordKind>(gov: Provider, kind: K): void {
  const source = sourceOf(gov, kind);
  for (const field of Object.keys(source.capabilities.filters) as FieldName<K>[]) {
    for (const { operators } of source.capabilities.filters[field] ?? []) {
      for (const op of operators) {
        const filter = leafOf(field, op, sample(fieldOf(kind, field).type));
        expect(
          () => source.previewList(listRequest({ accounts: ['acc'], filter })),
          `${field} ${op}`,
        ).not.toThrow();
      }
    }
  }
}

describe('strands of amounts', () => {
  const source = sourceOf(connect(), 'transaction');
  const strands = source.capabilities.orders.amount?.strands ?? [];
  const holds = (strand: Filter<'transaction'>, code: string): boolean => {
    if (strand.op === 'in') return strand.values.includes(code);
    if (strand.op === 'notIn') return !strand.values.includes(code);
    throw new Error(strand.op);
  };

  test('hold each currency once, with as many places as the others', () => {
    expect(strands).toHaveLength(4);
    for (const code of currencyCodes) expect(strands.filter((strand) => holds(strand, code))).toHaveLength(1);
    for (const strand of strands) {
      const codes = currencyCodes.filter((code) => holds(strand, code));
      expect(new Set(codes.map(currencyExponent)).size).toBe(1);
    }
  });

  test('leave an amount one clause', () => {
    for (const strand of strands) {
      const bound: Leaf<'transaction'> = { op: 'lt', field: 'amount', value: { coefficient: 5n, scale: 0 } };
      const [preview] = source.previewList(
        listRequest({ accounts: ['acc'], filter: { op: 'and', of: [strand, bound] } }),
      );
      expect(filterOf(preview?.url).match(/total_amount/g)).toHaveLength(1);
    }
  });

  test('are as many as the currencies the connection holds need', () => {
    const of = (currencies: readonly string[]) =>
      sourceOf(connect({ currencies }), 'transaction').capabilities.orders.amount?.strands?.length;
    expect(of(['USD', 'EUR'])).toBeUndefined();
    expect(of(['USD', 'JPY'])).toBe(2);
    expect(of(['JPY', 'KWD'])).toBe(2);
  });
});

describe('what is told of the connection', () => {
  const basisOf = (given: Parameters<typeof testSettings>[0]) => {
    const { filters, idOrder } = sourceOf(connect(given), 'customer').capabilities;
    return [filters.email?.find(({ operators }) => operators.includes('ne'))?.basis, idOrder.basis];
  };

  test('text and ids are relied on only if the connection says how they compare', () => {
    expect(basisOf({ strings: 'unknown', ids: 'unknown' })).toEqual(['assumed', 'assumed']);
    expect(basisOf({ strings: 'ordinal', ids: 'ordinal' })).toEqual(['documented', 'documented']);
  });

  test('inferred words are not sent unproven', () => {
    const { filters } = sourceOf(connect(), 'transaction').capabilities;
    const live = effectiveOperators('transaction', filters, { probed: new Set() });
    expect(live.status?.eq?.execution).toBe('local');
    expect(live.createdAt?.gte?.execution).toBe('superset');
  });
});
