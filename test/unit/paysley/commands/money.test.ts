import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PaysleySandbox, PaysleySandboxOptions } from '../../../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../../../sandbox/paysley/server.ts';
import type { PaymentRecord } from '../../../../sandbox/paysley/records.ts';
import type { PaysleySettings } from '../../../../src/config/paysley.ts';
import type { Provider } from '../../../../src/ports/provider.ts';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import { payment } from '../../sandbox/paysley/client.ts';
import { connectTo } from '../sandbox-connection.ts';
import { amount, captureOf, elsewhere, refundOf } from './inputs.ts';

let sandbox: PaysleySandbox;
let provider: Provider;
const opened: Provider[] = [];

async function start(
  options: PaysleySandboxOptions = {},
  settings: Partial<PaysleySettings> = {},
): Promise<void> {
  sandbox = await startPaysleySandbox({ scale: 0.05, ...options });
  for (const row of [authorization, sale]) insert(row);
  provider = connect(settings);
}

function connect(settings: Partial<PaysleySettings> = {}): Provider {
  const made = connectTo(sandbox, settings);
  opened.push(made);
  return made;
}

function insert(row: PaymentRecord): void {
  sandbox.store.payments.insert(row);
}

/** Something that was done to a payment by others. */
function follow(on: string, type: string, more: Partial<PaymentRecord> = {}): void {
  const at = new Date().toISOString();
  insert(
    payment(`${type}-${sandbox.store.payments.size}`, {
      payment_type: `CC.${type}`,
      reference_payment_id: on,
      reference_number: 'R1',
      payment_date: at,
      ...more,
    }),
  );
}

const authorization = payment('pa', { payment_type: 'CC.PA', amount: 100.5, reference_number: 'R1' });
const sale = payment('db', { amount: 45, reference_number: 'R1' });

beforeEach(() => start());
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
  await sandbox.close();
});

const effects = (): readonly string[] =>
  sandbox.effects().map(({ kind, target, amount: moved }) => `${kind} ${target} ${moved}`);

describe('a capture', () => {
  test('is of all that is left, unless told otherwise', async () => {
    const part = await prepareRun(
      provider,
      'captureTransaction',
      captureOf('pa', { amount: amount('0.5'), final: false }),
    );
    expect(await part.send()).toEqual({ is: 'done', result: null });
    const whole = await prepareRun(provider, 'captureTransaction', captureOf('pa'));
    expect(whole.command).toMatchObject({
      account: 'default',
      target: { kind: 'transaction', nativeId: 'pa', parent: null },
      mark: null,
      reference: null,
    });
    expect(whole.command.amount?.amount).toBe('100.00');
    expect(await whole.send()).toEqual({ is: 'done', result: null });
    expect(effects()).toEqual(['capture pa 0.50', 'capture pa 100.00']);
  });

  test.each([
    ['of a sale', captureOf('db'), ['INVALID_STATE input.transactionId']],
    ['of nothing', captureOf('nobody'), ['NOT_FOUND input.transactionId']],
    ['of a path', captureOf('..'), ['NOT_FOUND input.transactionId']],
    ['of another account', captureOf('pa', { transaction: elsewhere }), ['NOT_FOUND input.transactionId']],
    ['of too much', captureOf('pa', { amount: amount('100.51') }), ['BAD_USER_INPUT input.amount']],
    ['of nothing of it', captureOf('pa', { amount: amount('0') }), ['BAD_USER_INPUT input.amount']],
    [
      'in another currency and of line items',
      captureOf('pa', {
        amount: amount('1', 'USD'),
        lineItems: [{ nativeId: '1', quantity: null, amount: null }],
      }),
      ['BAD_USER_INPUT input.amount', 'UNSUPPORTED_BY_PROVIDER input.lineItems'],
    ],
  ])('%s is refused', async (_, input, refusals) => {
    expect(await refusalsOf(provider, 'captureTransaction', input)).toEqual(refusals);
    expect(sandbox.effects()).toEqual([]);
  });

  test('of what was reversed, or is being captured, is refused', async () => {
    follow('pa', 'CP', { status: 'pending', amount: 100.5 });
    expect(await refusalsOf(provider, 'captureTransaction', captureOf('pa'))).toEqual([
      'INVALID_STATE input.transactionId',
    ]);
    insert(payment('void', { payment_type: 'CC.PA' }));
    follow('void', 'RV', { reference_number: '' });
    expect(await refusalsOf(provider, 'captureTransaction', captureOf('void'))).toEqual([
      'INVALID_STATE input.transactionId',
    ]);
  });
});

