import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import type { Rig } from './rig.ts';
import { BANK, CARD, openRig, usd } from './rig.ts';

let rig: Rig;

beforeEach(async () => void (rig = await openRig()));
afterEach(() => rig.close());

const made = () => rig.store.payments.all().at(-1);

describe('a payment', () => {
  test.each([
    ['a card', CARD, 'credit', '124.44'],
    ['a bank account', BANK, 'ach', '123.45'],
  ])('by a token of %s is priced, then captured', async (_, token, type, total) => {
    const input = rig.payment({
      source: { is: 'token', token },
      reference: 'INV-1001',
      description: 'Water',
    });
    const run = await prepareRun(rig.provider, 'createTransaction', input);
    expect(run.command).toMatchObject({ account: rig.account, target: null, mark: 'INV-1001' });
    expect(JSON.stringify({ ...run.operation(), amount: null })).not.toContain('fp_secret');
    const result = { kind: 'transaction', nativeId: expect.any(String) as string, parent: null };
    expect(await run.send()).toEqual({ is: 'done', result });
    expect(made()).toMatchObject({
      status: 'captured',
      reference_id: 'INV-1001',
      description: 'Water',
      payment_method: { payment_method_type: type },
    });
    expect(rig.effects()).toEqual([`payment new ${total}`]);
    expect(await handlerOf(rig.provider, 'createTransaction').lookUp(run.operation(), testCall())).toEqual({
      is: 'found',
      result: { kind: 'transaction', nativeId: made()?.uid, parent: null },
    });
  });

  test.each([
    ['spm_card', 'wallet_credit'],
    ['spm_bank', 'wallet_ach'],
  ])('by the saved method %s is a %s', async (method, type) => {
    const input = rig.payment({
      source: rig.saved(method),
      customer: rig.ref('customer', rig.customer),
      taxAmount: usd(100),
      metadata: { order: 'SO-1' },
    });
    const run = await prepareRun(rig.provider, 'createTransaction', input);
    expect(await run.send()).toMatchObject({ is: 'done' });
    expect(made()).toMatchObject({
      reference_id: run.id,
      tax_amount: 100,
      customer_uid: rig.customer,
      metadata: { order: 'SO-1' },
      payment_method: { payment_method_type: type, wallet: { saved_payment_method_uid: method } },
    });
  });

  test('at a terminal is one call', async () => {
    const source = { is: 'terminalId', ref: rig.ref('terminal', rig.terminal) } as const;
    const input = rig.payment({ source, maxTotal: null });
    const run = await prepareRun(rig.provider, 'createTransaction', input);
    const handler = handlerOf(rig.provider, 'createTransaction');
    expect(await handler.lookUp(unsent(run), testCall())).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    const result = { kind: 'transaction', nativeId: made()?.uid, parent: null };
    expect(await handler.lookUp(run.operation(), testCall())).toEqual({ is: 'found', result });
    expect(rig.effects()).toEqual(['payment new 124.44']);
  });

  test('that would cost more than agreed takes nothing, and says what it would', async () => {
    const run = await prepareRun(rig.provider, 'createTransaction', rig.payment({ maxTotal: null }));
    const outcome = await run.send();
    expect(outcome).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'BAD_USER_INPUT', path: ['input', 'maxTotal'] }],
      result: { nativeId: made()?.uid },
    });
    expect(JSON.stringify(outcome)).toContain('124.44 USD');
    expect([made()?.status, rig.effects()]).toEqual(['validated', []]);
    const exact = rig.payment({ maxTotal: usd(12_444) });
    expect(await (await prepareRun(rig.provider, 'createTransaction', exact)).send()).toMatchObject({
      is: 'done',
    });
  });

  test.each([
    ['the saved card', { source: 'spm_declined', amount: 12_345 }],
    ['the amount', { source: 'spm_card', amount: 40_202 }],
  ])('declined by %s is done, and its record failed', async (_, { source, amount }) => {
    const input = rig.payment({ source: rig.saved(source), amount: usd(amount), maxTotal: usd(50_000) });
    const run = await prepareRun(rig.provider, 'createTransaction', input);
    expect(await run.send()).toMatchObject({ is: 'done', result: { nativeId: made()?.uid } });
    expect([made()?.status, rig.effects()]).toEqual(['failed', []]);
  });

  test('that was refused and is not failed is a refusal', async () => {
    const input = rig.payment({ amount: usd(40_205), maxTotal: usd(50_000) });
    const run = await prepareRun(rig.provider, 'createTransaction', input);
    expect(await run.send()).toMatchObject({ is: 'refused', refusals: [{ code: 'DECLINED' }] });
  });

  test('of a reference that is used is a conflict', async () => {
    const input = rig.payment({ reference: 'twice' });
    await (await prepareRun(rig.provider, 'createTransaction', input)).send();
    const run = await prepareRun(rig.provider, 'createTransaction', input);
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'CONFLICT', path: ['input', 'reference'] }],
    });
    expect(rig.effects()).toHaveLength(1);
  });

  test('names the input of a property that Govineer does not take', async () => {
    const token = { ...CARD, bin: '41' };
    const run = await prepareRun(
      rig.provider,
      'createTransaction',
      rig.payment({ source: { is: 'token', token } }),
    );
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'BAD_USER_INPUT', path: ['input', 'source', 'token', 'bin'] }],
    });
  });
});

