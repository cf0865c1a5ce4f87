import { describe, expect, test } from 'vitest';
import { succeeded } from '../../../../sandbox/efaka/results/result-class.ts';
import { idOf, payment, startTestClient, VISA } from './client.ts';
import type { Fields, TestClient } from './client.ts';

const EUR = { currency: 'EUR' };
const capture = (amount: string, more: Fields = {}): Fields => ({
  paymentType: 'CP',
  amount,
  ...EUR,
  ...more,
});
const refund = (amount: string, more: Fields = {}): Fields => ({
  paymentType: 'RF',
  amount,
  ...EUR,
  ...more,
});
const REVERSAL: Fields = { paymentType: 'RV' };

/** The id of what was done to a payment; throws if it was refused. */
async function act(client: TestClient, id: string, fields: Fields): Promise<string> {
  const { body, text } = await client.post(`/v3/payments/${id}`, fields);
  if (body.id === undefined) throw new Error(text);
  return body.id;
}

describe('what may be done', () => {
  test('captures in parts, refunds of a capture in parts: each a payment of its own', async () => {
    await using client = await startTestClient();
    const id = await client.pay({ paymentType: 'PA' });
    const { status, body } = await client.post(
      `/v3/payments/${id}`,
      capture('50.00', { merchantTransactionId: 'part', 'customParameters[operation]': 'o1' }),
    );
    expect(status).toBe(200);
    expect(body).toMatchObject({
      paymentType: 'CP',
      referencedId: id,
      amount: '50.00',
      currency: 'EUR',
      merchantTransactionId: 'part',
      customParameters: { operation: 'o1' },
      card: { last4Digits: '0000' },
    });
    expect(body.id).not.toBe(id);
    expect((await client.get(`/v3/payments/${body.id}`)).body).toEqual(body);
    await act(client, id, capture('42'));
    expect(await client.code(`/v3/payments/${id}`, capture('0.01'))).toBe('400 700.400.100');
    const refunded = await act(client, body.id ?? '', refund('49.99'));
    expect((await client.get(`/v3/payments/${refunded}`)).body).not.toHaveProperty('merchantTransactionId');
    expect(await client.code(`/v3/payments/${body.id}`, refund('0.02'))).toBe('400 700.400.200');
    await act(client, body.id ?? '', refund('0.01'));
    // The authorization itself still says what it was.
    expect((await client.get(`/v3/payments/${id}`)).body).toMatchObject({
      paymentType: 'PA',
      amount: '92.00',
    });
    expect(client.sandbox.store.effects.map(({ paymentType, amount }) => `${paymentType} ${amount}`)).toEqual(
      ['PA 92.00', 'CP 50.00', 'CP 42.00', 'RF 49.99', 'RF 0.01'],
    );
  });

  test('a reversal is of everything, with or without the amount', async () => {
    await using client = await startTestClient();
    for (const paymentType of ['PA', 'DB']) {
      for (const fields of [
        REVERSAL,
        { ...REVERSAL, amount: '92.00' },
        { ...REVERSAL, amount: '92', ...EUR },
      ]) {
        const id = await client.pay({ paymentType });
        const { body } = await client.post(`/v3/payments/${id}`, fields);
        expect(body).toMatchObject({ paymentType: 'RV', referencedId: id, amount: '92.00', currency: 'EUR' });
        expect(await client.code(`/v3/payments/${id}`, REVERSAL)).toBe('400 700.400.300');
      }
      const id = await client.pay({ paymentType });
      expect(await client.code(`/v3/payments/${id}`, { ...REVERSAL, amount: '91.99' })).toBe(
        '400 700.100.200',
      );
    }
  });

  test('payments that the merchant began with count too', async () => {
    await using client = await startTestClient();
    const { payments } = client.sandbox.store;
    payments.insert(payment(idOf(1), { paymentType: 'PA', amount: '10.00' }));
    payments.insert(payment(idOf(2), { paymentType: 'CP', amount: '7.00', referencedId: idOf(1) }));
    payments.insert(
      payment(idOf(3), {
        paymentType: 'CP',
        amount: '3.00',
        referencedId: idOf(1),
        result: { code: '800.100.100', description: '' },
      }),
    );
    expect(await client.code(`/v3/payments/${idOf(1)}`, capture('3.01'))).toBe('400 700.400.100');
    expect(await client.code(`/v3/payments/${idOf(1)}`, capture('3.00'))).toBe('200 000.100.110');
    // A refund that is pending holds its share.
    payments.insert(payment(idOf(4), { amount: '10.00' }));
    payments.insert(
      payment(idOf(5), {
        paymentType: 'RF',
        amount: '8.00',
        referencedId: idOf(4),
        result: { code: '000.200.000', description: '' },
      }),
    );
    expect(await client.code(`/v3/payments/${idOf(4)}`, refund('2.01'))).toBe('400 700.400.200');
    expect(await client.code(`/v3/payments/${idOf(4)}`, REVERSAL)).toBe('400 700.400.300');
    expect(await client.code(`/v3/payments/${idOf(4)}`, refund('2.00'))).toBe('200 000.100.110');
    const captured = payments
      .all()
      .find(({ paymentType, result }) => paymentType === 'CP' && succeeded(result.code));
    expect(await client.code(`/v3/payments/${captured?.referencedId}`, REVERSAL)).toBe('400 700.400.300');
  });
});

