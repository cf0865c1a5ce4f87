import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../../../../sandbox/wallee/data/texts.ts';
import { ROUTES } from '../../../../sandbox/wallee/routes/route-table.ts';
import { Decimal } from '../../../../sandbox/wallee/wire/decimal.ts';
import { encodeQuery, startTestClient } from './client.ts';
import { transaction } from './transaction-table.ts';

describe('answers', () => {
  test('a list has data, hasMore and limit; a search its offset too; neither a total', async () => {
    await using client = await startTestClient();
    const list = await client.get('/payment/transactions');
    expect([Object.keys(list.body), list.body.hasMore, list.body.limit]).toEqual([
      ['data', 'hasMore', 'limit'],
      true,
      10,
    ]);
    expect(list.body.data).toHaveLength(10);
    expect(list.headers['content-type']).toBe('application/json;charset=utf-8');
    const search = await client.get('/payment/transactions/search?limit=100&offset=50');
    expect(Object.keys(search.body)).toEqual(['data', 'hasMore', 'limit', 'offset']);
    expect(search.body).toMatchObject({ hasMore: false, limit: 100, offset: 50 });
    expect(search.body.data).toHaveLength(client.sandbox.store.space(405).transactions.size - 50);
  });

  test('an error has date, code, id, message and errors', async () => {
    await using client = await startTestClient();
    const first = await client.get('/customers?limit=0');
    expect(first.body).toEqual({
      date: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      code: 'bad_request',
      id: expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
      message: 'limit: a whole number from 1 to 100 was expected, not "0".',
      errors: { limit: 'limit: a whole number from 1 to 100 was expected, not "0".' },
    });
    expect((await client.get('/customers?limit=0')).body.id).not.toBe(first.body.id);
  });

  const REFUSED: readonly (readonly [number, string])[] = [
    [400, '/customers?limit=101'],
    [400, '/customers?limit=-1'],
    [400, '/customers?limit=1e1'],
    [400, '/customers?limit='],
    [400, '/customers?limit=1&limit=2'],
    [400, '/customers?order=asc'],
    [400, '/customers?after=x'],
    [400, '/customers?offset=1'],
    [400, '/customers?query=id:1'],
    [400, '/customers?unheard=1'],
    [400, '/customers?expand=nothing'],
    [400, '/customers?limit=%zz'],
    [400, '/customers/search?after=1'],
    [400, '/customers/search?offset=-1'],
    [400, '/customers/search?query='],
    [400, '/customers/search?query=id=1'],
    [400, '/customers/search?query=nothing:1'],
    [400, '/customers/search?order=nothing'],
    [400, '/customers/3001?limit=1'],
    [416, '/customers/search?offset=10001'],
    [404, '/customers/1'],
    [404, '/customers/x'],
    [404, '/customers/99999999999999999999'],
    [404, '/customers/3001/addresses/1'],
    [404, '/customers/1/addresses'],
    [404, '/nothing'],
    [404, '/customers/'],
    [404, '/payment/transactions/invoices'],
    [404, '/payment/charges'],
  ];

  test('what is wrong is refused', async () => {
    await using client = await startTestClient();
    for (const [status, target] of REFUSED) {
      expect((await client.get(target)).status, target).toBe(status);
    }
    expect((await client.get('/customers/search?offset=10000')).status).toBe(200);
    expect((await client.raw('/customers')).status).toBe(404);
    expect((await client.raw('/api/v1/customers')).status).toBe(404);
    expect((await client.get(`/customers/search?query=${'x'.repeat(6144)}`)).status).toBe(414);
  });

  test('a known route with another method is 405, and says what it allows', async () => {
    await using client = await startTestClient();
    for (const [method, target] of [
      ['POST', '/payment/terminals'],
      ['PATCH', '/subscriptions/charges/1'],
      ['DELETE', '/payment/terminals/9001'],
    ] as const) {
      const answer = await client.get(target, { method });
      expect([answer.status, answer.headers.allow, answer.body.code]).toEqual([
        405,
        'GET',
        'method_not_allowed',
      ]);
    }
    expect((await client.get('/nothing', { method: 'POST' })).status).toBe(404);
  });

  test('only JSON is spoken', async () => {
    await using client = await startTestClient();
    expect(
      (await client.get('/spaces', { accept: 'text/html, application/json;charset=utf-8' })).status,
    ).toBe(200);
    expect((await client.get('/spaces', { accept: '*/*' })).status).toBe(200);
    expect(await client.get('/spaces', { accept: 'application/xml' })).toMatchObject({
      status: 406,
      body: { code: 'not_acceptable' },
    });
  });

  test('the short prefix is the same API, and plus is a space', async () => {
    await using client = await startTestClient();
    const sorted = await client.raw(
      '/api/v2/customers/search?order=familyName:ASC+id:DESC&query=id:>0+id:<3010',
    );
    expect([sorted.status, (sorted.body.data as unknown[]).length]).toEqual([200, 5]);
  });

  test('every resource lists, searches and reads', async () => {
    await using client = await startTestClient();
    const { store } = client.sandbox;
    for (const { pattern, handler } of ROUTES) {
      if (handler.scope === 'owned' || handler.action !== 'list') continue;
      const table =
        handler.scope === 'global' ? store.global[handler.table] : store.space(405)[handler.table];
      const id = table.all()[0]?.id;
      expect(id, pattern).toBeDefined();
      for (const target of [pattern, `${pattern}/search?query=id:${id}`]) {
        const { status, body } = await client.get(target);
        expect(status, target).toBe(200);
        expect(
          (body.data as { id: unknown }[]).map((row) => row.id),
          target,
        ).toContain(id);
      }
      expect((await client.get(`${pattern}/${id}`)).body.id, pattern).toBe(id);
    }
  });

  test('addresses are those of their customer', async () => {
    await using client = await startTestClient();
    const all = client.sandbox.store.space(405).addresses.all();
    const owner = all[0]?.customer.id ?? 0;
    const own = all.filter(({ customer }) => customer.id === owner).map(({ id }) => id);
    const [list, search] = [
      await client.get(`/customers/${owner}/addresses?limit=100`),
      await client.search(`/customers/${owner}/addresses`, { query: 'id:>0 OR id:0', limit: '100' }),
    ];
    expect((list.body.data as { id: unknown }[]).map(({ id }) => id)).toEqual(own);
    expect(search.data.map(({ id }) => id)).toEqual(own);
    const foreign = all.find(({ customer }) => customer.id !== owner);
    expect((await client.get(`/customers/${owner}/addresses/${own[0]}`)).status).toBe(200);
    expect((await client.get(`/customers/${owner}/addresses/${foreign?.id}`)).status).toBe(404);
  });
});

