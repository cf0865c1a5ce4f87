import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPrng } from '../../../../sandbox/kit/prng.ts';
import { accountRecords } from '../../../../sandbox/govineer/data/account-data.ts';
import { parseQueryOptions } from '../../../../sandbox/govineer/odata/options.ts';
import { listPage, scanPage } from '../../../../sandbox/govineer/store/list-page.ts';
import { prepareListQuery } from '../../../../sandbox/govineer/store/list-query.ts';
import { paymentShape } from '../../../../sandbox/govineer/store/shapes.ts';
import { Table } from '../../../../sandbox/govineer/store/table.ts';
import { encodeQuery } from './client.ts';

const { payments } = accountRecords(
  {
    name: 'Test',
    payments: 120,
    customers: 6,
    terminals: 0,
    sessions: 1,
    currencies: ['USD', 'JPY'],
    feeRate: 0.01,
    oddity: 'huge',
    settings: {},
  },
  createPrng(7),
  1,
);
const table = new Table(paymentShape, payments);
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const one = fc.constantFrom(...payments);
const operator = fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge');
/** Values from the data, so that conditions hit rows and the borders of runs of equal ones. */
const leaf = fc.oneof(
  fc.tuple(operator, one).map(([sign, { created_at }]) => `created_at ${sign} ${created_at}`),
  fc.tuple(operator, one).map(([sign, { created_at }]) => `${created_at} ${sign} created_at`),
  fc.tuple(operator, one).map(([sign, { updated_at }]) => `updated_at ${sign} ${updated_at ?? 'null'}`),
  fc.tuple(operator, one).map(([sign, { total_amount }]) => `total_amount ${sign} ${total_amount}`),
  fc.tuple(operator, one).map(([sign, { uid }]) => `uid ${sign} ${quoted(uid)}`),
  fc.tuple(operator, one).map(([sign, { status }]) => `status ${sign} ${quoted(status)}`),
  fc.array(one, { maxLength: 4 }).map((some) => `uid in (${some.map(({ uid }) => quoted(uid)).join(',')})`),
  fc
    .array(one, { maxLength: 4 })
    .map((some) => `created_at in (${some.map((row) => row.created_at).join(',')})`),
  one.map(
    ({ customer_uid }) =>
      `customer_uid eq ${typeof customer_uid === 'string' ? quoted(customer_uid) : 'null'}`,
  ),
  one.map(
    ({ reference_id }) =>
      `reference_id in (${typeof reference_id === 'string' ? quoted(reference_id) : 'null'},'INV-1')`,
  ),
);
const { tree } = fc.letrec<{ tree: string; branch: string }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, leaf, tie('branch')),
  branch: fc.oneof(
    fc
      .tuple(tie('tree'), fc.constantFrom('and', 'or'), tie('tree'))
      .map(([left, word, right]) => `(${left}) ${word} (${right})`),
    tie('tree').map((inner) => `not (${inner})`),
  ),
}));
const order = fc.constantFrom(
  '',
  'uid',
  'uid desc',
  'created_at',
  'created_at desc',
  'total_amount desc,uid desc',
  'updated_at',
  'updated_at desc',
  'customer_uid,created_at desc',
  'tolower(reference_id)',
);

test('a page made from an index is the page of the full scan', () => {
  fc.assert(
    fc.property(
      tree,
      order,
      fc.integer({ min: 0, max: 30 }),
      fc.integer({ min: 0, max: 40 }),
      fc.boolean(),
      (filter, by, top, skip, count) => {
        const options = {
          $filter: filter,
          $top: `${top}`,
          $skip: `${skip}`,
          $count: `${count}`,
          ...(by === '' ? {} : { $orderby: by }),
        };
        const query = prepareListQuery(parseQueryOptions(encodeQuery(options)), paymentShape, {
          now: 0,
          version: '4.01',
        });
        const [page, scanned] = [listPage(table, query), scanPage(table, query)];
        expect({ ...page, rows: page.rows.map((row) => row.key) }).toEqual({
          ...scanned,
          rows: scanned.rows.map((row) => row.key),
        });
      },
    ),
    { numRuns: 600 },
  );
});

test('a keyset walk gives every row once, whatever the page size', () => {
  const expected = scanPage(
    table,
    prepareListQuery(parseQueryOptions('$orderby=created_at%20desc&$top=200'), paymentShape, {
      now: 0,
      version: '4.01',
    }),
  );
  for (const top of [1, 7, 25, 26]) {
    const seen: string[] = [];
    let filter: string | undefined;
    for (;;) {
      const options = {
        $orderby: 'created_at desc',
        $top: `${top}`,
        ...(filter === undefined ? {} : { $filter: filter }),
      };
      const page = listPage(
        table,
        prepareListQuery(parseQueryOptions(encodeQuery(options)), paymentShape, { now: 0, version: '4.01' }),
      );
      seen.push(...page.rows.map((row) => row.key));
      const last = page.rows.at(-1)?.record;
      if (!page.more || last === undefined) break;
      filter = `created_at lt ${last.created_at} or (created_at eq ${last.created_at} and uid gt '${last.uid}')`;
    }
    expect(seen).toEqual(expected.rows.map((row) => row.key));
  }
});

test('a deep page looks at no more rows than the first one', () => {
  let looked = 0;
  const counting = { ...paymentShape, columns: new Map(paymentShape.columns) };
  const created = paymentShape.columns.get('created_at');
  if (created === undefined) throw new Error('created_at is a column');
  counting.columns.set('created_at', { ...created, read: (row) => ((looked += 1), created.read(row)) });
  const rows = new Table(counting, payments);
  const cost = (filter: string): number => {
    const options = parseQueryOptions(
      encodeQuery({ $filter: filter, $orderby: 'created_at desc', $top: '5' }),
    );
    const query = prepareListQuery(options, counting, { now: 0, version: '4.01' });
    listPage(rows, query);
    looked = 0;
    listPage(rows, query);
    return looked;
  };
  const oldest = payments[10]?.created_at ?? '';
  expect(cost(`created_at lt ${oldest}`)).toBeLessThan(60);
  expect(cost('created_at lt 2026-01-01T00:00:00Z')).toBeLessThan(60);
});
