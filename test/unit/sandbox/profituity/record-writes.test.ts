import { describe, expect, test } from 'vitest';
import { CUSTOMERS, paymentBody, PAYMENTS, problemMembers, startTestClient, TEMPLATES } from './client.ts';
import type { TestClient } from './client.ts';

const NOW = Date.UTC(2026, 10, 20, 15);
const PATCH = 'application/json-patch+json';

function templateBody(client: TestClient, changes: object = {}): object {
  return paymentBody(client.merchantId, { recurrencePattern: 1, isActive: true, ...changes });
}

describe('templates', () => {
  test('are created, read, patched, replaced and deleted', async () => {
    await using client = await startTestClient({ now: () => NOW });
    const made = await client.send('POST', TEMPLATES, templateBody(client, { amount: 0, externalId: 't1' }));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      accountNumber: '****6789',
      recurrencePattern: 1,
      isActive: true,
      creationTime: '2026-11-20T15:00:00Z',
    });
    const path = `${TEMPLATES}/${String(made.body.id)}`;
    expect((await client.get(path)).body).toEqual(made.body);
    const off = await client.send(
      'PATCH',
      path,
      [
        { op: 'test', path: '/isActive', value: true },
        { op: 'replace', path: '/isActive', value: false },
      ],
      PATCH,
    );
    expect(off.body).toEqual({
      ...made.body,
      isActive: false,
      lastModificationTime: '2026-11-20T15:00:00Z',
    });
    const replaced = await client.send('PUT', path, templateBody(client, { name: 'New' }));
    expect(replaced.body).toMatchObject({ name: 'New', externalId: null, isActive: true });
    expect(await client.send('DELETE', path)).toMatchObject({ status: 204, text: '' });
    expect((await client.get(path)).status).toBe(404);
    expect((await client.send('DELETE', path)).status).toBe(404);
  });

  test('a schedule says how often and how much', async () => {
    await using client = await startTestClient();
    const reply = await client.send(
      'POST',
      TEMPLATES,
      templateBody(client, { recurrencePattern: 4, amount: 0 }),
    );
    expect(problemMembers(reply)).toEqual(['amount', 'frequency']);
    const good = templateBody(client, {
      recurrencePattern: 4,
      frequency: 1,
      dayOfMonth: 31,
      nonBankingDayRule: 2,
      startDate: '2027-01-31',
      externalId: 'x',
    });
    expect((await client.send('POST', TEMPLATES, good)).body).toMatchObject({
      startDate: '2027-01-31T00:00:00Z',
    });
    expect(problemMembers(await client.send('POST', TEMPLATES, good))).toEqual(['externalId']);
    const odd = templateBody(client, { recurrencePattern: 6, dayOfMonth: 32, sendDate: null });
    expect(problemMembers(await client.send('POST', TEMPLATES, odd))).toEqual([
      'dayOfMonth',
      'recurrencePattern',
      'sendDate',
    ]);
  });

  test('a schedule that ends is in the ledger, once, however it ends; a saved account is changed', async () => {
    await using client = await startTestClient();
    const recurring = { recurrencePattern: 4, frequency: 1, amount: 40, externalId: 'plan' };
    const make = async (changes: object): Promise<string> => {
      const { body } = await client.send('POST', TEMPLATES, templateBody(client, changes));
      return `${TEMPLATES}/${String(body.id)}`;
    };
    const off = [{ op: 'replace', path: '/isActive', value: false }];
    const [plan, saved] = [await make(recurring), await make({ externalId: 'saved' })];
    for (const path of [plan, plan, saved]) await client.send('PATCH', path, off, PATCH);
    await client.send('DELETE', plan);
    await client.send('DELETE', await make({ ...recurring, externalId: 'gone' }));
    const { effects } = (await (await fetch(`${client.sandbox.url}/__sandbox/ledger`)).json()) as {
      effects: object[];
    };
    expect(effects).toEqual(client.sandbox.effects());
    const record = 'PaymentTemplate';
    expect(effects).toMatchObject([
      { kind: 'create', record, reference: 'plan', target: null },
      { kind: 'create', record, reference: 'saved' },
      { kind: 'cancel', reference: 'plan', amount: null, currency: null },
      // What had ended before.
      { kind: 'update', record, reference: 'plan' },
      { kind: 'update', record, reference: 'saved' },
      { kind: 'delete', record, reference: 'plan' },
      { kind: 'create', record, reference: 'gone' },
      { kind: 'cancel', reference: 'gone' },
      { kind: 'delete', record, reference: 'gone' },
    ]);
    client.sandbox.reset();
    expect(client.sandbox.effects()).toEqual([]);
  });

  test('every seeded one can be patched as it is', async () => {
    await using client = await startTestClient();
    for (const { id } of client.sandbox.store.paymentTemplates.all()) {
      const operations = [{ op: 'replace', path: '/sendPreNote', value: true }];
      const { status, text } = await client.send('PATCH', `${TEMPLATES}/${id}`, operations, PATCH);
      expect(status, text).toBe(200);
    }
  });

  test('a payment from one takes its account, and its amount unless told', async () => {
    await using client = await startTestClient({ now: () => NOW });
    const { body: template } = await client.send(
      'POST',
      TEMPLATES,
      templateBody(client, { amount: 40, externalId: 'Saved/1', description: 'dues' }),
    );
    const path = `${TEMPLATES}/${String(template.id)}/createPaymentFromPaymentTemplate`;
    const paid = await client.send('POST', path, {
      amount: 12.34,
      sendDate: '2026-12-01T00:00:00Z',
      externalPaymentId: 'ext-1',
    });
    expect(paid.status).toBe(200);
    expect(paid.body).toMatchObject({
      paymentTemplateId: template.id,
      externalId: 'ext-1',
      amount: 12.34,
      sendDate: '2026-12-01T00:00:00Z',
      accountNumber: '****6789',
      description: 'dues',
      status: 'Scheduled',
    });
    expect(problemMembers(await client.send('POST', path, { externalPaymentId: 'EXT-1' }))).toEqual([
      'externalPaymentId',
    ]);
    const keyed = `${TEMPLATES}/externalId/saved%2F1/createPaymentFromPaymentTemplate`;
    expect((await client.send('POST', keyed, {})).body).toMatchObject({ amount: 40, externalId: null });
    expect(client.sandbox.effects().map(({ amount }) => amount)).toEqual([null, '12.34', '40.00']);
  });

  test('an inactive one pays nothing, a refused account answers 200', async () => {
    await using client = await startTestClient();
    const make = async (changes: object): Promise<string> => {
      const { body } = await client.send('POST', TEMPLATES, templateBody(client, changes));
      return `${TEMPLATES}/${String(body.id)}/createPaymentFromPaymentTemplate`;
    };
    expect(await client.send('POST', await make({ isActive: false }), {})).toMatchObject({
      status: 403,
      body: { error: { code: 'PlatformNext:PaymentTemplateNotActive' } },
    });
    expect(await client.send('POST', await make({ accountNumber: '00009816' }), {})).toMatchObject({
      status: 200,
      body: { status: 'Rejected', returnCode: 'R16' },
    });
    expect(problemMembers(await client.send('POST', await make({ amount: 0 }), {}))).toEqual(['amount']);
    expect(client.sandbox.effects().map(({ kind }) => kind)).toEqual(['create', 'create', 'create']);
  });
});

