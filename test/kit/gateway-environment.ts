import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Projection } from '../../src/domain/records/records.ts';
import { AccountDirectory } from '../../src/gateway/account-directory.ts';
import { Connection } from '../../src/gateway/connection.ts';
import { KnownPlaces } from '../../src/gateway/known-places.ts';
import { LinkedCustomers } from '../../src/gateway/linked-customers.ts';
import type { ListEnvironment } from '../../src/gateway/list/list-environment.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import { anonymous } from '../../src/ports/caller.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { Provider } from '../../src/ports/provider.ts';
import type { SortedRowsStore } from '../../src/ports/sorted-rows-store.ts';
import type { Sources } from '../../src/ports/source.ts';

export const stillClock: Clock = {
  now: () => 1_750_000_000_000,
  monotonic: () => 0,
  sleep: () => Promise.resolve(),
  random: () => 0.5,
};

export function testCall(): CallContext {
  return {
    signal: new AbortController().signal,
    deadline: Number.MAX_SAFE_INTEGER,
    caller: anonymous,
    metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
  };
}

export function testConnection(
  key: string,
  sources: Sources,
  accounts: readonly string[],
  trust: ConstructorParameters<typeof Connection>[0]['trust'] = 'sandbox',
): Connection {
  const provider: Provider = {
    name: 'GOVINEER',
    sources,
    commands: {},
    health: () => ({ health: 'UP', since: 0 }),
    configuredAccounts: accounts,
    doctor: [],
    close: () => Promise.resolve(),
  };
  return new Connection({
    key,
    displayName: key,
    mode: 'SANDBOX',
    provider,
    trust,
    accounts: new AccountDirectory(
      () => Promise.resolve(accounts),
      () => stillClock.now(),
    ),
  });
}

export function memoryStore(): SortedRowsStore {
  const rows = new Map<string, unknown>();
  const generations = new Map<string, number>();
  return {
    touch: async (connection) => void generations.set(connection, (generations.get(connection) ?? 0) + 1),
    generation: async (connection) => `${generations.get(connection) ?? 0}`,
    get: (_kind, key) => Promise.resolve(rows.get(key) as never),
    set: (_kind, key, value) => {
      rows.set(key, value);
      return Promise.resolve();
    },
  };
}

export function testEnvironment(
  connections: readonly Connection[],
  options: { readonly scanBudget?: number } = {},
): ListEnvironment {
  const base = {
    connections,
    places: new KnownPlaces(new Map(connections.map((connection) => [connection.key, connection]))),
    projection: <K extends RecordKind>(): Projection<K> => new Set(),
    scanBudget: options.scanBudget ?? 10_000,
    clock: stillClock,
    store: memoryStore(),
    call: testCall(),
  };
  const byKey = (key: string): Connection => {
    const found = connections.find((connection) => connection.key === key);
    if (found === undefined) throw new Error(`No connection ${key}`);
    return found;
  };
  return { ...base, linkedCustomers: new LinkedCustomers(base, byKey) };
}
