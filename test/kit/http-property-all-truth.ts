import type { EfakaSandbox } from '../../sandbox/efaka/server.ts';
import type { GovineerSandbox } from '../../sandbox/govineer/server.ts';
import type { PaysleySandbox } from '../../sandbox/paysley/server.ts';
import type { ProfituitySandbox } from '../../sandbox/profituity/server.ts';
import type { WalleeSandbox } from '../../sandbox/wallee/server.ts';
import { CustomerLink } from '../../src/domain/customer-link.ts';
import { fieldNames, fieldOf } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { PropertyOf, Records } from '../../src/domain/records/records.ts';
import type { Connection } from '../../src/gateway/connection.ts';
import type { Source } from '../../src/ports/source.ts';
import { efakaTruth } from './contract-efaka-truth.ts';
import type { EfakaPlace } from './contract-efaka-values.ts';
import { govineerTruth } from './contract-govineer-truth.ts';
import { paysleyTruth } from './contract-paysley-truth.ts';
import { profituityTruth } from './contract-profituity-truth.ts';
import type { ProfituityPlace } from './contract-profituity-values.ts';
import { walleeTruth } from './contract-wallee-truth.ts';
import { fold } from './http-property-order.ts';
import { listAll } from './read-source.ts';

export interface Sandboxes {
  readonly govineer: GovineerSandbox;
  readonly wallee: WalleeSandbox;
  readonly paysley: PaysleySandbox;
  readonly profituity: ProfituitySandbox;
  readonly efaka: EfakaSandbox;
}

/** Every record of the kinds that the world is tried on, as the providers' documents have it. */
export async function readAllTruth(
  sandboxes: Sandboxes,
  connections: readonly Connection[],
  uid: string,
  spaces: readonly number[],
): Promise<ReadonlyMap<RecordKind, readonly Records[RecordKind][]>> {
  const { govineer, wallee, paysley, profituity } = sandboxes;
  const truth = new Map<RecordKind, readonly Records[RecordKind][]>();
  const paysleyMode = connections.find(({ key }) => key === 'pay')?.mode ?? null;
  const paysleyPlace = { key: 'pay', displayName: 'pay', mode: paysleyMode, currency: 'USD' } as const;
  const efakaPlace = efakaPlaceOf(connections);
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
    ...profituityTruth(kind, profituity.store, profituityPlaceOf(profituity)),
    ...(efakaPlace === null ? [] : efakaTruth(kind, sandboxes.efaka.store, efakaPlace)),
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

export function profituityPlaceOf({ store }: Sandboxes['profituity']): ProfituityPlace {
  const merchants = store.merchants.all().map(({ id }) => id);
  return { key: 'pro', merchants, served: merchants };
}

/** Null where the world has no connection to eFaka. */
function efakaPlaceOf(connections: readonly Connection[]): EfakaPlace | null {
  const connection = connections.find(({ key }) => key === 'efa');
  if (connection === undefined) return null;
  const { mode, displayName } = connection;
  const source = connection.source('transaction');
  const query = source?.capabilities.requires.includes('reference') ?? false;
  return { key: 'efa', displayName, mode, account: 'default', query, echo: true };
}
