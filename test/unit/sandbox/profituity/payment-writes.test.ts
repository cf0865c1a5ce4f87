import { describe, expect, test } from 'vitest';
import type { PaymentRecord } from '../../../../sandbox/profituity/records.ts';
import { create, errorCode, paymentBody, PAYMENTS, problemMembers, startTestClient } from './client.ts';
import type { TestClient } from './client.ts';

const NOW = Date.UTC(2026, 10, 20, 15);

/** A seeded paid debit of which nothing has gone back. */
function paidDebit(client: TestClient): PaymentRecord {
  const { payments } = client.sandbox.store;
  const found = payments
    .all()
    .find(
      (row) =>
        row.status === 'Paid' &&
        row.type === 1 &&
        row.amount > 10 &&
        payments.lookup('refundOfPaymentId', [row.id]).length === 0,
    );
  if (found === undefined) throw new Error('There is a paid debit.');
  return found;
}

describe('createPayment', () => {
  test('schedules, masks the account number and keeps the whole one nowhere', async () => {
    await using client = await startTestClient({ now: () => NOW });
    const reply = await create(client, {
      externalId: 'p9x8',
      sendDate: '2026-11-21T15:00:00.0000000Z',
      identificationNumber: 'AB12CD34',
      customFieldValues: [{ a: 1 }],
    });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      status: 'Scheduled',
      statusDate: '2026-11-20T15:00:00Z',
      creationTime: '2026-11-20T15:00:00Z',
      sendDate: '2026-11-21T15:00:00Z',
      amount: 100,
      accountNumber: '****6789',
      externalId: 'p9x8',
      refundOfPaymentId: null,
      returnCode: null,
      customFieldValues: [{ a: 1 }],
    });
    const { store } = client.sandbox;
    expect(JSON.stringify(store.payments.all())).not.toContain('000123456789');
    expect(await client.ids({ filter: ['externalId', '=', 'p9x8'] })).toEqual([reply.body.id]);
    expect(client.sandbox.effects()).toEqual([
      {
        at: NOW,
        kind: 'payment',
        id: reply.body.id,
        target: null,
        amount: '100.00',
        currency: 'USD',
        reference: 'p9x8',
        mark: 'AB12CD34',
      },
    ]);
  });

  test('a refused one is 200 and Rejected, and moves nothing', async () => {
    await using client = await startTestClient();
    const reply = await create(client, { accountNumber: '000000009803' });
    expect(reply.status).toBe(200);
    expect(reply.body).toMatchObject({
      status: 'Rejected',
      returnCode: 'R03',
      returnReason: 'No account or unable to locate account',
    });
    client.sandbox.advance(30 * 86_400_000);
    expect((await client.get(`${PAYMENTS}/${String(reply.body.id)}`)).body.status).toBe('Rejected');
    expect(client.sandbox.effects()).toEqual([]);
  });

  test.each<[string, object]>([
    ['name', { name: undefined }],
    ['name', { name: '' }],
    ['merchantId', { merchantId: undefined }],
    ['merchantId', { merchantId: '00000000-0000-4000-a000-000000000000' }],
    ['merchantId', { merchantId: 'x' }],
    ['routeNumber', { routeNumber: null }],
    ['routeNumber', { routeNumber: '123456789' }],
    ['routeNumber', { routeNumber: '12345678' }],
    ['routeNumber', { routeNumber: 123456780 }],
    ['accountNumber', { accountNumber: '' }],
    ['accountNumber', { accountNumber: '123456789012345678' }],
    ['accountNumber', { accountNumber: '****6789' }],
    ['accountType', { accountType: 6 }],
    ['accountType', { accountType: undefined }],
    ['type', { type: 4 }],
    ['type', { type: '1' }],
    ['amount', { amount: undefined }],
    ['amount', { amount: 0 }],
    ['amount', { amount: -1 }],
    ['amount', { amount: 1.005 }],
    ['amount', { amount: '100' }],
    ['amount', { amount: 5, isPrenote: true }],
    ['entryClass', { entryClass: undefined }],
    ['entryClass', { entryClass: 10 }],
    ['achPaymentTypeCode', { entryClass: 9 }],
    ['achPaymentTypeCode', { entryClass: 8 }],
    ['checkNumber', { entryClass: 1 }],
    ['checkNumber', { entryClass: 4, terminalCity: 'Dayton', terminalState: 'OH' }],
    ['terminalCity', { entryClass: 4, checkNumber: '1', terminalState: 'OH' }],
    ['frontImageFile', { type: 3, checkNumber: '1', backImageFile: 'QUJD' }],
    ['backImageFile', { type: 3, checkNumber: '1', frontImageFile: 'QUJD', backImageFile: '<svg>' }],
    ['sendDate', { sendDate: 'tomorrow' }],
    ['identificationNumber', { identificationNumber: 'X'.repeat(16) }],
    ['isPrenote', { isPrenote: 'yes' }],
    ['customerId', { customerId: '00000000-0000-4000-a000-000000000000' }],
    ['customFieldValues', { customFieldValues: {} }],
    ['ammount', { ammount: 1 }],
  ])('400 names %s: %j', async (member, changes) => {
    await using client = await startTestClient();
    const before = client.sandbox.store.payments.size;
    const reply = await create(client, changes);
    expect(reply.status).toBe(400);
    expect(problemMembers(reply)).toContain(member);
    expect(problemMembers(reply)).toHaveLength(1);
    expect(client.sandbox.store.payments.size).toBe(before);
    expect(client.sandbox.effects()).toEqual([]);
  });

  test('all problems come at once', async () => {
    await using client = await startTestClient();
    const reply = await client.send('POST', PAYMENTS, { type: 1 });
    expect(problemMembers(reply)).toEqual(
      [
        'accountNumber',
        'accountType',
        'amount',
        'entryClass',
        'merchantId',
        'name',
        'routeNumber',
      ].toSorted(),
    );
  });

  test('every type and class with what it needs, and a prenote of nothing', async () => {
    await using client = await startTestClient();
    for (const changes of [
      { type: 2 },
      { type: 3, entryClass: null, checkNumber: '1001', frontImageFile: 'QUJD', backImageFile: 'QUJD' },
      { entryClass: 9, achPaymentTypeCode: 2 },
      { entryClass: 4, checkNumber: '1', terminalCity: 'Dayton', terminalState: 'OH' },
      { isPrenote: true, amount: 0 },
      { amount: 0.01 },
      { accountNumber: '12345678901234567' },
      { externalId: '' },
      { externalId: '' },
    ]) {
      expect((await create(client, changes)).status, JSON.stringify(changes)).toBe(200);
    }
  });

  test('a merchant uses an externalId once, whatever its case; another merchant may too', async () => {
    await using client = await startTestClient();
    const other = client.sandbox.store.merchants.all()[1]?.id;
    expect((await create(client, { externalId: 'Once' })).status).toBe(200);
    const again = await create(client, { externalId: 'oNCE' });
    expect([again.status, problemMembers(again)]).toEqual([400, ['externalId']]);
    expect((await create(client, { externalId: 'Once', merchantId: other })).status).toBe(200);
  });

  test('the body must be JSON, and an object', async () => {
    await using client = await startTestClient();
    expect((await client.send('POST', PAYMENTS, '{}', 'text/plain')).status).toBe(415);
    for (const body of ['{', '[]', 'null', '"x"']) {
      expect((await client.send('POST', PAYMENTS, body)).status, body).toBe(400);
    }
  });
});

