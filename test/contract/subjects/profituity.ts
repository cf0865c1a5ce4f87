import { createProfituity } from '../../../datasources/profituity/index.ts';
import { profituityRecords } from '../../../sandbox/profituity/data/profituity-data.ts';
import type { Guid } from '../../../sandbox/profituity/records.ts';
import type { ProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { startProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import type { ProfituityStore } from '../../../sandbox/profituity/store/profituity-store.ts';
import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { PropertyOf, Records } from '../../../src/domain/records/records.ts';
import { everything } from '../../../src/filter/ast.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { systemClock } from '../../../src/system-clock.ts';
import {
  addAwkwardRows,
  addMerchants,
  addUnreadableRows,
  checkSecrets,
} from '../../kit/contract-profituity-rows.ts';
import { profituityTruth, profituityUnreadable } from '../../kit/contract-profituity-truth.ts';
import { refusingOrigin } from '../../kit/misbehaving-server.ts';
import type { Rig, Subject, Trouble } from '../subject.ts';
import { callOf } from '../trial.ts';
import { profituityDeclined, shortOfAPage } from './profituity-declined.ts';
import type { ProfituityKind } from './profituity-properties.ts';
import { profituityKinds, profituityProperties } from './profituity-properties.ts';

/** Milliseconds by which the slow sandbox holds back its answers. */
const slowMs = 700;
/** Rows of two merchants. Of the one: more than a page of the provider holds, of the other: more ids than a call. */
const crowds = { one: [110, 60], several: [75, 75] } as const;
/** Rows a page of the one; several fit on one page together. */
const size = 100;
const wrongPassword = 'wr0ng-and-to-be-hidden';
/** How every token of the sandbox begins, and nothing else. */
const tokenStart = 'eyJ';
const secretNames: ReadonlySet<string> = new Set(['routeNumber', 'accountNumber', 'micr', 'frontImageFile']);

export const profituity: Subject = {
  provider: 'PROFITUITY',
  kinds: profituityKinds,
  declined: profituityDeclined,
  special: {
    'COUNT-03': ['account'],
    'SCOPE-01': profituityKinds.filter((kind) => kind !== 'account'),
    'SCOPE-02': profituityKinds.filter((kind) => kind !== 'account'),
    'SCOPE-03': profituityKinds.filter((kind) => kind !== 'account'),
  },
  start: () => start('one'),
};

/** The same, where requirements are tried in two merchants at once, of those that the connection is configured for. */
export const profituityOfSeveral: Subject = {
  ...profituity,
  declined: [...profituityDeclined, shortOfAPage],
  start: () => start('several'),
};

interface Connecting {
  readonly baseUrl?: string;
  readonly password?: string;
}

/** Of one merchant, with its seeded rows alone, which are of two years; `told`: what is told of the connection. */
export function startSeeded(told: Partial<ProfituitySettings>): Promise<Rig> {
  return start('one', { scale: 0.3, crowd: [0, 0], told });
}

interface Starting {
  readonly scale?: number;
  readonly crowd?: readonly [number, number];
  readonly told?: Partial<ProfituitySettings>;
}

async function start(
  merchants: 'one' | 'several',
  { scale = 0.05, crowd = crowds[merchants], told = {} }: Starting = {},
): Promise<Rig> {
  // Seven digits: printed as they are kept.
  const options = { seed: 5, scale, fractionDigits: 'seven' } as const;
  const sandbox = await startProfituitySandbox(options);
  const [a = '', b = '', apart = ''] = sandbox.store.merchants.all().map(({ id }) => id);
  const added = addMerchants(sandbox.store, 16);
  addAwkwardRows(sandbox.store, a, crowd[0]);
  addAwkwardRows(sandbox.store, b, crowd[1]);
  addUnreadableRows(sandbox.store, a);
  const served = merchants === 'one' ? [a, b, apart, ...added] : [a, b, ...added];
  const place = { key: 'pro', merchants: merchants === 'one' ? [a] : [a, b], served };
  const stranger = profituityRecords({ seed: 99, scale: 0.05 });
  const log: string[] = [];
  const opened: { close(): Promise<void> }[] = [];
  const troubled = new Map<Trouble, Promise<Provider>>();
  const keep = (fields: object, message: string): void =>
    void log.push(`${message} ${JSON.stringify(fields)}`);

  function connect(to: ProfituitySandbox, given: Connecting = {}): Provider {
    const provider = createProfituity(
      {
        provider: 'profituity',
        key: place.key,
        displayName: 'Profituity',
        mode: null,
        baseUrl: given.baseUrl ?? to.url,
        username: to.username,
        password: new Secret(given.password ?? to.password),
        clientId: to.clientId,
        scope: to.scope,
        merchantIds: merchants === 'one' ? 'all' : served,
        words: 'known',
        strings: 'insensitive',
        ids: 'ordinal',
        dates: 'instant',
        updates: 'report',
        takeLimit: merchants === 'one' ? size : 1000,
        timeZone: null,
        settleSeconds: 180,
        concurrency: 16,
        requestsPerSecond: null,
        ...told,
      },
      { clock: systemClock, log: { info: keep, warn: keep }, limits: { providerDeadlineMs: 10_000 } },
    );
    opened.push(provider);
    return provider;
  }

  async function inTrouble(trouble: Trouble): Promise<Provider> {
    switch (trouble) {
      case 'wrongCredentials':
        return connect(sandbox, { password: wrongPassword });
      case 'down':
        return connect(sandbox, { baseUrl: await refusingOrigin() });
      case 'slow': {
        const slow = await startProfituitySandbox({ ...options, latencyMs: slowMs });
        opened.push(slow);
        const provider = connect(slow);
        await provider.doctor.find(({ name }) => name === 'authenticate')?.run(callOf());
        return provider;
      }
    }
  }

  const { store } = sandbox;
  const truthOf = <K extends RecordKind>(kind: K, of: readonly Guid[]): readonly Records[K][] =>
    profituityTruth(kind, store, { ...place, merchants: of });
  return {
    provider: connect(sandbox),
    accountsOf: (kind) => (kind === 'account' ? [] : place.merchants),
    several: { accounts: [b, a], all: served, truth: truthOf },
    pinOf: () => everything,
    truth: <K extends RecordKind>(kind: K) => truthOf(kind, place.merchants),
    unreadable: (kind) => profituityUnreadable(kind, store, place),
    others: () => 0,
    meaningless: () => [],
    strangers(kind) {
      if (kind === 'account') return [apart, ...stranger.merchants.map(({ id }) => id)].filter(isNotServed);
      const rows = [...tableOf(store, kind).all(), ...stranger[tables[kind as Below]]];
      return rows.filter(({ merchantId }) => !place.merchants.includes(merchantId)).map(({ id }) => id);
    },
    propertiesOf<K extends RecordKind>(kind: K) {
      const properties: { readonly [P in RecordKind]?: readonly string[] } = profituityProperties;
      return (properties[kind] ?? []) as readonly PropertyOf<K>[];
    },
    row(kind, { nativeId }) {
      const table = kind === 'account' ? store.merchants : tableOf(store, kind);
      const row = table.get(nativeId);
      if (row === undefined) throw new Error(`There is no row ${nativeId} of ${kind}`);
      return Object.fromEntries(Object.entries(row).filter(([name]) => !secretNames.has(name)));
    },
    secrets: () => [...secretsOf(store), ...checkSecrets, tokenStart, sandbox.password, wrongPassword],
    logged: () => log.join('\n'),
    requests(since) {
      const { entries, next } = sandbox.requests.since(since);
      return { seen: entries.map(({ method, path, status }) => ({ method, path, status })), next };
    },
    isTokenRequest: ({ path }) => path === '/connect/token',
    asked: () => null,
    expireTokens: () => sandbox.expireTokens(),
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

  function isNotServed(merchant: Guid): boolean {
    return !served.includes(merchant);
  }
}

type Below = Exclude<ProfituityKind, 'account'>;

/** Where the rows of each kind below merchants are. */
const tables = {
  customer: 'customers',
  paymentMethod: 'paymentTemplates',
  billingSubscription: 'paymentTemplates',
  transaction: 'payments',
  refund: 'payments',
} as const satisfies Record<Below, keyof ProfituityStore>;

interface AnyTable {
  all(): readonly { readonly id: Guid; readonly merchantId: Guid }[];
  get(id: Guid): object | undefined;
}

function tableOf(store: ProfituityStore, kind: RecordKind): AnyTable {
  if (!Object.hasOwn(tables, kind)) throw new Error(`Profituity has no ${kind} below merchants`);
  return store[tables[kind as Below]];
}

/** Bank accounts, as far as rows tell them. */
function secretsOf(store: ProfituityStore): readonly string[] {
  const rows = [...store.payments.all(), ...store.paymentTemplates.all()];
  return [...new Set(rows.flatMap(({ routeNumber, accountNumber }) => [routeNumber, accountNumber]))];
}
