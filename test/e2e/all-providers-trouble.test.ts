import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Prng } from '../../sandbox/kit/prng.ts';
import { createPrng } from '../../sandbox/kit/prng.ts';
import type { Payment } from '../kit/payments-of-all.ts';
import { everyPayment, idsOf, pageOfAll, placed, placeOf } from '../kit/payments-of-all.ts';
import type { AllProviders } from '../kit/all-providers.ts';
import { listingKeys, startAllProviders, startAllWorld } from '../kit/all-providers.ts';
import { walk } from '../kit/walk.ts';
import type { TransactionOrder } from './generated/graphql.ts';
import { TransactionsDocument } from './generated/graphql.ts';

let all: AllProviders;
let payments: readonly Payment[];

beforeAll(async () => {
  all = await startAllProviders();
  await using world = await startAllWorld(all);
  payments = await everyPayment(world.paygraph);
});

afterAll(() => all[Symbol.asyncDispose]());

describe('one provider that fails', () => {
  const deadline = 1000;
  const slack = 1000;
  const faults = {
    // Where each account is a call of its own, the breaker may keep all of them from being asked again.
    'is slow': {
      fault: { kind: 'delay', ms: 5 * deadline },
      codes: ['PROVIDER_TIMEOUT', 'PROVIDER_UNAVAILABLE'],
      always: 'PROVIDER_TIMEOUT',
    },
    // Tries that fail may take all the time there is.
    'is dead': {
      fault: { kind: 'hangUp' },
      codes: ['PROVIDER_UNAVAILABLE', 'PROVIDER_TIMEOUT'],
      always: null,
    },
  } as const;
  const asksOnce: ReadonlySet<string> = new Set(['pay', 'pro']);
  const cases = listingKeys.flatMap((key) => Object.keys(faults).map((how) => [key, how] as const));

  it.each(cases)('%s %s: costs its rows and no more than its deadline', async (key, how) => {
    await using broken = await startAllWorld(all, {
      env: { PROVIDER_DEADLINE_MS: String(deadline) },
    });
    await broken.paygraph.query(TransactionsDocument, { first: 30 });
    const { fault, codes, always } = faults[how as keyof typeof faults];
    broken.proxies[key].fault = () => fault;
    const started = performance.now();
    const { data, errors } = await broken.paygraph.query(TransactionsDocument, { first: 30 });
    expect(performance.now() - started).toBeLessThan(deadline + slack);
    expect(errors).toEqual([]);
    expect(idsOf(data?.transactions?.edges.map(({ node }) => node) ?? [])).toEqual(
      idsOf(payments.filter(({ provider }) => provider.connection !== key).slice(0, 30)),
    );
    const told = data?.transactions?.sources.map(({ error }) => error?.code ?? null) ?? [];
    if (always !== null && asksOnce.has(key)) expect(told).toContain(always);
    for (const { provider, status, error } of data?.transactions?.sources ?? []) {
      if (provider.connection === key) {
        expect(status).toBe('FAILED');
        expect(codes).toContain(error?.code);
      } else {
        const fine = provider.connection === 'efa' ? 'REQUIRES_FILTER' : 'COMPLETE';
        expect({ status, error }).toEqual({ status: fine, error: null });
      }
    }
  });
});

describe('a row that cannot be read', () => {
  it('is told once, though its list is looked at before it is read', async () => {
    await using own = await startAllProviders();
    const [newest] = own.pay.store.payments.all().toSorted((a, b) => byDate(b) - byDate(a));
    if (newest === undefined) throw new Error('A payment was required');
    own.pay.store.payments.insert({
      ...newest,
      payment_id: 'unreadable',
      payment_type: 'CC.DB',
      currency: 'no money',
      transaction_id: '1OO',
      reference_payment_id: null,
    });
    await using world = await startAllWorld(own);
    const filter = { provider: { eq: 'PAYSLEY' } } as const;
    const { sources, rows } = await pageOfAll(world.paygraph, { first: 100, filter });
    expect(rows.length).toBeGreaterThan(20);
    const [asked] = sources.filter(({ status }) => status === 'COMPLETE');
    expect(asked?.unreadable).toBe(1);
  });
});

const byDate = ({ payment_date: date }: { readonly payment_date: string | null }): number =>
  Date.parse(date ?? '1970-01-01T00:00:00Z');

