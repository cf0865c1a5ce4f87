import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCOUNT_SCOPE } from '../../../../../sandbox/wallee/writes/spaces/accounts.ts';
import type { Commands } from '../../../../../src/domain/commands.ts';
import type { Provider } from '../../../../../src/ports/provider.ts';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../../kit/command-run.ts';
import { testCall } from '../../../../kit/read-source.ts';
import { connectTo } from '../../sandbox-connection.ts';
import type { Desk } from '../desk.ts';
import { openDesk, payment, refTo } from '../desk.ts';
import { methodsSince, readThrough, recordEffects, shown, tablesOf } from './record-desk.ts';

let desk: Desk;
/** With a scope that accounts can be made in. */
let scoped: Provider;
beforeAll(async () => {
  desk = await openDesk();
  scoped = connectTo(desk.sandbox, { accountScope: `${ACCOUNT_SCOPE}` });
});
afterAll(async () => {
  await scoped.close();
  await desk[Symbol.asyncDispose]();
});

describe('deletePaymentMethod', () => {
  const deletion = (id: string) => ({ paymentMethod: refTo('paymentMethod', id) });

  test('once, for good', async () => {
    const { token: id } = desk;
    const before = desk.sandbox.effects().length;
    const [run, second] = [
      await prepareRun(desk.wal, 'deletePaymentMethod', deletion(id)),
      await prepareRun(desk.wal, 'deletePaymentMethod', deletion(id)),
    ];
    expect(await desk.lookUp('deletePaymentMethod', { operation: () => unsent(run) })).toEqual({
      is: 'absent',
    });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(tablesOf(desk).tokens.get(Number(id))).toBeUndefined();
    expect(shown(await second.send())).toBe('refused NOT_FOUND input.paymentMethodId');
    expect(recordEffects(desk, before)).toEqual([`delete Token ${id}`]);
    expect(await desk.lookUp('deletePaymentMethod', run)).toEqual({ is: 'found', result: null });
    expect(await refusalsOf(desk.wal, 'deletePaymentMethod', deletion(id))).toEqual([
      'NOT_FOUND input.paymentMethodId',
    ]);
  });

  test('one that is shown as deleted is gone already', async () => {
    const deleted = tablesOf(desk)
      .tokens.all()
      .find(({ state }) => state === 'ACTIVE');
    const id = deleted?.id ?? 0;
    tablesOf(desk).tokens.update(id, { state: 'DELETED' });
    expect(await refusalsOf(desk.wal, 'deletePaymentMethod', deletion(`${id}`))).toEqual([
      'NOT_FOUND input.paymentMethodId',
    ]);
    const elsewhere = { paymentMethod: refTo('paymentMethod', `${id}`, 'x') };
    expect(await refusalsOf(desk.wal, 'deletePaymentMethod', elsewhere)).toEqual([
      'NOT_FOUND input.paymentMethodId',
    ]);
  });
});

test('what is no number is the id of nothing, and part of no path', async () => {
  const before = desk.sandbox.requests.since(0).next;
  const odd = '3001/addresses/8001';
  const ref = refTo('customer', odd);
  const none = 'NOT_FOUND input.';
  expect(await refusalsOf(desk.wal, 'deleteCustomer', { customer: ref })).toEqual([`${none}customerId`]);
  const update = { customer: ref, version: null, changes: { firstName: 'A' } };
  expect(await refusalsOf(desk.wal, 'updateCustomer', update)).toEqual([`${none}customerId`]);
  const token = { paymentMethod: refTo('paymentMethod', odd) };
  expect(await refusalsOf(desk.wal, 'deletePaymentMethod', token)).toEqual([`${none}paymentMethodId`]);
  const link = { paymentLink: refTo('paymentLink', odd) };
  expect(await refusalsOf(desk.wal, 'closePaymentLink', link)).toEqual([`${none}paymentLinkId`]);
  const product = { product: refTo('product', odd) };
  expect(await refusalsOf(desk.wal, 'retireProduct', product)).toEqual([`${none}productId`]);
  const made = { transaction: refTo('transaction', odd) };
  expect(await refusalsOf(desk.wal, 'voidTransaction', made)).toEqual([`${none}transactionId`]);
  const byToken = payment({ token: '7?' }, { customer: ref });
  expect(await refusalsOf(desk.wal, 'createTransaction', byToken)).toEqual([
    `${none}customerId`,
    `${none}source.paymentMethodId`,
  ]);
  expect(methodsSince(desk, before)).toEqual([]);
});

const client = (id: string) => refTo('client', id);
const account = (changes: Partial<Commands['createAccount']> = {}): Commands['createAccount'] => ({
  client: client('11'),
  name: 'Shop Bern',
  defaultCurrency: null,
  timeZone: null,
  processor: null,
  externalAccountId: null,
  externalMerchantId: null,
  cardEnabled: null,
  bankAccountEnabled: null,
  minimumAmount: null,
  maximumAmount: null,
  ...changes,
});

