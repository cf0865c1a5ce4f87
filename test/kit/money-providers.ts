import { startEfakaSandbox } from '../../sandbox/efaka/server.ts';
import { startGovineerSandbox } from '../../sandbox/govineer/server.ts';
import { startPaysleySandbox } from '../../sandbox/paysley/server.ts';
import { startProfituitySandbox } from '../../sandbox/profituity/server.ts';
import { startWalleeSandbox } from '../../sandbox/wallee/server.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { MoneyProvider, MoneyProviderOptions } from './money-provider.ts';
import type { MoneyTarget } from './money-targets.ts';
import {
  connectionTo,
  efakaConnection,
  paysleyConnection,
  profituityConnection,
  walleeConnection,
} from './paygraph.ts';

/** A new provider joins by a line. */
export const moneyProviders = {
  gov: startGovineer,
  wal: startWallee,
  pay: startPaysley,
  pro: startProfituity,
  efa: startEfaka,
} as const satisfies Record<string, (options: MoneyProviderOptions) => Promise<MoneyProvider>>;
export type MoneyKey = keyof typeof moneyProviders;

const itself = (target: string): string => target;
const never = (): boolean => false;
const nobody = (): null => null;
const renamed = (name: string) => ({ name });
const none = (): readonly MoneyTarget[] => [];
/** The address of an API behind another origin. */
const at = (origin: string, url: string): string => origin + new URL(url).pathname.replace(/\/$/, '');

async function startGovineer(options: MoneyProviderOptions): Promise<MoneyProvider> {
  const sandbox = await startGovineerSandbox(options);
  const { store } = sandbox;
  const accounts = store.paymentAccounts.all().map(({ uid }) => uid);
  const seeded = new Set(
    accounts.flatMap((uid) =>
      store
        .account(uid)
        .payments.all()
        .map((payment) => payment.uid),
    ),
  );
  const { origin } = new URL(sandbox.url);
  return {
    key: 'gov',
    provider: 'GOVINEER',
    origin,
    connection: (at) =>
      connectionTo(
        { ...sandbox, url: at, tokenUrl: at + new URL(sandbox.tokenUrl).pathname },
        { key: 'gov' },
      ),
    // What was validated before is taken by a capture; the ledger calls both a payment.
    effects: () =>
      sandbox
        .effects()
        .map((effect) =>
          effect.kind === 'payment' && seeded.has(effect.id)
            ? { ...effect, kind: 'capture', target: effect.id }
            : effect,
        ),
    paymentOf: itself,
    declined: (payment) =>
      accounts.some((uid) => store.account(uid).payments.get(payment)?.status === 'failed'),
    create: (reference, number) => ({
      accountId: new RecordRef('account', 'GOVINEER', 'gov', null, accounts[0] ?? '').id,
      amount: { amount: `${5 + number}.05`, currency: 'USD' },
      maxTotal: { amount: `${2 * (5 + number)}.05`, currency: 'USD' },
      source: {
        token: {
          token: 'fp_secret',
          kind: 'CARD',
          brand: 'VISA',
          last4: '1111',
          bin: '411111',
          expiryMonth: 12,
          expiryYear: 2030,
          holder: 'Jane Jones',
        },
      },
      reference,
    }),
    customer: (reference) => ({
      accountId: new RecordRef('account', 'GOVINEER', 'gov', null, accounts[0] ?? '').id,
      customer: { reference, name: reference, email: `${reference}@example.com` },
    }),
    change: renamed,
    savedMethod: nobody,
    unlisted: none,
    close: () => sandbox.close(),
  };
}

async function startWallee(options: MoneyProviderOptions): Promise<MoneyProvider> {
  const sandbox = await startWalleeSandbox({ ...options, rateLimitPerSpace: 10_000_000 });
  const space = 405;
  const tables = sandbox.store.space(space);
  const usable = new Set(
    tables.tokenVersions
      .all()
      .filter(({ state }) => state === 'ACTIVE')
      .map(({ token }) => token.id),
  );
  const token = tables.tokens.all().find(({ id, state }) => state === 'ACTIVE' && usable.has(id));
  const ref = (kind: 'account' | 'paymentMethod', account: string | null, id: unknown): string =>
    new RecordRef(kind, 'WALLEE', 'wal', account, String(id)).id;
  return {
    key: 'wal',
    provider: 'WALLEE',
    origin: new URL(sandbox.url).origin,
    // Of one space: its ids are those of other spaces too, and the ledger does not tell the space.
    connection: (origin) =>
      walleeConnection({ ...sandbox, url: at(origin, sandbox.url) }, { key: 'wal', spaceIds: [`${space}`] }),
    effects: () => sandbox.effects(),
    paymentOf: itself,
    declined: never,
    create: (reference, number) =>
      token === undefined
        ? null
        : {
            accountId: ref('account', null, space),
            amount: { amount: `${5 + number}.05`, currency: 'CHF' },
            source: { paymentMethodId: ref('paymentMethod', `${space}`, token.id) },
            reference,
          },
    customer: (reference) => ({
      accountId: ref('account', null, space),
      customer: { reference, firstName: reference, email: `${reference}@example.com` },
    }),
    change: (name) => ({ firstName: name }),
    savedMethod: () => (token === undefined ? null : ref('paymentMethod', `${space}`, token.id)),
    unlisted: none,
    close: () => sandbox.close(),
  };
}

