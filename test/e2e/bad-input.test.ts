import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/domain/global-id.ts';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';

let merchant: Merchant;
let paygraph: Paygraph;
let account = '';

beforeAll(async () => {
  merchant = await startMerchant({ scale: 0.02 });
  paygraph = await startPaygraph({ connections: [connectionTo(merchant.sandbox, { key: 'gov' })] });
  account = merchant.accounts[0]?.uid ?? '';
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await merchant[Symbol.asyncDispose]();
});

type Kind = Parameters<typeof encodeGlobalId>[0]['kind'];
const idOf = (kind: Kind, connection: string, of: string | null, nativeId: string): string =>
  encodeGlobalId({ kind, connection, account: of, parent: null, nativeId });

/** Filters inside each other, `depth` objects in all. */
const nested = (depth: number): string => (depth === 1 ? '{}' : `{not: ${nested(depth - 1)}}`);
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(', ');

const transactions = (args: string): string => `transactions(${args}) { nodes { id } }`;
const filtered = (filter: string): string => transactions(`filter: ${filter}`);

/** A field with a mistake, and the argument that is to be named. */
const mistakes: Readonly<Record<string, () => readonly [field: string, argument: string, code?: string]>> = {
  'an id that is none': () => ['transaction(id: "nonsense") { id }', 'id'],
  'an empty id': () => ['node(id: "") { id }', 'id'],
  'an id in another spelling': () => [
    `account(id: "${idOf('account', 'gov', null, account)}=") { id }`,
    'id',
  ],
  'an id of another kind': () => [`transaction(id: "${idOf('customer', 'gov', account, 'x')}") { id }`, 'id'],
  'an id of a connection that is not configured': () => [
    `customer(id: "${idOf('customer', 'elsewhere', account, 'x')}") { id }`,
    'id',
  ],
  'an id of an account that is not there': () => [
    `transaction(id: "${idOf('transaction', 'gov', 'nobody', 'x')}") { id }`,
    'id',
  ],
  'a bad id among good ones': () => [
    `nodes(ids: ["${idOf('account', 'gov', null, account)}", "nonsense"]) { id }`,
    'ids[1]',
  ],
  'a filter by an id that is none': () => [filtered('{accountId: {eq: "nonsense"}}'), 'filter.accountId.eq'],
  'a filter by an id of another kind': () => [
    filtered(`{or: [{}, {accountId: {in: ["${idOf('customer', 'gov', account, 'x')}"]}}]}`),
    'filter.or[1].accountId.in[0]',
  ],
  'a filter by an account of a connection that is not configured': () => [
    filtered(`{accountId: {eq: "${idOf('account', 'elsewhere', null, 'x')}"}}`),
    'filter.accountId',
  ],
  'a filter by an account that is not there': () => [
    filtered(`{accountId: {eq: "${idOf('account', 'gov', null, 'nobody')}"}}`),
    'filter.accountId',
  ],
  'a cursor that is none': () => [transactions('after: "nonsense"'), 'after'],
  'a cursor with something else in it': () => [
    transactions(`after: "${Buffer.from('[1,"x",0,[1],"a","b","c","d"]').toString('base64url')}"`),
    'after',
  ],
  'a cursor backwards that is none': () => [transactions('last: 3, before: "nonsense"'), 'before'],
  'first 0': () => [transactions('first: 0'), 'first'],
  'first -1': () => [transactions('first: -1'), 'first'],
  'first 101': () => [transactions('first: 101'), 'first'],
  'last 101': () => [transactions('last: 101'), 'last'],
  'first with last': () => [transactions('first: 1, last: 1'), 'last'],
  'after with last': () => [transactions('last: 1, after: "x"'), 'last'],
  'before without last': () => [transactions('before: "x"'), 'before'],
  'before with first': () => [transactions('first: 1, before: "x"'), 'before'],
  'null for an operator': () => [filtered('{reference: {eq: null}}'), 'filter.reference.eq'],
  'null for a list of values': () => [filtered('{reference: {in: null}}'), 'filter.reference.in'],
  'null for a field': () => [filtered('{reference: null}'), 'filter.reference'],
  'null for isNull': () => [filtered('{reference: {isNull: null}}'), 'filter.reference.isNull'],
  'a decimal with too many digits': () => [
    filtered(`{amount: {gte: "${'9'.repeat(31)}"}}`),
    'filter.amount.gte',
  ],
  'a decimal that is none': () => [filtered('{not: {amount: {lt: "12,50"}}}'), 'filter.not.amount.lt'],
  'a day that does not exist': () => [
    filtered('{createdAt: {gte: "2026-02-30T00:00:00Z"}}'),
    'filter.createdAt.gte',
  ],
  'an instant without an offset': () => [
    filtered('{createdAt: {gte: "2026-02-03T00:00:00"}}'),
    'filter.createdAt.gte',
  ],
  'an instant finer than a millisecond': () => [
    filtered('{createdAt: {lt: "2026-02-03T00:00:00.0001Z"}}'),
    'filter.createdAt.lt',
  ],
  'too many values': () => [
    filtered(`{reference: {in: [${times(101, (index) => `"${index}"`)}]}}`),
    'filter.reference.in',
    'QUERY_TOO_COMPLEX',
  ],
  'a filter nested too deep': () => [filtered(nested(11)), `filter${'.not'.repeat(10)}`, 'QUERY_TOO_COMPLEX'],
  'too many conditions': () => [
    filtered(`{or: [${times(201, (index) => `{reference: {eq: "${index}"}}`)}]}`),
    'filter.or[200].reference.eq',
    'QUERY_TOO_COMPLEX',
  ],
  'too many words': () => [filtered('{text: "a b c d e f g h i"}'), 'filter.text', 'QUERY_TOO_COMPLEX'],
  'too many characters': () => [
    filtered(`{reference: {contains: "${'x'.repeat(1001)}"}}`),
    'filter.reference.contains',
  ],
  'too many order keys': () => [transactions(`orderBy: [${times(4, () => '{field: AMOUNT}')}]`), 'orderBy'],
  'the same order key twice': () => [
    transactions('orderBy: [{field: AMOUNT}, {field: AMOUNT, direction: ASC}]'),
    'orderBy[1].field',
  ],
  'accountIds that are no accounts': () => [
    `terminals(accountIds: ["${idOf('client', 'gov', null, 'x')}"]) { nodes { id } }`,
    'accountIds[0]',
  ],
};