describe('bulk', () => {
  test('creates all, or none', async () => {
    await using client = await startTestClient();
    const { store } = client.sandbox;
    const before = store.payments.size;
    const body = (changes: object): object => paymentBody(client.merchantId, changes);
    const bad = await client.send('POST', `${PAYMENTS}/bulk`, [
      body({ externalId: 'a' }),
      body({ externalId: 'A', amount: -1 }),
      body({ name: null }),
    ]);
    expect(bad.status).toBe(400);
    expect(problemMembers(bad)).toEqual(['[1].amount', '[1].externalId', '[2].name']);
    expect(store.payments.size).toBe(before);
    const good = await client.send('POST', `${PAYMENTS}/bulk`, [
      body({ externalId: 'a' }),
      body({ externalId: 'b', accountNumber: '9801' }),
    ]);
    expect([good.status, JSON.parse(good.text)]).toMatchObject([
      200,
      [{ status: 'Scheduled' }, { status: 'Rejected', returnCode: 'R01' }],
    ]);
    expect(store.payments.size).toBe(before + 2);
    expect(client.sandbox.effects()).toHaveLength(1);
    expect((await client.send('POST', `${PAYMENTS}/bulk`, [])).status).toBe(400);
  });
});

describe('cancelPayment', () => {
  test('204 for a scheduled one, once', async () => {
    await using client = await startTestClient({ now: () => NOW });
    const { body } = await create(client, { externalId: 'c1' });
    const id = String(body.id);
    expect(await client.send('POST', `${PAYMENTS}/${id}/cancelPayment`)).toMatchObject({
      status: 204,
      text: '',
    });
    expect((await client.get(`${PAYMENTS}/${id}`)).body.status).toBe('Canceled');
    const again = await client.send('POST', `${PAYMENTS}/${id}/cancelPayment`);
    expect([again.status, errorCode(again)]).toEqual([403, 'PlatformNext:PaymentNotCancelable']);
    expect(client.sandbox.effects().map(({ kind }) => kind)).toEqual(['payment', 'void']);
    client.sandbox.advance(30 * 86_400_000);
    expect((await client.get(`${PAYMENTS}/${id}`)).body.status).toBe('Canceled');
    expect((await client.send('POST', `${PAYMENTS}/x/cancelPayment`)).status).toBe(404);
  });
});

