import { afterEach, describe, expect, test } from 'vitest';
import { startEfakaSandbox } from '../../../sandbox/efaka/server.ts';
import type { EfakaSandbox, EfakaSandboxOptions } from '../../../sandbox/efaka/server.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { anonymous } from '../../../src/ports/caller.ts';
import type { CallContext, UpstreamCall } from '../../../src/ports/call-context.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import type { Logged } from '../../kit/read-source.ts';
import { listRequest, projectionOf, sourceOf, testCall, testDeps } from '../../kit/read-source.ts';
import type { FakeAnswer, FakeEfaka } from './fake-efaka.ts';
import { idOf, startFakeEfaka, wirePayment } from './fake-efaka.ts';
import { account, connectTo } from './sandbox-connection.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close();
});

function kept<T extends { close(): Promise<void> }>(each: T): T {
  open.push(each);
  return each;
}

async function sandboxOf(options: EfakaSandboxOptions): Promise<EfakaSandbox> {
  return kept(await startEfakaSandbox({ scale: 0.05, ...options }));
}

async function fakeOf(answer: (url: URL) => FakeAnswer): Promise<FakeEfaka> {
  return kept(await startFakeEfaka(answer));
}

const json = (value: unknown, status = 200): FakeAnswer => ({ status, body: JSON.stringify(value) });
const result = (code: string): object => ({ result: { code, description: 'BODY-4111111111111111' } });

function paymentRef(id: string): RecordRef<'transaction'> {
  return new RecordRef('transaction', 'EFAKA', 'efa', 'default', id);
}

async function readOne(
  provider: Provider,
  id: string,
  call: CallContext = testCall(),
): Promise<Records['transaction'] | Error | undefined> {
  const projection = projectionOf<'transaction'>('status', 'amount', 'failure', 'raw');
  const ref = paymentRef(id);
  return (await sourceOf(provider, 'transaction').getMany([ref], projection, call)).get(ref.id);
}

function listOf(provider: Provider, reference: string) {
  const request = listRequest<'transaction'>({
    accounts: account,
    limit: 100,
    filter: { op: 'eq', field: 'reference', value: reference },
    projection: projectionOf<'transaction'>('status', 'reference'),
  });
  return sourceOf(provider, 'transaction').list(request, testCall());
}

describe('redirects', () => {
  test('one within the origin is followed once, with the token', async () => {
    const sandbox = await sandboxOf({ redirects: 'same-origin' });
    const [payment] = sandbox.store.payments.all().filter(({ paymentType }) => paymentType === 'DB');
    const efa = kept(connectTo(sandbox));
    expect(await readOne(efa, payment?.id ?? '')).toMatchObject({ nativeId: payment?.id });
    const paths = sandbox.requests.since(0).entries.map(({ path }) => path);
    expect(paths.slice(0, 2)).toEqual([`/v3/payments/${payment?.id}`, `/moved/v3/payments/${payment?.id}`]);
  });

  test('one to another origin is refused, and gets no token', async () => {
    const other = await fakeOf(() => json(wirePayment()));
    const sandbox = await sandboxOf({ redirects: 'other-origin', redirectOrigin: other.url });
    const efa = kept(connectTo(sandbox));
    expect(await readOne(efa, idOf(1))).toMatchObject({
      code: 'PROVIDER_BAD_RESPONSE',
      httpStatus: 307,
      message: expect.stringContaining('another origin'),
    });
    expect(other.asked).toEqual([]);
  });

  test('a second one is refused', async () => {
    const fake = await fakeOf(() => ({ status: 307, headers: { location: '/again' }, body: '' }));
    const efa = kept(connectTo(fake));
    expect(await readOne(efa, idOf(1))).toMatchObject({ code: 'PROVIDER_BAD_RESPONSE', httpStatus: 307 });
    expect(fake.asked).toHaveLength(2);
  });
});

