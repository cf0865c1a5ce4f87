import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tagOf } from '../../../../datasources/profituity/commands/tag.ts';
import { prepareRun, told, unsent } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { bankAccount, fromTemplate, effectsSince, idOf, money, openDesk, payment, refTo } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const customer = (): string => {
  const found = desk.sandbox.store.customers.all().find(({ merchantId }) => merchantId === desk.merchant);
  if (found === undefined) throw new Error('a customer');
  return found.id;
};

test('the tag is 15 digits and capitals, of its operation alone', () => {
  const tags = ['01994d4e-0000-7000-8000-000000000000', '01994d4e-0000-7000-8000-000000000001'].map(tagOf);
  expect(tags[0]).toMatch(/^[0-9A-Z]{15}$/);
  expect(new Set(tags).size).toBe(2);
  expect(tagOf('00000000-0000-7000-8000-000000000000')).toMatch(/^[0-9A-Z]{15}$/);
});

describe('a payment by bank account', () => {
  test('is an ACH debit that carries all that was said of it, and both marks', async () => {
    const before = desk.sandbox.effects().length;
    const run = await prepareRun(
      desk.pro,
      'createTransaction',
      payment(desk, {
        reference: 'INV-1',
        description: 'Invoice 1',
        customer: refTo('customer', customer(), desk.merchant),
        scheduledFor: Date.parse('2027-03-01T15:00:00Z'),
        maxTotal: money('100.10'),
        returnUrl: 'https://shop.example/',
        metadata: {},
      }),
    );
    expect(run.command).toMatchObject({
      account: desk.merchant,
      target: null,
      mark: 'INV-1',
      reference: 'INV-1',
    });
    // Nothing of the account is in what is recorded.
    expect(inspect(run.operation(), { depth: 9 })).not.toContain('123456789');
    const id = idOf(await run.send());
    expect(desk.record(id)).toMatchObject({
      status: 'Scheduled',
      merchantId: desk.merchant,
      name: 'Jane Doe',
      type: 1,
      amount: 100.1,
      routeNumber: '123456780',
      accountNumber: '****6789',
      accountType: 1,
      entryClass: 9,
      achPaymentTypeCode: 2,
      description: 'Invoice 1',
      externalId: 'INV-1',
      identificationNumber: tagOf(run.id),
      customerId: customer(),
      sendDate: '2027-03-01T15:00:00.0000000Z',
    });
    expect(effectsSince(desk, before)).toEqual([
      {
        kind: 'payment',
        target: null,
        amount: '100.10',
        currency: 'USD',
        reference: 'INV-1',
        mark: tagOf(run.id),
      },
    ]);
    expect(await desk.lookUp('createTransaction', run)).toEqual({
      is: 'found',
      result: { kind: 'transaction', nativeId: id, parent: null },
    });
  });

  test('for a payout is a credit; its own id is the reference; numbers go by their names', async () => {
    const input = payment(desk, {
      direction: 'PAYOUT',
      source: bankAccount({ accountType: 'BUSINESS_SAVINGS', entryClass: 'CCD' }),
    });
    const run = await prepareRun(desk.pro, 'createTransaction', input);
    const record = desk.record(idOf(await run.send()));
    expect(record).toMatchObject({
      type: 2,
      accountType: 4,
      entryClass: 3,
      achPaymentTypeCode: null,
      externalId: run.id,
    });
  });

  test('that is refused is answered with 200: done, and nothing moved', async () => {
    const before = desk.sandbox.effects().length;
    const run = await prepareRun(
      desk.pro,
      'createTransaction',
      payment(desk, { source: bankAccount({ accountNumber: '000000009803' }) }),
    );
    expect(desk.record(idOf(await run.send()))).toMatchObject({ status: 'Rejected', returnCode: 'R03' });
    expect(effectsSince(desk, before)).toEqual([]);
  });
});