/** Rows that come and go at each of them; they are in `touched`. */
function disturb({ gov, wal, pay }: AllProviders, prng: Prng, touched: Set<string>): void {
  for (const { uid } of gov.store.paymentAccounts.all()) {
    const { payments: rows } = gov.store.account(uid);
    const [model, victim] = [prng, prng].map(() => rows.all()[prng.int(0, rows.size - 1)]);
    if (model === undefined || victim === undefined || rows.size < 4) continue;
    const made = `pay_new${prng.int(0, 1e9)}`;
    touched.add(placed('gov', uid, made)).add(placed('gov', uid, victim.uid));
    rows.insert({ ...model, uid: made });
    rows.delete(victim.uid);
  }
  for (const { id: space } of wal.store.global.spaces.all()) {
    const { transactions: rows } = wal.store.space(space);
    const [model, victim, edited] = [prng, prng, prng].map(() => rows.all()[prng.int(0, rows.size - 1)]);
    if (model === undefined || victim === undefined || edited === undefined || rows.size < 4) continue;
    const made = prng.int(10_000_000, 90_000_000);
    touched.add(placed('wal', space, made)).add(placed('wal', space, victim.id));
    rows.insert({ ...model, id: made });
    rows.update(edited.id, { customerEmailAddress: `edited${made}@example.com` });
    rows.delete(victim.id);
  }
  const rows = pay.store.payments;
  const acted = new Set(rows.all().map((row) => row.reference_payment_id));
  // Alone in its request, so that nothing else is told of it.
  const requests = Map.groupBy(rows.all(), (row) => row.transaction_id);
  const single = rows
    .all()
    .filter(
      (row) =>
        row.payment_type === 'CC.DB' &&
        row.reference_payment_id === null &&
        !acted.has(row.payment_id) &&
        requests.get(row.transaction_id)?.length === 1,
    );
  const [model, victim] = [prng, prng].map(() => single[prng.int(0, single.length - 1)]);
  if (model === undefined || victim === undefined || single.length < 4) return;
  const made = `new${prng.int(0, 1e9)}`;
  touched.add(placed('pay', 'default', made)).add(placed('pay', 'default', victim.payment_id));
  rows.insert({ ...model, payment_id: made, transaction_id: `${prng.int(1, 1e9)}OO` });
  rows.delete(victim.payment_id);
}

function disturbProfituity({ pro }: AllProviders, prng: Prng, touched: Set<string>): void {
  const rows = pro.store.payments;
  for (const { id: merchant } of pro.store.merchants.all()) {
    const own = rows
      .all()
      .filter((row) => row.merchantId === merchant && row.refundOfPaymentId === null && row.type === 1);
    const [model, victim, edited] = [prng, prng, prng].map(() => own[prng.int(0, own.length - 1)]);
    if (model === undefined || victim === undefined || edited === undefined || own.length < 4) continue;
    const made = `${prng.text('0123456789abcdef', 8)}-0000-4000-8000-${prng.text('0123456789abcdef', 12)}`;
    touched.add(placed('pro', merchant, made)).add(placed('pro', merchant, victim.id));
    rows.insert({ ...model, id: made });
    rows.update(edited.id, { status: 'Pending' });
    rows.delete(victim.id);
  }
}

describe('while records come and go at all that list', () => {
  const orders = {
    'newest first': { field: 'CREATED_AT', direction: 'DESC' },
    'oldest first': { field: 'CREATED_AT', direction: 'ASC' },
    'largest first': { field: 'AMOUNT', direction: 'DESC' },
    'by reference': { field: 'REFERENCE', direction: 'ASC' },
  } as const satisfies Record<string, TransactionOrder>;
  const cases = Object.keys(orders).flatMap((order) =>
    ([1, 2] as const).flatMap((seed) => ([false, true] as const).map((back) => [order, seed, back] as const)),
  );

  it.each(cases)(
    'every payment that stays is seen once, %s (seed %i, backwards %s)',
    async (name, seed, back) => {
      await using own = await startAllProviders();
      await using changing = await startAllWorld(own, { settings: { pay: { historyLimit: 10 } } });
      const orderBy = [orders[name as keyof typeof orders]];
      const whole = await walk((after) => pageOfAll(changing.paygraph, { first: 100, after, orderBy }));
      const before = whole.flatMap(({ rows }) => rows.map(placeOf));
      const touched = new Set<string>();
      const prng = createPrng(seed);
      const pages = await walk(async (cursor, index) => {
        if (index > 0) disturb(own, prng, touched);
        if (index > 0) disturbProfituity(own, prng, touched);
        const size = back ? { last: 31, before: cursor } : { first: 31, after: cursor };
        const one = await pageOfAll(changing.paygraph, { ...size, orderBy });
        expect(one.sources.map(({ status }) => status)).not.toContain('FAILED');
        return back ? { ...one, hasNextPage: one.hasPreviousPage, endCursor: one.startCursor } : one;
      });
      const read = pages.map(({ rows }) => rows.map(placeOf));
      const seen = back ? read.toReversed().flat() : read.flat();
      const stayed = before.filter((id) => !touched.has(id));
      expect(stayed.length).toBeGreaterThan(100);
      expect(touched.size).toBeGreaterThan(20);
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.filter((id) => stayed.includes(id))).toEqual(stayed);
    },
  );
});