describe('an answer of 400', () => {
  test('with a payment in it is that payment, declined', async () => {
    const fake = await fakeOf(() => json(wirePayment({ result: { code: '800.100.153' } }), 400));
    const record = await readOne(kept(connectTo(fake)), idOf(1));
    expect(record).toMatchObject({
      status: 'FAILED',
      failure: { category: 'INVALID_PAYMENT_METHOD', code: '800.100.153', retryable: false },
    });
    expect(fake.asked).toHaveLength(1);
  });

  test('of a payment that failed by a code that calls fail by, too', async () => {
    for (const code of ['800.120.100', '800.110.100', '800.900.300']) {
      const fake = await fakeOf(() => json(wirePayment({ result: { code } }), 400));
      expect(await readOne(kept(connectTo(fake)), idOf(1))).toMatchObject({
        status: 'FAILED',
        failure: { code },
      });
    }
  });

  test('of an unknown outcome is neither declined nor done', async () => {
    const fake = await fakeOf(() => json(wirePayment({ result: { code: '900.100.300' } }), 400));
    expect(await readOne(kept(connectTo(fake)), idOf(1))).toMatchObject({
      status: 'UNKNOWN',
      failure: { category: 'COMMUNICATION', retryable: false },
    });
  });

  test.each([
    ['800.120.100', 'RATE_LIMITED'],
    ['800.900.300', 'PROVIDER_AUTHENTICATION_FAILED'],
    ['200.300.404', 'PROVIDER_BAD_RESPONSE'],
    ['999.999.999', 'PROVIDER_BAD_RESPONSE'],
  ])('with nothing but %s is %s, asked once, its text told nowhere', async (code, expected) => {
    const fake = await fakeOf(() => json(result(code), 400));
    const efa = kept(connectTo(fake));
    const failure = await readOne(efa, idOf(1));
    expect(failure).toMatchObject({ code: expected, nativeCode: code, httpStatus: 400 });
    expect(failure).not.toMatchObject({ message: expect.stringContaining('BODY') });
    expect(fake.asked).toHaveLength(1);
    await expect(listOf(efa, 'order-1')).rejects.toMatchObject({ code: expected });
  });

  test('that says there is no such reference is nothing', async () => {
    const fake = await fakeOf(() => json(result('700.400.580'), 400));
    const efa = kept(connectTo(fake));
    expect(await readOne(efa, idOf(1))).toBeUndefined();
    expect(await listOf(efa, 'order-1')).toMatchObject({ records: [], exhausted: true, unreadable: 0 });
  });
});

describe('an answer of 200', () => {
  test.each([
    ['800.120.100', 'RATE_LIMITED'],
    ['800.900.300', 'PROVIDER_AUTHENTICATION_FAILED'],
    ['200.300.404', 'PROVIDER_BAD_RESPONSE'],
  ])('with nothing but %s is %s', async (code, expected) => {
    const fake = await fakeOf(() => json(result(code)));
    const efa = kept(connectTo(fake));
    expect(await readOne(efa, idOf(1))).toMatchObject({ code: expected });
    await expect(listOf(efa, 'order-1')).rejects.toMatchObject({ code: expected });
  });

  test('that says there is no such reference is nothing', async () => {
    const fake = await fakeOf(() => json(result('700.400.580')));
    const efa = kept(connectTo(fake));
    expect(await readOne(efa, idOf(1))).toBeUndefined();
    expect((await listOf(efa, 'order-1')).records).toEqual([]);
  });

  test('with another payment than was asked for is a bad answer', async () => {
    const fake = await fakeOf(() => json(wirePayment()));
    expect(await readOne(kept(connectTo(fake)), idOf(2))).toMatchObject({ code: 'PROVIDER_BAD_RESPONSE' });
  });
});

