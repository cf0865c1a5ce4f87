import { describe, expect, test } from 'vitest';
import { createWallee } from '../../../../datasources/wallee/index.ts';
import type { CreateTransaction } from '../../../../src/domain/commands.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import { prepareRun, told } from '../../../kit/command-run.ts';
import { testDeps } from '../../../kit/read-source.ts';
import type { FakeAnswer } from '../fake-wallee.ts';
import { startFakeWallee } from '../fake-wallee.ts';
import { testSettings } from '../sandbox-connection.ts';
import { item, payment, refTo, refundOf } from './desk.ts';

const transaction = {
  id: 1005,
  version: 2,
  state: 'PENDING',
  currency: 'CHF',
  authorizationAmount: 29.95,
  completedAmount: 29.95,
  refundedAmount: 0,
  lineItems: [],
};

const usual: Readonly<Record<string, FakeAnswer>> = {
  '/payment/tokens/7': json({ id: 7, state: 'ACTIVE' }),
  '/payment/transactions': json(transaction),
  '/payment/transactions/1005': json({ ...transaction, state: 'FULFILL' }),
  '/payment/transactions/1005/confirm': json({ ...transaction, version: 3, state: 'CONFIRMED' }),
  '/payment/transactions/1005/process-with-token': json({ id: 1, state: 'SUCCESSFUL' }),
  '/payment/transactions/1005/payment-page-url': json('https://app-wallee.com/s/405/pay?securityToken=x'),
  '/payment/refunds/search': json({ data: [], hasMore: false }),
  '/payment/refunds': json({
    id: 9,
    state: 'SUCCESSFUL',
    externalId: 'x',
    amount: 29.95,
    transaction: { id: 1005 },
  }),
};

function json(value: unknown, status = 200): FakeAnswer {
  return { status, body: JSON.stringify(value) };
}

function failure(status: number, errors: object = {}): FakeAnswer {
  return json({ code: 'x', id: '1', message: 'words of the provider', errors }, status);
}

const byToken = payment({ token: '7' });

/** What creating a payment comes to against a server that answers otherwise at some paths. */
async function created(
  answers: Readonly<Record<string, FakeAnswer>>,
  input: CreateTransaction = byToken,
): Promise<StepOutcome> {
  return withFake(answers, async (wal) => (await prepareRun(wal, 'createTransaction', input)).send());
}

async function withFake(
  answers: Readonly<Record<string, FakeAnswer>>,
  check: (wal: ReturnType<typeof createWallee>) => Promise<StepOutcome>,
): Promise<StepOutcome> {
  const all = { ...usual, ...answers };
  const fake = await startFakeWallee((url) => all[url.pathname.replace('/api/v2.0', '')] ?? failure(404));
  const wal = createWallee(testSettings({ baseUrl: fake.url }), testDeps());
  try {
    return await check(wal);
  } finally {
    await wal.close();
    await fake.close();
  }
}

function refusals(outcome: StepOutcome): readonly string[] {
  if (outcome.is !== 'refused') throw new Error(`a refusal was expected, not ${outcome.is}`);
  expect(outcome.refusals.map(({ message }) => message).join(' ')).not.toContain('words of the provider');
  return told(outcome.refusals);
}

