import { describe, expect, test } from 'vitest';
import { statusOf } from '../../../../sandbox/efaka/results/result-class.ts';
import { answer, idOf, NOON, payment, startTestClient } from './client.ts';

describe('inquiry', () => {
  test('answers every payment in full, with the status of its result', async () => {
    await using client = await startTestClient({ scale: 0.05 });
    for (const record of client.sandbox.store.payments.all()) {
      const { status, body } = await client.get(`/v3/payments/${record.id}`);
      expect(status, record.result.code).toBe(statusOf(record.result.code));
      const { redirect, ...rest } = record;
      expect(body).toMatchObject(rest);
      if (redirect === undefined) expect(body).not.toHaveProperty('redirect');
      else expect(body.redirect?.url).toBe(client.sandbox.url + redirect.url);
      expect(body).toMatchObject({ buildNumber: 'sandbox', ndc: `${client.sandbox.entityId}_${record.id}` });
    }
  });

  test('echoes what the merchant told, unless it does not', async () => {
    const order = {
      descriptor: 'd',
      customer: { email: '', surname: 'Ś' },
      billing: { city: 'x' },
      shipping: { city: 'y' },
      customParameters: { a: 'b' },
    };
    const record = payment(idOf(1), { ...order, merchantTransactionId: 'r' });
    for (const echo of [true, false]) {
      await using client = await startTestClient({ echo });
      client.sandbox.store.payments.insert(record);
      const { body } = await client.get(`/v3/payments/${record.id}`);
      expect(body.merchantTransactionId).toBe('r');
      for (const [name, value] of Object.entries(order)) {
        if (echo) expect(body).toHaveProperty(name, value);
        else expect(body).not.toHaveProperty(name);
      }
      const [found] = (await client.get('/v3/query', { merchantTransactionId: 'r' })).body.records ?? [];
      expect(found).toEqual(body);
    }
  });

  test('so many a minute of one payment, and then none', async () => {
    let now = NOON;
    await using client = await startTestClient({ inquiriesPerMinute: 2, now: () => now });
    const [first, second] = client.sandbox.store.payments.all();
    const inquire = async (id = ''): Promise<string> => {
      const { body } = await client.get(`/v3/payments/${id}`);
      return body.id ?? `${body.result?.code}`;
    };
    expect(await inquire(first?.id)).toBe(first?.id);
    now += 30_000;
    expect(await inquire(first?.id)).toBe(first?.id);
    expect(await inquire(first?.id)).toBe('800.120.100');
    expect(await inquire(second?.id)).toBe(second?.id);
    now += 30_001;
    expect(await inquire(first?.id)).toBe(first?.id);
    expect(await inquire(first?.id)).toBe('800.120.100');
  });
});

