import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call, Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';
import {
  CustomersWithPaymentsDocument,
  PaymentLinksOnlyDocument,
  PaymentPageDocument,
  PaymentsCountedDocument,
  PaymentsTwiceDocument,
} from './generated/graphql.ts';

let merchant: Merchant;
let paygraph: Paygraph;

beforeAll(async () => {
  merchant = await startMerchant();
  paygraph = await startPaygraph({ connections: [connectionTo(merchant.sandbox, { key: 'gov' })] });
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await merchant[Symbol.asyncDispose]();
});

const to = (calls: readonly Call[], path: string): readonly Call[] =>
  calls.filter((call) => call.path === path);
const selected = (call: Call | undefined): readonly string[] =>
  (call?.options['$select'] ?? '').split(',').toSorted();

describe('a page of payments with customers and accounts', () => {
  it('costs one list per account, one batch of customers per account that has some, and one batch of accounts', async () => {
    const { result, calls } = await merchant.callsOf(() =>
      paygraph.query(PaymentPageDocument, { first: 50 }),
    );
    expect(result.errors).toEqual([]);
    const nodes = result.data?.transactions?.nodes ?? [];
    expect(nodes).toHaveLength(50);

    const payers = new Map<string, Set<string>>();
    for (const { id } of nodes) {
      for (const account of merchant.accounts) {
        const held = account.payments.all().find(({ uid }) => idNames(id, account.uid, uid));
        if (held?.customer_uid)
          payers.set(account.uid, (payers.get(account.uid) ?? new Set()).add(held.customer_uid));
      }
    }
    expect(payers.size).toBeGreaterThan(1);
    expect(to(calls, '/api/payments')).toHaveLength(merchant.accounts.length);
    expect(to(calls, '/api/paymentaccounts')).toHaveLength(1);
    const batches = to(calls, '/api/customers').map(({ options }) => uidsIn(options['$filter']));
    expect(batches.toSorted(bySize)).toEqual(
      [...payers.values()].map((uids) => [...uids].toSorted()).toSorted(bySize),
    );
    expect(calls).toHaveLength(merchant.accounts.length + payers.size + 1);
  });

  it('asks providers for the properties that are selected, and for what puts rows in order', async () => {
    const { calls } = await merchant.callsOf(() => paygraph.query(PaymentPageDocument, { first: 50 }));
    for (const call of to(calls, '/api/payments')) {
      expect(selected(call)).toEqual(['created_at', 'currency', 'customer_uid', 'total_amount', 'uid']);
    }
    expect(selected(to(calls, '/api/paymentaccounts')[0])).toEqual(['name', 'uid']);
    // What a customer is called falls back from one property to the next.
    expect(selected(to(calls, '/api/customers')[0])).toEqual(['email', 'name', 'reference_id', 'uid']);
  });

  it('asks an account that the filter rules out for nothing', async () => {
    const [account] =
      (await paygraph.query(PaymentLinksOnlyDocument, { first: 1 })).data?.transactions?.nodes ?? [];
    const filter = { accountId: { eq: account?.account?.id ?? '' } };
    const { result, calls } = await merchant.callsOf(() =>
      paygraph.query(PaymentPageDocument, { first: 5, filter }),
    );
    expect(result.data?.transactions?.nodes).toHaveLength(5);
    expect(to(calls, '/api/payments')).toHaveLength(1);
  });
});

describe('a link of which the id alone is selected', () => {
  it('costs no call', async () => {
    const { result, calls } = await merchant.callsOf(() =>
      paygraph.query(PaymentLinksOnlyDocument, { first: 50 }),
    );
    expect(result.data?.transactions?.nodes.some(({ customer }) => customer !== null)).toBe(true);
    expect(calls.map(({ path }) => path)).toEqual(merchant.accounts.map(() => '/api/payments'));
  });
});

describe('counting', () => {
  it('is asked of the provider where it is selected, and nowhere else', async () => {
    const counted = await merchant.callsOf(() => paygraph.query(PaymentsCountedDocument, { first: 3 }));
    expect(counted.calls.length).toBeGreaterThan(0);
    expect(counted.calls.every(({ options }) => options['$count'] === 'true')).toBe(true);
    const plain = await merchant.callsOf(() => paygraph.query(PaymentPageDocument, { first: 3 }));
    expect(plain.calls.some(({ options }) => '$count' in options)).toBe(false);
  });
});

describe('the same customers in two aliases, by a fragment', () => {
  it('are read once', async () => {
    const { result, calls } = await merchant.callsOf(() =>
      paygraph.query(PaymentsTwiceDocument, { first: 50 }),
    );
    expect(result.errors).toEqual([]);
    expect(result.data?.again).toEqual(result.data?.newest);
    const batches = to(calls, '/api/customers').map(({ options }) => uidsIn(options['$filter']));
    const asked = batches.flat();
    expect(asked.length).toBeGreaterThan(5);
    expect(new Set(asked).size).toBe(asked.length);
    expect(batches.length).toBeLessThanOrEqual(merchant.accounts.length);
  });
});

describe('a record that a list has read', () => {
  it('is not read again by those that link to it', async () => {
    const { result, calls } = await merchant.callsOf(() =>
      paygraph.query(CustomersWithPaymentsDocument, { first: 10 }),
    );
    expect(result.errors).toEqual([]);
    const customers = result.data?.customers?.nodes ?? [];
    const payments = customers.flatMap(({ transactions }) => transactions?.nodes ?? []);
    expect(payments.length).toBeGreaterThan(5);
    expect(payments.every(({ customer }) => customer !== null)).toBe(true);
    // One list of customers per account, one of payments per customer, one batch of accounts.
    expect(to(calls, '/api/customers')).toHaveLength(merchant.accounts.length);
    expect(to(calls, '/api/payments')).toHaveLength(customers.length);
    expect(to(calls, '/api/paymentaccounts')).toHaveLength(1);
    expect(calls).toHaveLength(merchant.accounts.length + customers.length + 1);
  });
});

/** Whether a global id is that of a native one, as far as can be told from outside: it has both in it. */
function idNames(id: string, account: string, uid: string): boolean {
  const text = Buffer.from(id, 'base64url').toString();
  return text.includes(account) && text.endsWith(`:${uid}`);
}

function uidsIn(filter: string | undefined): readonly string[] {
  return Array.from((filter ?? '').matchAll(/'([^']+)'/g), ([, uid]) => uid ?? '').toSorted();
}

function bySize(a: readonly string[], b: readonly string[]): number {
  return a.length - b.length || (a[0] ?? '').localeCompare(b[0] ?? '');
}
