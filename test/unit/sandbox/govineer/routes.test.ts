import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../../../../sandbox/govineer/data/texts.ts';
import { answer, startTestClient } from './client.ts';

describe('lists', () => {
  test('have 50 rows by default, 200 at most, a count on request and a link while rows follow', async () => {
    await using client = await startTestClient();
    const total = client.sandbox.store.account(client.account).payments.size;
    const first = await client.get('/api/payments');
    expect(Object.keys(first.body)).toEqual(['value', '@odata.nextLink']);
    expect(first.body.value).toHaveLength(50);
    const counted = await client.get('/api/payments?$top=200&$skip=200&$count=true');
    expect(Object.keys(counted.body)).toEqual(['@odata.count', 'value']);
    expect(counted.body['@odata.count']).toBe(total);
    expect(counted.body.value).toHaveLength(total - 200);
    expect((await client.get('/api/payments?$top=201')).status).toBe(400);
    const none = await client.get('/api/payments?$top=0&$count=true');
    expect(none.body).toEqual({ '@odata.count': total, value: [] });
  });

  test('a walk along the links gives every row once', async () => {
    await using client = await startTestClient();
    const seen: string[] = [];
    let target: string | undefined =
      `/api/payments?$filter=${encodeURIComponent("status ne 'x' and contains(uid,'_')")}&$orderby=created_at%20desc&$top=37`;
    while (target !== undefined) {
      const { body }: { body: Readonly<Record<string, unknown>> } = await client.get(target);
      seen.push(...(body.value as { uid: string }[]).map(({ uid }) => uid));
      const link = body['@odata.nextLink'] as string | undefined;
      expect(link === undefined || link.startsWith(client.sandbox.url)).toBe(true);
      target = link?.slice(client.sandbox.url.length);
    }
    expect(seen.toSorted()).toEqual(
      client.sandbox.store
        .account(client.account)
        .payments.all()
        .map(({ uid }) => uid)
        .toSorted(),
    );
  });

  test('select leaves the chosen keys, and absent ones absent', async () => {
    await using client = await startTestClient();
    const [row] = await client.list('/api/payments', { $select: 'uid, payment_method', $top: '1' });
    expect(Object.keys(row ?? {})).toEqual(['uid', 'payment_method']);
    const [all] = await client.list('/api/payments', { $select: '*', $top: '1' });
    expect(all).toHaveProperty('total_amount');
  });

  test('amounts beyond 2^53 are bare integers, to filter by and to read', async () => {
    await using client = await startTestClient();
    const account = client.sandbox.store.paymentAccounts.all()[2]?.uid ?? '';
    const { text } = await client.get('/api/payments?$filter=total_amount%20eq%209007199254740993', {
      account,
    });
    expect(text).toContain('"total_amount":9007199254740993,');
    expect(
      await client.list('/api/payments', { $filter: 'total_amount eq 9007199254740992' }, account),
    ).toEqual([]);
  });

  test.each(HOSTILE_TEXTS.map((text) => [text]))('finds a customer called %j over HTTP', async (name) => {
    await using client = await startTestClient({ scale: 0.01 });
    client.sandbox.store
      .account(client.account)
      .customers.insert({ uid: 'new', name, created_at: '2026-01-05T10:00:00Z' });
    const rows = await client.list('/api/customers', {
      $filter: `name eq '${name.replaceAll("'", "''")}' and uid eq 'new'`,
    });
    expect(rows).toEqual([{ uid: 'new', name, created_at: '2026-01-05T10:00:00Z' }]);
  });

  test('every resource lists and reads one', async () => {
    await using client = await startTestClient();
    const account = client.sandbox.store.account(client.account);
    for (const [path, table] of [
      ['/api/clients', client.sandbox.store.clients],
      ['/api/paymentaccounts', client.sandbox.store.paymentAccounts],
      ['/api/payments', account.payments],
      ['/api/transactions', account.transactions],
      ['/api/customers', account.customers],
      ['/api/terminals', account.terminals],
    ] as const) {
      const [first] = await client.list(path, { $top: '1', $orderby: 'created_at desc' });
      const uid = String(first?.uid);
      expect(JSON.stringify(first)).toBe(JSON.stringify(table.get(uid)));
      expect((await client.get(`${path}/${uid}`)).body).toEqual(first);
      expect(await client.get(`${path}/nope`)).toMatchObject({
        status: 404,
        body: { code: 'validation_error' },
      });
      expect((await client.get(`${path}/${uid}?$select=uid`)).status).toBe(400);
      expect((await client.get(path, { method: 'PUT' })).headers.get('allow')).toMatch(/^GET/);
      expect((await client.get(`${path}/${uid}`, { method: 'PATCH' })).status).toBe(405);
      expect((await client.get(`${path}/`)).status).toBe(404);
    }
  });
});

