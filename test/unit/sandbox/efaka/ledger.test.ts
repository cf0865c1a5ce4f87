import { describe, expect, test } from 'vitest';
import type { LedgerEffect } from '../../../../sandbox/kit/ledger.ts';
import { NOON, startTestClient, VISA } from './client.ts';
import type { TestClient } from './client.ts';

const LOST = { 'card.number': '4000000000000044' };

async function ledgerOf({ sandbox }: TestClient): Promise<readonly LedgerEffect[]> {
  const answer = await fetch(`${sandbox.url}/__sandbox/ledger`);
  const { effects } = (await answer.json()) as { effects: readonly LedgerEffect[] };
  expect(effects).toEqual(sandbox.effects());
  return effects;
}

describe('the ledger', () => {
  test('has each effect once, with target, reference and mark', async () => {
    await using client = await startTestClient();
    const held = await client.pay({
      paymentType: 'PA',
      merchantTransactionId: 'order-1',
      'customParameters[operation]': 'op-1',
    });
    const taken = await client.post(`/v3/payments/${held}`, {
      paymentType: 'CP',
      amount: '50',
      currency: 'EUR',
    });
    const back = await client.post(`/v3/payments/${taken.body.id}`, {
      paymentType: 'RF',
      amount: '20.00',
      currency: 'EUR',
      merchantTransactionId: 'back-1',
      'customParameters[operation]': 'op-2',
    });
    const other = await client.pay({ currency: 'JPY' });
    await client.post(`/v3/payments/${other}`, { paymentType: 'RV' });
    await client.get(`/v3/payments/${held}`);
    const nothing = { target: null, reference: null, mark: null, currency: 'EUR' };
    expect(await ledgerOf(client)).toMatchObject([
      {
        ...nothing,
        kind: 'payment',
        at: NOON,
        id: held,
        amount: '92.00',
        reference: 'order-1',
        mark: 'op-1',
      },
      { ...nothing, kind: 'capture', id: taken.body.id, target: held, amount: '50.00' },
      {
        kind: 'refund',
        id: back.body.id,
        target: taken.body.id,
        amount: '20.00',
        reference: 'back-1',
        mark: 'op-2',
      },
      { ...nothing, kind: 'payment', id: other, currency: 'JPY' },
      { ...nothing, kind: 'void', target: other, amount: '92.00', currency: 'JPY' },
    ]);
  });

  test('has nothing of what was declined, refused or is uncertain, and what is pending once it succeeds', async () => {
    let now = NOON;
    await using client = await startTestClient({ now: () => now });
    await client.pay({ 'card.number': '4000000000000002' });
    await client.pay({ 'card.number': '4000000000000036' });
    const id = await client.pay({ 'card.number': '4000000000000028' });
    await client.post('/v3/payments', { amount: '1.00' });
    expect(await ledgerOf(client)).toEqual([]);
    now += 5000;
    await client.sandbox.advance();
    expect(await ledgerOf(client)).toMatchObject([{ kind: 'payment', id, at: NOON + 5000 }]);
  });

  test('has registrations and checkouts that were made, and those that were deleted', async () => {
    await using client = await startTestClient();
    const checkout = await client.post('/v3/checkouts', {
      amount: '12.00',
      currency: 'EUR',
      paymentType: 'DB',
      merchantTransactionId: 'basket-1',
      'customParameters[operation]': 'op-1',
    });
    await client.post('/v3/checkouts', { amount: '0', currency: 'EUR', paymentType: 'DB' });
    const { body } = await client.post('/v3/registrations', VISA);
    const path = `/v3/registrations/${body.id}`;
    expect((await client.get(path, {}, { method: 'DELETE' })).status).toBe(200);
    expect((await client.get(path, {}, { method: 'DELETE' })).status).toBe(404);
    const paid = await client.pay({ createRegistration: 'true' });
    const saved = client.sandbox.store.payments.get(paid)?.registrationId;
    const nothing = { at: NOON, target: null, amount: null, currency: null, reference: null, mark: null };
    const card = { ...nothing, record: 'registration' };
    expect(await ledgerOf(client)).toEqual([
      {
        ...nothing,
        kind: 'create',
        record: 'checkout',
        id: checkout.body.id,
        amount: '12.00',
        currency: 'EUR',
        reference: 'basket-1',
        mark: 'op-1',
      },
      { ...card, kind: 'create', id: body.id },
      { ...card, kind: 'delete', id: body.id, target: body.id },
      { ...card, kind: 'create', id: saved },
      expect.objectContaining({ kind: 'payment', id: paid }),
    ]);
  });

  test('is empty after a reset, and only read', async () => {
    await using client = await startTestClient();
    await client.pay();
    client.sandbox.reset();
    expect(await ledgerOf(client)).toEqual([]);
    const posted = await fetch(`${client.sandbox.url}/__sandbox/ledger`, { method: 'POST' });
    expect(posted.status).toBe(405);
  });
});

test('a card whose answers are lost: what was done is done', async () => {
  await using client = await startTestClient();
  const held = await client.pay({ ...LOST, paymentType: 'PA' });
  const act = async (paymentType: string): Promise<string> =>
    client.code(`/v3/payments/${held}`, { paymentType, amount: '10.00', currency: 'EUR' });
  expect(await client.code('/v3/payments', { ...LOST, ...order })).toBe('400 900.100.300');
  expect(await act('CP')).toBe('400 900.100.300');
  expect(await act('CP')).toBe('400 900.100.300');
  const effects = await ledgerOf(client);
  expect(effects.map(({ kind, amount }) => `${kind} ${amount}`)).toEqual([
    'payment 92.00',
    'payment 5.00',
    'capture 10.00',
    'capture 10.00',
  ]);
  for (const { id } of effects) {
    const read = await client.get(`/v3/payments/${id}`);
    expect([read.status, read.body.result?.code]).toEqual([200, '000.100.110']);
  }
});

const order = {
  amount: '5.00',
  currency: 'EUR',
  paymentType: 'DB',
  paymentBrand: 'VISA',
  'card.holder': 'Jane Jones',
  'card.expiryMonth': '05',
  'card.expiryYear': '2034',
  'card.cvv': '123',
};
