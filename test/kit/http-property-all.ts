import { startEfakaSandbox } from '../../sandbox/efaka/server.ts';
import { startGovineerSandbox } from '../../sandbox/govineer/server.ts';
import { startPaysleySandbox } from '../../sandbox/paysley/server.ts';
import { startProfituitySandbox } from '../../sandbox/profituity/server.ts';
import { startWalleeSandbox } from '../../sandbox/wallee/server.ts';
import { parseConfig } from '../../src/config.ts';
import { createConnections } from '../../src/connections.ts';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { RecordRef } from '../../src/domain/record-ref.ts';
import type { Projection, Records } from '../../src/domain/records/records.ts';
import type { Connection } from '../../src/gateway/connection.ts';
import { KnownPlaces } from '../../src/gateway/known-places.ts';
import { LinkedCustomers } from '../../src/gateway/linked-customers.ts';
import type { ListEnvironment } from '../../src/gateway/list/list-environment.ts';
import { systemClock } from '../../src/system-clock.ts';
import { addAwkwardRows as addEfakaRows } from './contract-efaka-rows.ts';
import { addAwkwardRows as addGovineerRows, addUnreadableRows } from './contract-govineer-rows.ts';
import { addAwkwardRows as addPaysleyRows } from './contract-paysley-rows.ts';
import { paysleyUnreadable } from './contract-paysley-truth.ts';
import {
  addAwkwardRows as addProfituityRows,
  addUnreadableRows as addUnreadableProfituityRows,
} from './contract-profituity-rows.ts';
import { profituityUnreadable } from './contract-profituity-truth.ts';
import { addAwkwardRows as addWalleeRows } from './contract-wallee-rows.ts';
import { memoryStore } from './gateway-environment.ts';
import type { Sandboxes } from './http-property-all-truth.ts';
import { profituityPlaceOf, readAllTruth } from './http-property-all-truth.ts';
import type { ListWorld } from './http-property-list-world.ts';
import { captureLog } from './log-capture.ts';
import {
  connectionTo,
  efakaConnection,
  paysleyConnection,
  profituityConnection,
  walleeConnection,
} from './paygraph.ts';
import { testCall } from './read-source.ts';

/** The kinds that the world of all providers is tried on, and the orders. */
export const allOrders = {
  transaction: ['createdAt', 'amount', 'reference'],
  customer: ['email', 'name', 'createdAt'],
  product: ['name', 'price', 'sku'],
} as const satisfies { readonly [K in RecordKind]?: readonly FieldName<K>[] };

/** Settings of connections over those that make everything relied on. */
export interface AllOptions {
  readonly seed: number;
  readonly wallee?: Readonly<Record<string, unknown>>;
  readonly paysley?: Readonly<Record<string, unknown>>;
  readonly profituity?: Readonly<Record<string, unknown>>;
  /** Default: no connection to it, since every list would have to pin its payments. */
  readonly efaka?: Readonly<Record<string, unknown>>;
}

/** One connection to each provider that lists, and to eFaka where that is asked for, each to a small sandbox of its own. */
export async function startAll(options: AllOptions): Promise<ListWorld & AsyncDisposable> {
  const { seed } = options;
  const sandboxes: Sandboxes = {
    govineer: await startGovineerSandbox({ seed, scale: 0.03 }),
    wallee: await startWalleeSandbox({ seed, scale: 0.06, rateLimitPerSpace: Number.MAX_SAFE_INTEGER }),
    paysley: await startPaysleySandbox({ seed, scale: 0.03 }),
    profituity: await startProfituitySandbox({ seed, scale: 0.03 }),
    efaka: await startEfakaSandbox({ seed, scale: 0.02 }),
  };
  const { govineer, wallee, paysley, profituity, efaka } = sandboxes;
  // The account of four currencies first.
  const [, uid = ''] = govineer.store.paymentAccounts.all().map((account) => account.uid);
  const spaces = [406, 405];
  addGovineerRows(govineer.store, uid, { count: 20, finerInstants: false, unscoped: false });
  addUnreadableRows(govineer.store, uid, ['x-unreadable']);
  addPaysleyRows(paysley.store, 20);
  addWalleeRows(wallee.store, 406, 20);
  const [merchant = '', other = ''] = profituity.store.merchants.all().map(({ id }) => id);
  addProfituityRows(profituity.store, merchant, 12);
  addProfituityRows(profituity.store, other, 5);
  addUnreadableProfituityRows(profituity.store, merchant);
  addEfakaRows(efaka.store);
  const settings = parseConfig({ PAYGRAPH_CONFIG: 'file.json', PROVIDER_DEADLINE_MS: '20000' }, () =>
    JSON.stringify({
      connections: [
        connectionTo(govineer, { key: 'gov', accountUids: [uid] }),
        walleeConnection(wallee, { key: 'wal', spaceIds: spaces.map(String), ...options.wallee }),
        paysleyConnection(paysley, { key: 'pay', ...options.paysley }),
        profituityConnection(profituity, { key: 'pro', ...options.profituity }),
        ...(options.efaka === undefined ? [] : [efakaConnection(efaka, { key: 'efa', ...options.efaka })]),
      ],
    }),
  );
  const connections = createConnections({
    settings,
    clock: systemClock,
    log: captureLog('fatal').log,
    probes: new Map(),
  });
  const truth = await readAllTruth(sandboxes, connections, uid, spaces);
  const accounts = new Map<string, readonly string[]>();
  for (const connection of connections) accounts.set(connection.key, await connection.accounts.all());
  return {
    all: <K extends RecordKind>(kind: K): readonly Records[K][] => truth.get(kind) as readonly Records[K][],
    openList() {
      const store = memoryStore();
      return () => environmentOf(connections, store);
    },
    places: () =>
      connections.map(({ key, provider }) => ({
        provider: provider.name,
        key,
        accounts: accounts.get(key) ?? [],
      })),
    unreadable: (kind) =>
      (kind === 'transaction' ? 1 : 0) +
      paysleyUnreadable(kind, paysley.store) +
      profituityUnreadable(kind, profituity.store, profituityPlaceOf(profituity)),
    hasIntegerIds: hasIntegers,
    orders: <K extends RecordKind>(kind: K) =>
      (allOrders as { readonly [P in RecordKind]?: readonly string[] })[kind] as readonly FieldName<K>[],
    async [Symbol.asyncDispose]() {
      await Promise.all(connections.map(({ provider }) => provider.close()));
      await Promise.all(
        Object.values(sandboxes).map((sandbox: { close(): Promise<void> }) => sandbox.close()),
      );
    },
  };
}

/** wallee numbers everything, Paysley all but payments. */
function hasIntegers({ provider, kind }: RecordRef): boolean {
  return provider === 'WALLEE' || (provider === 'PAYSLEY' && kind !== 'transaction');
}

function environmentOf(connections: readonly Connection[], store: ListEnvironment['store']): ListEnvironment {
  const byKey = new Map(connections.map((connection) => [connection.key, connection]));
  const base = {
    connections,
    places: new KnownPlaces(byKey),
    projection: <K extends RecordKind>(): Projection<K> => new Set(),
    scanBudget: 10_000,
    clock: systemClock,
    store,
    call: testCall(),
  };
  const linkedCustomers = new LinkedCustomers(base, (key) => {
    const found = byKey.get(key);
    if (found === undefined) throw new Error(`No connection ${key}`);
    return found;
  });
  return { ...base, linkedCustomers };
}