test('saved methods of a customer', async () => {
  await using client = await startTestClient();
  const account = client.sandbox.store.account(client.account);
  const owner = account.customers.all().find(({ uid }) => account.savedMethods(uid).size > 1);
  const rows = await client.list(`/api/customers/${owner?.uid}/payment-methods`, {
    $filter: "payment_method/payment_method_type in ('credit','ach')",
    $orderby: 'saved_payment_method_uid desc',
  });
  expect(rows.map((row) => row.saved_payment_method_uid)).toEqual(
    account
      .savedMethods(owner?.uid ?? '')
      .all()
      .map((method) => method.saved_payment_method_uid)
      .toSorted()
      .toReversed(),
  );
  expect((await client.get('/api/customers/nobody/payment-methods')).status).toBe(404);
});

test('webhook types', async () => {
  await using client = await startTestClient();
  expect((await client.get('/api/webhooks/types')).body.value).toContainEqual({
    event_type: 'payment.completed',
  });
});

describe('errors', () => {
  test('have a code, a message, whether to try again, and the request', async () => {
    await using client = await startTestClient();
    const { status, body } = await client.get('/api/payments?$filter=amont%20eq%201');
    expect(status).toBe(400);
    expect(body).toEqual({
      code: 'validation_error',
      message: "Unknown property 'amont'.",
      recoverable: true,
      request_id: expect.stringMatching(/^req_/),
    });
  });

  test('what is not there, and what is not offered yet', async () => {
    await using client = await startTestClient();
    for (const path of [
      '/',
      '/api',
      '/api/nothing',
      '/api/payments/x/other',
      '/api/payments/%',
      '/API/payments',
    ]) {
      expect((await client.get(path)).status, path).toBe(404);
    }
    expect((await client.get('/api/payments', { method: 'PUT' })).status).toBe(405);
    // Sessions are opened there, and not listed.
    expect((await client.get('/v1/hosted-sessions')).status).toBe(405);
    expect((await client.get(`/api/payments?$filter=${'x'.repeat(8200)}`)).status).toBe(414);
  });

  test('raw plus and raw non-ASCII are refused', async () => {
    await using client = await startTestClient();
    expect(await client.get("/api/customers?$filter=name+eq+'x'")).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('%2B') },
    });
  });
});

describe('hosted sessions', () => {
  test('an admin token reads one, with the right account header or none', async () => {
    await using client = await startTestClient();
    const { store } = client.sandbox;
    const session = store.account(client.account).sessions.all()[0]?.session_id ?? '';
    const target = `/v1/hosted-sessions/${session}`;
    expect(await client.get(target)).toMatchObject({ status: 200, body: { session_id: session } });
    expect((await client.get(target, { account: '' })).status).toBe(200);
    expect((await client.get(target, { account: store.paymentAccounts.all()[1]?.uid })).status).toBe(404);
    expect((await client.get(target, { account: 'nobody' })).status).toBe(404);
    expect(
      (await client.get(target, { account: client.sandbox.other.store.paymentAccounts.all()[0]?.uid }))
        .status,
    ).toBe(403);
    expect((await client.get('/v1/hosted-sessions/cs_nope')).status).toBe(404);
  });

  test('its secret reads that one, and nothing else', async () => {
    await using client = await startTestClient();
    const { sandbox } = client;
    const open = sandbox.store
      .account(client.account)
      .sessions.all()
      .filter(({ status, expires_at }) => status === 'active' && expires_at.startsWith('2099'));
    const [first, second] = open.map(({ session_id }) => session_id);
    const bearer = sandbox.sessionSecret(first ?? '');
    expect(await client.get(`/v1/hosted-sessions/${first}`, { bearer, account: '' })).toMatchObject({
      status: 200,
      body: { status: 'active' },
    });
    expect((await client.get(`/v1/hosted-sessions/${second}`, { bearer })).status).toBe(401);
    expect((await client.get('/api/payments', { bearer })).status).toBe(401);
    expect((await client.get('/api/clients', { bearer })).status).toBe(401);
  });

  test('one that ran out reads as expired, and is gone for the browser', async () => {
    await using client = await startTestClient();
    const { sessions } = client.sandbox.store.account(client.account);
    const [some] = sessions.all();
    if (some === undefined) throw new Error('an account has sessions');
    sessions.update(some.session_id, { status: 'active', expires_at: '2026-01-01T00:00:00Z' });
    const target = `/v1/hosted-sessions/${some.session_id}`;
    expect((await client.get(target)).body.status).toBe('expired');
    const bearer = client.sandbox.sessionSecret(some.session_id);
    expect(await client.get(target, { bearer })).toMatchObject({
      status: 410,
      body: { code: 'session_expired' },
    });
  });
});

