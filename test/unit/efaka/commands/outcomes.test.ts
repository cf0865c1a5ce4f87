import { describe, expect, test } from 'vitest';
import { resultClasses } from '../../../../datasources/efaka/result-codes/result-class.ts';
import type { Sent } from '../../../../datasources/efaka/commands/step-outcome.ts';
import { stepOutcome } from '../../../../datasources/efaka/commands/step-outcome.ts';
import { verdictOf } from '../../../../datasources/efaka/commands/verdict.ts';
import { ALL_RESULTS } from '../../../../sandbox/efaka/results/result-codes.ts';
import { idOf, wirePayment } from '../fake-efaka.ts';

const secret = 'SECRET-4111111111111111';
const payment: Sent = {
  type: 'DB',
  on: null,
  place: (nativeId) => ({ kind: 'transaction', nativeId, parent: null }),
  subject: ['input', 'source', 'paymentMethodId'],
  paths: {
    amount: ['input', 'amount'],
    merchantTransactionId: ['input', 'reference'],
    descriptor: ['input', 'description'],
  },
};
const capture: Sent = {
  ...payment,
  type: 'CP',
  on: idOf(7),
  place: () => null,
  subject: ['input', 'transactionId'],
};
const now = Date.UTC(2026, 0, 5);

function outcomeOf(status: number, json: unknown, sent = payment, headers = {}) {
  const outcome = stepOutcome({ is: 'answer', status, json, headers }, sent, now);
  expect(JSON.stringify(outcome)).not.toContain(secret);
  if (outcome.is === 'unknown') expect(outcome.cause.message).not.toContain(secret);
  return outcome;
}

const result = (code: string): object => ({ result: { code, description: secret } });
const made = (code: string, given: object = {}): object => wirePayment({ ...result(code), ...given });
const place = { kind: 'transaction', nativeId: idOf(1), parent: null };

/** Class by class: a code of it; what it comes to with a payment; without one. */
const classes: readonly (readonly [code: string, withPayment: string, without: string])[] = [
  ['000.000.000', 'done', 'unknown'],
  ['000.400.000', 'done', 'unknown'],
  ['000.200.000', 'done', 'unknown'],
  ['800.400.500', 'done', 'unknown'],
  ['000.400.101', 'done', 'DECLINED'],
  ['800.100.153', 'done', 'DECLINED'],
  ['900.100.300', 'unknown', 'unknown'],
  ['800.800.400', 'PROVIDER_UNAVAILABLE', 'PROVIDER_UNAVAILABLE'],
  ['100.396.101', 'done', 'DECLINED'],
  ['300.100.100', 'done', 'DECLINED'],
  ['100.400.147', 'done', 'DECLINED'],
  ['800.400.100', 'done', 'DECLINED'],
  ['100.390.108', 'done', 'DECLINED'],
  ['800.200.159', 'done', 'DECLINED'],
  ['800.130.100', 'done', 'DECLINED'],
  ['600.200.100', 'done', 'DECLINED'],
  ['100.150.200', 'done', 'BAD_USER_INPUT'],
  ['100.250.100', 'BAD_USER_INPUT', 'BAD_USER_INPUT'],
  ['700.400.100', 'INVALID_STATE', 'INVALID_STATE'],
  ['200.300.404', 'BAD_USER_INPUT', 'BAD_USER_INPUT'],
  ['100.800.100', 'BAD_USER_INPUT', 'BAD_USER_INPUT'],
  ['100.700.101', 'BAD_USER_INPUT', 'BAD_USER_INPUT'],
  ['100.100.101', 'done', 'BAD_USER_INPUT'],
  ['100.550.303', 'BAD_USER_INPUT', 'BAD_USER_INPUT'],
  ['100.380.101', 'done', 'DECLINED'],
  ['000.100.220', 'done', 'unknown'],
  // Of a class, and meaning something else.
  ['999.999.999', 'unknown', 'unknown'],
  ['800.700.100', 'unknown', 'unknown'],
  ['100.396.104', 'unknown', 'unknown'],
  ['000.400.030', 'unknown', 'unknown'],
  // Of none.
  ['400.001.600', 'unknown', 'unknown'],
];

/** One word for an outcome: what it is, or the code of its one refusal. */
function word(outcome: ReturnType<typeof outcomeOf>): string {
  return outcome.is === 'refused' ? outcome.refusals.map(({ code }) => code).join() : outcome.is;
}

describe('result codes', () => {
  test('every class is tried', () => {
    const tried = classes.map(([code]) => resultClasses.find(({ pattern }) => pattern.test(code))?.name);
    expect(new Set(tried)).toEqual(new Set([...resultClasses.map(({ name }) => name), undefined]));
  });

  test.each(classes)('%s with a payment is %s, without one %s', (code, withPayment, without) => {
    const status = withPayment === 'done' && code.startsWith('000') ? 200 : 400;
    const outcome = outcomeOf(status, made(code));
    expect(word(outcome)).toBe(withPayment);
    if (outcome.is !== 'unknown') expect(outcome).toMatchObject({ result: place });
    expect(word(outcomeOf(status, result(code)))).toBe(without);
  });

  test('what was declined and has no record of its own is no success', () => {
    const row = { paymentType: 'CP', referencedId: idOf(7) };
    expect(outcomeOf(200, made('000.100.110', row), capture)).toEqual({ is: 'done', result: null });
    const declined = outcomeOf(400, made('800.100.100', row), capture);
    expect(declined).toMatchObject({ is: 'refused', refusals: [{ code: 'DECLINED', path: null }] });
    expect(declined).not.toHaveProperty('result');
    expect(outcomeOf(400, result('700.400.100'), capture)).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'INVALID_STATE', path: ['input', 'transactionId'] }],
    });
  });

  test('no code that is known is taken for a success by mistake', () => {
    for (const { code } of ALL_RESULTS) {
      const good = /^000\.(?!400\.(?:030|101|200))|^(?:800|100)\.400\.500$/.test(code);
      expect([code, verdictOf(code) === 'done']).toEqual([code, good]);
    }
  });
});

