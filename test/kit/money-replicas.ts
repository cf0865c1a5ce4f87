import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose } from '../../src/compose.ts';
import { parseConfig } from '../../src/config.ts';
import { captureLog } from './log-capture.ts';
import type { Pace } from './money-clock.ts';
import { fastClock } from './money-clock.ts';
import type { ConnectionConfig } from './paygraph.ts';

/** One server of several over the same journal. */
export interface Replica {
  /** Undefined while it is dead. */
  readonly url: string | undefined;
  /** Ends it as far as that goes, without a word to anybody, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** What every replica is told. */
export interface ReplicaSettings {
  readonly env: Readonly<Record<string, string>>;
  readonly connections: readonly ConnectionConfig[];
  readonly pace: Pace;
}

export interface JournalPlace extends AsyncDisposable {
  readonly url: string;
  /** For configuration files and the like. */
  readonly folder: string;
}

/** Files that are no slower than memory, on systems that have it: waiting for a disk is a quarter of the work. */
const memory = '/dev/shm';

/** `journal`: where one is already, or `disk`; left out, a file that need not outlive the machine. */
export async function journalPlace(journal?: 'disk' | { readonly url: string }): Promise<JournalPlace> {
  const root = journal === undefined && existsSync(memory) ? memory : tmpdir();
  const folder = await mkdtemp(join(root, 'paygraph-money-'));
  const url = typeof journal === 'object' ? journal.url : `sqlite:${join(folder, 'journal.sqlite')}`;
  return {
    url,
    folder,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/**
 * Time as the service sees it: a command may take 40 s, a look-up 20 s (fixed), a lease lasts 30 s (fixed), and what does
 * not show 180 s after it was sent (the least there can be) did not happen.
 */
export function replicaSettings(
  place: JournalPlace,
  connections: readonly ConnectionConfig[],
  pace: Pace,
): ReplicaSettings {
  const env = {
    PORT: '0',
    PAYGRAPH_CONFIG: join(place.folder, 'paygraph.json'),
    JOURNAL_URL: place.url,
    LOG_LEVEL: 'error',
    COMMAND_DEADLINE_MS: '40000',
    PROVIDER_DEADLINE_MS: '60000',
    REQUEST_DEADLINE_MS: '240000',
  };
  return { env, connections, pace };
}

/** In this process. A restart is a stop without grace: commands under way are left as they are. */
export async function startInProcess({ env, connections, pace }: ReplicaSettings): Promise<Replica> {
  const log = captureLog('error');
  async function begin() {
    const settings = parseConfig(env, () => JSON.stringify({ connections }));
    const service = await compose({ settings, clock: fastClock(pace), log: log.log, probes: new Map() });
    const { url } = await service.server.listen(settings.listen);
    return { service, url };
  }
  let running: Awaited<ReturnType<typeof begin>> | null = await begin();
  const end = async (): Promise<void> => {
    const ending = running;
    running = null;
    await ending?.service.stop({ graceMs: 0 });
  };
  return {
    get url() {
      return running?.url;
    },
    async restart() {
      await end();
      running = await begin();
    },
    stop: end,
  };
}

/** The file that replicas in processes of their own read. */
export async function writeConfig(
  place: JournalPlace,
  connections: readonly ConnectionConfig[],
): Promise<void> {
  await writeFile(join(place.folder, 'paygraph.json'), JSON.stringify({ connections }));
}
