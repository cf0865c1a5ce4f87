import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { amountText } from '../../../../datasources/efaka/commands/amounts.ts';
import { encodeForm } from '../../../../datasources/efaka/commands/form.ts';
import {
  followUpRequest,
  registeredPaymentRequest,
} from '../../../../datasources/efaka/commands/requests.ts';
import { Money } from '../../../../src/domain/money.ts';
import { parseForm } from '../../../../sandbox/efaka/wire/form.ts';
import { testSettings } from '../sandbox-connection.ts';
import { money } from './command-rig.ts';

const marked = { mark: 'order 1', operationId: 'op' };
const entityId = '8ac7a4a289d210fc0189d5b4e9572cc8';

describe('forms', () => {
  test('any text comes back as it was sent, and makes no other parameter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        const sent = encodeForm({ 'a.b': text, c: { d: text }, e: null });
        const wellFormed = text.toWellFormed();
        expect([...parseForm(sent)]).toEqual([
          ['a.b', wellFormed],
          ['c[d]', wellFormed],
        ]);
      }),
    );
  });

  test('no member breaks out of its group', () => {
    for (const name of ['', 'a]', 'a[b', 'a&b', 'ä'])
      expect(() => encodeForm({ c: { [name]: 'x' } })).toThrow(TypeError);
  });
});

describe('requests', () => {
  test('a payment by a registration', () => {
    const settings = testSettings({ entityId, notificationUrl: 'https://shop.example/hook' });
    const request = registeredPaymentRequest(settings, 'r/1', {
      ...marked,
      type: 'PA',
      amount: '92.00',
      currency: 'EUR',
      description: 'Blue & red',
      returnUrl: 'https://shop.example/?a=b&c',
    });
    expect(request).toEqual({
      method: 'POST',
      path: '/v3/registrations/r%2F1/payments',
      contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
      body:
        `entityId=${entityId}&paymentType=PA&amount=92.00&currency=EUR&merchantTransactionId=order+1` +
        '&customParameters%5Boperation%5D=op&descriptor=Blue+%26+red' +
        '&shopperResultUrl=https%3A%2F%2Fshop.example%2F%3Fa%3Db%26c&notificationUrl=https%3A%2F%2Fshop.example%2Fhook',
    });
  });

  test('a capture says how much, a reversal does not', () => {
    const settings = testSettings();
    const sum = { amount: '1.00', currency: 'EUR' };
    expect(followUpRequest(settings, 'p', { ...marked, type: 'CP', money: sum })).toMatchObject({
      path: '/v3/payments/p',
      body: 'paymentType=CP&amount=1.00&currency=EUR&merchantTransactionId=order+1&customParameters%5Boperation%5D=op',
    });
    expect(followUpRequest(settings, 'p', { ...marked, type: 'RV', money: null }).body).toBe(
      'paymentType=RV&merchantTransactionId=order+1&customParameters%5Boperation%5D=op',
    );
  });
});

describe('amounts', () => {
  test.each([
    ['92', 'EUR', '92.00'],
    ['92.5', 'EUR', '92.50'],
    ['0.01', 'EUR', '0.01'],
    ['92', 'JPY', '92'],
    ['900', 'JPY', '900'],
    ['1.230', 'KWD', '1.23'],
    ['1', 'KWD', '1.00'],
    ['1.234', 'KWD', null],
    ['9999999999.99', 'EUR', '9999999999.99'],
    ['10000000000', 'EUR', null],
    ['0', 'EUR', null],
    ['-1', 'EUR', null],
    ['0.001', 'EUR', null],
  ])('%s %s is %s', (amount, currency, text) => {
    expect(amountText(money(amount, currency))).toBe(text);
  });

  test('are of the pattern, and worth as much as was asked for', () => {
    const minor = fc.bigInt({ min: -5n, max: 10n ** 14n });
    fc.assert(
      fc.property(minor, fc.constantFrom('EUR', 'JPY', 'KWD', 'CLF'), (units, currency) => {
        const asked = Money.ofMinorUnits(units, currency);
        const text = amountText(asked);
        if (text === null) return;
        expect(text).toMatch(/^[0-9]{1,10}(\.[0-9]{2})?$/);
        expect(money(text, currency).amount).toBe(asked.amount);
      }),
    );
  });
});
