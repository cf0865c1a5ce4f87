import { describe, expect, test } from 'vitest';
import { createProfituity } from '../../../datasources/profituity/index.ts';
import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import type { FieldType, FieldValue } from '../../../src/domain/fields/field.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import { fieldOf } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Leaf, LeafOperator } from '../../../src/filter/ast.ts';
import { effectiveOperators } from '../../../src/filter/trust.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listRequest, sourceOf, testDeps } from '../../kit/read-source.ts';
import { testSettings, untold } from './sandbox-connection.ts';

function connect(given: Partial<ProfituitySettings> = {}): Provider {
  return createProfituity(testSettings(given), testDeps());
}

const kinds = Object.keys(connect().sources) as RecordKind[];
const live = { probed: new Set<string>() };

/** Ways to tell of a connection that change what it is asked. */
const tellings = [
  ['all', {}],
  ['nothing', untold],
  ['that case counts and dates can be filtered by', { strings: 'ordinal', updates: 'filter' }],
] as const satisfies readonly (readonly [string, Partial<ProfituitySettings>])[];

function sample(type: FieldType): readonly FieldValue[] {
  if (type === 'decimal')
    return [
      { coefficient: 1n, scale: 0 },
      { coefficient: 25n, scale: 1 },
    ];
  if (type === 'instant' || type === 'int') return [0, 1];
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

describe.each(kinds)('%s', (kind) => {
  test.each(tellings)('whatever is declared can be sent, told %s', (_, given) => {
    declaredCanBeSent(connect(given), kind);
  });

  test('can be sorted by what is declared, and by id', () => {
    const source = sourceOf(connect(), kind);
    for (const field of Object.keys(source.capabilities.orders) as never[]) {
      const order = [{ field, direction: 'desc' }] as const;
      const [preview] = source.previewList(listRequest({ order, limit: 10 }));
      expect(new URL(preview?.url ?? '').searchParams.get('sort')).toMatch(
        /^\[\{"selector":"[A-Za-z]+","desc":true\},\{"selector":"id","desc":false\}\]$/,
      );
    }
  });

  test.each(tellings)(
    'no operator is declared twice, and constants are not filtered by, told %s',
    (_, given) => {
      const { filters, constants } = sourceOf(connect(given), kind).capabilities;
      expect(() => effectiveOperators(kind, filters as never, 'sandbox')).not.toThrow();
      for (const field of Object.keys(constants)) expect(Object.keys(filters)).not.toContain(field);
    },
  );

  test('says where each line comes from', () => {
    for (const lines of Object.values(sourceOf(connect(), kind).capabilities.filters)) {
      for (const { source, basis } of lines) {
        expect(source).toMatch(basis === 'assumed' ? /assumed/ : /sample|load options/);
      }
    }
  });
});

function declaredCanBeSent<K extends RecordKind>(pro: Provider, kind: K): void {
  const source = sourceOf(pro, kind);
  for (const field of Object.keys(source.capabilities.filters) as FieldName<K>[]) {
    for (const { operators } of source.capabilities.filters[field] ?? []) {
      for (const op of operators) {
        const filter = leafOf(field, op, sample(fieldOf(kind, field).type));
        expect(() => source.previewList(listRequest({ filter })), `${field} ${op}`).not.toThrow();
      }
    }
  }
}

describe('what is told of the connection', () => {
  const ofTransactions = (given: Partial<ProfituitySettings>) =>
    sourceOf(connect(given), 'transaction').capabilities;

  test('one call serves any merchants', () => {
    for (const kind of kinds) {
      expect(sourceOf(connect(), kind).capabilities.scope).toBe(
        kind === 'account' ? 'connection' : 'accounts',
      );
    }
  });

  test('lists come in order of time where instants compare as such, else in windows', () => {
    expect(ofTransactions({}).orders.createdAt?.windows).toBeUndefined();
    expect(ofTransactions(untold).orders.createdAt?.windows).toEqual({ least: 4 * 86_400_000 });
    expect(Object.keys(sourceOf(connect(untold), 'customer').capabilities.orders)).toEqual([]);
  });

  test('ids are only relied on where their order is told', () => {
    expect(ofTransactions({}).idOrder.native).toBe(true);
    expect(ofTransactions(untold).idOrder.native).toBe(false);
  });

  test('words that nobody published narrow, and no more', () => {
    const status = (given: Partial<ProfituitySettings>) =>
      effectiveOperators('transaction', ofTransactions(given).filters, live).status?.eq;
    expect(status(untold)).toEqual({ execution: 'superset', basis: 'documented' });
    expect(status({})).toEqual({ execution: 'exact', basis: 'documented' });
  });

  test.each([
    ['SCHEDULED', ['status', '=', 'Scheduled']],
    ['SUCCEEDED', ['status', '=', 'Paid']],
    ['PENDING', [['status', '<>', 'Scheduled'], 'and', ['status', '<>', 'Paid']]],
    ['RETURNED', [['status', '<>', 'Scheduled'], 'and', ['status', '<>', 'Paid']]],
    ['CANCELLED', [['status', '<>', 'Scheduled'], 'and', ['status', '<>', 'Paid']]],
    ['FAILED', [['status', '<>', 'Scheduled'], 'and', ['status', '<>', 'Paid']]],
    ['UNKNOWN', [['status', '<>', 'Scheduled'], 'and', ['status', '<>', 'Paid']]],
    ['VOIDED', null],
  ])('unknown, %s is asked for as what it is not', (value, said) => {
    const source = sourceOf(connect({ ...untold, dates: 'instant' }), 'transaction');
    const filter = { op: 'eq', field: 'status', value } as const;
    const [preview] = source.previewList(listRequest({ filter, limit: 5 }));
    if (said === null) expect(preview).toBeUndefined();
    else {
      const asked: unknown = JSON.parse(new URL(preview?.url ?? '').searchParams.get('filter') ?? '');
      const guard = ['refundOfPaymentId', '=', null];
      expect(asked).toEqual(Array.isArray(said[0]) ? [guard, 'and', ...said] : [guard, 'and', said]);
    }
  });

  test('pieces of text are not looked for unless case is known not to count', () => {
    const reference = (strings: ProfituitySettings['strings']) =>
      effectiveOperators('transaction', ofTransactions({ strings }).filters, live).reference;
    expect(reference('unknown')?.contains?.execution).toBe('local');
    expect(reference('unknown')?.startsWith?.execution).toBe('superset');
    expect(reference('unknown')?.ne).toBeUndefined();
    expect(reference('insensitive')?.contains?.execution).toBe('superset');
    expect(reference('insensitive')?.ne).toBeUndefined();
    expect(reference('ordinal')?.contains).toBeUndefined();
    expect(reference('ordinal')?.ne?.execution).toBe('exact');
    expect(reference('ordinal')?.eq?.execution).toBe('exact');
  });

  test('the mode is that of the settings, else of the host', () => {
    expect(ofTransactions({ mode: 'SANDBOX' }).constants.mode).toBe('SANDBOX');
    expect(ofTransactions({ baseUrl: 'https://sandbox.dev.profituity.com' }).constants.mode).toBe('TEST');
    expect(ofTransactions({}).constants.mode).toBeNull();
  });
});
