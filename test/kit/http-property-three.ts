import type { PaysleySandbox } from '../../sandbox/paysley/server.ts';
import { startPaysleySandbox } from '../../sandbox/paysley/server.ts';
import type { GovineerSandbox } from '../../sandbox/govineer/server.ts';
import { startGovineerSandbox } from '../../sandbox/govineer/server.ts';
import type { WalleeSandbox } from '../../sandbox/wallee/server.ts';
import { startWalleeSandbox } from '../../sandbox/wallee/server.ts';
import { parseConfig } from '../../src/config.ts';
import { createConnections } from '../../src/connections.ts';
import { CustomerLink } from '../../src/domain/customer-link.ts';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldNames, fieldOf } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { RecordRef } from '../../src/domain/record-ref.ts';
import type { Projection, PropertyOf, Records } from '../../src/domain/records/records.ts';
import type { Connection } from '../../src/gateway/connection.ts';
import { KnownPlaces } from '../../src/gateway/known-places.ts';
import { LinkedCustomers } from '../../src/gateway/linked-customers.ts';
import type { ListEnvironment } from '../../src/gateway/list/list-environment.ts';
import type { Source } from '../../src/ports/source.ts';
import { systemClock } from '../../src/system-clock.ts';
import { addAwkwardRows as addGovineerRows, addUnreadableRows } from './contract-govineer-rows.ts';
import { govineerTruth } from './contract-govineer-truth.ts';
import { addAwkwardRows as addWalleeRows } from './contract-wallee-rows.ts';
import { addAwkwardRows as addPaysleyRows } from './contract-paysley-rows.ts';
import { paysleyTruth, paysleyUnreadable } from './contract-paysley-truth.ts';
import { walleeTruth } from './contract-wallee-truth.ts';
import { memoryStore } from './gateway-environment.ts';
import type { ListWorld } from './http-property-list-world.ts';
import { fold } from './http-property-order.ts';
import { captureLog } from './log-capture.ts';
import { connectionTo, paysleyConnection, walleeConnection } from './paygraph.ts';
import { listAll, testCall } from './read-source.ts';

/** The kinds that the world of three is tried on, and the orders. */
export const threeOrders = {
  transaction: ['createdAt', 'amount', 'reference'],
  customer: ['email', 'name', 'createdAt'],
  product: ['name', 'price', 'sku'],
} as const satisfies { readonly [K in RecordKind]?: readonly FieldName<K>[] };

/** Settings of connections over those that make everything relied on. */
export interface ThreeOptions {
  readonly seed: number;
  readonly wallee?: Readonly<Record<string, unknown>>;
  readonly paysley?: Readonly<Record<string, unknown>>;
}

interface Sandboxes {
  readonly govineer: GovineerSandbox;
  readonly wallee: WalleeSandbox;
  readonly paysley: PaysleySandbox;
}

