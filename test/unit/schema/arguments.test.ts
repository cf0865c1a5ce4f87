import { describe, expect, it } from 'vitest';
import { PaygraphError } from '../../../src/domain/errors.ts';
import { FakeGateway, record, refTo } from './fake-gateway.ts';

const account = record('account', 'a1', { name: 'Main' });

async function ask(args: string, variables: Record<string, unknown> = {}, types = '') {
  const fake = new FakeGateway([account]);
  const { errors } = await fake.run(`query ${types} { transactions${args} { nodes { id } } }`, variables);
  return { errors, args: fake.asked.lists[0]?.args };
}

describe('the page', () => {
  it.each([
    ['', { first: 25 }],
    ['(first: 1)', { first: 1 }],
    ['(first: 100, after: "c")', { first: 100, after: 'c' }],
    ['(after: "c")', { first: 25, after: 'c' }],
    ['(last: 3)', { last: 3 }],
    ['(last: 3, before: "c")', { last: 3, before: 'c' }],
    ['(first: null, after: null, last: null, before: null)', { first: 25 }],
    ['(first: null, last: 2)', { last: 2 }],
  ])('of transactions%s is %j', async (written, page) => {
    const { errors, args } = await ask(written);
    expect(errors).toBeUndefined();
    expect(args?.page).toEqual(page);
  });

  it.each([
    ['(first: 0)', 'first', 'first: must be 1 to 100, got 0'],
    ['(first: 101)', 'first', 'first: must be 1 to 100, got 101'],
    ['(last: -1)', 'last', 'last: must be 1 to 100, got -1'],
    ['(first: 1, last: 2)', 'last', 'last: goes together with before only, got first: 1, last: 2'],
    ['(last: 2, after: "c")', 'last', 'last: goes together with before only, got after, last: 2'],
    ['(first: 1, before: "c")', 'before', 'before: goes together with last only, got first: 1, before'],
    ['(before: "c")', 'before', 'before: goes together with last only, got before'],
    ['(after: "c", before: "d")', 'before', 'before: goes together with last only, got after, before'],
  ])('transactions%s is refused for %s', async (written, argument, message) => {
    const { errors, args } = await ask(written);
    expect(args).toBeUndefined();
    expect(errors?.[0]?.originalError).toBeInstanceOf(PaygraphError);
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT', argument, message });
  });
});

describe('the order', () => {
  const newest = [{ field: 'createdAt', direction: 'desc' }];

  it.each([
    ['', newest],
    ['(orderBy: null)', newest],
    ['(orderBy: [])', newest],
    ['(orderBy: [{field: AMOUNT}])', [{ field: 'amount', direction: 'desc' }]],
    [
      '(orderBy: [{field: REFERENCE, direction: ASC}, {field: CREATED_AT, direction: DESC}])',
      [{ field: 'reference', direction: 'asc' }, ...newest],
    ],
  ])('of transactions%s is %j', async (written, order) => {
    const { errors, args } = await ask(written);
    expect(errors).toBeUndefined();
    expect(args?.order).toEqual(order);
  });

  it('is the same from a variable', async () => {
    const { args } = await ask(
      '(orderBy: $by)',
      { by: [{ field: 'AMOUNT', direction: 'ASC' }] },
      '($by: [TransactionOrder!])',
    );
    expect(args?.order).toEqual([{ field: 'amount', direction: 'asc' }]);
  });

  it('is by id where nothing else is natural', async () => {
    const fake = new FakeGateway([account]);
    await fake.run('{ customers { nodes { id } } accounts { nodes { id } } }');
    expect(fake.asked.lists.map(({ args }) => args.order)).toEqual([[], []]);
  });

  it.each([
    [
      '[{field: AMOUNT}, {field: AMOUNT, direction: ASC}]',
      'orderBy[1].field: amount already is the key at orderBy[0]',
    ],
    [
      '[{field: AMOUNT}, {field: REFERENCE}, {field: CREATED_AT}, {field: AMOUNT}]',
      'orderBy: takes at most 3 keys, got 4',
    ],
  ])('%s is refused', async (written, message) => {
    const { errors, args } = await ask(`(orderBy: ${written})`);
    expect(args).toBeUndefined();
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT', message });
  });
});

