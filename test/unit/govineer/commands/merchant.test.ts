import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecordCommands } from '../../../../src/domain/record-commands.ts';
import { RecordRef } from '../../../../src/domain/record-ref.ts';
import { prepareRun, refusalsOf } from '../../../kit/command-run.ts';
import { listAll, projectionOf, sourceOf, testCall } from '../../../kit/read-source.ts';
import { found, writes } from './records.ts';
import type { Rig } from './rig.ts';
import { openRig } from './rig.ts';

let rig: Rig;

beforeEach(async () => void (rig = await openRig()));
afterEach(() => rig.close());

type CreateClient = RecordCommands['createClient'];
type CreateAccount = RecordCommands['createAccount'];

const clients = () => rig.sandbox.store.clients;
const accounts = () => rig.sandbox.store.paymentAccounts;
const client = (more: Partial<CreateClient> = {}): CreateClient => ({
  provider: { connection: 'gov' },
  name: 'City of Sample',
  reference: null,
  timeZone: 'America/Denver',
  subdomain: 'sample',
  ...more,
});
const clientRef = (nativeId: string) => new RecordRef('client', 'GOVINEER', 'gov', null, nativeId);
const account = (more: Partial<CreateAccount> = {}): CreateAccount => ({
  client: clientRef(clients().all()[0]?.uid ?? ''),
  name: 'Water',
  defaultCurrency: null,
  timeZone: null,
  processor: 'zift',
  externalAccountId: '777',
  externalMerchantId: '888',
  cardEnabled: true,
  bankAccountEnabled: false,
  minimumAmount: null,
  maximumAmount: null,
  ...more,
});
const placeOf = (kind: 'client' | 'account', nativeId: string | undefined) => ({
  kind,
  nativeId,
  parent: null,
});

describe('a new client', () => {
  test('has the Windows name of its time zone, and is listed', async () => {
    const run = await prepareRun(rig.provider, 'createClient', client({ reference: 'M-7' }));
    expect(run.command).toMatchObject({ account: null, target: null, mark: 'M-7' });
    const outcome = await run.send();
    const made = clients().all().at(-1);
    expect(outcome).toEqual({ is: 'done', result: placeOf('client', made?.uid) });
    expect(made).toMatchObject({
      customer_id: 'M-7',
      name: 'City of Sample',
      timezone: 'Mountain Standard Time',
      subdomain: 'sample',
    });
    const listed = await listAll(sourceOf(rig.provider, 'client'), {
      projection: projectionOf<'client'>('name'),
    });
    expect(listed.map(({ nativeId }) => nativeId)).toContain(made?.uid);
    expect(writes(rig)).toEqual(['create client']);
  });

  test('whose answer was lost is found by its reference, or the id of its operation', async () => {
    for (const [index, reference] of ['M-7', null].entries()) {
      const run = await prepareRun(
        rig.provider,
        'createClient',
        client({ reference, subdomain: `s${index}` }),
      );
      expect(await found(rig, 'createClient', run)).toEqual({ is: 'absent' });
      await run.send({ lost: 1 });
      const result = placeOf('client', clients().all().at(-1)?.uid);
      expect(await found(rig, 'createClient', run)).toEqual({ is: 'found', result });
    }
  });

  test('is not one that others made with the same reference, before or meanwhile', async () => {
    const create = (more: Partial<CreateClient>) => prepareRun(rig.provider, 'createClient', client(more));
    const meanwhile = await create({ reference: 'M-7' });
    await (await create({ reference: 'M-7', name: 'Another', subdomain: 'other' })).send();
    expect(await found(rig, 'createClient', meanwhile)).toMatchObject({ is: 'unclear' });
    const before = await create({ reference: 'M-7', name: 'Another', subdomain: 'other' });
    expect(await found(rig, 'createClient', before)).toEqual({ is: 'absent' });
    expect(await before.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'CONFLICT', path: ['input', 'reference'] }],
    });
    const sameHost = await create({ reference: 'M-8', subdomain: 'other' });
    expect(await sameHost.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'CONFLICT', path: ['input', 'subdomain'] }],
    });
  });

  test('of a zone that Windows has no name for is refused', async () => {
    const refuse = (more: Partial<CreateClient>) => refusalsOf(rig.provider, 'createClient', client(more));
    expect(await refuse({ timeZone: 'Europe/Vienna', reference: '' })).toEqual([
      'BAD_USER_INPUT input.reference',
      'UNSUPPORTED_BY_PROVIDER input.timeZone',
    ]);
    expect(await refuse({ timeZone: 'Mars/Olympus' })).toEqual(['BAD_USER_INPUT input.timeZone']);
  });

  test.each([
    ['timeZone', { timeZone: null }],
    ['subdomain', { subdomain: 'Not a host' }],
  ] as const)('names %s where Govineer does not take it', async (path, more) => {
    expect(await (await prepareRun(rig.provider, 'createClient', client(more))).send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'BAD_USER_INPUT', path: ['input', path] }],
    });
  });
});

