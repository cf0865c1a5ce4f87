import { setTimeout as sleep } from 'node:timers/promises';
import { createPrng, seedFor } from '../../sandbox/kit/prng.ts';
import type { Told } from './money-client.ts';
import { pursue } from './money-client.ts';
import type { Pace } from './money-clock.ts';
import { fastClock } from './money-clock.ts';
import type { FaultRates } from './money-faults.ts';
import type { MoneyGraph, ToldOperation } from './money-graph.ts';
import { moneyGraph, operationFields } from './money-graph.ts';
import type { Intent } from './money-intents.ts';
import { intentsOf } from './money-intents.ts';
import type { Judgement } from './money-judge.ts';
import { judge } from './money-judge.ts';
import type { MoneyProvider } from './money-provider.ts';
import type { MoneyKey } from './money-providers.ts';
import { moneyProviders } from './money-providers.ts';
import type { MoneyProxy } from './money-proxy.ts';
import { startMoneyProxy } from './money-proxy.ts';
import type { Replica, ReplicaSettings } from './money-replicas.ts';
import { journalPlace, replicaSettings, startInProcess, writeConfig } from './money-replicas.ts';
import { customersAt, targetsAt } from './money-targets.ts';

export interface MoneyRunOptions {
  /** Decides what is wanted, by whom, and what goes wrong. */
  readonly seed: number;
  readonly intents: number;
  /** Whether payments are wanted and what is done with them, or customers. `money`. */
  readonly of?: 'money' | 'customers';
  /** Intents that are sent a hundred times at once. 2. */
  readonly storms?: number;
  readonly rates?: FaultRates;
  /** Servers over one journal. */
  readonly replicas: number;
  readonly start: (settings: ReplicaSettings) => Promise<Replica>;
  /** A replica is ended and started again after so many intents; left out: never. */
  readonly restartEvery?: number;
  /** Clients at a time. 32. */
  readonly clients?: number;
  /** Default: all. */
  readonly keys?: readonly MoneyKey[];
  /** Of the sandboxes' data. */
  readonly scale?: number;
  /** Times the machine's. 30. */
  readonly speed?: number;
  /** Left out: a file of its own, in memory where that can be had. `disk`: a file that is on a disk. */
  readonly journal?: 'disk' | { readonly url: string };
}

export interface MoneyRun extends Judgement {
  readonly seed: number;
  readonly faults: ReadonlyMap<string, number>;
  readonly restarts: number;
}

/** What is not shown by then did not happen, in milliseconds of the fast time: the least a connection may say. */
const settlesAfterMs = 180_000;

/** A world of sandboxes, proxies, servers and clients; when all have ended and nothing fails any more it is judged. */
export async function runMoney(options: MoneyRunOptions): Promise<MoneyRun> {
  const { seed, speed = 30, scale = 0.15, clients = 32, rates = { commands: 0.35, reads: 0.06 } } = options;
  const pace: Pace = { since: Date.now(), speed };
  const clock = fastClock(pace);
  await using stack = new AsyncDisposableStack();
  const place = stack.use(await journalPlace(options.journal));
  const keys = options.keys ?? (Object.keys(moneyProviders) as MoneyKey[]);
  const providers: MoneyProvider[] = [];
  const proxies: MoneyProxy[] = [];
  for (const key of keys) {
    const provider = await moneyProviders[key]({ seed: seedFor(seed, key), scale, now: () => clock.now() });
    stack.defer(() => provider.close());
    const lagMs = 20_000 / speed;
    const settings = {
      target: provider.origin,
      seed: seedFor(seed, `faults ${key}`),
      lagMs,
      outageEvery: 211,
    };
    providers.push(provider);
    proxies.push(stack.use(await startMoneyProxy({ ...settings, rates })));
  }
  const connectionsBy = (origins: readonly string[]) =>
    providers.map((provider, index) => provider.connection(origins[index] ?? ''));
  const intents = await wanted(options, providers, () =>
    startInProcess(replicaSettings(place, connectionsBy(providers.map(({ origin }) => origin)), pace)),
  );
  const connections = connectionsBy(proxies.map(({ origin }) => origin));
  await writeConfig(place, connections);
  const replicas: Replica[] = [];
  for (let index = 0; index < options.replicas; index += 1) {
    const replica = await options.start(replicaSettings(place, connections, pace));
    stack.defer(() => replica.stop());
    replicas.push(replica);
  }
  const graph = moneyGraph(() => replicas.flatMap(({ url }) => url ?? []));
  const { told, restarts } = await pursueAll(intents, graph, { ...options, replicas, clients });
  await Promise.all(proxies.map((proxy) => proxy.calm()));
  await sleep(settlesAfterMs / speed);
  await settleAll(graph, 60_000);
  // A database may hold earlier runs too.
  const operations = (await allOperations(graph)).filter(({ idempotencyKey }) =>
    idempotencyKey.startsWith(`i${seed}-`),
  );
  const faults = new Map<string, number>();
  for (const { made } of proxies) {
    for (const [name, times] of made) faults.set(name, (faults.get(name) ?? 0) + times);
  }
  return { seed, restarts, faults, ...judge({ intents, told, operations, ledgers: providers }) };
}

