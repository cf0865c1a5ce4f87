import { describe, expect, test } from 'vitest';
import { redact } from '../../../datasources/efaka/redact.ts';
import { idOf, wirePayment } from './fake-efaka.ts';

describe('the payload', () => {
  const payload = wirePayment({
    registrationId: idOf(9),
    redirect: { url: 'https://bank.example', method: 'POST', parameters: [{ name: 'MD', value: 'SECRET' }] },
    bankAccount: { holder: 'SECRET', iban: 'SECRET', number: 'SECRET', bankName: 'Bank', country: 'DE' },
    virtualAccount: { accountId: 'SECRET', password: 'SECRET' },
    threeDSecure: { eci: '05', verificationId: 'SECRET', xid: 'SECRET' },
    result: {
      code: '200.300.404',
      parameterErrors: [{ name: 'card.number', value: 'SECRET', message: 'm' }],
    },
    registrations: [{ card: { holder: 'SECRET', last4Digits: '1' } }],
    customParameters: { orderRef: 'A1' },
  });

  test('holds nothing of a card but brand, last digits and expiry, and nothing that pays', () => {
    const raw = redact({
      ...payload,
      card: {
        number: 'SECRET',
        cvv: 'SECRET',
        bin: 'SECRET',
        holder: 'SECRET',
        last4Digits: '0000',
        expiryMonth: '05',
      },
    });
    expect(JSON.stringify(raw)).not.toMatch(/SECRET|registration/);
    expect(raw).toMatchObject({
      paymentBrand: 'VISA',
      card: { last4Digits: '0000', expiryMonth: '05' },
      bankAccount: { bankName: 'Bank', country: 'DE' },
      redirect: { url: 'https://bank.example', method: 'POST' },
      result: { code: '200.300.404', parameterErrors: [{ name: 'card.number', message: 'm' }] },
      threeDSecure: { eci: '05' },
      customParameters: { orderRef: 'A1' },
    });
  });

  test('is null where it is no object', () => {
    for (const odd of [null, undefined, 'text', [1]]) expect(redact(odd)).toBeNull();
  });

  test('a card that is no object is not shown either', () => {
    expect(redact({ card: '4111111111111111', redirect: ['x'] })).toEqual({ card: null, redirect: [null] });
  });
});