describe('the filter', () => {
  it('is built from literals and variables alike', async () => {
    const literal = await ask('(filter: {amount: {gte: 10}, status: {in: [SUCCEEDED, FAILED]}})');
    const variable = await ask(
      '(filter: $filter)',
      { filter: { status: { in: ['SUCCEEDED', 'FAILED'] }, amount: { gte: '10' } } },
      '($filter: TransactionFilter)',
    );
    expect(literal.errors).toBeUndefined();
    expect(literal.args?.filter).toMatchObject({ op: 'and' });
    expect(variable.args?.filter).toEqual(literal.args?.filter);
  });

  it.each([
    ['{createdAt: {gte: "2026-02-30T00:00:00Z"}}', 'filter.createdAt.gte'],
    ['{or: [{}, {amount: {eq: "1e3"}}]}', 'filter.or[1].amount.eq'],
    ['{reference: {eq: null}}', 'filter.reference.eq'],
  ])('%s is refused where it is wrong', async (written, argument) => {
    const { errors, args } = await ask(`(filter: ${written})`);
    expect(args).toBeUndefined();
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it.each([
    '{amount: {eq: 1.5}}',
    '{currency: {eq: "usd"}}',
    '{createdAt: {gte: 5}}',
    '{mode: {isNull: true}}',
  ])('%s is refused by the types', async (written) => {
    const { errors, args } = await ask(`(filter: ${written})`);
    expect(args).toBeUndefined();
    expect(errors?.[0]?.originalError ?? null).not.toBeInstanceOf(PaygraphError);
    expect(errors).toHaveLength(1);
  });

  it('of a nested list is narrowed to the parent', async () => {
    const fake = new FakeGateway([account]);
    const { errors } = await fake.run(
      '{ accounts { nodes { payments: transactions(filter: {reference: {eq: "x"}}) { nodes { id } } } } }',
    );
    expect(errors).toBeUndefined();
    const nested = fake.asked.lists[1];
    expect(nested?.args.path).toBe('accounts.nodes.payments');
    expect(nested?.args.filter).toMatchObject({ op: 'and' });
    expect(JSON.stringify(nested?.args.filter)).toContain(`"field":"accountId","value":"${account.id}"`);
    expect(JSON.stringify(nested?.args.filter)).toContain('"field":"reference","value":"x"');
  });
});

describe('accountIds', () => {
  const terminals = async (ids: readonly string[] | null) => {
    const fake = new FakeGateway([]);
    const { errors } = await fake.run(
      'query ($ids: [ID!]) { terminals(accountIds: $ids) { nodes { id } } }',
      { ids },
    );
    return { error: errors?.[0]?.originalError, filter: fake.asked.lists[0]?.args.filter };
  };

  it('choose the accounts; none chooses none, null all', async () => {
    expect(await terminals([account.id])).toEqual({
      error: undefined,
      filter: { op: 'eq', field: 'accountId', value: account.id },
    });
    expect((await terminals([])).filter).toEqual({ op: 'nothing' });
    expect((await terminals(null)).filter).toEqual({ op: 'everything' });
  });

  it('must be ids of accounts, 100 at most', async () => {
    expect((await terminals([account.id, refTo('customer', 'c').id])).error).toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'accountIds[1]',
    });
    expect((await terminals(Array.from({ length: 101 }, () => account.id))).error).toMatchObject({
      code: 'QUERY_TOO_COMPLEX',
      argument: 'accountIds',
    });
  });
});

describe('what a list is asked besides its rows', () => {
  it.each([
    ['nodes { id }', false, false],
    ['totalCount', true, false],
    ['sources { count }', true, false],
    ['sources { status }', false, false],
    ['pageInfo { endCursor }', false, false],
    ['pageInfo { hasNextPage }', false, true],
    ['pageInfo { more: hasPreviousPage }', false, true],
    ['... on TransactionConnection { totalCount ...P }', true, true],
  ])('for %s: count %s, next page %s', async (selection, totalCount, hasNextPage) => {
    const fake = new FakeGateway([]);
    const fragment = selection.includes('...P')
      ? 'fragment P on TransactionConnection { pageInfo { ...I } } fragment I on PageInfo { hasNextPage }'
      : '';
    const { errors } = await fake.run(`{ transactions { ${selection} } } ${fragment}`);
    expect(errors).toBeUndefined();
    expect(fake.asked.lists[0]?.args.wants).toEqual({ totalCount, hasNextPage });
  });
});