async function startPaysley(options: MoneyProviderOptions): Promise<MoneyProvider> {
  const sandbox = await startPaysleySandbox(options);
  /** A refund of an authorization is of its capture. */
  const paymentOf = (target: string): string => {
    const on = sandbox.store.payments.get(target)?.reference_payment_id;
    return on === undefined || on === null || on === '' ? target : paymentOf(on);
  };
  return {
    key: 'pay',
    provider: 'PAYSLEY',
    origin: sandbox.url,
    connection: (origin) =>
      paysleyConnection({ ...sandbox, baseUrl: at(origin, sandbox.baseUrl) }, { key: 'pay' }),
    // A series is ended by one of its payments.
    effects: () =>
      sandbox
        .effects()
        .map((effect) => (effect.kind === 'cancel' ? { ...effect, target: effect.id } : effect)),
    paymentOf,
    declined: never,
    create: () => null,
    customer: (reference) => ({
      accountId: new RecordRef('account', 'PAYSLEY', 'pay', null, 'default').id,
      customer: { kind: 'INDIVIDUAL', reference, firstName: reference, email: `${reference}@example.com` },
    }),
    change: (name) => ({ description: name }),
    savedMethod: nobody,
    unlisted: none,
    close: () => sandbox.close(),
  };
}

async function startProfituity(options: MoneyProviderOptions): Promise<MoneyProvider> {
  const sandbox = await startProfituitySandbox(options);
  const [merchant] = sandbox.store.merchants.all();
  return {
    key: 'pro',
    provider: 'PROFITUITY',
    origin: sandbox.url,
    connection: (origin) => profituityConnection({ ...sandbox, url: origin }, { key: 'pro' }),
    effects: () => sandbox.effects(),
    paymentOf: itself,
    declined: never,
    create: (reference, number) =>
      merchant === undefined
        ? null
        : {
            accountId: new RecordRef('account', 'PROFITUITY', 'pro', null, merchant.id).id,
            amount: { amount: `${5 + number}.05`, currency: 'USD' },
            source: {
              bankAccount: {
                holder: 'Jane Jones',
                routingNumber: '021000021',
                accountNumber: '123456780000',
                accountType: 'PERSONAL_CHECKING',
                entryClass: 'PPD',
              },
            },
            reference,
          },
    customer: (reference) =>
      merchant === undefined
        ? null
        : {
            accountId: new RecordRef('account', 'PROFITUITY', 'pro', null, merchant.id).id,
            customer: { reference, name: reference, email: `${reference}@example.com` },
          },
    change: renamed,
    savedMethod: nobody,
    unlisted: none,
    close: () => sandbox.close(),
  };
}

async function startEfaka(options: MoneyProviderOptions): Promise<MoneyProvider> {
  const sandbox = await startEfakaSandbox(options);
  const { store } = sandbox;
  const stamp = `${new Date(options.now()).toISOString().slice(0, 19).replace('T', ' ')}+0000`;
  const registration = store.newId();
  const card = {
    bin: '420000',
    last4Digits: '0000',
    holder: 'Jane Jones',
    expiryMonth: '05',
    expiryYear: '2034',
  };
  store.registrations.insert({ id: registration, paymentBrand: 'VISA', card, timestamp: stamp });
  const ref = (kind: 'account' | 'paymentMethod' | 'transaction', id: string): string =>
    new RecordRef(kind, 'EFAKA', 'efa', kind === 'account' ? null : 'default', id).id;
  return {
    key: 'efa',
    provider: 'EFAKA',
    origin: sandbox.url,
    connection: (origin) => efakaConnection({ ...sandbox, url: origin }, { key: 'efa' }),
    effects: () => sandbox.effects(),
    paymentOf: itself,
    declined: never,
    create: (reference, number) => ({
      accountId: ref('account', 'default'),
      amount: { amount: `${5 + number}.05`, currency: 'EUR' },
      source: { paymentMethodId: ref('paymentMethod', registration) },
      reference,
    }),
    customer: () => null,
    savedMethod: () => ref('paymentMethod', registration),
    change: renamed,
    unlisted: (count) =>
      Array.from({ length: count }, (_, index): MoneyTarget => {
        const kind = (['refund', 'capture', 'void'] as const)[index % 3] ?? 'refund';
        const nativeId = store.newId();
        store.payments.insert({
          id: nativeId,
          paymentType: kind === 'refund' ? 'DB' : 'PA',
          amount: '92.00',
          currency: 'EUR',
          result: { code: '000.100.110', description: 'done' },
          timestamp: stamp,
        });
        return {
          key: 'efa',
          kind,
          id: ref('transaction', nativeId),
          nativeId,
          amount: { amount: '92.00', currency: 'EUR' },
        };
      }),
    close: () => sandbox.close(),
  };
}
