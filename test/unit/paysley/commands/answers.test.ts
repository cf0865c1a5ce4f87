import { afterEach, describe, expect, test } from 'vitest';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import { prepareRun } from '../../../kit/command-run.ts';
import { payment } from '../../sandbox/paysley/client.ts';
import type { FakeAnswer } from '../fake-paysley.ts';
import { startFakePaysley } from '../fake-paysley.ts';
import { connectTo } from '../sandbox-connection.ts';
import { refundOf } from './inputs.ts';

const row = payment('db', { payment_date: new Date().toISOString(), reference_number: 'R1' });
const list = { limit: '100', page: '1', page_count: 1, total_count: 1, payments: [row] };
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

/** A refund of all of it, which is answered so. */
async function refunded(
  given: FakeAnswer,
  read = given,
): Promise<{ readonly outcome: StepOutcome; readonly posts: number }> {
  let posts = 0;
  const fake = await startFakePaysley(({ pathname }, method) => {
    if (method === 'GET' && posts > 0 && read !== given) return read;
    if (method === 'GET') {
      return { body: JSON.stringify(pathname === '/v2/payments' ? list : { payment: row }) };
    }
    posts += 1;
    return given;
  });
  const provider = connectTo(fake);
  closing.push(
    () => fake.close(),
    () => provider.close(),
  );
  const run = await prepareRun(provider, 'refundTransaction', refundOf('db'));
  return { outcome: await run.send(), posts };
}

const json = (status: number, body: unknown): FakeAnswer => ({ status, body: JSON.stringify(body) });

describe.each([
  ['402', json(402, { result: 'failed', message: 'Card declined' }), 'DECLINED', null],
  ['403', json(403, { message: 'Forbidden' }), 'PROVIDER_AUTHENTICATION_FAILED', null],
  ['404', json(404, { result: 'failed', message: 'Payment not found.' }), 'NOT_FOUND', 'transactionId'],
  ['404 of another shape', json(404, { result: 'failed', message: 'Gone' }), 'NOT_FOUND', 'transactionId'],
  ['404 that is no JSON', { status: 404, body: '<html>' }, 'NOT_FOUND', null],
  ['409', json(409, { result: 'error', message: 'idempotent key' }), 'CONFLICT', null],
  [
    '200 that names a field',
    json(200, { is_valid: false, error_field: 'amount', error_message: 'x', result: 'failed' }),
    'BAD_USER_INPUT',
    'amount',
  ],
  [
    '422 with a list of fields',
    json(422, { response_code: 422, is_valid: false, errors: [{ message: 'x', field: ['email'] }] }),
    'BAD_USER_INPUT',
    'receiptEmail',
  ],
  [
    '422 with a field of its own',
    json(422, { is_valid: false, errors: [{ message: 'x', field: 'mobile_number' }], result: 'failed' }),
    'BAD_USER_INPUT',
    'receiptPhone',
  ],
  [
    '422 with a field that nobody sent',
    json(422, { is_valid: false, error_field: 'constructor', error_message: 'x', result: 'failed' }),
    'BAD_USER_INPUT',
    null,
  ],
  ['200 that failed', json(200, { result: 'failed', message: 'x' }), 'INVALID_STATE', 'transactionId'],
  [
    '200 that says not found',
    json(200, { result: 'failed', message: 'Payment not found.' }),
    'NOT_FOUND',
    'transactionId',
  ],
] as const)('%s', (_, given, code, path) => {
  test(`is ${code}`, async () => {
    const { outcome } = await refunded(given);
    expect(outcome).toMatchObject({
      is: 'refused',
      refusals: [{ code, path: path === null ? null : ['input', path] }],
    });
    expect(JSON.stringify(outcome)).not.toMatch(/Card declined|idempotent|Gone|"x"/);
  });
});

test('each of several wrong fields is told, once', async () => {
  const errors = [
    { message: 'x', field: ['amount', 'email'] },
    { message: 'x', field: 'amount' },
  ];
  const { outcome } = await refunded(json(422, { response_code: 422, is_valid: false, errors }));
  expect(outcome).toMatchObject({
    refusals: [{ path: ['input', 'amount'] }, { path: ['input', 'receiptEmail'] }],
  });
});

test.each([
  ['500', json(500, { status: 'refund' })],
  ['no JSON', { status: 200, body: '<html>' }],
  ['nothing', { status: 200, body: '' }],
  ['another word', json(200, { status: 'pending' })],
  ['a list', json(200, [])],
])('%s leaves it unknown, and is not sent again', async (_, given) => {
  const { outcome, posts } = await refunded(given);
  expect([outcome.is, posts]).toEqual(['unknown', 1]);
});

test('429 was not carried out', async () => {
  const { outcome, posts } = await refunded(json(429, { message: 'Too Many Requests' }));
  expect(outcome).toMatchObject({ is: 'notCarriedOut', refusal: { code: 'RATE_LIMITED' } });
  expect(posts).toBe(1);
});

test('a refund that does not show yet, or whose history cannot be read, is done all the same', async () => {
  const done = json(200, { status: 'refund', payment_id: 'db' });
  expect((await refunded(done)).outcome).toEqual({ is: 'done', result: null });
  const unreadable = json(200, { result: 'failed', message: 'x' });
  expect((await refunded(done, unreadable)).outcome).toEqual({ is: 'done', result: null });
});
