import { describe, expect, test } from 'vitest';
import type { CreateTransaction } from '../../../../src/domain/commands.ts';
import type { StepOutcome } from '../../../../src/ports/command.ts';
import type { ProfituitySettings } from '../../../../src/config/profituity.ts';
import { prepareRun, refusalsOf, told, unsent, handlerOf } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import type { FakeAnswer } from '../fake-profituity.ts';
import { against } from '../scene.ts';
import { bankAccount, money, payment, refTo, refundOf } from './desk.ts';

const merchant = '11111111-1111-4111-a111-111111111111';
const id = '22222222-2222-4222-a222-222222222222';
const desk = { merchant };

function json(value: unknown, status = 200): FakeAnswer {
  return { status, body: JSON.stringify(value) };
}

function failure(status: number, error: object = {}): FakeAnswer {
  return json(
    { error: { code: null, message: 'words of the provider', validationErrors: null, ...error } },
    status,
  );
}

const wrong = (...members: readonly string[]): object => ({
  validationErrors: members.map((member) => ({ message: 'words', members: [member] })),
});

const row = {
  id,
  merchantId: merchant,
  type: 1,
  amount: 100.1,
  status: 'Paid',
  refundOfPaymentId: null,
  recurrencePattern: 4,
  isActive: true,
};

/** What a command comes to where lists hold `rows` for each filter, and what is sent is answered so. */
async function outcomeOf(
  answer: FakeAnswer,
  run: (pro: Parameters<Parameters<typeof against>[1]>[0]['pro']) => Promise<StepOutcome>,
): Promise<StepOutcome> {
  let outcome: StepOutcome | null = null;
  await against(
    (url) => {
      if (!url.searchParams.has('filter')) return answer;
      const asked = url.searchParams.get('filter') ?? '';
      const rows = asked.includes('externalId') || asked.includes('refundOfPaymentId') ? [] : [row];
      return json({ data: rows, totalCount: rows.length });
    },
    async ({ pro }) => {
      outcome = await run(pro);
    },
  );
  if (outcome === null) throw new Error('an outcome was expected');
  return outcome;
}

const created = (answer: FakeAnswer, changes: Partial<CreateTransaction> = {}): Promise<StepOutcome> =>
  outcomeOf(answer, async (pro) =>
    (await prepareRun(pro, 'createTransaction', payment(desk, changes))).send(),
  );

function refusals(outcome: StepOutcome): readonly string[] {
  if (outcome.is !== 'refused') throw new Error(`a refusal was expected, not ${outcome.is}`);
  expect(outcome.refusals.map(({ message }) => message).join(' ')).not.toContain('words');
  return told(outcome.refusals);
}

describe('what an answer came to', () => {
  test.each<[number, object, readonly string[]]>([
    [400, {}, ['BAD_USER_INPUT -']],
    [
      400,
      wrong('RouteNumber', 'name', 'odd'),
      [
        'BAD_USER_INPUT -',
        'BAD_USER_INPUT input.source.bankAccount.holder',
        'BAD_USER_INPUT input.source.bankAccount.routingNumber',
      ],
    ],
    [400, wrong('externalId', 'amount'), ['BAD_USER_INPUT input.amount', 'BAD_USER_INPUT input.reference']],
    [403, {}, ['PROVIDER_AUTHENTICATION_FAILED -']],
    [403, { code: 'PlatformNext:Limit' }, ['INVALID_STATE -']],
    [404, {}, ['NOT_FOUND -']],
    [409, {}, ['CONFLICT -']],
    [415, {}, ['INTERNAL_SERVER_ERROR -']],
  ])('%i with %o', async (status, error, expected) => {
    expect(refusals(await created(failure(status, error)))).toEqual(expected);
  });

  test('an empty body of 403 is about the credentials', async () => {
    expect(refusals(await created({ status: 403, body: '' }))).toEqual(['PROVIDER_AUTHENTICATION_FAILED -']);
  });

  test('a key that is in use alone is a duplicate', async () => {
    expect(await created(failure(400, wrong('ExternalId')))).toEqual({ is: 'duplicate' });
  });

  test('201 is as good as 200, whatever the status of the payment', async () => {
    const result = { kind: 'transaction', nativeId: id, parent: null };
    expect(await created(json({ id, status: 'Rejected' }, 201))).toEqual({ is: 'done', result });
  });

  test('429 and a refused token are not carried out', async () => {
    expect(await created(failure(429))).toMatchObject({
      is: 'notCarriedOut',
      refusal: { code: 'RATE_LIMITED' },
    });
    expect(await created(failure(401))).toMatchObject({
      is: 'notCarriedOut',
      refusal: { code: 'PROVIDER_AUTHENTICATION_FAILED' },
    });
  });

  test.each<[string, FakeAnswer]>([
    ['500', failure(500)],
    ['cut JSON', { body: '{"id":' }],
    ['no id', json({ status: 'Scheduled' })],
    ['no body', { body: '' }],
  ])('%s is unknown', async (_, answer) => {
    expect((await created(answer)).is).toBe('unknown');
  });

  test('members of a refund and of a payment from a template are told by their paths', async () => {
    const refunded = await outcomeOf(failure(400, wrong('amount', 'description', 'sendDate')), async (pro) =>
      (await prepareRun(pro, 'refundTransaction', refundOf(desk, id))).send(),
    );
    expect(refusals(refunded)).toEqual([
      'BAD_USER_INPUT -',
      'BAD_USER_INPUT input.amount',
      'BAD_USER_INPUT input.reason',
    ]);
    const source = { is: 'billingSubscriptionId', ref: refTo('billingSubscription', id, merchant) } as const;
    expect(refusals(await created(failure(400, wrong('sendDate')), { source }))).toEqual([
      'BAD_USER_INPUT input.scheduledFor',
    ]);
    expect(await created(failure(400, wrong('externalPaymentId')), { source })).toEqual({ is: 'duplicate' });
  });
});

