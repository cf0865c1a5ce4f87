import { describe, expect, test } from 'vitest';
import { createPaysley } from '../../../datasources/paysley/index.ts';
import { CustomerLink } from '../../../src/domain/customer-link.ts';
import type { FieldType, FieldValue } from '../../../src/domain/fields/field.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import { fieldOf } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Leaf, LeafOperator } from '../../../src/filter/ast.ts';
import { effectiveOperators } from '../../../src/filter/trust.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listRequest, sourceOf, testDeps } from '../../kit/read-source.ts';
import { account, testSettings } from './sandbox-connection.ts';

function connect(given: Parameters<typeof testSettings>[0] = {}): Provider {
  return createPaysley(testSettings(given), testDeps());
}

const kinds = [
  'account',
  'billingSubscription',
  'category',
  'customer',
  'customerGroup',
  'paymentLink',
  'product',
  'refund',
  'transaction',
] as const;

function sample(type: FieldType): readonly FieldValue[] {
  if (type === 'instant') return [Date.UTC(2025, 0, 1), Date.UTC(2025, 0, 9)];
  if (typeof type === 'object' && 'enum' in type) return type.enum.slice(0, 2);
  if (typeof type === 'object' && type.ref === 'customer') {
    return ['a@b.cd', 'e@f.gh'].map(
      (email) => new CustomerLink('PAYSLEY', 'pay', 'default', `email:${email}`).id,
    );
  }
  if (typeof type === 'object') {
    return ['p1', 'p2'].map((id) => new RecordRef('transaction', 'PAYSLEY', 'pay', 'default', id).id);
  }
  return ['abc', 'cde'];
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

test('there is a source for each of these kinds and no other', () => {
  expect(Object.keys(connect().sources).toSorted()).toEqual([...kinds]);
});

describe.each(kinds)('%s', (kind) => {
  test('whatever is declared narrows what is asked for', () => {
    declaredNarrows(kind);
  });

  test('no operator is declared twice, and constants are not filtered by', () => {
    const { filters, constants } = sourceOf(connect(), kind).capabilities;
    expect(() => effectiveOperators(kind, filters as never, 'sandbox')).not.toThrow();
    for (const field of Object.keys(constants)) expect(Object.keys(filters)).not.toContain(field);
  });
});

function declaredNarrows<K extends RecordKind>(kind: K): void {
  const source = sourceOf(connect(), kind);
  const plain = source.previewList(listRequest({ accounts: account }));
  for (const field of Object.keys(source.capabilities.filters) as FieldName<K>[]) {
    for (const { operators } of source.capabilities.filters[field] ?? []) {
      for (const op of operators) {
        const { type } = fieldOf(kind, field);
        // One call takes one needle: of several values only what they share could be asked for.
        if (op === 'in' && (type === 'text' || field === 'customerId' || kind === 'product')) continue;
        const filter = leafOf<K>(field, op, sample(type));
        expect(source.previewList(listRequest({ accounts: account, filter })), `${field} ${op}`).not.toEqual(
          plain,
        );
      }
    }
  }
}

describe('what is told of the connection', () => {
  const live = (given: Parameters<typeof testSettings>[0]) => {
    const { filters, orders } = sourceOf(connect({ mode: 'LIVE', ...given }), 'transaction').capabilities;
    const effective = effectiveOperators('transaction', filters, { probed: new Set() });
    return {
      createdAt: effective.createdAt?.gte?.execution,
      order: orders.createdAt?.basis,
      eq: effective.reference?.eq?.execution,
      contains: effective.reference?.contains?.execution,
      customerId: effective.customerId?.eq?.execution,
    };
  };

  test('neither dates nor keywords are sent before it is known what they find', () => {
    expect(live({})).toEqual({
      createdAt: 'local',
      order: 'assumed',
      eq: 'local',
      contains: 'local',
      customerId: 'local',
    });
  });

  test('they are once the settings say so', () => {
    expect(live({ dates: 'payment_date', keywords: 'insensitive' })).toEqual({
      createdAt: 'superset',
      order: 'documented',
      eq: 'superset',
      contains: 'superset',
      customerId: 'superset',
    });
  });

  test('where case counts, what is folded is not sent', () => {
    expect(live({ keywords: 'sensitive' })).toMatchObject({
      eq: 'superset',
      contains: undefined,
      customerId: undefined,
    });
  });

  test('the mode, else the kind of the key', () => {
    const mode = (given: Parameters<typeof testSettings>[0]) =>
      sourceOf(connect(given), 'transaction').capabilities.constants.mode;
    expect(mode({ mode: 'SANDBOX' })).toBe('SANDBOX');
    expect(mode({ mode: null })).toBe('TEST');
  });
});