describe('a refund', () => {
  test('is of all that is left, with a receipt, and answers with its row', async () => {
    follow('db', 'RF', { amount: 5 });
    const run = await prepareRun(
      provider,
      'refundTransaction',
      refundOf('db', { receiptEmail: 'a@example.com', receiptPhone: '+12345678' }),
    );
    expect(run.command.amount?.amount).toBe('40.00');
    const outcome = await run.send();
    const [{ id } = { id: '' }] = sandbox.effects();
    expect(outcome).toEqual({ is: 'done', result: { kind: 'refund', nativeId: id, parent: null } });
    expect(effects()).toEqual(['refund db 40.00']);
  });

  test('of all of a sale on its day is a reversal, and found too', async () => {
    insert(payment('now', { payment_date: new Date().toISOString(), reference_number: 'N' }));
    const outcome = await (await prepareRun(provider, 'refundTransaction', refundOf('now'))).send();
    const [{ id } = { id: '' }] = sandbox.effects();
    expect(sandbox.store.payments.get(id)?.payment_type).toBe('CC.RV');
    expect(outcome).toMatchObject({ is: 'done', result: { nativeId: id } });
  });

  test('of an authorization is of a capture that has enough left', async () => {
    for (const part of ['10', '20']) {
      await (
        await prepareRun(provider, 'captureTransaction', captureOf('pa', { amount: amount(part) }))
      ).send();
    }
    expect(await refusalsOf(provider, 'refundTransaction', refundOf('pa'))).toEqual([
      'BAD_USER_INPUT input.amount',
    ]);
    expect(await refusalsOf(provider, 'refundTransaction', refundOf('pa', { amount: amount('21') }))).toEqual(
      ['BAD_USER_INPUT input.amount'],
    );
    const run = await prepareRun(provider, 'refundTransaction', refundOf('pa', { amount: amount('15') }));
    expect(await run.send()).toMatchObject({ is: 'done', result: { kind: 'refund' } });
    const [, second, refund] = sandbox.effects();
    expect([refund?.kind, refund?.target, refund?.amount]).toEqual(['refund', second?.id, '15.00']);
    const rest = await prepareRun(provider, 'refundTransaction', refundOf('pa', { amount: amount('5') }));
    expect(await rest.send()).toMatchObject({ is: 'done' });
  });

  test('is of the authorization itself where that is set; the answer may have its id', async () => {
    await sandbox.close();
    const rules = { refundAnswer: 'original', capturedRefunds: 'authorization' } as const;
    await start(rules, { capturedRefunds: 'authorization' });
    await (await prepareRun(provider, 'captureTransaction', captureOf('pa'))).send();
    const outcome = await (await prepareRun(provider, 'refundTransaction', refundOf('pa'))).send();
    const [, refund] = sandbox.effects();
    expect(refund).toMatchObject({ kind: 'refund', target: 'pa', amount: '100.50' });
    expect(outcome).toMatchObject({ is: 'done', result: { kind: 'refund', nativeId: refund?.id } });
  });

  test('says what it has no place for, all at once, with what else is wrong', async () => {
    const input = refundOf('db', {
      amount: amount('45.01'),
      lineItems: [{ nativeId: '1', quantity: null, amount: null }],
      reason: 'broken',
      reference: 'mine',
    });
    expect(await refusalsOf(provider, 'refundTransaction', input)).toEqual([
      'BAD_USER_INPUT input.amount',
      'UNSUPPORTED_BY_PROVIDER input.lineItems',
      'UNSUPPORTED_BY_PROVIDER input.reason',
      'UNSUPPORTED_BY_PROVIDER input.reference',
    ]);
  });

  test('of what nothing is left of, was not captured, or was charged back is refused', async () => {
    const state = ['INVALID_STATE input.transactionId'];
    expect(await refusalsOf(provider, 'refundTransaction', refundOf('pa'))).toEqual(state);
    follow('db', 'RF', { amount: 45, status: 'pending' });
    expect(await refusalsOf(provider, 'refundTransaction', refundOf('db'))).toEqual(state);
    insert(payment('cb', { reference_number: 'CB' }));
    follow('cb', 'CB', { reference_number: 'CB' });
    expect(await refusalsOf(provider, 'refundTransaction', refundOf('cb'))).toEqual(state);
    insert(payment('mixed', { reference_number: 'M' }));
    follow('mixed', 'RF', { reference_number: 'M', currency: 'USD', amount: 0.1 });
    expect(await refusalsOf(provider, 'refundTransaction', refundOf('mixed'))).toEqual(state);
  });

  test('is not sent where what was there before cannot be read', async () => {
    follow('db', 'RF', { currency: 'nonsense' });
    await expect(prepareRun(provider, 'refundTransaction', refundOf('db'))).rejects.toMatchObject({
      code: 'PROVIDER_BAD_RESPONSE',
    });
  });
});