test('the store inserts, edits and deletes what the next request reads', async () => {
  await using client = await startTestClient();
  const { payments } = client.sandbox.store.account(client.account);
  const [old] = payments.all();
  if (old === undefined) throw new Error('an account has payments');
  const newest = { $orderby: 'created_at desc', $top: '1' };
  await client.list('/api/payments', newest);
  payments.insert({ ...old, uid: 'pay_new', created_at: '2026-03-01T00:00:00Z' });
  expect((await client.list('/api/payments', newest))[0]).toMatchObject({ uid: 'pay_new' });
  payments.update('pay_new', { created_at: '2020-01-01T00:00:00Z', reference_id: undefined });
  expect((await client.list('/api/payments', newest))[0]).not.toMatchObject({ uid: 'pay_new' });
  expect((await client.get('/api/payments/pay_new')).body).not.toHaveProperty('reference_id');
  expect(payments.delete('pay_new')).toBe(true);
  expect((await client.get('/api/payments/pay_new')).status).toBe(404);
  expect(() => payments.insert(old)).toThrow(old.uid);
  expect(() => payments.update('pay_new', {})).toThrow('pay_new');
});

test('journal and reset', async () => {
  await using client = await startTestClient();
  const { sandbox } = client;
  const journal = async (since: number): Promise<{ entries: Record<string, unknown>[]; next: number }> =>
    (await answer(await fetch(`${sandbox.url}/__sandbox/journal?since=${since}`))).body as never;
  await client.get('/api/payments?$top=1');
  await client.get('/api/nothing');
  const { entries, next } = await journal(0);
  expect(entries.map(({ method, path, status }) => [method, path, status])).toEqual([
    ['POST', '/oauth2/token', 200],
    ['GET', '/api/payments?$top=1', 200],
    ['GET', '/api/nothing', 404],
  ]);
  expect(Object.keys(entries[0] ?? {})).toEqual(['n', 'at', 'method', 'path', 'status']);
  await client.get('/api/clients');
  expect((await journal(next)).entries).toHaveLength(1);

  const before = await client.get('/api/payments?$top=200');
  sandbox.store
    .account(client.account)
    .payments.delete(String((before.body.value as { uid: string }[])[0]?.uid));
  expect((await fetch(`${sandbox.url}/__sandbox/reset`, { method: 'POST' })).status).toBe(204);
  expect((await journal(0)).entries).toEqual([]);
  expect((await client.get('/api/clients')).status).toBe(401);
  await using again = await startTestClient();
  expect((await again.get('/api/payments?$top=200')).text.replaceAll(again.sandbox.url, '')).toBe(
    before.text.replaceAll(sandbox.url, ''),
  );
  expect(sandbox.store.account(client.account).payments.all()).toEqual(
    again.sandbox.store.account(client.account).payments.all(),
  );
  expect((await fetch(`${sandbox.url}/__sandbox/reset`)).status).toBe(405);
  expect((await fetch(`${sandbox.url}/__sandbox/journal?since=x`)).status).toBe(400);
  expect((await fetch(`${sandbox.url}/__sandbox/else`)).status).toBe(404);
});
