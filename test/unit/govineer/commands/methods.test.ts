import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { PaymentToken } from '../../../../src/domain/commands.ts';
import type { RecordCommands } from '../../../../src/domain/record-commands.ts';
import { prepareRun, refusalsOf } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import { found, writes } from './records.ts';
import type { Rig } from './rig.ts';
import { BANK, CARD, openRig } from './rig.ts';

let rig: Rig;

beforeEach(async () => void (rig = await openRig()));
afterEach(() => rig.close());

type Saving = RecordCommands['savePaymentMethod'];

const methods = () => rig.store.savedMethods(rig.customer);
const newest = () => methods().all().at(-1);
const place = (nativeId: string | undefined) => ({ kind: 'paymentMethod', nativeId, parent: rig.customer });
const saving = (more: Partial<Saving> = {}, token: PaymentToken = CARD): Saving => ({
  customer: rig.ref('customer', rig.customer),
  method: { is: 'token', token },
  isDefault: null,
  returnUrl: 'https://shop.example.com',
  ...more,
});
const save = (more?: Partial<Saving>, token?: PaymentToken) =>
  prepareRun(rig.provider, 'savePaymentMethod', saving(more, token));

describe('a payment method', () => {
  test.each([
    ['card', CARD, { payment_method_type: 'credit', credit: { last4: '1111', card_brand: 'VISA' } }],
    ['bank account', BANK, { payment_method_type: 'ach', ach: { account_type: 'checking' } }],
  ])('of a %s is saved by its token, which is recorded nowhere', async (_, token, shown) => {
    const run = await save({}, token);
    // Of random ids and of the time any digits may be in it.
    const { id: _id, createdAt: _createdAt, baseline, ...rest } = run.operation();
    expect(JSON.stringify({ ...rest, baseline: { ...Object(baseline), looks: null } })).not.toMatch(
      /fp_secret|021000021|Ada|1111|6789/,
    );
    expect(run.command.guard).toContain(rig.customer);
    expect(await found(rig, 'savePaymentMethod', run)).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: place(newest()?.saved_payment_method_uid) });
    expect(newest()).toMatchObject({ payment_method: shown, is_default: false });
    expect(await found(rig, 'savePaymentMethod', run)).toMatchObject({ is: 'found' });
    expect(writes(rig)).toEqual(['create paymentMethod']);
  });

  test('is made the default one by a second call', async () => {
    const run = await save({ isDefault: true });
    expect(run.command.steps.map(({ name }) => name)).toEqual(['save', 'default']);
    const outcome = await run.send();
    expect(outcome).toEqual({ is: 'done', result: place(newest()?.saved_payment_method_uid) });
    expect(newest()?.is_default).toBe(true);
    expect(writes(rig)).toEqual(['create paymentMethod', 'update paymentMethod']);
  });

  test('whose answer was lost is found by what is new and looks like it', async () => {
    const run = await save();
    await save({}, { ...CARD, last4: '4444' }).then((other) => other.send());
    expect(await found(rig, 'savePaymentMethod', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    const result = place(newest()?.saved_payment_method_uid);
    expect(await found(rig, 'savePaymentMethod', run)).toEqual({ is: 'found', result });
    await save().then((twin) => twin.send());
    expect(await found(rig, 'savePaymentMethod', run)).toMatchObject({ is: 'unclear' });
  });

  test('that does not say what it is may be the one that was lost', async () => {
    const run = await save();
    methods().insert({
      saved_payment_method_uid: 'spm_odd',
      payment_method: { payment_method_type: 'credit' },
    });
    expect(await found(rig, 'savePaymentMethod', run)).toMatchObject({ is: 'unclear' });
  });

  test('that is saved and was not made the default one says so, whichever answer was lost', async () => {
    const first = await save({ isDefault: true });
    await first.send({ lost: 1 });
    expect(await found(rig, 'savePaymentMethod', first)).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'PROVIDER_TIMEOUT', path: ['input', 'isDefault'] }],
      result: place(newest()?.saved_payment_method_uid),
    });

    const second = await save({ isDefault: true }, { ...CARD, last4: '4444' });
    await second.send({ lost: 2 });
    const uid = newest()?.saved_payment_method_uid ?? '';
    expect(await found(rig, 'savePaymentMethod', second)).toEqual({ is: 'found', result: place(uid) });
    methods().update(uid, { is_default: false });
    expect(await found(rig, 'savePaymentMethod', second)).toEqual({ is: 'absent' });
    methods().update(uid, { is_default: undefined });
    expect(await found(rig, 'savePaymentMethod', second)).toMatchObject({ is: 'unclear' });
    methods().delete(uid);
    expect(await found(rig, 'savePaymentMethod', second)).toMatchObject({ is: 'unclear' });
  });

  test('that Govineer does not make the default one is told, and is saved', async () => {
    const run = await save({ isDefault: true });
    const [first, second] = run.command.steps;
    const saved = await first?.send([], testCall());
    const uid = newest()?.saved_payment_method_uid ?? '';
    expect(saved).toEqual({ is: 'next', result: place(uid) });
    methods().delete(uid);
    const before = [{ kind: 'paymentMethod', nativeId: uid, parent: rig.customer } as const];
    expect(await second?.send(before, testCall())).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'INVALID_STATE', path: ['input', 'isDefault'] }],
      result: place(uid),
    });
  });

  test('is told all that is wrong at once', async () => {
    const refuse = (more: Partial<Saving>, token?: PaymentToken) =>
      refusalsOf(rig.provider, 'savePaymentMethod', saving(more, token));
    const nobody = { customer: rig.ref('customer', 'nobody') };
    expect(await refuse(nobody, { ...CARD, last4: null, bankName: 'x' })).toEqual([
      'BAD_USER_INPUT input.token.last4',
      'NOT_FOUND input.customerId',
      'UNSUPPORTED_BY_PROVIDER input.token.bankName',
    ]);
    expect(await refuse({}, { ...CARD, kind: 'WALLET' })).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.token.kind',
    ]);
    expect(await refuse({}, { ...BANK, accountType: 'GENERAL_LEDGER' })).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.token.accountType',
    ]);
    const account = {
      holder: 'Ada',
      routingNumber: '021000021',
      accountNumber: '1',
      accountType: 'PERSONAL_CHECKING',
      entryClass: null,
    } as const;
    expect(await refuse({ method: { is: 'bankAccount', account } })).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.bankAccount',
    ]);
    const bare =
      rig.store.customers.all().find(({ uid }) => rig.store.savedMethods(uid).size === 0)?.uid ?? '';
    expect(await refuse({ customer: rig.ref('customer', bare), isDefault: false })).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.isDefault',
    ]);
  });

  test('names the input of a property that Govineer does not take', async () => {
    expect(await (await save({}, { ...CARD, bin: '41' })).send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'BAD_USER_INPUT', path: ['input', 'token', 'bin'] }],
    });
  });

  test('of a customer who is gone meanwhile is not found', async () => {
    const run = await save();
    rig.store.customers.delete(rig.customer);
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'customerId'] }],
    });
  });
});

describe('the deletion of a payment method', () => {
  test('takes it away; one that is gone is not found', async () => {
    const input = { paymentMethod: rig.ref('paymentMethod', 'spm_card', rig.customer) };
    const run = await prepareRun(rig.provider, 'deletePaymentMethod', input);
    const second = await prepareRun(rig.provider, 'deletePaymentMethod', input);
    expect(await found(rig, 'deletePaymentMethod', run)).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(methods().get('spm_card')).toBeUndefined();
    expect(await found(rig, 'deletePaymentMethod', run)).toEqual({ is: 'found', result: null });
    expect(await second.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'paymentMethodId'] }],
    });
    expect(writes(rig)).toEqual(['delete paymentMethod']);
    const refuse = (nativeId: string, parent?: string) =>
      refusalsOf(rig.provider, 'deletePaymentMethod', {
        paymentMethod: rig.ref('paymentMethod', nativeId, parent),
      });
    expect(await refuse('spm_card', rig.customer)).toEqual(['NOT_FOUND input.paymentMethodId']);
    expect(await refuse('spm_bank')).toEqual(['NOT_FOUND input.paymentMethodId']);
    expect(await refuse('spm_bank', 'nobody')).toEqual(['NOT_FOUND input.paymentMethodId']);
  });
});
