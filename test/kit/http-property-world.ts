import { createGovineer } from '../../datasources/govineer/index.ts';
import { startGovineerSandbox } from '../../sandbox/govineer/server.ts';
import type { GovineerSandbox } from '../../sandbox/govineer/server.ts';
import type { GovineerSettings } from '../../src/config/govineer.ts';
import { Secret } from '../../src/config/secret.ts';
import { fieldNames } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import { leafOperators } from '../../src/filter/ast.ts';
import type { Trust } from '../../src/filter/trust.ts';
import { probeKey } from '../../src/filter/trust.ts';
import type { Connection } from '../../src/gateway/connection.ts';
import type { Provider } from '../../src/ports/provider.ts';
import { systemClock } from '../../src/system-clock.ts';
import { addAwkwardRows, addUnreadableRows } from './contract-govineer-rows.ts';
import { govineerTruth } from './contract-govineer-truth.ts';
import { isReadable, placesOf } from './contract-govineer-values.ts';
import { testConnection, testEnvironment } from './gateway-environment.ts';
import type { ListWorld } from './http-property-list-world.ts';

/** The kinds that the properties are about. */
export const lawKinds = ['transaction', 'customer', 'refund', 'account', 'client'] as const;
export type LawKind = (typeof lawKinds)[number];

/** One connection to one sandbox. */
export interface WorldMember {
  readonly key: string;
  readonly sandbox: GovineerSandbox;
  readonly provider: Provider;
  readonly trust: Trust;
  readonly mode: 'SANDBOX' | 'LIVE';
  /** Accounts the connection serves. */
  readonly accounts: readonly string[];
  /** As lists of the kind see it: of clients and accounts, with every account there is. */
  connectionFor(kind: RecordKind): Connection;
}

/** Connections of one kind to sandboxes with data of their own. */
export interface HttpWorld extends ListWorld, AsyncDisposable {
  readonly members: readonly WorldMember[];
}

interface MemberPlan {
  readonly key: string;
  readonly seed: number;
  readonly accounts: number;
  readonly settings: Partial<GovineerSettings>;
  readonly trust: Trust;
  readonly odata?: '4.0' | '4.01';
  readonly finerInstants?: boolean;
  /** Rows of each kind that cannot be read, in each account. Default 0. */
  readonly unreadable?: number;
}

const ordinal = { strings: 'ordinal', ids: 'ordinal', mode: 'SANDBOX' } as const;

/** All that `doctor --probe` could have seen hold, but the order of ids. */
function probedButIds(): ReadonlySet<string> {
  const facts = lawKinds.flatMap((kind) => [
    `${kind}.count`,
    ...fieldNames(kind).flatMap((field) => [
      `${kind}.order.${field}`,
      ...leafOperators.map((operator) => probeKey(kind, field, operator)),
    ]),
  ]);
  return new Set(facts);
}

export const worldPlans = {
  /** Everything is relied on; two connections, whose rows tie; some rows cannot be read. */
  trusted: [
    { key: 'gov', seed: 11, accounts: 2, settings: ordinal, trust: 'sandbox', unreadable: 2 },
    { key: 'gov-two', seed: 12, accounts: 1, settings: ordinal, trust: 'sandbox' },
  ],
  /** A live connection that nobody probed: only what is documented is relied on. */
  unprobed: [
    {
      key: 'gov',
      seed: 13,
      accounts: 2,
      settings: { strings: 'unknown', ids: 'unknown', mode: 'LIVE' },
      trust: { probed: new Set() },
      finerInstants: true,
    },
  ],
  /** A service without `in`, of known currencies. */
  odata40: [
    {
      key: 'gov',
      seed: 14,
      accounts: 2,
      settings: { ...ordinal, odata: '4.0', currencies: Object.keys(placesOf) },
      trust: 'sandbox',
      odata: '4.0',
    },
  ],
  /** Orders hold, but how ids compare is not known: ties are gathered and sorted here. */
  idsUnknown: [
    {
      key: 'gov',
      seed: 15,
      accounts: 2,
      settings: { strings: 'ordinal', ids: 'unknown', mode: 'LIVE' },
      trust: { probed: probedButIds() },
      finerInstants: true,
      unreadable: 3,
    },
  ],
} as const satisfies Record<string, readonly MemberPlan[]>;

export type WorldName = keyof typeof worldPlans;

