import { describe, expect, test } from 'vitest';
import { createPrng } from '../../../../sandbox/kit/prng.ts';
import { profituityRecords } from '../../../../sandbox/profituity/data/profituity-data.ts';
import type { QueryDialect } from '../../../../sandbox/profituity/query/dialect.ts';
import { parseFilter } from '../../../../sandbox/profituity/query/filter.ts';
import { parseSort } from '../../../../sandbox/profituity/query/sort.ts';
import { listPage, scanPage } from '../../../../sandbox/profituity/store/list-page.ts';
import type { Listing } from '../../../../sandbox/profituity/store/list-page.ts';
import { ProfituityStore } from '../../../../sandbox/profituity/store/profituity-store.ts';

const DEFAULT: QueryDialect = { stringCase: 'insensitive', idOrder: 'ordinal', notEqualNulls: 'kept' };
const DIALECTS: readonly QueryDialect[] = [
  DEFAULT,
  { stringCase: 'sensitive', idOrder: 'sqlServer', notEqualNulls: 'dropped' },
];
const RECORDS = profituityRecords({ seed: 3, scale: 0.15 });
const ROWS = RECORDS.payments;

/** Filters of which some are served by an index, some by a stretch of an order, some by neither. */
function arbitraryFilter(next: ReturnType<typeof createPrng>, depth: number): unknown {
  const row = ROWS[next.int(0, ROWS.length - 1)];
  if (row === undefined) throw new Error('There are payments.');
  if (depth > 0 && next.chance(0.6)) {
    const connective = next.pick(['and', 'or']);
    const parts = Array.from({ length: next.int(1, 3) }, () => arbitraryFilter(next, depth - 1));
    const group = parts.flatMap((part, index) => (index === 0 ? [part] : [connective, part]));
    return next.chance(0.2) ? ['!', group] : group;
  }
  const compare = next.pick(['=', '<>', '<', '<=', '>', '>=']);
  switch (next.int(1, 8)) {
    case 1:
      return ['id', compare, row.id];
    case 2:
      return ['externalId', next.pick(['=', '<>']), row.externalId ?? null];
    case 3:
      return [
        'refundOfPaymentId',
        next.pick(['=', '<>']),
        next.chance(0.5) ? null : (row.refundOfPaymentId ?? null),
      ];
    case 4:
      return ['customerId', '=', row.customerId ?? null];
    case 5:
      return ['status', next.pick(['=', '<>']), row.status];
    case 6:
      return ['amount', compare, row.amount];
    case 7:
      return ['settlementDate', compare, row.creationTime];
    default:
      return ['creationTime', compare, row.creationTime];
  }
}

const SORTS = [
  undefined,
  '[{"selector":"creationTime","desc":true},{"selector":"id","desc":false}]',
  '[{"selector":"creationTime"}]',
  '[{"selector":"amount","desc":true}]',
  '[{"selector":"settlementDate","desc":false}]',
  '[{"selector":"settlementDate","desc":true}]',
  '["id"]',
  '[{"selector":"externalId","desc":false},{"selector":"amount","desc":true}]',
];

test.each(DIALECTS)('an index changes no page: %j', (dialect) => {
  const { payments } = new ProfituityStore(() => RECORDS, dialect);
  const prng = createPrng(99);
  let found = 0;
  for (let turn = 0; turn < 600; turn += 1) {
    const filter = JSON.stringify(arbitraryFilter(prng, 2));
    const sort = SORTS[prng.int(0, SORTS.length - 1)];
    const listing: Listing = {
      filter: parseFilter(filter),
      sort: parseSort(sort, payments.shape),
      skip: prng.chance(0.5) ? 0 : prng.int(0, 40),
      take: prng.int(0, 60),
      counted: prng.chance(0.5),
    };
    const page = listPage(payments, listing);
    const expected = scanPage(payments, listing);
    expect(page.records, `${filter} ${sort}`).toEqual(expected.records);
    expect(page.total, filter).toBe(expected.total);
    found += page.records.length;
  }
  expect(found).toBeGreaterThan(3000);
});

describe('order', () => {
  const store = new ProfituityStore(() => RECORDS, DEFAULT);
  const listing = (sort: string): Listing => ({
    filter: undefined,
    sort: parseSort(sort, store.payments.shape),
    skip: 0,
    take: 10_000,
    counted: false,
  });

  test('missing values come first ascending and last descending', () => {
    const missing = (sort: string): readonly boolean[] =>
      listPage(store.payments, listing(sort)).records.map((record) => record.settlementDate === null);
    const ascending = missing('["settlementDate"]');
    expect(ascending).toContain(true);
    expect(ascending).toContain(false);
    expect(ascending).toEqual(ascending.toSorted((a, b) => Number(b) - Number(a)));
    const descending = missing('[{"selector":"settlementDate","desc":true}]');
    expect(descending).toEqual(ascending.toReversed());
  });

  test('ties stand by id, ascending also where the key descends', () => {
    const { records } = listPage(store.payments, listing('[{"selector":"status","desc":true}]'));
    for (const [index, record] of records.entries()) {
      const next = records[index + 1];
      if (next === undefined || next.status !== record.status) continue;
      expect(record.id < next.id).toBe(true);
    }
  });
});
