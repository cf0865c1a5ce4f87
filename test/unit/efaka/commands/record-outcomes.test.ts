import { describe, expect, test } from 'vitest';
import type { AskedCheckout } from '../../../../datasources/efaka/commands/checkout-outcome.ts';
import { checkoutOutcome } from '../../../../datasources/efaka/commands/checkout-outcome.ts';
import { deletionOutcome } from '../../../../datasources/efaka/commands/delete-payment-method.ts';
import { isRegistered } from '../../../../datasources/efaka/commands/registration.ts';
import type { CommandReply } from '../../../../datasources/http/command-request.ts';
import type { EfakaConnection } from '../../../../datasources/efaka/connection.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import { testCall } from '../../../kit/read-source.ts';
import { idOf, startFakeEfaka, wirePayment } from '../fake-efaka.ts';
import type { FakeAnswer } from '../fake-efaka.ts';
import { connectTo } from '../sandbox-connection.ts';
import { ref } from '../rig.ts';

const secret = 'SECRET-4111111111111111';
const now = Date.UTC(2026, 0, 5);
const hosted = ['input', 'hosted'] as const;
const asked: AskedCheckout = {
  embedded: true,
  subject: hosted,
  paths: { amount: [...hosted, 'amount'], 'customer.email': [...hosted, 'email'] },
};

const reply = (status: number, json: unknown): CommandReply => ({ is: 'answer', status, json, headers: {} });
const result = (code: string, given: object = {}): object => ({
  result: { code, description: secret },
  ...given,
});

/** One word for an outcome: what it is, or code and path of each refusal. */
function word(outcome: StepOutcome): string {
  expect(JSON.stringify(outcome)).not.toContain(secret);
  return outcome.is === 'refused'
    ? outcome.refusals.map(({ code, path }) => `${code} ${path?.join('.') ?? '-'}`).join(', ')
    : outcome.is;
}

describe('the answer to a new checkout', () => {
  const checkout = (status: number, json: unknown, given = asked): string =>
    word(checkoutOutcome(reply(status, json), given, now));
  const made = result('000.200.100', { id: 'CH.uat01-vm' });

  test('that was made has its id', () => {
    const place = { kind: 'paymentLink', nativeId: 'CH.uat01-vm', parent: null };
    expect(checkoutOutcome(reply(200, made), asked, now)).toEqual({
      is: 'done',
      result: place,
      clientSecret: 'CH.uat01-vm',
    });
    expect(checkoutOutcome(reply(201, made), { ...asked, embedded: false }, now)).toEqual({
      is: 'done',
      result: place,
    });
    expect(checkout(200, result('000.000.000', { id: idOf(1) }))).toBe('done');
  });

  test.each([
    ['no id', 200, result('000.200.100')],
    ['an id that is none', 200, result('000.200.100', { id: '../x' })],
    ['an id that is no text', 200, result('000.200.100', { id: 7 })],
    ['a payment', 200, wirePayment()],
    ['no result', 200, { id: idOf(1) }],
    ['nothing', 200, undefined],
    ['a success with 400', 400, made],
    ['400 without a code', 400, undefined],
    ['nobody knows', 400, result('900.100.300', { id: idOf(1) })],
    ['a code of no class', 200, result('400.001.600', { id: idOf(1) })],
  ])('%s may be anything', (_, status, json) => {
    expect(checkout(status, json)).toBe('unknown');
  });

  test.each([
    ['a duplicate', 400, '800.110.100', 'CONFLICT input.hosted.reference'],
    ['too often', 400, '800.120.100', 'notCarriedOut'],
    ['the token', 403, '800.900.300', 'PROVIDER_AUTHENTICATION_FAILED -'],
    ['the amount', 400, '100.550.301', 'BAD_USER_INPUT -'],
    ['the system', 400, '800.800.400', 'PROVIDER_UNAVAILABLE -'],
    ['a decline', 400, '800.100.100', 'DECLINED -'],
    ['no such path', 404, '200.300.404', 'UNSUPPORTED_BY_PROVIDER input.hosted'],
  ])('%s', (_, status, code, expected) => {
    expect(checkout(status, result(code))).toBe(expected);
  });

  test('parameters at fault are told by our names', () => {
    const parameterErrors = [{ name: 'customer.email', value: secret }, { name: secret }, { name: 'amount' }];
    const json = { result: { code: '200.300.404', description: secret, parameterErrors } };
    expect(checkout(400, json)).toBe('BAD_USER_INPUT input.hosted.email, BAD_USER_INPUT input.hosted.amount');
  });
});

describe('the answer to a deletion', () => {
  const gone = 'NOT_FOUND input.paymentMethodId';

  test.each([
    [200, result('000.100.110'), 'done'],
    [200, result('000.000.000'), 'done'],
    [200, result('000.200.000'), 'unknown'],
    [200, undefined, 'unknown'],
    [200, {}, 'unknown'],
    [204, undefined, 'unknown'],
    [400, result('000.000.000'), 'unknown'],
    [400, result('100.150.200'), gone],
    [400, result('100.150.202'), gone],
    [400, result('100.150.203'), 'BAD_USER_INPUT -'],
    [404, undefined, gone],
    [404, result('200.300.404'), gone],
    [400, result('800.120.100'), 'notCarriedOut'],
    [403, result('800.900.300'), 'PROVIDER_AUTHENTICATION_FAILED -'],
    [405, undefined, 'INTERNAL_SERVER_ERROR -'],
  ])('%i %o is %s', (status, json, expected) => {
    expect(word(deletionOutcome(reply(status, json), now))).toBe(expected);
  });
});

test('what the client already knows stays as it is', () => {
  const cause = new Error('reset');
  const lost = { is: 'unknown', cause } as const;
  expect(deletionOutcome(lost, now)).toEqual(lost);
  expect(checkoutOutcome(lost, asked, now)).toEqual(lost);
});

describe('whether there is a registration', () => {
  const answers = async (answer: FakeAnswer) => {
    const fake = await startFakeEfaka(() => answer);
    const efa = connectTo(fake);
    try {
      return await efa.commands.deletePaymentMethod?.prepare(
        { paymentMethod: ref('paymentMethod', idOf(1)) },
        { operationId: 'op', now, call: testCall() },
      );
    } finally {
      await efa.close();
      await fake.close();
    }
  };
  const json = (value: unknown, status = 200): FakeAnswer => ({ status, body: JSON.stringify(value) });

  test.each([
    ['404', json({}, 404), 'refused'],
    ['a code that says so', json(result('100.150.200'), 400), 'refused'],
    ['another one', json({ id: idOf(2) }), 'refused'],
    ['this one, whatever else it says', json({ id: idOf(1), card: 7 }), 'prepared'],
  ])('%s', async (_, answer, is) => {
    expect(await answers(answer)).toMatchObject({ is });
  });

  test('what cannot be read is not taken for none', async () => {
    await expect(answers(json({}))).rejects.toMatchObject({ code: 'PROVIDER_BAD_RESPONSE' });
    await expect(answers(json(result('100.150.203'), 400))).rejects.toMatchObject({
      nativeCode: '100.150.203',
    });
  });

  test('of an id that no registration has nobody is asked', async () => {
    expect(await isRegistered({} as EfakaConnection, 'x', testCall())).toBe(false);
  });
});