/** Asked of a server that nothing stands before, which is ended again. */
async function wanted(
  { seed, intents: count, storms = 2, of = 'money' }: MoneyRunOptions,
  providers: readonly MoneyProvider[],
  start: () => Promise<Replica>,
): Promise<readonly Intent[]> {
  const replica = await start();
  try {
    const graph = moneyGraph(() => (replica.url === undefined ? [] : [replica.url]));
    const targets = (
      await Promise.all(
        providers.map(async (provider) =>
          of === 'customers'
            ? customersAt(graph, provider)
            : [
                ...(await targetsAt(graph, provider, seed)),
                ...provider.unlisted(Math.ceil(count / providers.length / 2)),
              ],
        ),
      )
    ).flat();
    const prng = createPrng(seedFor(seed, 'targets'));
    const shuffled = targets
      .map((target) => ({ target, at: prng.next() }))
      .toSorted((one, other) => one.at - other.at);
    // A third is left for what is made new.
    const chosen = shuffled.slice(0, Math.ceil((count * 2) / 3)).map(({ target }) => target);
    const makes = of === 'customers' ? 'create' : 'payment';
    return intentsOf({ seed, providers, makes, targets: chosen, count, storms });
  } finally {
    await replica.stop();
  }
}

interface Pursuit {
  readonly seed: number;
  readonly replicas: readonly Replica[];
  readonly clients: number;
  readonly restartEvery?: number;
}

async function pursueAll(
  intents: readonly Intent[],
  graph: MoneyGraph,
  { seed, replicas, clients, restartEvery = Infinity }: Pursuit,
) {
  const told = new Map<string, Told>();
  const prng = createPrng(seedFor(seed, 'restarts'));
  const order = [...intents].map((intent) => ({ intent, at: prng.next() })).toSorted((a, b) => a.at - b.at);
  let next = 0;
  let restarts = 0;
  let restarting: Promise<void> = Promise.resolve();
  async function client(): Promise<void> {
    for (;;) {
      const one = order[next];
      next += 1;
      if (one === undefined) return;
      if (next % restartEvery === 0) {
        const victim = replicas[prng.int(0, replicas.length - 1)];
        const pause = prng.int(0, 200);
        restarts += 1;
        restarting = restarting.then(() => sleep(pause)).then(() => victim?.restart());
      }
      told.set(one.intent.name, await pursue(one.intent, graph));
    }
  }
  await Promise.all(Array.from({ length: clients }, client));
  await restarting;
  return { told, restarts };
}

const reconcile = `mutation ($operationId: ID!) {
  payload: reconcileOperation(operationId: $operationId) { operation { ${operationFields} } userErrors { code path } } }`;

/** Looks up what is open, as long as that changes something: nothing fails any more. */
async function settleAll(graph: MoneyGraph, withinMs: number): Promise<void> {
  const until = Date.now() + withinMs;
  for (let rounds = 0; ; rounds += 1) {
    const open = (await allOperations(graph, ['UNKNOWN', 'PENDING'])).filter(
      ({ state }) => state !== 'FAILED',
    );
    const hopeful = open.filter(
      ({ state, unresolvedReason }) => state === 'PENDING' || unresolvedReason === null,
    );
    if (open.length === 0 || Date.now() > until || (rounds > 2 && hopeful.length === 0)) return;
    for (let from = 0; from < open.length; from += 8) {
      await Promise.all(
        open.slice(from, from + 8).map(({ id }) => graph.insist(reconcile, { operationId: id })),
      );
    }
    await sleep(200);
  }
}

async function allOperations(
  graph: MoneyGraph,
  states: readonly ToldOperation['state'][] = ['PENDING', 'SUCCEEDED', 'FAILED', 'UNKNOWN'],
): Promise<readonly ToldOperation[]> {
  interface Page {
    readonly list: {
      readonly nodes: readonly ToldOperation[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  }
  const query = `query ($after: String, $states: [OperationState!]) {
    list: operations(first: 100, after: $after, filter: { state: { in: $states } }) {
      nodes { ${operationFields} } pageInfo { hasNextPage endCursor } } }`;
  const nodes: ToldOperation[] = [];
  let after: string | null = null;
  for (;;) {
    const { list }: Page = await graph.insist<Page>(query, { after, states });
    nodes.push(...list.nodes);
    after = list.pageInfo.endCursor;
    if (!list.pageInfo.hasNextPage) return nodes;
  }
}