describe('refundPayment', () => {
  test('gives back parts until nothing is left', async () => {
    await using client = await startTestClient({ now: () => NOW });
    const payment = paidDebit(client);
    const path = `${PAYMENTS}/${payment.id}/refundPayment`;
    const first = await client.send('POST', path, {
      amount: 1.1,
      externalId: 'r1',
      description: 'Simple refund',
      sendDate: '2026-11-25T00:00:00Z',
      identificationNumber: null,
    });
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({
      type: 2,
      amount: 1.1,
      status: 'Scheduled',
      refundOfPaymentId: payment.id,
      paymentTemplateId: null,
      merchantId: payment.merchantId,
      accountNumber: payment.accountNumber,
      description: 'Simple refund',
      isPrenote: false,
    });
    expect(first.body.id).not.toBe(payment.id);
    expect(client.sandbox.store.payments.get(payment.id)).toEqual(payment);
    const left = Math.round(payment.amount * 100 - 110) / 100;
    const tooMuch = await client.send('POST', path, { amount: Math.round(left * 100 + 1) / 100 });
    expect([tooMuch.status, errorCode(tooMuch)]).toEqual([403, 'PlatformNext:RefundAmountExceedsRemaining']);
    expect((await client.send('POST', path, { amount: left })).status).toBe(200);
    expect((await client.send('POST', path, { amount: 0.01 })).status).toBe(403);
    // A canceled refund takes nothing.
    await client.send('POST', `${PAYMENTS}/${String(first.body.id)}/cancelPayment`);
    expect((await client.send('POST', path, { amount: 1.1 })).status).toBe(200);
    expect(client.sandbox.effects().map(({ kind }) => kind)).toEqual(['refund', 'refund', 'void', 'refund']);
  });

  test('only of a paid debit, and with a valid body', async () => {
    await using client = await startTestClient();
    const { payments } = client.sandbox.store;
    for (const payment of [
      payments.all().find((row) => row.status === 'Scheduled'),
      payments.all().find((row) => row.status === 'Returned'),
      payments.all().find((row) => row.status === 'Paid' && row.type === 2),
      payments.all().find((row) => row.status === 'Paid' && row.type === 3),
    ]) {
      const reply = await client.send('POST', `${PAYMENTS}/${payment?.id}/refundPayment`, { amount: 0.01 });
      expect([reply.status, errorCode(reply)]).toEqual([403, 'PlatformNext:PaymentNotRefundable']);
    }
    const path = `${PAYMENTS}/${paidDebit(client).id}/refundPayment`;
    const taken = payments
      .all()
      .find((row) => row.merchantId === paidDebit(client).merchantId && row.externalId);
    for (const [member, body] of [
      ['amount', {}],
      ['amount', { amount: 0 }],
      ['amount', { amount: 1.001 }],
      ['externalId', { amount: 1, externalId: taken?.externalId }],
      ['reason', { amount: 1, reason: 'x' }],
    ] as const) {
      const reply = await client.send('POST', path, body);
      expect([reply.status, problemMembers(reply)]).toEqual([400, [member]]);
    }
    expect(client.sandbox.effects()).toEqual([]);
  });
});