describe('codes that are about the call', () => {
  test('too many', () => {
    expect(outcomeOf(400, result('800.120.100'), payment, { 'retry-after': '7' })).toMatchObject({
      is: 'notCarriedOut',
      refusal: { code: 'RATE_LIMITED', retryAfterSeconds: 7 },
    });
    expect(outcomeOf(200, result('800.120.100'))).not.toHaveProperty('refusal.retryAfterSeconds');
    // With a payment it is one that was refused because there were too many.
    expect(outcomeOf(400, made('800.120.100'))).toEqual({ is: 'done', result: place });
  });

  test('a duplicate, with a payment of its own or without', () => {
    expect(outcomeOf(400, result('800.110.100'))).toEqual({ is: 'duplicate' });
    expect(outcomeOf(400, made('800.110.100'))).toEqual({ is: 'duplicate' });
  });

  test.each([
    [400, result('800.900.300')],
    [403, result('800.900.300')],
    [403, undefined],
  ])('a token that is refused: %i', (status, json) => {
    expect(word(outcomeOf(status, json))).toBe('PROVIDER_AUTHENTICATION_FAILED');
  });

  test('404 is about the registration, or the payment', () => {
    for (const json of [result('200.300.404'), result('700.100.100'), undefined]) {
      for (const sent of [payment, capture]) {
        expect(outcomeOf(404, json, sent)).toMatchObject({
          is: 'refused',
          refusals: [{ code: 'NOT_FOUND', path: sent.subject }],
        });
      }
    }
  });
});

describe('answers that cannot be read', () => {
  test.each([
    [200, undefined],
    [200, {}],
    [200, { id: idOf(1) }],
    [200, []],
    [200, made('nonsense')],
    [200, made('000.100.110', { id: 'x' })],
    [200, made('000.100.110', { paymentType: 'RF' })],
    [400, undefined],
    [400, { result: { code: secret } }],
    [204, undefined],
  ])('%i %o may be anything', (status, json) => {
    expect(outcomeOf(status, json).is).toBe('unknown');
  });

  test('a capture of another payment is not the answer', () => {
    const row = { paymentType: 'CP', referencedId: idOf(8) };
    expect(outcomeOf(200, made('000.100.110', row), capture).is).toBe('unknown');
  });

  test.each([
    [405, 'INTERNAL_SERVER_ERROR'],
    [409, 'CONFLICT'],
    [413, 'LIMIT_EXCEEDED'],
    [422, 'BAD_USER_INPUT'],
  ])('%i is read by its status', (status, code) => {
    expect(word(outcomeOf(status, undefined))).toBe(code);
  });

  test('what the client already knows stays as it is', () => {
    const cause = new Error('reset');
    expect(stepOutcome({ is: 'unknown', cause }, payment, now)).toEqual({ is: 'unknown', cause });
    const refusal = { code: 'PROVIDER_UNAVAILABLE', message: 'x', path: null } as const;
    const answer = { is: 'notCarriedOut', refusal } as const;
    expect(stepOutcome(answer, payment, now)).toEqual(answer);
  });
});

describe('parameters at fault', () => {
  test('are told by our names; values and messages are not', () => {
    const parameterErrors = [
      { name: 'amount', value: secret, message: secret },
      { name: 'merchantTransactionId', value: secret, message: secret },
      { name: 'amount', value: secret, message: secret },
      { name: secret, value: secret, message: secret },
      secret,
    ];
    const json = { result: { code: '200.300.404', description: secret, parameterErrors } };
    const outcome = outcomeOf(400, json);
    expect(outcome).toMatchObject({
      refusals: [
        { code: 'BAD_USER_INPUT', path: ['input', 'amount'] },
        { code: 'BAD_USER_INPUT', path: ['input', 'reference'] },
      ],
    });
    if (outcome.is === 'refused') expect(outcome.refusals).toHaveLength(2);
  });

  test('that we do not send are of the whole request', () => {
    for (const parameterErrors of [[{ name: 'toString' }], 'x', null, undefined, [{}]]) {
      const json = { result: { code: '200.300.404', parameterErrors } };
      expect(outcomeOf(400, json)).toMatchObject({
        refusals: [{ code: 'BAD_USER_INPUT', path: null }],
      });
    }
  });
});

describe('where the shopper goes on', () => {
  const url = 'https://bank.example/3ds';
  const redirect = { url, method: 'POST', parameters: [{ name: 'PaReq', value: 'x' }] };

  test('is told with the payment', () => {
    expect(outcomeOf(200, made('000.200.000', { redirect }))).toEqual({
      is: 'done',
      result: place,
      redirect,
    });
    expect(outcomeOf(200, made('000.200.000', { redirect: { url } }))).toMatchObject({
      redirect: { url, method: 'GET', parameters: [] },
    });
  });

  test.each([
    [{}],
    ['x'],
    [{ url: 'javascript:alert(1)' }],
    [{ url: 7 }],
    [{ ...redirect, method: 'DELETE' }],
    [{ ...redirect, parameters: [{ name: 'x' }] }],
  ])('is left out where no browser could follow: %o', (odd) => {
    expect(outcomeOf(200, made('000.200.000', { redirect: odd }))).toEqual({ is: 'done', result: place });
  });
});