describe('a payment from a template', () => {
  test.each([false, true])('is of its account (a schedule: %s); its key is the only mark', async (recurs) => {
    const before = desk.sandbox.effects().length;
    const template = desk.template(recurs);
    const input = fromTemplate(desk, recurs, {
      reference: `T-${recurs}`,
      ...(template.customerId === null
        ? {}
        : { customer: refTo('customer', template.customerId, desk.merchant) }),
    });
    const run = await prepareRun(desk.pro, 'createTransaction', input);
    expect(await desk.lookUp('createTransaction', { operation: () => unsent(run) })).toEqual({
      is: 'absent',
    });
    const id = idOf(await run.send());
    expect(desk.record(id)).toMatchObject({
      paymentTemplateId: template.id,
      amount: 100.1,
      externalId: `T-${recurs}`,
      accountNumber: template.accountNumber,
    });
    expect(effectsSince(desk, before)).toEqual([
      {
        kind: 'payment',
        target: null,
        amount: '100.10',
        currency: 'USD',
        reference: `T-${recurs}`,
        mark: null,
      },
    ]);
    expect(await desk.lookUp('createTransaction', run)).toMatchObject({
      is: 'found',
      result: { nativeId: id },
    });
  });

  test('what has its key, and is not it, is not taken for it', async () => {
    const run = await prepareRun(
      desk.pro,
      'createTransaction',
      fromTemplate(desk, false, { reference: 'same' }),
    );
    const { payments } = desk.sandbox.store;
    const id = idOf(await run.send());
    const before = desk.record(id);
    for (const changes of [
      { amount: 1 },
      { paymentTemplateId: desk.template(true).id },
      { refundOfPaymentId: '00000000-0000-4000-a000-00000000abcd' },
      { creationTime: '2020-01-01T00:00:00.0000000Z' },
      { externalId: 'SAME' },
    ]) {
      payments.update(id, changes);
      expect(await desk.lookUp('createTransaction', run)).toEqual({ is: 'absent' });
      payments.update(id, before);
    }
    payments.update(id, { paymentTemplateId: null });
    expect((await desk.lookUp('createTransaction', run)).is).toBe('unclear');
    payments.update(id, before);
    payments.insert({ ...before, id: '00000000-0000-4000-a000-00000000abcd' });
    expect((await desk.lookUp('createTransaction', run)).is).toBe('unclear');
  });
});

describe('the same key, used meanwhile', () => {
  test("is a duplicate; another's is not ours", async () => {
    const [late, first] = await Promise.all([
      prepareRun(desk.pro, 'createTransaction', payment(desk, { reference: 'race' })),
      prepareRun(desk.pro, 'createTransaction', payment(desk, { reference: 'race' })),
    ]);
    await first.send();
    expect(await late.send()).toEqual({ is: 'duplicate' });
    expect(await desk.lookUp('createTransaction', late)).toEqual({ is: 'absent' });
    expect(await first.send()).toEqual({ is: 'duplicate' });
    expect((await desk.lookUp('createTransaction', first)).is).toBe('found');
  });

  test('where the second mark is not told it is not clear whose it is', async () => {
    const run = await prepareRun(desk.pro, 'createTransaction', payment(desk, { reference: 'silent' }));
    desk.sandbox.store.payments.update(idOf(await run.send()), { identificationNumber: null });
    expect((await desk.lookUp('createTransaction', run)).is).toBe('unclear');
  });
});

test('what the provider refuses is told by the path it came from', async () => {
  const customerId = refTo('customer', '00000000-0000-4000-a000-000000000001', desk.merchant);
  const input = payment(desk, { source: bankAccount({ accountNumber: '1' }), customer: customerId });
  const outcome = await (await prepareRun(desk.pro, 'createTransaction', input)).send();
  expect(outcome.is === 'refused' ? told(outcome.refusals) : outcome).toEqual([
    'BAD_USER_INPUT input.customerId',
    'BAD_USER_INPUT input.source.bankAccount.accountNumber',
  ]);
});
