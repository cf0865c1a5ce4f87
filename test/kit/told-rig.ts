import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { Connection } from '../../src/gateway/connection.ts';
import { everyRecord } from './every-record.ts';
import type { Paygraph } from './paygraph.ts';
import type { AllProviders, AllKey } from './all-providers.ts';
import { startAllProviders, startAllWorld } from './all-providers.ts';
import type { Told } from './told-capabilities.ts';
import { askCapabilities } from './told-capabilities.ts';
import { unlistedIds } from './unlisted-ids.ts';

/** Every provider behind one server, what that server tells of them, and what they were then asked. */
export interface ToldRig extends AsyncDisposable {
  readonly paygraph: Paygraph;
  told(key: AllKey): Told;
  connection(key: AllKey): Connection;
  /** Every record there, read once. */
  records<K extends RecordKind>(key: AllKey, kind: K): Promise<readonly Records[K][]>;
  /** Runs `work` and answers the requests that reached the provider meanwhile, as `status path?query`. */
  callsOf<T>(
    key: AllKey,
    work: () => Promise<T>,
  ): Promise<{ readonly result: T; readonly calls: readonly string[] }>;
  /** Every request that reached the provider yet. */
  calls(key: AllKey): readonly string[];
  /** Whether the ids of a kind compare as numbers. */
  hasIntegerIds(ref: RecordRef): boolean;
}

export async function startToldRig(): Promise<ToldRig> {
  const all: AllProviders = await startAllProviders();
  const world = await startAllWorld(all);
  const { paygraph } = world;
  const told = await askCapabilities(paygraph);
  const read = new Map<string, Promise<readonly Records[RecordKind][]>>();
  const callsSince = (key: AllKey, since: number): readonly string[] =>
    all.requests[key].since(since).entries.map(({ status, path }) => `${status} ${path}`);

  function connection(key: string): Connection {
    const found = paygraph.connections.find((one) => one.key === key);
    if (found === undefined) throw new Error(`no connection ${key}`);
    return found;
  }

  return {
    paygraph,
    connection,
    told(key) {
      const found = told.get(key);
      if (found === undefined) throw new Error(`nothing is told of ${key}`);
      return found;
    },
    records<K extends RecordKind>(key: AllKey, kind: K) {
      const place = `${key} ${kind}`;
      const known = read.get(place) ?? everyRecord(connection(key), kind, unlistedIds[key](all)[kind] ?? []);
      read.set(place, known);
      return known as Promise<readonly Records[K][]>;
    },
    async callsOf(key, work) {
      const { next } = all.requests[key].since(0);
      const result = await work();
      return { result, calls: callsSince(key, next) };
    },
    calls: (key) => callsSince(key, 0),
    hasIntegerIds: ({ connection: key, kind }) =>
      connection(key).source(kind)?.capabilities.idOrder.compare === 'integers',
    async [Symbol.asyncDispose]() {
      await world[Symbol.asyncDispose]();
      await all[Symbol.asyncDispose]();
    },
  };
}