export async function startWorld(name: WorldName): Promise<HttpWorld> {
  const members = await Promise.all(worldPlans[name].map((plan) => startMember(plan)));
  const known = new Map<RecordKind, readonly unknown[]>();
  return {
    ...listWorld(members),
    members,
    all<K extends RecordKind>(kind: K): readonly Records[K][] {
      const all = known.get(kind) ?? members.flatMap((member) => truthOf(kind, member));
      known.set(kind, all);
      return all as readonly Records[K][];
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(members.map(({ provider }) => provider.close()));
      await Promise.all(members.map(({ sandbox }) => sandbox.close()));
    },
  };
}

/** What one connection has to show now. */
export function truthOf<K extends RecordKind>(
  kind: K,
  { key, mode, sandbox, accounts }: WorldMember,
): readonly Records[K][] {
  return govineerTruth(kind, sandbox.store, { key, mode }, accounts);
}

/** All of a world but its records. */
export function listWorld(members: readonly WorldMember[]): Omit<ListWorld, 'all'> {
  return {
    openList(kind) {
      const environment = testEnvironment(members.map((member) => member.connectionFor(kind)));
      return () => environment;
    },
    places: (kind) =>
      members.map(({ key, accounts, sandbox }) => ({
        provider: 'GOVINEER' as const,
        key,
        accounts: kind === 'account' ? sandbox.store.paymentAccounts.all().map(({ uid }) => uid) : accounts,
      })),
    unreadable: (kind) => unreadableOf(kind, members),
    hasIntegerIds: () => false,
  };
}

function unreadableOf(kind: RecordKind, members: readonly WorldMember[]): number {
  if (kind !== 'transaction' && kind !== 'refund') return 0;
  const stores = members.flatMap(({ sandbox, accounts }) =>
    accounts.map((uid) => sandbox.store.account(uid)),
  );
  return stores.reduce(
    (sum, { payments, transactions }) =>
      sum + (kind === 'transaction' ? payments : transactions).all().filter((row) => !isReadable(row)).length,
    0,
  );
}

async function startMember(plan: MemberPlan): Promise<WorldMember> {
  const sandbox = await startGovineerSandbox({
    seed: plan.seed,
    scale: 0.03,
    ...(plan.odata === undefined ? {} : { odata: plan.odata }),
  });
  // The account of four currencies first, then the one of huge amounts.
  const accounts = sandbox.store.paymentAccounts
    .all()
    .slice(1, 1 + plan.accounts)
    .map(({ uid }) => uid);
  for (const [index, account] of accounts.entries()) {
    const finerInstants = plan.finerInstants ?? false;
    addAwkwardRows(sandbox.store, account, {
      count: index === 0 ? 34 : 9,
      finerInstants,
      unscoped: index === 0,
    });
    const uids = Array.from(
      { length: plan.unreadable ?? 0 },
      (_, number) => `${'Xx'.charAt(number % 2)}-unreadable-${number}`,
    );
    addUnreadableRows(sandbox.store, account, uids);
  }
  const mode = plan.settings.mode === 'LIVE' ? 'LIVE' : 'SANDBOX';
  const provider = createGovineer(settingsOf(plan, sandbox), {
    clock: systemClock,
    log: { info: () => undefined, warn: () => undefined },
    limits: { providerDeadlineMs: 20_000 },
  });
  const few = testConnection(plan.key, provider.sources, accounts, plan.trust);
  const every = sandbox.store.paymentAccounts.all().map(({ uid }) => uid);
  const whole = testConnection(plan.key, provider.sources, every, plan.trust);
  return {
    key: plan.key,
    sandbox,
    provider,
    trust: plan.trust,
    mode,
    accounts,
    connectionFor: (kind) => (kind === 'account' || kind === 'client' ? whole : few),
  };
}

function settingsOf({ key, settings }: MemberPlan, sandbox: GovineerSandbox): GovineerSettings {
  return {
    provider: 'govineer',
    key,
    displayName: key,
    mode: 'SANDBOX',
    baseUrl: sandbox.url,
    tokenUrl: sandbox.tokenUrl,
    clientId: sandbox.clientId,
    clientSecret: new Secret(sandbox.clientSecret),
    accountUids: 'all',
    odata: '4.01',
    defaultCurrency: 'USD',
    currencies: null,
    settleSeconds: 180,
    strings: 'unknown',
    ids: 'unknown',
    concurrency: 16,
    requestsPerSecond: null,
    ...settings,
  };
}
