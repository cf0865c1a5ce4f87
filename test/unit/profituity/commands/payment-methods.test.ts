import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PaymentToken } from '../../../../src/domain/commands.ts';
import { prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import type { Desk } from './desk.ts';
import { idOf, openDesk, payment, refTo } from './desk.ts';
import { accountOf, refusedBy, seedCustomer, templateIn, writesSince } from './records-desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk[Symbol.asyncDispose]());

const save = (customer: string, changes?: Parameters<typeof accountOf>[2]) =>
  prepareRun(desk.pro, 'savePaymentMethod', accountOf(desk, customer, changes));

describe('savePaymentMethod', () => {
  test('keeps a bank account as a template without a schedule', async () => {
    const { id: customer } = seedCustomer(desk);
    const before = desk.sandbox.effects().length;
    const run = await save(customer);
    expect(run.command).toMatchObject({
      account: desk.merchant,
      target: null,
      mark: run.id,
      reference: null,
    });
    // Nothing of the account is in what is recorded.
    expect(inspect(run.operation(), { depth: 9 })).not.toMatch(/123456789|123456780|Jane/);
    expect(await desk.lookUp('savePaymentMethod', { operation: () => unsent(run) })).toEqual({
      is: 'absent',
    });
    const outcome = await run.send();
    expect(inspect(outcome, { depth: 9 })).not.toMatch(/123456789|123456780|Jane/);
    const id = idOf(outcome);
    expect(templateIn(desk, id)).toMatchObject({
      merchantId: desk.merchant,
      customerId: customer,
      externalId: run.id,
      name: 'Jane Doe',
      type: 1,
      amount: 0,
      routeNumber: '123456780',
      accountNumber: '****6789',
      accountType: 1,
      entryClass: 9,
      achPaymentTypeCode: 2,
      recurrencePattern: 1,
      frequency: null,
      isActive: true,
    });
    expect(writesSince(desk, before)).toEqual(['create PaymentTemplate -']);
    const result = { kind: 'paymentMethod', nativeId: id, parent: null };
    expect(outcome).toEqual({ is: 'done', result });
    expect(await desk.lookUp('savePaymentMethod', run)).toEqual({ is: 'found', result });
  });

  test('what it keeps can be charged', async () => {
    const saved = idOf(await (await save(seedCustomer(desk).id, { entryClass: 'PPD' })).send());
    const source = { is: 'paymentMethodId', ref: refTo('paymentMethod', saved, desk.merchant) } as const;
    const run = await prepareRun(desk.pro, 'createTransaction', payment(desk, { source }));
    expect(desk.record(idOf(await run.send()))).toMatchObject({
      paymentTemplateId: saved,
      status: 'Scheduled',
      amount: 100.1,
      entryClass: 6,
      achPaymentTypeCode: null,
    });
  });

  test('is refused for all that is wrong, at once', async () => {
    const { id } = seedCustomer(desk);
    const refused = (input: Parameters<typeof refusalsOf<'savePaymentMethod'>>[2]) =>
      refusalsOf(desk.pro, 'savePaymentMethod', input);
    const before = desk.sandbox.effects().length;
    const odd = { holder: '', routingNumber: '123456789', accountNumber: 'x', entryClass: null };
    expect(await refused({ ...accountOf(desk, 'x', odd), isDefault: true })).toEqual([
      'BAD_USER_INPUT input.bankAccount.accountNumber',
      'BAD_USER_INPUT input.bankAccount.entryClass',
      'BAD_USER_INPUT input.bankAccount.holder',
      'BAD_USER_INPUT input.bankAccount.routingNumber',
      'NOT_FOUND input.customerId',
      'UNSUPPORTED_BY_PROVIDER input.isDefault',
    ]);
    expect(await refused(accountOf(desk, id, { entryClass: 'POP' }))).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.bankAccount.entryClass',
    ]);
    const token: PaymentToken = {
      token: 'tok',
      kind: 'CARD',
      brand: null,
      last4: null,
      bin: null,
      expiryMonth: null,
      expiryYear: null,
      holder: null,
      routingNumber: null,
      bankName: null,
      accountType: null,
    };
    const method = { is: 'token', token } as const;
    expect(await refused({ ...accountOf(desk, id), method })).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.token',
    ]);
    expect(desk.sandbox.effects()).toHaveLength(before);
    // That it is not the default, and where to return to, says nothing that could be lost.
    const input = { ...accountOf(desk, id), isDefault: false, returnUrl: 'https://shop.example/' };
    expect((await prepareRun(desk.pro, 'savePaymentMethod', input)).command.steps).toHaveLength(1);
  });

  test('what the provider refuses is told by the path it came from', async () => {
    const customer = seedCustomer(desk);
    const run = await save(customer.id, { accountNumber: '123' });
    desk.sandbox.store.customers.delete(customer.id);
    expect(refusedBy(await run.send())).toEqual([
      'BAD_USER_INPUT input.bankAccount.accountNumber',
      'BAD_USER_INPUT input.customerId',
    ]);
  });

  test('an operation without a mark', async () => {
    const run = await save(seedCustomer(desk).id);
    const operation = () => ({ ...run.operation(), mark: null });
    expect((await desk.lookUp('savePaymentMethod', { operation })).is).toBe('unclear');
  });
});

describe('deletePaymentMethod', () => {
  const deletionOf = (id: string, merchant = desk.merchant) => ({
    paymentMethod: refTo('paymentMethod', id, merchant),
  });

  test('takes a saved account away, once', async () => {
    const id = idOf(await (await save(seedCustomer(desk).id)).send());
    const before = desk.sandbox.effects().length;
    const [run, late] = await Promise.all([
      prepareRun(desk.pro, 'deletePaymentMethod', deletionOf(id)),
      prepareRun(desk.pro, 'deletePaymentMethod', deletionOf(id)),
    ]);
    expect(run.command).toMatchObject({
      account: desk.merchant,
      target: { kind: 'paymentMethod', nativeId: id, parent: null },
    });
    expect(await desk.lookUp('deletePaymentMethod', { operation: () => unsent(run) })).toEqual({
      is: 'absent',
    });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(desk.sandbox.store.paymentTemplates.get(id)).toBeUndefined();
    expect(await desk.lookUp('deletePaymentMethod', run)).toEqual({ is: 'found', result: null });
    expect(refusedBy(await late.send())).toEqual(['NOT_FOUND input.paymentMethodId']);
    expect(writesSince(desk, before)).toEqual([`delete PaymentTemplate ${id}`]);
    expect(await refusalsOf(desk.pro, 'deletePaymentMethod', deletionOf(id))).toEqual([
      'NOT_FOUND input.paymentMethodId',
    ]);
  });

  test('a schedule is no saved account, nor is one of another merchant', async () => {
    const before = desk.sandbox.effects().length;
    const [, other] = desk.sandbox.store.merchants.all();
    for (const input of [
      deletionOf(desk.template(true).id),
      deletionOf(desk.template(false).id, other?.id ?? ''),
      deletionOf('x'),
    ]) {
      expect(await refusalsOf(desk.pro, 'deletePaymentMethod', input)).toEqual([
        'NOT_FOUND input.paymentMethodId',
      ]);
    }
    expect(desk.sandbox.effects()).toHaveLength(before);
  });
});