describe('a change', () => {
  test.each<[string, FakeAnswer, StepOutcome['is']]>([
    ['204', { status: 204, body: '' }, 'done'],
    ['the record', json({ id }), 'done'],
    ['200 of somebody else', json({}), 'unknown'],
  ])('%s', async (_, answer, expected) => {
    const ended = await outcomeOf(answer, async (pro) => {
      const billingSubscription = refTo('billingSubscription', id, merchant);
      const input = { billingSubscription, atPeriodEnd: false };
      return (await prepareRun(pro, 'cancelBillingSubscription', input)).send();
    });
    expect(ended.is).toBe(expected);
  });
});

describe('as long as the numbers of the provider are not known to be as assumed', () => {
  const untold: Partial<ProfituitySettings> = { words: 'unknown' };
  const rows = (given: object) => () => json({ data: [{ ...row, ...given }], totalCount: 1 });

  test('none of them is sent', async () => {
    await against(
      () => json({ data: [], totalCount: 0 }),
      async ({ pro }) => {
        const input = payment(desk, { direction: 'PAYOUT', source: bankAccount() });
        expect(await refusalsOf(pro, 'createTransaction', input)).toEqual([
          'UNSUPPORTED_BY_PROVIDER input.direction',
          'UNSUPPORTED_BY_PROVIDER input.source.bankAccount.accountType',
          'UNSUPPORTED_BY_PROVIDER input.source.bankAccount.entryClass',
        ]);
      },
      untold,
    );
  });

  test('a template whose money goes by one of them is not used, one of a debit is', async () => {
    const source = { is: 'billingSubscriptionId', ref: refTo('billingSubscription', id, merchant) } as const;
    const input = payment(desk, { source });
    await against(
      rows({ type: 2 }),
      async ({ pro }) => {
        expect(await refusalsOf(pro, 'createTransaction', input)).toEqual([
          'UNSUPPORTED_BY_PROVIDER input.source.billingSubscriptionId',
        ]);
      },
      untold,
    );
    await against(
      rows({ type: 1 }),
      async ({ pro }) => {
        expect((await prepareRun(pro, 'createTransaction', input)).command.steps).toHaveLength(1);
      },
      untold,
    );
  });
});

test('a template that does not tell which way its money goes is not used', async () => {
  await against(
    () => json({ data: [{ ...row, type: undefined }], totalCount: 1 }),
    async ({ pro }) => {
      const source = {
        is: 'billingSubscriptionId',
        ref: refTo('billingSubscription', id, merchant),
      } as const;
      expect(await refusalsOf(pro, 'createTransaction', payment(desk, { source }))).toEqual([
        'INVALID_STATE input.source.billingSubscriptionId',
      ]);
    },
  );
});

test('whether a schedule is active may not be told: it is asked to end, and then not clear', async () => {
  await against(
    () => json({ data: [{ ...row, isActive: null }], totalCount: 1 }),
    async ({ pro }) => {
      const billingSubscription = refTo('billingSubscription', id, merchant);
      const run = await prepareRun(pro, 'cancelBillingSubscription', {
        billingSubscription,
        atPeriodEnd: false,
      });
      const finding = await handlerOf(pro, 'cancelBillingSubscription').lookUp(unsent(run), testCall());
      expect(finding.is).toBe('unclear');
    },
  );
});

test('what was refunded before is added up, and what no refund can be read of is asked for by its amount', async () => {
  const refund = { ...row, id: '33333333-3333-4333-a333-333333333333', refundOfPaymentId: id, amount: 'x' };
  await against(
    (url) => {
      const asked = url.searchParams.get('filter') ?? '';
      const data = asked.includes('externalId') ? [] : asked.includes('refundOfPaymentId') ? [refund] : [row];
      return json({ data, totalCount: data.length });
    },
    async ({ pro }) => {
      expect(await refusalsOf(pro, 'refundTransaction', refundOf(desk, id))).toEqual([
        'BAD_USER_INPUT input.amount',
      ]);
      const run = await prepareRun(pro, 'refundTransaction', refundOf(desk, id, { amount: money('1') }));
      expect(run.command.amount?.amount).toBe('1.00');
    },
  );
});
