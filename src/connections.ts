import { createProvider } from '../datasources/registry.ts';
import type { ConnectionSettings } from './config/connection.ts';
import type { Settings } from './config/settings.ts';
import { AccountDirectory } from './gateway/account-directory.ts';
import { Connection } from './gateway/connection.ts';
import { readAll } from './gateway/list/read-all.ts';
import { PartitionReading } from './gateway/list/partition-reading.ts';
import { ScanBudget } from './gateway/list/budget.ts';
import type { Log } from './log.ts';
import type { CallContext } from './ports/call-context.ts';
import { anonymous } from './ports/caller.ts';
import type { Clock } from './ports/clock.ts';
import type { Provider } from './ports/provider.ts';
import type { Trust } from './filter/trust.ts';

export interface ConnectionDeps {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly log: Log;
  /** What `doctor --probe` saw, by connection key. */
  readonly probes: ReadonlyMap<string, ReadonlySet<string>>;
  /** How requests read of a provider; left out: each for itself. */
  readonly shared?: (settings: ConnectionSettings, provider: Provider) => Provider;
}

/** Every configured connection. Nothing is sent before the first call. */
export function createConnections(deps: ConnectionDeps): readonly Connection[] {
  return deps.settings.connections.map((settings) => createConnection(settings, deps));
}

function createConnection(settings: ConnectionSettings, deps: ConnectionDeps): Connection {
  const { clock, log } = deps;
  const provider = createProvider(settings, {
    clock,
    // Every line of a datasource names its connection itself.
    log,
    limits: deps.settings.limits,
  });
  const trust: Trust =
    settings.mode === 'SANDBOX' ? 'sandbox' : { probed: deps.probes.get(settings.key) ?? new Set() };
  const connection: Connection = new Connection({
    key: settings.key,
    displayName: settings.displayName,
    mode: settings.mode,
    provider: deps.shared?.(settings, provider) ?? provider,
    trust,
    accounts: new AccountDirectory(
      // By the provider itself: the list is kept as it is, and an account that is missing is looked for there.
      () => readAccounts(connection, provider, deps),
      () => clock.now(),
    ),
  });
  return connection;
}

/** The accounts of a connection: as configured, or all that its provider lists. */
async function readAccounts(
  connection: Connection,
  provider: Provider,
  { settings, clock }: ConnectionDeps,
): Promise<readonly string[]> {
  if (provider.configuredAccounts !== null) return provider.configuredAccounts;
  const source = provider.sources.account;
  if (source === undefined) throw new Error(`${connection.key} neither configures nor lists accounts`);
  const partition = {
    connection,
    source,
    capabilities: connection.capabilities(source),
    accounts: [],
    asked: [],
    filter: { op: 'everything' },
  } as const;
  const { scanBudget, providerDeadlineMs } = settings.limits;
  const call = systemCall(clock, providerDeadlineMs);
  const reading = new PartitionReading(partition, new Set(), new ScanBudget(scanBudget), call, clock);
  const accounts = await readAll(reading, { op: 'everything' }, () => true);
  if (accounts === null) {
    throw reading.failure(
      'SCAN_LIMIT_EXCEEDED',
      `has more than ${scanBudget} accounts: configure those that this connection serves`,
    );
  }
  return accounts.map((account) => account.nativeId);
}

/** A call that the service makes on its own account, for no request. */
export function systemCall(clock: Clock, deadlineMs: number): CallContext {
  return {
    signal: AbortSignal.timeout(deadlineMs),
    deadline: clock.now() + deadlineMs,
    caller: anonymous,
    metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
  };
}
