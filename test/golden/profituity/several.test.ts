import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Guid } from '../../../sandbox/profituity/records.ts';
import type { ProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { startProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listAll, listRequest, sourceOf } from '../../kit/read-source.ts';
import { connectTo } from '../../unit/profituity/sandbox-connection.ts';
import { percentEncode } from '../golden-provider.ts';

type Payments = Filter<'transaction'>;

let sandbox: ProfituitySandbox;
/** For all merchants; for the first two. */
let whole: Provider;
let part: Provider;
let merchants: readonly Guid[];

beforeAll(async () => {
  sandbox = await startProfituitySandbox({ scale: 0.2 });
  merchants = sandbox.store.merchants.all().map(({ id }) => id);
  whole = connectTo(sandbox);
  part = connectTo(sandbox, { merchantIds: merchants.slice(0, 2) });
});

afterAll(async () => {
  await Promise.all([whole.close(), part.close()]);
  await sandbox.close();
});

interface Row {
  readonly name: string;
  readonly of: () => Provider;
  /** Merchants of the request, by number. */
  readonly accounts: readonly number[];
  /** Merchants by number stand in the text as `{0}`. */
  readonly filter: (idOf: (merchant: number) => string) => Payments;
  /** Null: nobody is asked. */
  readonly expect: string | null;
}

const everything = (): Payments => ({ op: 'everything' });
const guard = '["refundOfPaymentId","=",null]';
const [a, b] = ['["merchantId","=","{0}"]', '["merchantId","=","{1}"]'];

const rows: readonly Row[] = [
  { name: 'all that the user can see', of: () => whole, accounts: [], filter: everything, expect: guard },
  {
    name: 'all that are configured',
    of: () => part,
    accounts: [],
    filter: everything,
    expect: `[${guard},"and",[${a},"or",${b}]]`,
  },
  {
    name: 'two by name',
    of: () => whole,
    accounts: [1, 0],
    filter: everything,
    expect: `[${guard},"and",[${b},"or",${a}]]`,
  },
  { name: 'one', of: () => whole, accounts: [1], filter: everything, expect: `[${guard},"and",${b}]` },
  {
    name: 'one that is configured, and one that is not',
    of: () => part,
    accounts: [0, 2],
    filter: everything,
    expect: `[${guard},"and",${a}]`,
  },
  { name: 'one that is not configured', of: () => part, accounts: [2], filter: everything, expect: null },
  {
    name: 'accountId eq',
    of: () => whole,
    accounts: [],
    filter: (idOf) => ({ op: 'eq', field: 'accountId', value: idOf(1) }),
    expect: `[${guard},"and",${b}]`,
  },
  {
    name: 'accountId ne',
    of: () => whole,
    accounts: [],
    filter: (idOf) => ({ op: 'ne', field: 'accountId', value: idOf(1) }),
    expect: `[${guard},"and",["merchantId","<>","{1}"]]`,
  },
  {
    name: 'accountId in, within an or',
    of: () => whole,
    accounts: [0, 1],
    filter: (idOf) => ({
      op: 'or',
      of: [
        { op: 'in', field: 'accountId', values: [idOf(1), idOf(2)] },
        { op: 'eq', field: 'status', value: 'SCHEDULED' },
      ],
    }),
    expect: `[${guard},"and",[${a},"or",${b}],"and",[${b},"or",["merchantId","=","{2}"],"or",["status","=","Scheduled"]]]`,
  },
  {
    name: 'accountId notIn',
    of: () => whole,
    accounts: [],
    filter: (idOf) => ({ op: 'notIn', field: 'accountId', values: [idOf(0), idOf(2)] }),
    expect: `[${guard},"and",["merchantId","<>","{0}"],"and",["merchantId","<>","{2}"]]`,
  },
];

test.each(rows)('$name', async ({ of, accounts, filter: filterOf, expect: text }) => {
  const source = sourceOf(of(), 'transaction');
  const filter = filterOf((merchant) => new RecordRef('account', 'PROFITUITY', 'pro', null, id(merchant)).id);
  const request = listRequest<'transaction'>({
    accounts: accounts.map(id),
    filter,
    limit: 1000,
    projection: new Set(['status']),
  });
  const sort = percentEncode('[{"selector":"id","desc":false}]');
  const sent = text?.replaceAll(/\{(\d)\}/g, (_, merchant: string) => id(Number(merchant)));
  const url =
    sent === undefined
      ? []
      : [
          `${sandbox.url}/api/merchant-portal/payments/payments?filter=${percentEncode(sent)}&sort=${sort}&take=1000&requireTotalCount=true`,
        ];
  expect(source.previewList(request).map((each) => each.url)).toEqual(url);

  const served = of() === whole ? merchants : merchants.slice(0, 2);
  const named = accounts.length === 0 ? served : accounts.map(id).filter((each) => served.includes(each));
  const all = await listAll(sourceOf(whole, 'transaction'), { projection: new Set(['status']) });
  const expected = all
    .filter(({ ref }) => named.includes(ref.account ?? ''))
    .filter(compileFilter('transaction', filter));
  const given = await listAll(source, request);
  expect(given.map((record) => record.id)).toEqual(expected.map((record) => record.id));
  expect(given.length > 0).toBe(text !== null);
});

/** The records that a customer has at one merchant are asked for there, though the request is of all. */
test('a record of one merchant among those of several', async () => {
  const payments = await listAll(sourceOf(whole, 'transaction'), { projection: new Set(['customer']) });
  const customers = payments.flatMap(({ customer }) => (customer instanceof RecordRef ? customer : []));
  const owned = [0, 1].flatMap((merchant) => customers.find(({ account }) => account === id(merchant)) ?? []);
  const values = owned.map((customer) => customer.id);
  const filter: Payments = { op: 'in', field: 'customerId', values };
  const source = sourceOf(whole, 'transaction');
  const [preview] = source.previewList(listRequest({ filter }));
  const [first = '', second = ''] = owned.map(({ nativeId }) => `["customerId","=","${nativeId}"]`);
  expect(new URL(preview?.url ?? '').searchParams.get('filter')).toBe(
    `[${guard},"and",[[["merchantId","=","${id(0)}"],"and",${first}],"or",[["merchantId","=","${id(1)}"],"and",${second}]]]`,
  );
  const given = await listAll(source, { filter, projection: new Set(['customer']) });
  expect(given.map((record) => record.id)).toEqual(
    payments.filter(compileFilter('transaction', filter)).map((record) => record.id),
  );
});

function id(merchant: number): Guid {
  const found = merchants[merchant];
  if (found === undefined) throw new Error('A merchant was required');
  return found;
}