/** What stands beside each mistake, before and behind it. */
const before = 'before: transactions(first: 2) { nodes { id } }';
const behind = 'behind: customers(first: 2) { nodes { id } } providers { connection }';

describe.each(Object.keys(mistakes))('%s', (name) => {
  it('is told with the argument, and costs nothing else of the document', async () => {
    const [field, argument, code = 'BAD_USER_INPUT'] = mistakes[name]?.() ?? ['', ''];
    const { data, errors, status, text } = await paygraph.ask(`{ ${before} wrong: ${field} ${behind} }`);
    expect(status).toBe(200);
    expect(errors).toHaveLength(1);
    const [error] = errors;
    expect(error?.extensions).toEqual({ code, argument, requestId: expect.any(String) });
    expect(error?.message.startsWith(`${argument}: `), error?.message).toBe(true);
    expect(error?.path?.[0]).toBe('wrong');
    expect(data).toMatchObject({
      before: { nodes: [{ id: expect.any(String) }, { id: expect.any(String) }] },
      behind: { nodes: [{ id: expect.any(String) }, { id: expect.any(String) }] },
      providers: [{ connection: 'gov' }],
    });
    expect(text.length, 'no message without end').toBeLessThan(3000);
  });
});

describe('what is wrong in a variable', () => {
  it('is told as what is wrong in the document', async () => {
    const query = `query ($filter: TransactionFilter, $first: Int) {
      wrong: transactions(filter: $filter, first: $first) { nodes { id } } ${behind} }`;
    for (const [variables, argument] of [
      [{ filter: { amount: { eq: null } } }, 'filter.amount.eq'],
      [{ filter: { createdAt: { gte: 'yesterday' } } }, 'filter.createdAt.gte'],
      [{ filter: { reference: { eq: '\uD800' } } }, 'filter.reference.eq'],
      [{ first: 0 }, 'first'],
    ] as const) {
      const { data, errors } = await paygraph.ask(query, variables);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument }, path: ['wrong'] }]);
      expect(data).toMatchObject({ wrong: null, providers: [{ connection: 'gov' }] });
    }
  });

  it('may be null where the argument may be left out', async () => {
    const query = `query ($filter: TransactionFilter, $first: Int, $after: String, $orderBy: [TransactionOrder!]) {
      transactions(filter: $filter, first: $first, after: $after, orderBy: $orderBy) { nodes { id } } }`;
    const { data, errors } = await paygraph.ask(query, {
      filter: null,
      first: null,
      after: null,
      orderBy: null,
    });
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ transactions: { nodes: { length: 25 } } });
  });
});

describe('a currency that ISO 4217 does not have', () => {
  it('is refused by the type already, with the code that says so', async () => {
    for (const [query, variables] of [
      [`{ ${filtered('{currency: {eq: "XYZ"}}')} }`, {}],
      [`query ($c: CurrencyCode!) { ${filtered('{currency: {in: [$c]}}')} }`, { c: 'usd' }],
    ] as const) {
      const { data, errors } = await paygraph.ask(query, variables);
      expect(data).toBeNull();
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(errors[0]?.message).toContain('CurrencyCode');
    }
  });
});

describe('a bound with as many digits as it may have', () => {
  it('is good', async () => {
    const { errors, data } = await paygraph.ask(`{ ${filtered(`{amount: {gt: "-${'9'.repeat(30)}"}}`)} }`);
    expect(errors).toEqual([]);
    expect(data).toMatchObject({ transactions: { nodes: { length: 25 } } });
  });
});

describe('more ids than nodes takes', () => {
  it('are refused; `nodes` has no null, so this one mistake costs the whole answer', async () => {
    const { data, errors } = await paygraph.ask(`{ nodes(ids: [${times(101, () => '"x"')}]) { id } }`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      {
        message: 'ids: takes at most 100 ids, got 101',
        extensions: { code: 'BAD_USER_INPUT', argument: 'ids' },
      },
    ]);
  });
});

describe.each(['mutation', 'subscription'])('a %s that this graph does not have', (kind) => {
  it('is the caller’s mistake, not an internal error', async () => {
    const lines = paygraph.log.lines.length;
    const { data, errors } = await paygraph.ask(`${kind} { anything }`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).not.toContain('Internal');
    expect(paygraph.log.lines.slice(lines).some(({ level }) => level === 'error')).toBe(false);
  });
});