describe('a look-up of a payment', () => {
  test('whose validation was lost: nothing moved, and it is told what was left', async () => {
    const run = await prepareRun(rig.provider, 'createTransaction', rig.payment());
    const handler = handlerOf(rig.provider, 'createTransaction');
    expect(await handler.lookUp(unsent(run), testCall())).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'PROVIDER_TIMEOUT' }],
    });
    await run.send({ lost: 1 });
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({
      is: 'refused',
      result: { nativeId: made()?.uid },
    });
    expect(rig.effects()).toEqual([]);
  });

  test('whose capture was lost: the payment tells', async () => {
    const run = await prepareRun(rig.provider, 'createTransaction', rig.payment());
    const handler = handlerOf(rig.provider, 'createTransaction');
    await run.send({ lost: 2 });
    const operation = run.operation();
    expect(await handler.lookUp(operation, testCall())).toMatchObject({ is: 'found' });
    const uid = made()?.uid ?? '';
    const after = (status: string) => {
      rig.store.payments.update(uid, { status });
      return handler.lookUp(operation, testCall());
    };
    expect(await after('failed')).toMatchObject({ is: 'found' });
    expect(await after('validated')).toEqual({ is: 'absent' });
    expect(await after('expired')).toEqual({ is: 'absent' });
    expect(await after('voided')).toMatchObject({ is: 'unclear' });
    expect(await after('under_review')).toMatchObject({ is: 'unclear' });
    rig.store.payments.delete(uid);
    expect(await handler.lookUp(operation, testCall())).toMatchObject({ is: 'unclear' });
  });
});

test('what has no place is refused, all at once', async () => {
  const address = {
    name: null,
    line1: 'a',
    line2: null,
    city: null,
    state: null,
    postalCode: null,
    country: null,
  };
  const input = rig.payment({
    amount: usd(0),
    taxAmount: usd(-1),
    maxTotal: usd(-2),
    captureMethod: 'MANUAL',
    direction: 'PAYOUT',
    customer: rig.ref('customer', 'nobody'),
    customerEmail: 'a@example.com',
    customerPhone: '1',
    billingAddress: address,
    shippingAddress: address,
    scheduledFor: 1,
    returnUrl: 'https://shop.example.com',
    source: {
      is: 'token',
      token: { ...CARD, last4: null, routingNumber: '1', accountType: 'GENERAL_LEDGER' },
    },
  });
  expect(await refusalsOf(rig.provider, 'createTransaction', input)).toEqual([
    'BAD_USER_INPUT input.amount',
    'BAD_USER_INPUT input.maxTotal',
    'BAD_USER_INPUT input.source.token.last4',
    'BAD_USER_INPUT input.taxAmount',
    'NOT_FOUND input.customerId',
    'UNSUPPORTED_BY_PROVIDER input.billingAddress',
    'UNSUPPORTED_BY_PROVIDER input.captureMethod',
    'UNSUPPORTED_BY_PROVIDER input.customerEmail',
    'UNSUPPORTED_BY_PROVIDER input.customerPhone',
    'UNSUPPORTED_BY_PROVIDER input.direction',
    'UNSUPPORTED_BY_PROVIDER input.scheduledFor',
    'UNSUPPORTED_BY_PROVIDER input.shippingAddress',
    'UNSUPPORTED_BY_PROVIDER input.source.token.accountType',
    'UNSUPPORTED_BY_PROVIDER input.source.token.routingNumber',
  ]);
});

test('a source that there is not, or that nothing can be taken from', async () => {
  const refuse = (more: Parameters<Rig['payment']>[0]) =>
    refusalsOf(rig.provider, 'createTransaction', rig.payment(more));
  expect(await refuse({ source: rig.saved('spm_nobody') })).toEqual([
    'NOT_FOUND input.source.paymentMethodId',
  ]);
  expect(
    await refuse({ source: { is: 'paymentMethodId', ref: rig.ref('paymentMethod', 'spm_card', 'nobody') } }),
  ).toEqual(['NOT_FOUND input.source.paymentMethodId']);
  const other = rig.store.customers.all()[0]?.uid ?? '';
  expect(await refuse({ source: rig.saved('spm_card'), customer: rig.ref('customer', other) })).toEqual([
    'BAD_USER_INPUT input.customerId',
  ]);
  expect(await refuse({ source: { is: 'hosted', methods: null, saveMethod: null } })).toEqual([
    'UNSUPPORTED_BY_PROVIDER input.source.hosted',
  ]);
  const ledger = { ...BANK, accountType: 'GENERAL_LEDGER' } as const;
  expect(await refuse({ source: { is: 'token', token: ledger } })).toEqual([
    'UNSUPPORTED_BY_PROVIDER input.source.token.accountType',
  ]);
  expect(await refuse({ source: { is: 'token', token: { ...CARD, kind: 'CASH' } } })).toEqual([
    'UNSUPPORTED_BY_PROVIDER input.source.token.kind',
  ]);
  const terminal = { is: 'terminalId', ref: rig.ref('terminal', rig.terminal) } as const;
  expect(await refuse({ source: terminal, description: 'x', metadata: { a: '1' } })).toEqual([
    'UNSUPPORTED_BY_PROVIDER input.description',
    'UNSUPPORTED_BY_PROVIDER input.maxTotal',
    'UNSUPPORTED_BY_PROVIDER input.metadata',
  ]);
  rig.store.terminals.update(rig.terminal, { status: 'offline' });
  expect(await refuse({ source: terminal, maxTotal: null })).toEqual([
    'INVALID_STATE input.source.terminalId',
  ]);
  const nowhere = rig.ref('account', 'bad account');
  expect(await refuse({ account: nowhere })).toEqual(['NOT_FOUND input.accountId']);
});