describe('a new account', () => {
  test('has its limits in major units, digit by digit, and is listed', async () => {
    const input = account({ minimumAmount: '0.50', maximumAmount: '1234567.89', timeZone: 'US/Mountain' });
    const run = await prepareRun(rig.provider, 'createAccount', { ...input, defaultCurrency: 'USD' });
    expect(run.command).toMatchObject({ account: null, target: null, reference: null });
    const outcome = await run.send();
    const made = accounts().all().at(-1);
    expect(outcome).toEqual({ is: 'done', result: placeOf('account', made?.uid) });
    expect(made).toMatchObject({
      client_id: input.client.nativeId,
      name: 'Water',
      processor: 'zift',
      external_account_id: '777',
      external_merchant_id: '888',
      active: true,
      enable_credit_card: true,
      enable_ach: false,
      minimum_payment_amount: 0.5,
      maximum_payment_amount: 1234567.89,
    });
    const projection = projectionOf<'account'>('name', 'timeZone', 'defaultCurrency');
    const listed = await listAll(sourceOf(rig.provider, 'account'), { projection });
    expect(listed.find(({ nativeId }) => nativeId === made?.uid)).toMatchObject({
      name: 'Water',
      timeZone: 'America/Denver',
      defaultCurrency: 'USD',
    });
    expect(writes(rig)).toEqual(['create account']);
  });

  test('is not served by a connection that is configured for others', async () => {
    const other = await openRig({}, { accountUids: [rig.account] });
    try {
      const run = await prepareRun(other.provider, 'createAccount', account());
      const outcome = await run.send();
      const uid = outcome.is === 'done' ? (outcome.result?.nativeId ?? '') : '';
      expect(other.sandbox.store.paymentAccounts.get(uid)).toBeDefined();
      const ref = new RecordRef('account', 'GOVINEER', 'gov', null, uid);
      const source = sourceOf(other.provider, 'account');
      expect((await source.getMany([ref], projectionOf<'account'>('name'), testCall())).size).toBe(0);
      const customer = { account: ref, customer: { name: 'Ada' } };
      expect(await refusalsOf(other.provider, 'createCustomer', customer)).toEqual([
        'NOT_FOUND input.accountId',
      ]);
    } finally {
      await other.close();
    }
  });

  test('whose answer was lost is found by what is new', async () => {
    const run = await prepareRun(rig.provider, 'createAccount', account());
    await (await prepareRun(rig.provider, 'createAccount', account({ externalAccountId: '778' }))).send();
    expect(await found(rig, 'createAccount', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    const result = placeOf('account', accounts().all().at(-1)?.uid);
    expect(await found(rig, 'createAccount', run)).toEqual({ is: 'found', result });
    await run.send();
    expect(await found(rig, 'createAccount', run)).toMatchObject({ is: 'unclear' });
  });

  test('is told all that is wrong at once', async () => {
    await (await prepareRun(rig.provider, 'createAccount', account())).send();
    const refuse = (more: Partial<CreateAccount>) => refusalsOf(rig.provider, 'createAccount', account(more));
    expect(
      await refuse({
        defaultCurrency: 'EUR',
        timeZone: 'Europe/Vienna',
        minimumAmount: '0.005',
        maximumAmount: '1.000',
      }),
    ).toEqual([
      'BAD_USER_INPUT input.minimumAmount',
      'CONFLICT input.externalAccountId',
      'UNSUPPORTED_BY_PROVIDER input.defaultCurrency',
      'UNSUPPORTED_BY_PROVIDER input.timeZone',
    ]);
    expect(await refuse({ client: clientRef('nobody'), timeZone: 'no zone' })).toEqual([
      'NOT_FOUND input.clientId',
    ]);
    expect(await refuse({ externalAccountId: '9', timeZone: 'no zone' })).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.timeZone',
    ]);
  });

  test.each([
    ['processor', { processor: 'another' }],
    ['externalMerchantId', { externalMerchantId: null }],
    ['maximumAmount', { minimumAmount: '2', maximumAmount: '1' }],
  ] as const)('names %s where Govineer does not take it', async (path, more) => {
    expect(await (await prepareRun(rig.provider, 'createAccount', account(more))).send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'BAD_USER_INPUT', path: ['input', path] }],
    });
  });
});
