import { createWallee } from '../../../datasources/wallee/index.ts';
import type { WalleeSandbox } from '../../../sandbox/wallee/server.ts';
import { startWalleeSandbox } from '../../../sandbox/wallee/server.ts';
import type { Tables } from '../../../sandbox/wallee/store/wallee-store.ts';
import type { GlobalTableName, SpaceTableName } from '../../../sandbox/wallee/shapes/table-name.ts';
import { parseId } from '../../../sandbox/wallee/wire/id.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { PropertyOf } from '../../../src/domain/records/records.ts';
import { everything } from '../../../src/filter/ast.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { addAwkwardRows, addNeighbour, addUnreadableRows } from '../../kit/contract-wallee-rows.ts';
import { walleeTruth } from '../../kit/contract-wallee-truth.ts';
import { refusingOrigin } from '../../kit/misbehaving-server.ts';
import type { Rig, Subject, Trouble } from '../subject.ts';
import { walleeDeclined } from './wallee-declined.ts';
import type { WalleeKind } from './wallee-properties.ts';
import { walleeKinds, walleeProperties } from './wallee-properties.ts';

/** Milliseconds by which the slow sandbox holds back its answers. */
const slowMs = 700;
/** More than a page of the provider holds. */
const crowd = 110;
const space = 406;
/** A key of the right length that is nobody's. */
const wrongKey = Buffer.alloc(32, 'wr0ng').toString('base64');
/** Where a payer was; the data has just one. */
const payerAddress = '192.0.2.17';

export const wallee: Subject = {
  provider: 'WALLEE',
  kinds: walleeKinds,
  declined: walleeDeclined,
  special: {
    'COUNT-03': walleeKinds,
    'LINK-01': ['transaction', 'paymentMethod'],
    'LINK-02': ['customer'],
    'LINK-03': ['customer'],
  },
  start,
};

interface Connecting {
  readonly baseUrl?: string;
  readonly authenticationKey?: string;
}

async function start(): Promise<Rig> {
  const options = { seed: 5, scale: 0.1, rateLimitPerSpace: 1_000_000 };
  const sandbox = await startWalleeSandbox(options);
  addAwkwardRows(sandbox.store, space, crowd);
  const unreadable = addUnreadableRows(sandbox.store, space);
  addNeighbour(sandbox.store, 405);
  const log: string[] = [];
  const opened: { close(): Promise<void> }[] = [];
  const troubled = new Map<Trouble, Promise<Provider>>();
  const keep = (fields: object, message: string): void =>
    void log.push(`${message} ${JSON.stringify(fields)}`);

  function connect(to: WalleeSandbox, given: Connecting = {}): Provider {
    const provider = createWallee(
      {
        provider: 'wallee',
        key: 'wal',
        displayName: 'wallee',
        mode: null,
        baseUrl: given.baseUrl ?? to.url,
        userId: String(to.userId),
        authenticationKey: new Secret(given.authenticationKey ?? to.authenticationKey),
        spaceIds: 'all',
        datePush: 'instant',
        settleSeconds: 180,
        linkProtection: 'NO_PROTECTION',
        accountScope: null,
        concurrency: 16,
        requestsPerSecond: null,
      },
      { clock: systemClock, log: { info: keep, warn: keep }, limits: { providerDeadlineMs: 10_000 } },
    );
    opened.push(provider);
    return provider;
  }

  async function inTrouble(trouble: Trouble): Promise<Provider> {
    switch (trouble) {
      case 'wrongCredentials':
        return connect(sandbox, { authenticationKey: wrongKey });
      case 'down':
        return connect(sandbox, { baseUrl: `${await refusingOrigin()}/api/v2.0` });
      case 'slow': {
        const slow = await startWalleeSandbox({ ...options, latencyMs: slowMs });
        opened.push(slow);
        return connect(slow);
      }
    }
  }

  const place = { key: 'wal', space };
  return {
    provider: connect(sandbox),
    accountsOf: (kind) => (kind === 'account' || kind === 'client' ? [] : [String(space)]),
    pinOf: () => everything,
    truth: <K extends RecordKind>(kind: K) => walleeTruth(kind, sandbox.store, place),
    unreadable: (kind) => (kind === 'transaction' || kind === 'refund' ? unreadable : 0),
    others: () => 0,
    meaningless: (kind) => (kind === 'paymentLink' ? ['CREATE'] : []),
    strangers: (kind) => strangersOf(sandbox, kind),
    propertiesOf<K extends RecordKind>(kind: K) {
      const properties: { readonly [P in RecordKind]?: readonly string[] } = walleeProperties;
      return (properties[kind] ?? []) as readonly PropertyOf<K>[];
    },
    row(kind, { nativeId }) {
      const row = tableOf(sandbox, kind).get(parseId(nativeId) ?? 0);
      if (row === undefined) throw new Error(`There is no row ${nativeId}`);
      return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== payerAddress));
    },
    secrets: () => [payerAddress, sandbox.authenticationKey, wrongKey],
    logged: () => log.join('\n'),
    requests(since) {
      const { entries, next } = sandbox.requests.since(since);
      return { seen: entries.map(({ method, path, status }) => ({ method, path, status })), next };
    },
    isTokenRequest: () => false,
    asked: ({ path }) =>
      new URL(path, 'http://x').searchParams.getAll('expand').flatMap((names) => names.split(',')),
    expireTokens() {
      throw new Error('wallee gives out no tokens');
    },
    fresh: () => connect(sandbox),
    troubled(trouble) {
      const known = troubled.get(trouble) ?? inTrouble(trouble);
      troubled.set(trouble, known);
      return known;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(opened.map((one) => one.close()));
      await sandbox.close();
    },
  };
}

const globalTables = { client: 'accounts', account: 'spaces' } as const satisfies Partial<
  Record<WalleeKind, GlobalTableName>
>;
const spaceTables = {
  customer: 'customers',
  paymentMethod: 'tokens',
  transaction: 'transactions',
  refund: 'refunds',
  paymentAttempt: 'attempts',
  paymentLink: 'paymentLinks',
  product: 'products',
  billingSubscription: 'subscriptions',
  terminal: 'terminals',
  webhookSubscription: 'webhookListeners',
} as const satisfies Record<Exclude<WalleeKind, keyof typeof globalTables>, SpaceTableName>;

type AnyTable = Pick<Tables<'accounts'>['accounts'], never> & {
  all(): readonly { readonly id: number | bigint }[];
  get(id: number | bigint): object | undefined;
};

function tableOf({ store }: Pick<WalleeSandbox, 'store'>, kind: RecordKind, of = space): AnyTable {
  if (kind === 'category' || kind === 'customerGroup') throw new Error(`wallee has no ${kind}`);
  if (kind === 'client' || kind === 'account') return store.global[globalTables[kind]];
  return store.space(of)[spaceTables[kind]];
}

/** Ids of the neighbouring space and of another user, as far as the place has none that is the same. */
function strangersOf(sandbox: WalleeSandbox, kind: RecordKind): readonly string[] {
  const own = new Set(
    tableOf(sandbox, kind)
      .all()
      .map(({ id }) => String(id)),
  );
  const above = kind === 'client' || kind === 'account';
  const others = [tableOf(sandbox.otherUser, kind, 2001), ...(above ? [] : [tableOf(sandbox, kind, 405)])];
  return others.flatMap((table) => table.all().map(({ id }) => String(id))).filter((id) => !own.has(id));
}
