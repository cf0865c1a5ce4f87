import { expect, test } from 'vitest';
import {
  BACK_AFTER_MS,
  PAID_AFTER_MS,
  PENDING_AFTER_MS,
} from '../../../../sandbox/profituity/lifecycle/bank.ts';
import { instantOf } from '../../../../sandbox/profituity/wire/instant.ts';
import { paymentBody, PAYMENTS, REPORT, startTestClient } from './client.ts';
import type { TestClient } from './client.ts';

const NOW = Date.UTC(2026, 10, 20, 15);

async function create(client: TestClient, changes: object = {}): Promise<string> {
  const { body } = await client.send('POST', PAYMENTS, paymentBody(client.merchantId, changes));
  return String(body.id);
}

async function read(client: TestClient, id: string): Promise<Record<string, unknown>> {
  return (await client.get(`${PAYMENTS}/${id}`)).body;
}

test.each<[string, readonly (readonly [string, string | null])[]]>([
  [
    '5678',
    [
      ['Pending', null],
      ['Paid', null],
      ['Paid', null],
    ],
  ],
  [
    '9901',
    [
      ['Pending', null],
      ['Paid', null],
      ['Returned', 'R01'],
    ],
  ],
  [
    '9929',
    [
      ['Pending', null],
      ['Paid', null],
      ['Returned', 'R29'],
    ],
  ],
  [
    '9998',
    [
      ['Pending', null],
      ['Paid', null],
      ['Paid', null],
    ],
  ],
  [
    '9600',
    [
      ['Pending', null],
      ['Paid', null],
      ['Reversed', null],
    ],
  ],
  [
    '9500',
    [
      ['Pending', null],
      ['Pending', null],
      ['Pending', null],
    ],
  ],
  [
    '9700',
    [
      ['Rejected', null],
      ['Rejected', null],
      ['Rejected', null],
    ],
  ],
])('an account that ends with %s', async (digits, expected) => {
  await using client = await startTestClient({ now: () => NOW });
  const id = await create(client, { accountNumber: `0000${digits}` });
  let passed = 0;
  const marks = [PENDING_AFTER_MS, PAID_AFTER_MS, BACK_AFTER_MS];
  for (const [index, mark] of marks.entries()) {
    client.sandbox.advance(mark - passed - 1);
    const before = index === 0 ? ['Scheduled', null] : expected[index - 1];
    const early = await read(client, id);
    expect([early.status, early.returnCode]).toEqual(before);
    client.sandbox.advance(1);
    passed = mark;
    const payment = await read(client, id);
    expect([payment.status, payment.returnCode]).toEqual(expected[index]);
    if (payment.status !== early.status) {
      expect(payment.statusDate).toBe(instantOf(NOW + mark).replace('.0000000Z', 'Z'));
    }
  }
});

test('one long step gives the same as many short ones, each with its own date', async () => {
  await using client = await startTestClient({ now: () => NOW });
  const id = await create(client, { accountNumber: '00009902' });
  client.sandbox.advance(365 * 86_400_000);
  const payment = await read(client, id);
  expect(payment).toMatchObject({
    status: 'Returned',
    returnCode: 'R02',
    returnReason: 'Account closed',
    statusDate: '2026-11-24T15:00:00Z',
    settlementDate: '2026-11-22T15:00:00Z',
    effectiveDate: '2026-11-20T16:00:00Z',
  });
  const { text } = await client.get(REPORT, { startDate: '2026-11-24', endDate: '2026-11-25' });
  expect(JSON.parse(text)).toEqual([payment]);
});

test('nothing moves before its send date, by the clock or by the control route', async () => {
  let now = NOW;
  await using client = await startTestClient({ now: () => now, tokenLifetimeSeconds: 10 ** 7 });
  const id = await create(client, { sendDate: '2026-11-25T00:00:00Z' });
  now = Date.UTC(2026, 10, 25, 0, 59, 59);
  expect((await read(client, id)).status).toBe('Scheduled');
  const advance = (query: string, method = 'POST'): Promise<Response> =>
    fetch(`${client.sandbox.url}/__sandbox/advance${query}`, { method });
  expect((await advance('?milliseconds=1000')).status).toBe(204);
  expect((await read(client, id)).status).toBe('Pending');
  now += PAID_AFTER_MS;
  expect((await read(client, id)).status).toBe('Paid');
  for (const query of ['', '?milliseconds=-1', '?milliseconds=x']) {
    expect((await advance(query)).status).toBe(400);
  }
  expect((await advance('?milliseconds=1', 'GET')).status).toBe(405);
});

test('a debit that was paid can be refunded, and its refund is paid too', async () => {
  await using client = await startTestClient({ now: () => NOW });
  const id = await create(client);
  client.sandbox.advance(PAID_AFTER_MS);
  const { body: refund } = await client.send('POST', `${PAYMENTS}/${id}/refundPayment`, { amount: 100 });
  client.sandbox.advance(PAID_AFTER_MS);
  expect(await read(client, String(refund.id))).toMatchObject({ status: 'Paid', refundOfPaymentId: id });
  expect((await read(client, id)).status).toBe('Paid');
});

test('seeded payments rest however much time passes, and a reset turns the time back', async () => {
  await using client = await startTestClient({ now: () => NOW });
  const before = client.sandbox.store.payments.all();
  client.sandbox.advance(1000 * 86_400_000);
  expect((await client.get(PAYMENTS)).status).toBe(200);
  expect(client.sandbox.store.payments.all()).toEqual(before);
  const late = await create(client);
  expect((await read(client, late)).creationTime).toBe(
    instantOf(NOW + 1000 * 86_400_000).replace('.0000000Z', 'Z'),
  );
  client.sandbox.reset();
  expect(client.sandbox.store.payments.get(late)).toBeUndefined();
  expect(client.sandbox.effects()).toEqual([]);
  expect(client.sandbox.store.moving.size).toBe(0);
});