/** One connection to each provider there is, each to a small sandbox of its own. */
export async function startThree(options: ThreeOptions): Promise<ListWorld & AsyncDisposable> {
  const { seed } = options;
  const sandboxes: Sandboxes = {
    govineer: await startGovineerSandbox({ seed, scale: 0.03 }),
    wallee: await startWalleeSandbox({ seed, scale: 0.06, rateLimitPerSpace: Number.MAX_SAFE_INTEGER }),
    paysley: await startPaysleySandbox({ seed, scale: 0.06 }),
  };
  const { govineer, wallee, paysley } = sandboxes;
  // The account of four currencies first.
  const [, uid = ''] = govineer.store.paymentAccounts.all().map((account) => account.uid);
  const spaces = [406, 405];
  addGovineerRows(govineer.store, uid, { count: 20, finerInstants: false, unscoped: false });
  addUnreadableRows(govineer.store, uid, ['x-unreadable']);
  addPaysleyRows(paysley.store, 20);
  addWalleeRows(wallee.store, 406, 20);
  const settings = parseConfig({ PAYGRAPH_CONFIG: 'file.json', PROVIDER_DEADLINE_MS: '20000' }, () =>
    JSON.stringify({
      connections: [
        connectionTo(govineer, { key: 'gov', accountUids: [uid] }),
        walleeConnection(wallee, { key: 'wal', spaceIds: spaces.map(String), ...options.wallee }),
        paysleyConnection(paysley, { key: 'pay', ...options.paysley }),
      ],
    }),
  );
  const connections = createConnections({
    settings,
    clock: systemClock,
    log: captureLog('fatal').log,
    probes: new Map(),
  });
  const truth = await readTruth(sandboxes, connections, uid, spaces);
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
    unreadable: (kind) => (kind === 'transaction' ? 1 : 0) + paysleyUnreadable(kind, paysley.store),
    hasIntegerIds: hasIntegers,
    orders: <K extends RecordKind>(kind: K) =>
      (threeOrders as { readonly [P in RecordKind]?: readonly string[] })[kind] as readonly FieldName<K>[],
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

async function readTruth(
  { govineer, wallee, paysley }: Sandboxes,
  connections: readonly Connection[],
  uid: string,
  spaces: readonly number[],
): Promise<ReadonlyMap<RecordKind, readonly Records[RecordKind][]>> {
  const truth = new Map<RecordKind, readonly Records[RecordKind][]>();
  const paysleyMode = connections.find(({ key }) => key === 'pay')?.mode ?? null;
  const paysleyPlace = { key: 'pay', displayName: 'pay', mode: paysleyMode, currency: 'USD' } as const;
  const modes = Object.fromEntries(connections.map(({ key, mode }) => [key, mode]));
  const of = async <K extends RecordKind>(kind: K): Promise<readonly Records[K][]> => [
    ...govineerTruth(kind, govineer.store, { key: 'gov', mode: 'SANDBOX' }, [uid]),
    ...completed(
      kind,
      spaces.flatMap((space) => walleeTruth(kind, wallee.store, { key: 'wal', space })),
      await readWhole(kind, 'wal', connections),
    ),
    ...completed(
      kind,
      paysleyTruth(kind, paysley.store, paysleyPlace),
      await readWhole(kind, 'pay', connections),
    ),
  ];
  const customers = await of('customer');
  const transactions = (await of('transaction')).map((record) =>
    Object.assign(record, {
      // As configured, which the truth of wallee is told without.
      mode: modes[record.ref.connection],
      customer: customerOf(record, customers),
    }),
  );
  truth
    .set('customer', customers)
    .set('transaction', transactions)
    .set('product', await of('product'));
  return truth;
}

/** Every record of a connection, as its source's own list gives them: unfiltered, in no order, page after page. */
async function readWhole<K extends RecordKind>(
  kind: K,
  key: string,
  connections: readonly Connection[],
): Promise<readonly Records[K][]> {
  const connection = connections.find((one) => one.key === key);
  const source: Source<K> | undefined = connection?.source(kind);
  if (connection === undefined || source === undefined) return [];
  const projection = new Set(neededBy(kind));
  const read: Records[K][] = [];
  for (const account of await connection.accounts.all()) {
    read.push(...(await listAll(source, { accounts: [account], projection })));
  }
  return read;
}

/** What filters look at. */
function neededBy<K extends RecordKind>(kind: K): readonly PropertyOf<K>[] {
  return fieldNames(kind).flatMap((field) => fieldOf(kind, field).needs);
}

/**
 * The records of a truth that does not tell all that filters look at: the rest is as it was read. Throws if others were
 * read than there are.
 */
function completed<K extends RecordKind>(
  kind: K,
  truth: readonly Records[K][],
  read: readonly Records[K][],
): readonly Records[K][] {
  const byId = new Map(read.map((record) => [record.id, record]));
  if (byId.size !== truth.length)
    throw new Error(`${truth.length} ${kind}s are there; ${byId.size} were read`);
  for (const record of truth) {
    const found = byId.get(record.id);
    if (found === undefined) throw new Error(`A ${kind} that is there was not read`);
    const rest = neededBy(kind).filter((property) => record[property] === undefined);
    Object.assign(record, Object.fromEntries(rest.map((property) => [property, found[property]])));
  }
  return truth;
}

/** The one customer of the account that has what the payment has of it; else what the payment has. */
function customerOf(
  { customer }: Records['transaction'],
  customers: readonly Records['customer'][],
): Records['transaction']['customer'] {
  if (!(customer instanceof CustomerLink)) return customer;
  const owners = customers.filter(
    (one) =>
      one.ref.connection === customer.connection &&
      one.ref.account === customer.account &&
      keysOf(one).includes(customer.key),
  );
  const [only] = owners;
  return only !== undefined && owners.length === 1 ? only.ref : customer;
}

function keysOf({ ref, reference, email, phone }: Records['customer']): readonly string[] {
  if (ref.provider === 'WALLEE') return reference === null ? [] : [reference];
  return [`email:${fold((email ?? '').trim())}`, `phone:${(phone ?? '').replaceAll(/\D/g, '')}`];
}
