import { afterEach, describe, expect, test } from 'vitest';
import { createGovineer } from '../../../../datasources/govineer/index.ts';
import { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import { prepareRun } from '../../../kit/command-run.ts';
import type { FakeAnswer } from '../fake-govineer.ts';
import { startFakeGovineer } from '../fake-govineer.ts';
import { testDeps, testSettings } from '../sandbox-connection.ts';

const now = new Date().toISOString();
const payment = {
  uid: 'pay_1',
  status: 'captured',
  base_amount: 100,
  tax_amount: 0,
  processing_fee_amount: 0,
  total_amount: 100,
  captured_amount: 100,
  refunded_amount: 0,
  currency: 'USD',
  created_at: now,
  updated_at: now,
};
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A command on that payment, which is answered so. */
async function answered(
  kind: 'refundTransaction' | 'voidTransaction',
  given: FakeAnswer,
): Promise<{ readonly outcome: StepOutcome; readonly posts: number }> {
  let posts = 0;
  const fake = await startFakeGovineer(({ pathname }, { method }) => {
    if (method === 'POST') {
      posts += 1;
      return given;
    }
    return { body: JSON.stringify(pathname === '/api/transactions' ? { value: [] } : payment) };
  });
  const settings = testSettings({ baseUrl: fake.url, tokenUrl: `${fake.url}/oauth2/token` });
  const provider = createGovineer(settings, testDeps());
  closing.push(
    () => fake.close(),
    () => provider.close(),
  );
  const transaction = new RecordRef('transaction', 'GOVINEER', 'gov', 'a-1', 'pay_1');
  const unset = { amount: null, lineItems: null, reason: null, reference: null };
  const run =
    kind === 'voidTransaction'
      ? await prepareRun(provider, kind, { transaction })
      : await prepareRun(provider, kind, { transaction, ...unset, receiptEmail: null, receiptPhone: null });
  return { outcome: await run.send(), posts };
}

const error = (status: number, code: string, message = 'x'): FakeAnswer => ({
  status,
  body: JSON.stringify({ code, message, recoverable: true, request_id: 'req_1' }),
});

describe.each([
  ['400', error(400, 'validation_error', "Property 'amount' is odd"), 'BAD_USER_INPUT', ['input', 'amount']],
  ['400 about nothing', error(400, 'validation_error', "It's odd"), 'BAD_USER_INPUT', null],
  ['400 about what nobody sent', error(400, 'other', "'constructor' is odd"), 'BAD_USER_INPUT', null],
  ['402', error(402, 'card_declined'), 'DECLINED', null],
  ['402 of another code', error(402, 'SECRET'), 'DECLINED', null],
  ['403', error(403, 'insufficient_scope'), 'PROVIDER_AUTHENTICATION_FAILED', null],
  ['404', error(404, 'validation_error'), 'NOT_FOUND', null],
  ['409', error(409, 'already_confirmed'), 'CONFLICT', null],
  ['410', error(410, 'session_expired'), 'INVALID_STATE', null],
  ['422 that is no JSON', { status: 422, body: '<html>' }, 'BAD_USER_INPUT', null],
] as const)('%s', (_, given, code, path) => {
  test(`is ${code}`, async () => {
    const { outcome, posts } = await answered('refundTransaction', given);
    expect(outcome).toMatchObject({ is: 'refused', refusals: [{ code, path }] });
    expect(JSON.stringify(outcome)).not.toMatch(/odd|SECRET|req_1/);
    expect(posts).toBe(1);
  });
});

test.each([
  ['500', error(500, 'processing_error')],
  ['no JSON', { status: 200, body: '<html>' }],
  ['nothing', { status: 200, body: '' }],
  ['an empty object', { status: 200, body: '{}' }],
])('%s leaves a refund unknown, and is not sent again', async (_, given) => {
  const { outcome, posts } = await answered('refundTransaction', given);
  expect([outcome.is, posts]).toEqual(['unknown', 1]);
});

test('a refund that does not show yet is done all the same', async () => {
  const { outcome } = await answered('refundTransaction', { body: JSON.stringify(payment) });
  expect(outcome).toEqual({ is: 'done', result: null });
});

test.each([
  ['another state', JSON.stringify(payment), 'unknown'],
  ['another payment', JSON.stringify({ uid: 'pay_2', status: 'voided' }), 'unknown'],
  ['no payment', '{}', 'unknown'],
  ['it', JSON.stringify({ ...payment, status: 'voided' }), 'done'],
])('a void that is answered with %s', async (_, body, is) => {
  expect((await answered('voidTransaction', { body })).outcome.is).toBe(is);
});

test('429 was not carried out; a void that was done already is looked up', async () => {
  expect((await answered('voidTransaction', error(429, 'rate_limited'))).outcome).toMatchObject({
    is: 'notCarriedOut',
    refusal: { code: 'RATE_LIMITED' },
  });
  expect((await answered('voidTransaction', error(409, 'already_confirmed'))).outcome).toEqual({
    is: 'duplicate',
  });
});