describe('what may not', () => {
  test('by the type of what is acted on', async () => {
    await using client = await startTestClient();
    const [debit, hold, credit] = [
      await client.pay(),
      await client.pay({ paymentType: 'PA' }),
      await client.pay({ paymentType: 'CD' }),
    ];
    const captured = await act(client, hold, capture('1.00'));
    const refunded = await act(client, debit, refund('1.00'));
    for (const [id, fields, code] of [
      [debit, capture('1.00'), '700.400.510'],
      [credit, capture('1.00'), '700.400.510'],
      [captured, capture('1.00'), '700.400.510'],
      [hold, refund('1.00'), '700.400.520'],
      [credit, refund('1.00'), '700.400.520'],
      [refunded, refund('1.00'), '700.400.520'],
      [credit, REVERSAL, '700.400.530'],
      [captured, REVERSAL, '700.400.530'],
      [refunded, REVERSAL, '700.400.530'],
      [hold, REVERSAL, '700.400.300'],
      [debit, REVERSAL, '700.400.300'],
    ] as const) {
      expect(await client.code(`/v3/payments/${id}`, fields), JSON.stringify(fields)).toBe(`400 ${code}`);
    }
  });

  test('by what became of it', async () => {
    await using client = await startTestClient();
    const declined = await client.pay({ 'card.number': '4000000000000002' });
    const uncertain = await client.pay({ 'card.number': '4000000000000036' });
    const waiting = await client.pay({ 'card.number': '4000000000000028' });
    const hold = await client.pay({ paymentType: 'PA' });
    const debit = await client.pay();
    await act(client, hold, REVERSAL);
    await act(client, debit, REVERSAL);
    client.sandbox.store.payments.insert(
      payment(idOf(9), { result: { code: '000.100.220', description: '' } }),
    );
    for (const [id, fields, code] of [
      [declined, refund('1.00'), '700.300.200'],
      [declined, REVERSAL, '700.300.200'],
      [uncertain, refund('1.00'), '700.300.200'],
      [waiting, refund('1.00'), '700.400.570'],
      [hold, capture('1.00'), '700.400.100'],
      [debit, refund('1.00'), '700.400.200'],
      [idOf(9), refund('1.00'), '700.300.600'],
    ] as const) {
      expect(await client.code(`/v3/payments/${id}`, fields)).toBe(`400 ${code}`);
    }
  });

  test('by the money and the parameters; nothing is left of a refused call', async () => {
    await using client = await startTestClient({ minReference: 3 });
    const id = await client.pay();
    const before = client.sandbox.store.payments.all().length;
    for (const [fields, code] of [
      [refund('92.01'), '700.400.200'],
      [refund('1.00', { currency: 'USD' }), '700.100.500'],
      [refund('1.00', { currency: '' }), '100.550.400'],
      [refund('1.00', { currency: 'eur' }), '100.550.401'],
      [refund(''), '100.550.300'],
      [refund('0.00'), '100.550.300'],
      [refund('1.0'), '100.550.303'],
      [refund('1.00', { merchantTransactionId: 'xy' }), '200.300.404'],
      [{ ...VISA, paymentType: 'DB' }, '200.300.404'],
      [{}, '200.300.404'],
    ] as const) {
      expect(await client.code(`/v3/payments/${id}`, fields), JSON.stringify(fields)).toBe(`400 ${code}`);
    }
    expect(client.sandbox.store.payments.all()).toHaveLength(before);
    expect(client.sandbox.store.effects).toHaveLength(1);
    expect(await client.code(`/v3/payments/${idOf(77)}`, refund('1.00'))).toBe('404 700.100.100');
  });
});