describe('query', () => {
  test('finds every reference exactly, and nothing else', async () => {
    await using client = await startTestClient();
    const all = client.sandbox.store.payments.all();
    const byReference = Map.groupBy(all, ({ merchantTransactionId }) => merchantTransactionId);
    for (const [reference, records] of byReference) {
      if (reference === undefined) continue;
      const { status, body } = await client.get('/v3/query', { merchantTransactionId: reference });
      expect(status, reference).toBe(200);
      expect(body).toMatchObject({ result: { code: '000.000.100' }, page: 1, pages: 1 });
      expect(body.records?.map(({ id }) => id).toSorted()).toEqual(records.map(({ id }) => id).toSorted());
      const times = body.records?.map(({ timestamp }) => timestamp) ?? [];
      expect(times).toEqual(times.toSorted((a = '', b = '') => (a < b ? -1 : Number(a > b))));
    }
    for (const reference of [
      'order-999999',
      'order-',
      'Order-1001',
      'order-1001 ',
      'nothing',
      '9'.repeat(300),
    ]) {
      const { status, body } = await client.get('/v3/query', { merchantTransactionId: reference });
      expect([status, body.result?.code], reference).toEqual([400, '700.400.580']);
    }
  });

  test('pages, dates and types', async () => {
    await using client = await startTestClient();
    for (let number = 1; number <= 5; number += 1) {
      client.sandbox.store.payments.insert(
        payment(idOf(number), {
          merchantTransactionId: 'many',
          timestamp: `2026-01-02 00:00:0${number}+0000`,
          paymentType: number === 3 ? 'PA' : 'DB',
        }),
      );
    }
    const ask = async (query: Record<string, string>): Promise<readonly unknown[]> => {
      const { body } = await client.get('/v3/query', { merchantTransactionId: 'many', ...query });
      return [body.records?.map(({ id }) => Number.parseInt(id ?? '', 16)), body.page, body.pages];
    };
    expect(await ask({})).toEqual([[1, 2, 3, 4, 5], 1, 1]);
    expect(await ask({ limit: '2' })).toEqual([[1, 2], 1, 3]);
    expect(await ask({ limit: '2', pageNo: '3' })).toEqual([[5], 3, 3]);
    expect(await ask({ limit: '2', pageNo: '4' })).toEqual([[], 4, 3]);
    expect(await ask({ limit: '1000' })).toEqual([[1, 2, 3, 4, 5], 1, 1]);
    expect(await ask({ 'date.from': '2026-01-02 00:00:02', 'date.to': '2026-01-02 00:00:04' })).toEqual([
      [2, 3, 4],
      1,
      1,
    ]);
    expect(await ask({ paymentType: 'PA' })).toEqual([[3], 1, 1]);
    expect(
      (await client.get('/v3/query', { merchantTransactionId: 'many', paymentType: 'RF' })).body.result?.code,
    ).toBe('700.400.580');
  });

  test('says which parameter cannot be', async () => {
    await using client = await startTestClient();
    for (const [query, names] of [
      [{}, ['merchantTransactionId']],
      [{ merchantTransactionId: '' }, ['merchantTransactionId']],
      [{ merchantTransactionId: 'x', pageNo: '0', limit: 'a' }, ['pageNo', 'limit']],
      [{ merchantTransactionId: 'x', paymentType: 'db' }, ['paymentType']],
      [{ merchantTransactionId: 'x', 'date.from': 'today' }, ['date.from']],
    ] as const) {
      const { status, body } = await client.get('/v3/query', query);
      expect([status, body.result?.code]).toEqual([400, '200.300.404']);
      expect(body.result?.parameterErrors?.map(({ name }) => name)).toEqual(names);
    }
  });

  test('by id, and not at all where there is none', async () => {
    await using client = await startTestClient();
    const [first] = client.sandbox.store.payments.all();
    const found = await client.get(`/v3/query/${first?.id}`);
    expect(found.body.records).toEqual([(await client.get(`/v3/payments/${first?.id}`)).body]);
    expect((await client.get(`/v3/query/${idOf(0)}`)).body.result?.code).toBe('700.400.580');
    await using without = await startTestClient({ query: false });
    expect((await without.get('/v3/query', { merchantTransactionId: 'order-1001' })).status).toBe(404);
    expect((await without.get(`/v3/query/${first?.id}`)).status).toBe(404);
  });
});

test('checkouts that the merchant began with: open, over, paid', async () => {
  await using client = await startTestClient();
  const { checkouts, payments } = client.sandbox.store;
  const seen = new Set<string>();
  for (const { id, paymentId, expiresAt } of checkouts.all()) {
    const { status, body } = await client.get(`/v3/checkouts/${id}/payment`);
    const kind = paymentId !== undefined ? 'paid' : expiresAt > NOON ? 'open' : 'over';
    seen.add(kind);
    if (kind === 'paid')
      expect(body).toMatchObject({ id: paymentId, amount: payments.get(paymentId ?? '')?.amount });
    else {
      const expected = kind === 'open' ? [200, '000.200.000'] : [400, '200.300.404'];
      expect([status, body.result?.code]).toEqual(expected);
      expect(body).not.toHaveProperty('id');
    }
  }
  expect([...seen].toSorted()).toEqual(['open', 'over', 'paid']);
  expect((await client.get(`/v3/checkouts/${idOf(1)}/payment`)).status).toBe(404);
});

test('registrations that the merchant began with', async () => {
  await using client = await startTestClient();
  const all = client.sandbox.store.registrations.all();
  expect(all.length).toBeGreaterThan(5);
  for (const registration of all) {
    const { status, body } = await client.get(`/v3/registrations/${registration.id}`);
    expect([status, body.result?.code]).toEqual([200, '000.100.110']);
    expect(body).toMatchObject(registration);
  }
  const nothing = await answer(
    await fetch(`${client.sandbox.url}/v3/registrations/${idOf(1)}`, {
      headers: { authorization: `Bearer ${client.sandbox.accessToken}` },
    }),
  );
  expect([nothing.status, nothing.body.result?.code]).toEqual([404, '200.300.404']);
});