describe('what an answer came to', () => {
  test.each<[number, object, readonly string[]]>([
    [400, {}, ['BAD_USER_INPUT -']],
    [403, {}, ['PROVIDER_AUTHENTICATION_FAILED -']],
    [404, {}, ['NOT_FOUND -']],
    [409, {}, ['CONFLICT -']],
    [413, {}, ['LIMIT_EXCEEDED -']],
    [415, {}, ['INTERNAL_SERVER_ERROR -']],
    [422, {}, ['INVALID_STATE -']],
    [422, { merchantReference: 'x', other: 'y' }, ['BAD_USER_INPUT -', 'BAD_USER_INPUT input.reference']],
    [400, { 'lineItems[0].name': 'x' }, ['BAD_USER_INPUT input.description']],
    [
      422,
      { 'lineItems[0].quantity': 'x', lineItems: 'y', constructor: 'z' },
      ['BAD_USER_INPUT -', 'BAD_USER_INPUT input.amount'],
    ],
    [422, { 'billingAddress.phoneNumber': 'x' }, ['BAD_USER_INPUT input.customerPhone']],
    [
      422,
      { 'billingAddress.street': 'x', shippingAddress: 'x' },
      ['BAD_USER_INPUT input.billingAddress.line1', 'BAD_USER_INPUT input.shippingAddress'],
    ],
  ])('%i with %o', async (status, errors, expected) => {
    const outcome = await created({ '/payment/transactions': failure(status, errors) });
    expect(refusals(outcome)).toEqual(expected);
  });

  test('properties of line items that the caller gave are told by their place', async () => {
    const errors = {
      'lineItems[1].amountIncludingTax': 'x',
      'lineItems[0].taxes[0].title': 'x',
      'lineItems[0].odd': 'x',
    };
    const input = { ...byToken, lineItems: [item()] };
    const outcome = await created({ '/payment/transactions': failure(422, errors) }, input);
    expect(refusals(outcome)).toEqual([
      'BAD_USER_INPUT input.lineItems.0',
      'BAD_USER_INPUT input.lineItems.0.taxRate',
      'BAD_USER_INPUT input.lineItems.1.unitPrice',
    ]);
  });

  test('a version that moved on, a step that is refused: nothing follows', async () => {
    const outcome = await created({ '/payment/transactions/1005/confirm': failure(409) });
    expect(refusals(outcome)).toEqual(['CONFLICT -']);
    const processed = await created({ '/payment/transactions/1005/process-with-token': failure(422) });
    expect(refusals(processed)).toEqual(['INVALID_STATE -']);
  });

  test('429 and a refused token are not carried out', async () => {
    for (const [status, code] of [
      [429, 'RATE_LIMITED'],
      [401, 'PROVIDER_AUTHENTICATION_FAILED'],
    ] as const) {
      const outcome = await created({ '/payment/transactions': failure(status) });
      expect(outcome).toMatchObject({ is: 'notCarriedOut', refusal: { code } });
    }
  });

  test.each<[string, FakeAnswer]>([
    ['500', failure(500)],
    ['408', failure(408)],
    ['cut JSON', { body: '{"id":' }],
    ['another shape', json({ id: 'x' })],
    ['no body', { body: '' }],
  ])('%s is unknown, at every step', async (_, answer) => {
    for (const path of ['', '/1005/confirm', '/1005/process-with-token']) {
      const outcome = await created({ [`/payment/transactions${path}`]: answer });
      expect(outcome.is).toBe('unknown');
    }
  });

  test('of another amount or currency than was asked for nothing more is sent', async () => {
    for (const odd of [{ authorizationAmount: 31 }, { currency: 'EUR' }]) {
      const outcome = await created({ '/payment/transactions': json({ ...transaction, ...odd }) });
      expect(refusals(outcome)).toEqual(['BAD_USER_INPUT input.amount']);
      expect(outcome).toMatchObject({ result: { kind: 'transaction', nativeId: '1005' } });
    }
  });
});

describe('a page', () => {
  const hosted: CreateTransaction = { ...byToken, source: { is: 'hosted', methods: null, saveMethod: null } };
  const page = '/payment/transactions/1005/payment-page-url';

  test('is where the redirect leads', async () => {
    expect(await created({}, hosted)).toEqual({
      is: 'done',
      result: { kind: 'transaction', nativeId: '1005', parent: null },
      redirect: { url: 'https://app-wallee.com/s/405/pay?securityToken=x', method: 'GET', parameters: [] },
    });
  });

  test.each<[string, FakeAnswer, string]>([
    ['that is no text', json({}), 'PROVIDER_BAD_RESPONSE'],
    ['that is no address', json('x'), 'PROVIDER_BAD_RESPONSE'],
    ['that is a script', json('javascript:alert(1)'), 'PROVIDER_BAD_RESPONSE'],
    ['that is refused', failure(403), 'PROVIDER_AUTHENTICATION_FAILED'],
  ])('%s fails the payment, whose transaction is left', async (_, answer, code) => {
    const outcome = await created({ [page]: answer }, hosted);
    expect(refusals(outcome)).toEqual([`${code} -`]);
    expect(outcome).toMatchObject({ result: { nativeId: '1005' } });
  });
});

test('a refund that is refused is told by the path it came from', async () => {
  const outcome = await withFake(
    {
      '/payment/refunds': failure(422, {
        amount: 'x',
        'reductions[0].quantityReduction': 'x',
        merchantReference: 'x',
        transaction: 'x',
      }),
    },
    async (wal) => (await prepareRun(wal, 'refundTransaction', refundOf('1005'))).send(),
  );
  expect(refusals(outcome)).toEqual([
    'BAD_USER_INPUT input.amount',
    'BAD_USER_INPUT input.lineItems',
    'BAD_USER_INPUT input.reference',
    'BAD_USER_INPUT input.transactionId',
  ]);
});

describe('the end of a subscription', () => {
  test.each<[string, FakeAnswer, StepOutcome['is']]>([
    ['204', { status: 204, body: '' }, 'done'],
    ['the subscription', json({ id: 3, state: 'TERMINATING' }), 'done'],
    ['200 with an empty object', json({}), 'unknown'],
    ['200 that is no JSON', { body: '<html>' }, 'unknown'],
  ])('%s', async (_, answer, expected) => {
    const answers = {
      '/subscriptions/3': json({ id: 3, state: 'ACTIVE' }),
      '/subscriptions/3/terminate': answer,
    };
    const input = { billingSubscription: refTo('billingSubscription', '3'), atPeriodEnd: false };
    const outcome = await withFake(answers, async (wal) =>
      (await prepareRun(wal, 'cancelBillingSubscription', input)).send(),
    );
    expect(outcome.is).toBe(expected);
  });
});