describe('customers', () => {
  const body = (client: TestClient, changes: object = {}): object => ({
    merchantId: client.merchantId,
    name: 'Ann',
    email: 'ann@example.com',
    address: { line1: '1 Main St', city: 'Dayton' },
    ...changes,
  });

  test('are created, patched, replaced and deleted', async () => {
    await using client = await startTestClient({ now: () => NOW });
    const made = await client.send('POST', CUSTOMERS, body(client, { externalId: 'k1' }));
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      phone: null,
      address: { line1: '1 Main St', line2: null, city: 'Dayton', state: null, zip: null },
    });
    const path = `${CUSTOMERS}/${String(made.body.id)}`;
    const operations = [
      { op: 'test', path: '/address/city', value: 'Dayton' },
      { op: 'add', path: '/address/zip', value: '45402' },
      { op: 'move', from: '/email', path: '/phone' },
    ];
    const edited = await client.send('PATCH', path, operations, PATCH);
    expect(edited.body).toMatchObject({
      email: null,
      phone: 'ann@example.com',
      address: { city: 'Dayton', zip: '45402' },
    });
    expect((await client.get(CUSTOMERS, { filter: ['address.zip', '=', '45402'] })).body.data).toContainEqual(
      edited.body,
    );
    expect((await client.send('PUT', path, body(client, { address: null }))).body.address).toBeNull();
    expect((await client.send('DELETE', path)).status).toBe(204);
    expect((await client.get(path)).status).toBe(404);
    expect((await client.send('DELETE', path)).status).toBe(404);
    const { id } = made.body;
    expect(client.sandbox.effects()).toEqual(
      (['create', 'update', 'update', 'delete'] as const).map((kind, index) => ({
        at: NOW,
        kind,
        record: 'Customer',
        id,
        target: kind === 'create' ? null : id,
        // The whole was replaced by one without.
        reference: index < 2 ? 'k1' : null,
        amount: null,
        currency: null,
        mark: null,
      })),
    );
  });

  test('a patch that does not apply, or makes what is not valid, changes nothing', async () => {
    await using client = await startTestClient();
    const [other, made] = await Promise.all(
      ['k1', 'k2'].map((externalId) => client.send('POST', CUSTOMERS, body(client, { externalId }))),
    );
    const path = `${CUSTOMERS}/${String(made?.body.id)}`;
    const before = client.sandbox.effects().length;
    const patched = async (...operations: object[]): Promise<unknown> => {
      const reply = await client.send('PATCH', path, operations, PATCH);
      return [reply.status, problemMembers(reply)];
    };
    const name = { op: 'replace', path: '/name', value: 'Bea' };
    expect(await patched({ op: 'test', path: '/email', value: 'x' }, name)).toEqual([400, []]);
    expect(await patched(name, { op: 'replace', path: '/email', value: 'x' })).toEqual([400, ['email']]);
    expect(await patched(name, { op: 'replace', path: '/externalId', value: 'K1' })).toEqual([
      400,
      ['externalId'],
    ]);
    expect(await patched(name, { op: 'remove', path: '/name' })).toEqual([400, ['name']]);
    expect(await patched({ op: 'replace', path: '/id', value: other?.body.id })).toEqual([400, ['id']]);
    expect((await client.get(path)).body).toEqual(made?.body);
    expect(client.sandbox.effects()).toHaveLength(before);
  });

  test('400 names what is wrong, in the address too', async () => {
    await using client = await startTestClient();
    const reply = await client.send(
      'POST',
      CUSTOMERS,
      body(client, { name: null, nick: 'x', address: { street: 'x', zip: 5 } }),
    );
    expect([reply.status, problemMembers(reply)]).toEqual([
      400,
      ['address.street', 'address.zip', 'name', 'nick'],
    ]);
    await client.send('POST', CUSTOMERS, body(client, { externalId: 'dup' }));
    const again = await client.send('POST', CUSTOMERS, body(client, { externalId: 'DUP' }));
    expect(problemMembers(again)).toEqual(['externalId']);
  });

  test('a payment may name one of its merchant only', async () => {
    await using client = await startTestClient();
    const customers = client.sandbox.store.customers.all();
    const own = customers.find((row) => row.merchantId === client.merchantId);
    const foreign = customers.find((row) => row.merchantId !== client.merchantId);
    const pay = (customerId: string | undefined): Promise<{ status: number }> =>
      client.send('POST', PAYMENTS, paymentBody(client.merchantId, { customerId }));
    expect((await pay(own?.id)).status).toBe(200);
    expect((await pay(foreign?.id)).status).toBe(400);
  });
});