describe('expand', () => {
  test('shows links in full, four levels deep, and metaData only on request', async () => {
    await using client = await startTestClient();
    const row = client.sandbox.store
      .space(405)
      .transactions.all()
      .find(({ paymentConnectorConfiguration }) => typeof paymentConnectorConfiguration === 'object');
    const path = `/payment/transactions/${row?.id}`;
    const plain = (await client.get(path)).body;
    expect(plain.group).toEqual({ id: row?.group.id });
    expect(plain).not.toHaveProperty('metaData');
    const deep = 'paymentConnectorConfiguration.connector.paymentMethod';
    const { body } = await client.get(`${path}?expand=group,metaData&expand=${deep},${deep}Brand`);
    expect(body).toMatchObject({
      metaData: row?.metaData,
      group: { id: row?.group.id, linkedSpaceId: 405 },
      paymentConnectorConfiguration: {
        paymentMethodConfiguration: { id: expect.any(Number) },
        connector: {
          processor: { id: expect.any(Number) },
          paymentMethod: { name: { 'en-US': expect.any(String) } },
        },
      },
    });
    expect(Object.keys(Reflect.get(body, 'group') as object).length).toBeGreaterThan(3);
  });

  test('takes four levels, of links and extras only', async () => {
    await using client = await startTestClient();
    const parents = (levels: number): string => Array.from({ length: levels }, () => 'parent').join('.');
    expect((await client.get(`/payment/transactions?expand=${parents(4)}`)).status).toBe(200);
    for (const expand of [
      parents(5),
      '',
      'group,',
      'lineItems',
      'state',
      'group.state',
      'metaData.order',
      'billingAddress',
      'constructor',
    ]) {
      expect((await client.get(`/payment/transactions?expand=${expand}`)).status, expand).toBe(400);
    }
  });

  test('expands lists of links, and leaves what cannot be seen as its id', async () => {
    await using client = await startTestClient();
    const { data } = await client.search('/payment/links', {
      expand: 'allowedPaymentMethodConfigurations',
      limit: '100',
    });
    const lists = data.map((row) => row.allowedPaymentMethodConfigurations as Record<string, unknown>[]);
    expect(lists.flat()[0]).toMatchObject({ id: 1352, spaceId: 405 });
    const account = await client.get('/accounts/13?expand=parentAccount');
    expect(account.body.parentAccount).toEqual({ id: 99 });
    const refunds = await client.search('/payment/refunds', { expand: 'transaction', limit: '1' });
    expect(refunds.data[0]).toMatchObject({ transaction: { currency: expect.any(String) } });
    expect(JSON.stringify(refunds)).not.toContain('metaData');
  });
});