describe.each([
  ['where dates hold', {}, 'absent'],
  // Keywords need not show all that followed a payment.
  ['where keywords alone do', { mode: 'LIVE', keywords: 'insensitive' }, 'unclear'],
  ['where nothing is known', { mode: 'LIVE' }, 'absent'],
] as const)('a look-up %s', (_, settings, unsentIs) => {
  beforeEach(() => void (provider = connect(settings)));

  test('finds a refund whose answer was lost, and knows whether it can tell that one never was', async () => {
    follow('db', 'RF', { amount: 5 });
    const run = await prepareRun(provider, 'refundTransaction', refundOf('db', { amount: amount('5') }));
    const handler = handlerOf(provider, 'refundTransaction');
    expect(await handler.lookUp(unsent(run), testCall())).toMatchObject({ is: unsentIs });
    await run.send({ lost: 1 });
    const [{ id } = { id: '' }] = sandbox.effects();
    expect(await handler.lookUp(run.operation(), testCall())).toEqual({
      is: 'found',
      result: { kind: 'refund', nativeId: id, parent: null },
    });
    // One like it by somebody else: nobody can tell them apart.
    follow('db', 'RF', { amount: 5 });
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'unclear' });
    expect(effects()).toEqual(['refund db 5.00']);
  });

  test('tells what became of a capture', async () => {
    const input = captureOf('pa', { amount: amount('10') });
    const handler = handlerOf(provider, 'captureTransaction');
    const [run, failed, pending] = [
      await prepareRun(provider, 'captureTransaction', input),
      await prepareRun(provider, 'captureTransaction', captureOf('pa', { amount: amount('11') })),
      await prepareRun(provider, 'captureTransaction', captureOf('pa', { amount: amount('12') })),
    ];
    expect(await handler.lookUp(unsent(run), testCall())).toMatchObject({ is: unsentIs });
    await run.send({ lost: 1 });
    expect(await handler.lookUp(run.operation(), testCall())).toEqual({ is: 'found', result: null });
    follow('pa', 'CP', { amount: 11, status: 'failed' });
    expect(await handler.lookUp(unsent(failed), testCall())).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'DECLINED' }],
    });
    follow('pa', 'CP', { amount: 12, status: 'pending' });
    expect(await handler.lookUp(unsent(pending), testCall())).toMatchObject({ is: 'unclear' });
  });

  test('is unclear where something new cannot be read', async () => {
    const run = await prepareRun(provider, 'refundTransaction', refundOf('db'));
    follow('db', 'RF', { currency: 'nonsense' });
    const handler = handlerOf(provider, 'refundTransaction');
    expect(await handler.lookUp(unsent(run), testCall())).toMatchObject({ is: 'unclear' });
  });
});

test('no payment is created, none voided and no product retired; settled as long after as is set', () => {
  const commands = Object.keys(provider.commands);
  expect(commands).toEqual(
    expect.arrayContaining(['cancelBillingSubscription', 'captureTransaction', 'refundTransaction']),
  );
  for (const none of ['createTransaction', 'voidTransaction', 'retireProduct']) {
    expect(commands).not.toContain(none);
  }
  const { settlesAfterMs } = handlerOf(connect({ settleSeconds: 200 }), 'refundTransaction');
  expect(settlesAfterMs).toBe(200_000);
});
