import { describe, expect, test } from 'vitest';
import { createEfaka } from '../../../datasources/efaka/index.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { pinsOneOf } from '../../../src/filter/pins.ts';
import { effectiveOperators } from '../../../src/filter/trust.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listRequest, sourceOf, testDeps } from '../../kit/read-source.ts';
import { idOf } from './fake-efaka.ts';
import { account, testSettings } from './sandbox-connection.ts';

const kinds = ['account', 'paymentLink', 'paymentMethod', 'refund', 'transaction'] as const;

function connect(given: Parameters<typeof testSettings>[0] = {}): Provider {
  return createEfaka(testSettings(given), testDeps());
}

test('there is a source for each of these kinds and no other', () => {
  expect(Object.keys(connect().sources).toSorted()).toEqual([...kinds]);
});

describe.each(kinds)('%s', (kind) => {
  test('no operator is declared twice, and constants are not filtered by', () => {
    const { filters, constants } = sourceOf<RecordKind>(connect(), kind).capabilities;
    expect(() => effectiveOperators(kind, filters as never, 'sandbox')).not.toThrow();
    for (const field of Object.keys(constants)) expect(Object.keys(filters)).not.toContain(field);
  });
});

describe.each(['transaction', 'refund'] as const)('a list of %ss', (kind) => {
  const pinned = (given: Parameters<typeof testSettings>[0]) => {
    const { requires, filters } = sourceOf(connect(given), kind).capabilities;
    expect(Object.keys(filters)).toEqual([...requires]);
    return requires;
  };

  test('needs an id or a reference', () => {
    expect(pinned({})).toEqual(['id', 'nativeId', 'reference']);
    expect(pinned({ mode: 'LIVE', query: 'reference' })).toEqual(['id', 'nativeId', 'reference']);
  });

  test('needs an id where nobody said that references are found', () => {
    expect(pinned({ mode: 'LIVE' })).toEqual(['id', 'nativeId']);
    expect(pinned({ mode: null })).toEqual(['id', 'nativeId']);
    const filter = { op: 'eq', field: 'reference', value: 'order-1' } as const;
    const { requires } = sourceOf(connect({ mode: 'LIVE' }), kind).capabilities;
    expect(pinsOneOf<typeof kind>(filter, requires)).toBe(false);
  });

  test('whatever is declared is asked for', () => {
    const id = new RecordRef(kind, 'EFAKA', 'efa', 'default', idOf(1)).id;
    const cases: readonly (readonly [string, string])[] = [
      [id, `/v3/payments/${idOf(1)}`],
      [idOf(1), `/v3/payments/${idOf(1)}`],
      ['a & b/ü', '/v3/query?merchantTransactionId=a+%26+b%2F%C3%BC'],
    ];
    const fields = ['id', 'nativeId', 'reference'] as const;
    for (const [at, [value, path]] of cases.entries()) {
      const field = fields[at] ?? 'id';
      for (const filter of [
        { op: 'eq', field, value },
        { op: 'in', field, values: [value, value] },
      ] as const) {
        const request = listRequest({ accounts: account, filter: filter as Filter<typeof kind> });
        expect(sourceOf(connect(), kind).previewList(request as never)).toEqual([
          { method: 'GET', url: `http://127.0.0.1:9${path}` },
        ]);
      }
    }
  });

  test('is trusted for what it may add, probed or not', () => {
    const { filters } = sourceOf(connect({ mode: 'LIVE', query: 'reference' }), kind).capabilities;
    for (const trust of ['sandbox', { probed: new Set<never>() }] as const) {
      const effective = effectiveOperators(kind, filters, trust);
      for (const field of ['id', 'nativeId', 'reference'] as const) {
        expect(effective[field]?.eq?.execution).toBe('superset');
        expect(effective[field]?.in?.execution).toBe('superset');
      }
    }
  });

  test('is read a row a call, and sorted here', () => {
    expect(sourceOf(connect(), kind).capabilities).toMatchObject({
      scope: 'account',
      idsPerCall: 1,
      maxPageSize: 100,
      orders: {},
      counts: false,
      idOrder: { native: false },
    });
  });
});

test('the mode is that of the connection', () => {
  const mode = (given: Parameters<typeof testSettings>[0]) =>
    sourceOf(connect(given), 'transaction').capabilities.constants.mode;
  expect(mode({ mode: 'TEST' })).toBe('TEST');
  expect(mode({ mode: null })).toBeNull();
});
