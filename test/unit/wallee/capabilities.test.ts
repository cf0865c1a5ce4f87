import { describe, expect, test } from 'vitest';
import { createWallee } from '../../../datasources/wallee/index.ts';
import type { FieldType, FieldValue } from '../../../src/domain/fields/field.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import { fieldOf } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Filter, Leaf, LeafOperator } from '../../../src/filter/ast.ts';
import { effectiveOperators } from '../../../src/filter/trust.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { walleeGolden } from '../../golden/wallee/wallee.ts';
import type { GoldenTable } from '../../golden/golden-provider.ts';
import type { WalleeRequest } from '../../golden/wallee/wallee-row.ts';
import { listRequest, sourceOf, testDeps } from '../../kit/read-source.ts';
import { testSettings } from './sandbox-connection.ts';

function connect(given: Parameters<typeof testSettings>[0] = {}): Provider {
  return createWallee(testSettings(given), testDeps());
}

const kinds = Object.keys(connect().sources) as RecordKind[];

function sample(type: FieldType): readonly FieldValue[] {
  if (type === 'decimal')
    return [
      { coefficient: 1n, scale: 0 },
      { coefficient: 25n, scale: 1 },
    ];
  if (type === 'instant' || type === 'int') return [0, 1];
  if (type === 'currency') return ['JPY', 'USD'];
  if (typeof type === 'object' && 'enum' in type) return type.enum.slice(0, 2);
  return ['12', '34'];
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

/** `field operator` of every leaf. */
function leavesOf<K extends RecordKind>(filter: Filter<K>): readonly string[] {
  if (filter.op === 'and' || filter.op === 'or') return filter.of.flatMap(leavesOf);
  return 'field' in filter ? [`${filter.field} ${filter.op}`] : [];
}

describe.each(kinds)('%s', (kind) => {
  test.each(['instant', 'day'] as const)('whatever is declared can be sent, by the %s', (datePush) => {
    declaredCanBeSent(connect({ datePush }), kind);
  });

  test('whatever is declared is in the golden table', () => {
    const table = walleeGolden.tables[kind] as GoldenTable<typeof kind, WalleeRequest> | undefined;
    const known = { customer: '1', transaction: '1', client: '1', own: '1', ownNative: '1', elsewhere: '1' };
    const rows = new Set(table?.rows.flatMap(({ filter }) => leavesOf(filter(known))));
    for (const [field, lines] of Object.entries(sourceOf(connect(), kind).capabilities.filters)) {
      for (const op of lines.flatMap(({ operators }) => operators)) {
        expect([...rows], `${kind}.${field}`).toContain(`${field} ${op}`);
      }
    }
  });

  test('can be ordered by what is declared, and by id', () => {
    const source = sourceOf(connect(), kind);
    for (const field of Object.keys(source.capabilities.orders) as never[]) {
      const order = [{ field, direction: 'desc' }] as const;
      const [preview] = source.previewList(listRequest({ accounts: ['405'], order, limit: 10 }));
      expect(new URL(preview?.url ?? '').searchParams.get('order')).toMatch(/^[A-Za-z]+:DESC id:ASC$/);
    }
  });

  test('no operator is declared twice, and constants are not filtered by', () => {
    const { filters, constants } = sourceOf(connect(), kind).capabilities;
    expect(() => effectiveOperators(kind, filters as never, 'sandbox')).not.toThrow();
    for (const field of Object.keys(constants)) expect(Object.keys(filters)).not.toContain(field);
  });
});

function declaredCanBeSent<K extends RecordKind>(wal: Provider, kind: K): void {
  const source = sourceOf(wal, kind);
  for (const field of Object.keys(source.capabilities.filters) as FieldName<K>[]) {
    for (const { operators } of source.capabilities.filters[field] ?? []) {
      for (const op of operators) {
        const filter = leafOf(field, op, sample(fieldOf(kind, field).type));
        expect(
          () => source.previewList(listRequest({ accounts: ['405'], filter })),
          `${field} ${op}`,
        ).not.toThrow();
      }
    }
  }
}

describe('what is told of the connection', () => {
  test('lists come in order of time only where instants compare as such', () => {
    const ordersOf = (datePush: 'day' | 'instant') =>
      Object.keys(sourceOf(connect({ datePush }), 'transaction').capabilities.orders);
    expect(ordersOf('instant')).toEqual(['createdAt', 'amount']);
    expect(ordersOf('day')).toEqual(['amount']);
  });

  test('by days, dates are only narrowed', () => {
    const { filters } = sourceOf(connect({ datePush: 'day' }), 'transaction').capabilities;
    const live = effectiveOperators('transaction', filters, { probed: new Set() });
    expect(live.createdAt?.gte).toEqual({ execution: 'superset', basis: 'documented' });
  });

  test('a mode that is told holds for every transaction', () => {
    expect(sourceOf(connect({ mode: 'SANDBOX' }), 'transaction').capabilities.constants.mode).toBe('SANDBOX');
    expect(sourceOf(connect(), 'transaction').capabilities.constants.mode).toBeUndefined();
  });

  test('pieces of text are not looked for unproven', () => {
    const { filters } = sourceOf(connect(), 'transaction').capabilities;
    const live = effectiveOperators('transaction', filters, { probed: new Set() });
    expect(live.reference?.contains?.execution).toBe('local');
    expect(live.reference?.eq?.execution).toBe('superset');
    expect(live.reference?.ne).toBeUndefined();
    expect(live.status?.ne?.execution).toBe('exact');
    expect(live.amount?.gte?.execution).toBe('exact');
  });
});