describe('other answers', () => {
  test.each([
    [401, 'PROVIDER_AUTHENTICATION_FAILED'],
    [403, 'PROVIDER_AUTHENTICATION_FAILED'],
    [410, 'NOT_FOUND'],
    [429, 'RATE_LIMITED'],
    [500, 'PROVIDER_UNAVAILABLE'],
  ])('%i is %s', async (status, code) => {
    const fake = await fakeOf(() => json(result('800.900.301'), status));
    expect(await readOne(kept(connectTo(fake)), idOf(1))).toMatchObject({ code, httpStatus: status });
  });

  test('404 is no payment, but no empty list: then there is no such look-up', async () => {
    const sandbox = await sandboxOf({ query: false });
    const efa = kept(connectTo(sandbox));
    expect(await readOne(efa, idOf(1))).toBeUndefined();
    await expect(listOf(efa, 'order-1001')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('a wrong token is refused and told nowhere', async () => {
    const sandbox = await sandboxOf({});
    const efa = kept(connectTo({ url: sandbox.url, accessToken: 'wrong-token-wrong-token-wrong-token' }));
    const failure = await readOne(efa, idOf(1));
    expect(failure).toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED', nativeCode: '800.900.300' });
    expect(failure).not.toMatchObject({ message: expect.stringContaining('wrong-token') });
  });

  test('a row that cannot be read fails by itself, and is logged without what it holds', async () => {
    const odd = wirePayment({ id: idOf(2), amount: 'much', card: { holder: 'Jane Jones' } });
    const fake = await fakeOf((url) =>
      json(url.pathname.endsWith('query') ? { records: [wirePayment(), odd, 'row'] } : odd),
    );
    const logged: Logged[] = [];
    const efa = kept(connectTo(fake, {}, testDeps(logged)));
    expect(await listOf(efa, 'order-1')).toMatchObject({
      records: [{ nativeId: idOf(1) }],
      rowsRead: 3,
      unreadable: 2,
      exhausted: true,
    });
    expect(await readOne(efa, idOf(2))).toMatchObject({ code: 'PROVIDER_BAD_RESPONSE' });
    expect(logged.map(({ fields }) => fields)).toContainEqual({
      connection: 'efa',
      kind: 'transaction',
      id: idOf(2),
      reason: '[0].amount: expected a decimal number, got text of 4 characters',
    });
    expect(JSON.stringify(logged)).not.toMatch(/Jane|much/);
  });
});

describe('inquiries', () => {
  test('of one payment are not repeated within the time, and nobody is told of a call', async () => {
    const sandbox = await sandboxOf({ inquiriesPerMinute: 2 });
    const [payment] = sandbox.store.payments.all().filter(({ paymentType }) => paymentType === 'CD');
    const id = payment?.id ?? '';
    const calls: UpstreamCall[] = [];
    const observer = { called: (made: UpstreamCall) => void calls.push(made) };
    let now = Date.now();
    const deps = { ...testDeps(), clock: { ...systemClock, now: () => now } };
    const call = (tenant = 'default'): CallContext => ({
      ...testCall(),
      deadline: now + 50_000,
      observer,
      caller: { ...anonymous, tenant, id: 'anybody' },
    });
    const efa = kept(connectTo(sandbox, { rereadSeconds: 30 }, deps));
    for (let read = 0; read < 5; read += 1)
      expect(await readOne(efa, id, call())).toMatchObject({ nativeId: id });
    expect(calls).toHaveLength(1);
    expect(call().metrics.upstreamCalls).toBe(0);
    // Another caller does not see what was read for the first one.
    expect(await readOne(efa, id, call('other'))).toMatchObject({ nativeId: id });
    expect(calls).toHaveLength(2);
    now += 30_000;
    expect(await readOne(efa, id, call())).toMatchObject({ code: 'RATE_LIMITED', nativeCode: '800.120.100' });
  });

  test('are always made where nothing is kept', async () => {
    const sandbox = await sandboxOf({});
    const [payment] = sandbox.store.payments.all().filter(({ paymentType }) => paymentType === 'CD');
    const efa = kept(connectTo(sandbox));
    await readOne(efa, payment?.id ?? '');
    sandbox.store.payments.update(payment?.id ?? '', { amount: '7.00', currency: 'EUR' });
    const amount = { value: { coefficient: 700n, scale: 2 }, currency: 'EUR' };
    expect(await readOne(efa, payment?.id ?? '')).toMatchObject({ amount });
    expect(sandbox.requests.since(0).entries).toHaveLength(2);
  });
});
