import { describe, expect, it } from 'vitest';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import { encodeProviderId } from '../../../src/domain/global-id.ts';
import { Money } from '../../../src/domain/money.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { FakeGateway, record, refTo, upSince } from './fake-gateway.ts';

const ada = record('customer', 'ada', { displayName: 'Ada', account: refTo('account', 'a1') });
const payment = record('transaction', 'p1', {
  amount: Money.ofMinorUnits(1234n, 'USD'),
  createdAt: Date.UTC(2026, 1, 19, 6, 43, 50),
  customer: refTo('customer', 'ada'),
  terminal: null,
});
const refund = record('refund', 'r1', {
  transaction: refTo('transaction', 'p1'),
  amount: Money.ofMinorUnits(200n, 'USD'),
});

function world(): FakeGateway {
  return new FakeGateway([ada, payment, refund]);
}

describe('records in the graph', () => {
  it('are domain records, read property by property', async () => {
    const { data, errors } = await world().run(
      `query ($id: ID!) { transaction(id: $id) {
        id nativeId createdAt amount { amount currency minorUnits } provider { connection name mode }
      } }`,
      { id: payment.id },
    );
    expect(errors).toBeUndefined();
    expect(data?.['transaction']).toEqual({
      id: payment.id,
      nativeId: 'p1',
      createdAt: '2026-02-19T06:43:50.000Z',
      amount: { amount: '12.34', currency: 'USD', minorUnits: '1234' },
      provider: { connection: 'gov', name: 'GOVINEER', mode: 'SANDBOX' },
    });
  });

  it('are null where there is none, and null with an error where reading failed', async () => {
    const fake = world();
    const broken = refTo('transaction', 'p2');
    const down = { provider: 'GOVINEER', connection: 'gov' } as const;
    fake.failing.set(broken.id, new ProviderFailure('PROVIDER_TIMEOUT', 'Govineer did not answer', down));
    const { data, errors } = await fake.run(
      `query ($none: ID!, $broken: ID!) {
      none: transaction(id: $none) { id } broken: transaction(id: $broken) { id }
    }`,
      { none: refTo('transaction', 'p9').id, broken: broken.id },
    );
    expect(data).toEqual({ none: null, broken: null });
    expect(errors?.map(({ path, originalError }) => [path, (originalError as ProviderFailure).code])).toEqual(
      [[['broken'], 'PROVIDER_TIMEOUT']],
    );
  });

  it('of another kind are refused', async () => {
    const { errors } = await world().run(`query ($id: ID!) { customer(id: $id) { id } }`, { id: payment.id });
    expect(errors?.[0]?.message).toContain('id: must be the id of a customer');
  });
});

describe('links', () => {
  const query = (selection: string) =>
    `query ($id: ID!) { transaction(id: $id) { customer { ${selection} } } }`;

  it.each([
    ['plainly', 'id nativeId __typename provider { connection }'],
    ['through an inline fragment', '... on Node { id } ... on Customer { nativeId }'],
    ['under an alias', 'key: id'],
  ])('of which only the reference is selected %s cost no call', async (_how, selection) => {
    const fake = world();
    const { data, errors } = await fake.run(query(selection), { id: payment.id });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain(`"${ada.id}"`);
    expect(fake.asked.ones).toEqual(['transaction p1']);
  });

  it.each([
    ['plainly', 'id displayName', ''],
    ['through a fragment', 'id ...Name', 'fragment Name on Customer { displayName }'],
    [
      'through a fragment in a fragment',
      '...Outer',
      'fragment Outer on Customer { id ...Name } fragment Name on Customer { displayName }',
    ],
    ['under the alias id', 'id: displayName', ''],
  ])('of which more is selected %s are read', async (_how, selection, fragments) => {
    const fake = world();
    const { errors } = await fake.run(query(selection) + fragments, { id: payment.id });
    expect(errors).toBeUndefined();
    expect(fake.asked.ones).toEqual(['transaction p1', 'customer ada']);
  });

  it('are read where the same link is selected twice and one selection needs it', async () => {
    const fake = world();
    await fake.run(`query ($id: ID!) { transaction(id: $id) { customer { id } customer { displayName } } }`, {
      id: payment.id,
    });
    expect(fake.asked.ones).toEqual(['transaction p1', 'customer ada']);
  });

  it('that lead nowhere are null without a call', async () => {
    const fake = world();
    const { data } = await fake.run(`query ($id: ID!) { transaction(id: $id) { terminal { name } } }`, {
      id: payment.id,
    });
    expect(data).toEqual({ transaction: { terminal: null } });
    expect(fake.asked.ones).toEqual(['transaction p1']);
  });
});

describe('children', () => {
  it('are read by their parent', async () => {
    const fake = world();
    const { data } = await fake.run(
      `query ($id: ID!) { transaction(id: $id) { refunds { nativeId amount { amount } } attempts { nativeId } } }`,
      { id: payment.id },
    );
    expect(data).toEqual({
      transaction: { refunds: [{ nativeId: 'r1', amount: { amount: '2.00' } }], attempts: [] },
    });
    expect(fake.asked.children).toEqual(['refund of p1', 'paymentAttempt of p1']);
  });
});

describe('nodes', () => {
  it('are found whatever their type, connections too', async () => {
    const { data, errors } = await world().run(
      `query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Customer { displayName } ... on Provider { health healthSince } } }`,
      { ids: [ada.id, encodeProviderId('gov'), refund.id] },
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      nodes: [
        { __typename: 'Customer', id: ada.id, displayName: 'Ada' },
        {
          __typename: 'Provider',
          id: encodeProviderId('gov'),
          health: 'UP',
          healthSince: new Date(upSince).toISOString(),
        },
        { __typename: 'Refund', id: refund.id },
      ],
    });
  });

  it('fail one by one, each error with its path', async () => {
    const attempt = new RecordRef('paymentAttempt', 'GOVINEER', 'gov', 'a1', 't1');
    const { data, errors } = await world().run(`query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`, {
      ids: [ada.id, 'nonsense', attempt.id, encodeProviderId('other'), refTo('customer', 'gone').id],
    });
    expect(data).toEqual({ nodes: [{ id: ada.id }, null, null, null, null] });
    expect(errors?.map(({ path, message }) => [path?.join('.'), message.split(':')[0]])).toEqual([
      ['nodes.1', 'ids[1]'],
      ['nodes.2', 'ids[2]'],
      ['nodes.3', 'ids[3]'],
    ]);
  });

  it('are at most 100 at once', async () => {
    const query = `query ($ids: [ID!]!) { nodes(ids: $ids) { id } }`;
    const hundred = await world().run(query, { ids: Array.from({ length: 100 }, () => ada.id) });
    expect(hundred.errors).toBeUndefined();
    const more = await world().run(query, { ids: Array.from({ length: 101 }, () => ada.id) });
    expect(more.errors?.[0]?.message).toBe('ids: takes at most 100 ids, got 101');
  });
});
