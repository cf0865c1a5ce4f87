import fc from 'fast-check';
import { expect, test } from 'vitest';
import { userSeed } from '../../../../sandbox/wallee/data/users.ts';
import { parseOrder } from '../../../../sandbox/wallee/query/order.ts';
import { parseQuery } from '../../../../sandbox/wallee/query/parse.ts';
import type { TransactionRecord } from '../../../../sandbox/wallee/records/payments.ts';
import { listPage } from '../../../../sandbox/wallee/store/list-page.ts';
import { scanPage, searchPage } from '../../../../sandbox/wallee/store/search-page.ts';
import type { Search } from '../../../../sandbox/wallee/store/search-page.ts';
import { WalleeStore } from '../../../../sandbox/wallee/store/wallee-store.ts';

const store = new WalleeStore(() => userSeed(1, { seed: 7, scale: 0.1 }));
const space = store.space(405);
const world = store.world(space);
const table = space.transactions;
const rows = table.all();

const quoted = (text: string): string => (text.includes('"') ? `'${text.replaceAll("'", '')}'` : `"${text}"`);
const one = fc.constantFrom(...rows);
const comparator = fc.constantFrom(':', ':<', ':>', ':<=', ':>=');
/** Values from the data, so that conditions hit rows and the borders of runs of equal ones. */
const leaf = fc.oneof(
  fc.tuple(comparator, one).map(([sign, row]) => `createdOn${sign}${quoted(row.createdOn)}`),
  fc
    .tuple(comparator, one)
    .map(([sign, row]) => `completedOn${sign}${quoted(row.completedOn ?? '2025-01-01')}`),
  fc.tuple(comparator, one).map(([sign, row]) => `authorizationAmount${sign}${row.authorizationAmount.text}`),
  fc.tuple(comparator, one).map(([sign, row]) => `id${sign}${row.id}`),
  one.map((row) => `id:${row.id}`),
  one.map((row) => `state:${row.state}`),
  one.map((row) =>
    typeof row.customerId === 'string' ? `customerId:${quoted(row.customerId)}` : 'customerId:*',
  ),
  one.map((row) => `merchantReference:${quoted(row.merchantReference ?? 'INV-1')}`),
  fc.constantFrom('merchantReference:~inv', 'completedOn:*', 'paymentConnectorConfiguration.connector.id:>0'),
);
const { tree } = fc.letrec<{ tree: string; branch: string }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, leaf, tie('branch')),
  branch: fc.oneof(
    fc
      .tuple(tie('tree'), fc.constantFrom('AND', 'OR', ''), tie('tree'))
      .map(([left, word, right]) => `(${left}) ${word}${word === '' ? '' : ' '}(${right})`),
    tie('tree').map((inner) => `-(${inner})`),
  ),
}));
const orders = fc.constantFrom(
  undefined,
  'id:DESC',
  'createdOn',
  'createdOn:DESC',
  'authorizationAmount:DESC id:DESC',
  'completedOn',
  'completedOn:DESC',
  'customerId createdOn:DESC',
  'merchantReference:DESC',
  'paymentConnectorConfiguration.connector.id:DESC',
);

function search(query: string | undefined, order: string | undefined, limit = 100, offset = 0): Search {
  return {
    query: query === undefined ? undefined : parseQuery(query),
    order: parseOrder(order, table.shape, world),
    limit,
    offset,
  };
}

test('a page made from an index is the page of the full scan', () => {
  fc.assert(
    fc.property(
      tree,
      orders,
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 40 }),
      (query, order, limit, offset) => {
        const asked = search(query, order, limit, offset);
        const [page, scanned] = [searchPage(table, asked, world), scanPage(table, asked, world)];
        expect({ ...page, rows: page.rows.map(({ record }) => record.id) }).toEqual({
          ...scanned,
          rows: scanned.rows.map(({ record }) => record.id),
        });
      },
    ),
    { numRuns: 600 },
  );
});

const newestFirst = rows
  .toSorted((a, b) => Date.parse(b.createdOn) - Date.parse(a.createdOn) || Number(a.id) - Number(b.id))
  .map(({ id }) => id);

test.each([1, 7, 10, 100])('a keyset walk in pages of %i gives every row once, newest first', (limit) => {
  const seen: unknown[] = [];
  let last: TransactionRecord | undefined;
  for (;;) {
    const key = last === undefined ? '' : new Date(last.createdOn).toISOString();
    const query =
      last === undefined
        ? undefined
        : `createdOn:<="${key}" (createdOn:<"${key}" OR (createdOn:"${key}" id:>${last.id}))`;
    const page = searchPage(table, search(query, 'createdOn:DESC id:ASC', limit), world);
    seen.push(...page.rows.map(({ record }) => record.id));
    last = page.rows.at(-1)?.record;
    if (!page.more) break;
  }
  expect(seen).toEqual(newestFirst);
});

test('a change is seen by the next search', () => {
  const fresh = new WalleeStore(() => userSeed(1, { seed: 7, scale: 0.02 }));
  const { transactions } = fresh.space(405);
  const first = transactions.all()[0];
  if (first === undefined) throw new Error('no data');
  const ids = (query: string): unknown[] =>
    searchPage(transactions, search(query, 'createdOn:DESC'), fresh.world(fresh.space(405))).rows.map(
      ({ record }) => record.id,
    );
  expect(ids('customerId:new')).toEqual([]);
  transactions.update(first.id, { customerId: 'new', merchantReference: undefined });
  expect(ids('customerId:NEW merchantReference:*')).toEqual([first.id]);
  transactions.insert({ ...first, id: 77, customerId: 'New' });
  expect(ids('customerId:new')).toHaveLength(2);
  expect(transactions.delete(first.id)).toBe(true);
  expect(ids('customerId:new')).toEqual([77]);
  expect(() => transactions.insert({ ...first, id: 77 })).toThrow('already');
});

test('lists go by id, after and before in the applied order', () => {
  const ids = rows.map(({ id }) => id).toSorted((a, b) => Number(a) - Number(b));
  const list = (options: Partial<Parameters<typeof listPage>[1]>): { ids: unknown[]; more: boolean } => {
    const page = listPage(table, { descending: false, limit: 10, ...options });
    return { ids: page.rows.map(({ record }) => record.id), more: page.more };
  };
  const at = (index: number): (typeof ids)[number] => ids.at(index) ?? 0;
  expect(list({})).toEqual({ ids: ids.slice(0, 10), more: true });
  expect(list({ descending: true })).toEqual({ ids: ids.toReversed().slice(0, 10), more: true });
  expect(list({ after: at(9) })).toEqual({ ids: ids.slice(10, 20), more: true });
  expect(list({ after: at(-4) })).toEqual({ ids: ids.slice(-3), more: false });
  expect(list({ after: at(-1) })).toEqual({ ids: [], more: false });
  expect(list({ before: at(20) })).toEqual({ ids: ids.slice(10, 20), more: true });
  expect(list({ before: at(3) })).toEqual({ ids: ids.slice(0, 3), more: false });
  expect(list({ after: at(4), before: at(8) })).toEqual({ ids: ids.slice(5, 8), more: false });
  expect(list({ after: at(4), before: at(40) })).toEqual({ ids: ids.slice(5, 15), more: true });
  expect(list({ after: at(8), before: at(4) })).toEqual({ ids: [], more: false });
  expect(list({ descending: true, after: at(20) })).toEqual({
    ids: ids.slice(10, 20).toReversed(),
    more: true,
  });
  // An id that is no more still says where to go on.
  expect(list({ after: Number(at(9)) + 1 })).toEqual({ ids: ids.slice(10, 20), more: true });
});