describe('createAccount', () => {
  test('a space below an account, known again by its name', async () => {
    const before = desk.sandbox.effects().length;
    const input = account({ defaultCurrency: 'CHF', timeZone: 'Europe/Zurich' });
    const run = await prepareRun(desk.wal, 'createAccount', input);
    const lost = { operation: () => unsent(run) };
    expect(run.command).toMatchObject({ account: null, mark: 'Shop Bern', baseline: { known: [] } });
    expect(await desk.lookUp('createAccount', lost)).toEqual({ is: 'absent' });
    const outcome = await run.send();
    const id = outcome.is === 'done' ? (outcome.result?.nativeId ?? '') : '';
    expect(desk.sandbox.store.global.spaces.get(Number(id))).toMatchObject({
      name: 'Shop Bern',
      account: { id: 11 },
      primaryCurrency: 'CHF',
      timeZone: 'Europe/Zurich',
      state: 'ACTIVE',
    });
    expect(recordEffects(desk, before)).toEqual([`create Space ${id}`]);
    expect(await desk.lookUp('createAccount', run)).toEqual({
      is: 'found',
      result: { kind: 'account', nativeId: id, parent: null },
    });
    expect(await readThrough(desk, refTo('account', id), 'name', 'defaultCurrency')).toMatchObject({
      name: 'Shop Bern',
      defaultCurrency: 'CHF',
    });
  });

  test('one of the same name that was there is not taken for it, nor is one of two', async () => {
    const run = await prepareRun(desk.wal, 'createAccount', account({ name: 'Twin' }));
    await run.send();
    const second = await prepareRun(desk.wal, 'createAccount', account({ name: 'Twin' }));
    expect(await desk.lookUp('createAccount', { operation: () => unsent(second) })).toEqual({ is: 'absent' });
    const elsewhere = await prepareRun(
      desk.wal,
      'createAccount',
      account({ name: 'Twin', client: client('12') }),
    );
    await elsewhere.send();
    expect(await desk.lookUp('createAccount', { operation: () => unsent(second) })).toEqual({ is: 'absent' });
    await second.send();
    expect((await desk.lookUp('createAccount', second)).is).toBe('found');
    expect((await desk.lookUp('createAccount', run)).is).toBe('unclear');
  });

  test('is refused with all that is wrong', async () => {
    const wrong = account({
      client: client('999'),
      name: 'ab',
      processor: 'p',
      externalAccountId: 'e',
      externalMerchantId: 'm',
      cardEnabled: false,
      bankAccountEnabled: true,
      minimumAmount: '1',
      maximumAmount: '2',
    });
    expect(await refusalsOf(desk.wal, 'createAccount', wrong)).toEqual([
      'BAD_USER_INPUT input.name',
      'NOT_FOUND input.clientId',
      'UNSUPPORTED_BY_PROVIDER input.bankAccountEnabled',
      'UNSUPPORTED_BY_PROVIDER input.cardEnabled',
      'UNSUPPORTED_BY_PROVIDER input.externalAccountId',
      'UNSUPPORTED_BY_PROVIDER input.externalMerchantId',
      'UNSUPPORTED_BY_PROVIDER input.maximumAmount',
      'UNSUPPORTED_BY_PROVIDER input.minimumAmount',
      'UNSUPPORTED_BY_PROVIDER input.processor',
    ]);
    // 13 is deleted.
    expect(await refusalsOf(desk.wal, 'createAccount', account({ client: client('13') }))).toEqual([
      'NOT_FOUND input.clientId',
    ]);
    const zone = await prepareRun(desk.wal, 'createAccount', account({ timeZone: 'Mars/Base' }));
    expect(shown(await zone.send())).toBe('refused BAD_USER_INPUT input.timeZone');
  });

  test('needs a connection that is for all spaces', async () => {
    const some = connectTo(desk.sandbox, { spaceIds: ['405'] });
    expect(some.commands.createAccount).toBeUndefined();
    expect(some.sources.account?.capabilities.operations).toEqual(['LIST', 'READ']);
    expect(desk.wal.sources.account?.capabilities.operations).toEqual(['LIST', 'READ', 'CREATE']);
    await some.close();
  });
});

describe('createClient', () => {
  const creation = (changes: Partial<Commands['createClient']> = {}): Commands['createClient'] => ({
    provider: { connection: 'wal' },
    name: 'Neue AG',
    reference: null,
    timeZone: null,
    subdomain: null,
    ...changes,
  });

  test('needs the scope that the settings name', async () => {
    expect(desk.wal.commands.createClient).toBeUndefined();
    expect(desk.wal.sources.client?.capabilities.operations).toEqual(['LIST', 'READ']);
    expect(scoped.sources.client?.capabilities.operations).toEqual(['LIST', 'READ', 'CREATE']);
    const before = desk.sandbox.effects().length;
    const run = await prepareRun(scoped, 'createClient', creation());
    const look = (operation = run.operation()) =>
      handlerOf(scoped, 'createClient').lookUp(operation, testCall());
    expect(await look(unsent(run))).toEqual({ is: 'absent' });
    const outcome = await run.send();
    const id = outcome.is === 'done' ? (outcome.result?.nativeId ?? '') : '';
    expect(desk.sandbox.store.global.accounts.get(Number(id))).toMatchObject({
      name: 'Neue AG',
      state: 'ACTIVE',
    });
    expect(recordEffects(desk, before)).toEqual([`create Account ${id}`]);
    expect(await look()).toEqual({ is: 'found', result: { kind: 'client', nativeId: id, parent: null } });
  });

  test('is refused with all that is wrong', async () => {
    const wrong = creation({ name: 'ab', reference: 'r', timeZone: 'UTC', subdomain: 's' });
    expect(await refusalsOf(scoped, 'createClient', wrong)).toEqual([
      'BAD_USER_INPUT input.name',
      'UNSUPPORTED_BY_PROVIDER input.reference',
      'UNSUPPORTED_BY_PROVIDER input.subdomain',
      'UNSUPPORTED_BY_PROVIDER input.timeZone',
    ]);
    const other = connectTo(desk.sandbox, { accountScope: '8' });
    const run = await prepareRun(other, 'createClient', creation({ name: 'Scopeless' }));
    // The scope is the connection's, and no input of the caller's.
    expect(shown(await run.send())).toBe('refused BAD_USER_INPUT -');
    await other.close();
  });
});