describe('data over the wire', () => {
  test('numbers keep their digits', async () => {
    await using client = await startTestClient();
    client.sandbox.store.space(405).transactions.insert(
      transaction(9_007_199_254_740_995n, {
        authorizationAmount: new Decimal('0.12345678901234567890'),
        completedAmount: new Decimal('29.950'),
      }),
    );
    const { text } = await client.get('/payment/transactions/9007199254740995');
    expect(text).toContain('"id":9007199254740995,');
    expect(text).toContain('"authorizationAmount":0.12345678901234567890,');
    expect(text).toContain('"completedAmount":29.950,');
    const odd = await client.get('/payment/transactions?order=DESC&limit=1', { space: '1408' });
    expect(odd.text).toMatch(/"data":\[\{"id":90071992547\d{5},/);
  });

  test.each(HOSTILE_TEXTS.map((text) => [text]))('finds a customer called %j', async (givenName) => {
    await using client = await startTestClient({ scale: 0.01 });
    const { customers } = client.sandbox.store.space(405);
    const made = {
      id: 7,
      version: 1,
      linkedSpaceId: 405,
      givenName,
      metaData: {},
      createdOn: '2026-01-05T10:00:00Z',
    };
    customers.insert(made);
    const quote = givenName.includes('"') ? "'" : '"';
    // A text with both quotes cannot be said in one value: what lies around them can.
    const value = givenName.includes('"') && givenName.includes("'") ? undefined : quote + givenName + quote;
    const query = value === undefined ? 'givenName:~quotes id:7' : `givenName:${value} id:7`;
    const { data } = await client.search('/customers', { query });
    expect(data.map(({ givenName: name }) => name)).toEqual([givenName]);
  });

  test('the journal has every request and no secret; reset puts all back', async () => {
    await using client = await startTestClient();
    const origin = new URL(client.sandbox.url).origin;
    await client.get('/spaces?limit=1');
    await client.get('/customers', { token: undefined });
    const journal = (await (await fetch(`${origin}/__sandbox/journal`)).json()) as {
      entries: unknown[];
      next: number;
    };
    expect(journal.entries).toMatchObject([
      { n: 1, method: 'GET', path: '/api/v2.0/spaces?limit=1', status: 200 },
      { n: 2, path: '/api/v2.0/customers', status: 401 },
    ]);
    expect(JSON.stringify(journal)).not.toContain('Bearer');
    const before = client.sandbox.store.space(405).customers.size;
    client.sandbox.store.space(405).customers.delete(3001);
    expect((await client.get('/customers/3001')).status).toBe(404);
    expect((await fetch(`${origin}/__sandbox/reset`, { method: 'POST' })).status).toBe(204);
    expect((await client.get('/customers/3001')).status).toBe(200);
    expect(client.sandbox.store.space(405).customers.size).toBe(before);
    expect(client.sandbox.requests.since(0).entries).toHaveLength(1);
  });

  test('a latency holds every answer back', async () => {
    await using client = await startTestClient({ latencyMs: 60 });
    const began = performance.now();
    await client.get('/spaces');
    expect(performance.now() - began).toBeGreaterThanOrEqual(55);
  });
});

test('parameters are encoded as the tests mean them', () => {
  expect(encodeQuery({ query: 'a:"b c"', limit: '1' })).toBe('query=a%3A%22b%20c%22&limit=1');
});
