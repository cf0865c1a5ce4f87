import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { RunningSandboxes } from '../sandbox/providers.ts';
import { isOpen } from './callers/open-endpoint.ts';
import { watchCallers } from './callers/watch.ts';
import type { Composition } from './compose.ts';
import { compose } from './compose.ts';
import { ConfigError } from './config/config-error.ts';
import type { Environment } from './config/environment.ts';
import { read } from './config/environment.ts';
import type { Settings } from './config/settings.ts';
import { parseConfig } from './config.ts';
import { JournalError } from './journal/journal-error.ts';
import { createLog } from './log.ts';
import { probesFile, readProbes } from './probes.ts';
import { drainOnSignals } from './server/drain.ts';
import { StartError } from './start-error.ts';
import { systemClock } from './system-clock.ts';
import { readTrustedDocuments, TrustedDocumentsError, trustedDocumentsFile } from './trusted-documents.ts';

/** How long requests under way may still take once a signal has come, in milliseconds. */
const graceMs = 10_000;

/** How often the configuration file is looked at for other callers, in milliseconds. */
const lookEveryMs = 2_000;

const openNotice =
  'OPEN: no callers are configured, so that every program and person on this machine reads everything and can move ' +
  'money; name callers in the file of PAYGRAPH_CONFIG (docs/configuration.md)';

const sampleQuery =
  '{ transactions(first: 3) { nodes { id status amount { amount currency } customer { displayName } } } }';

/**
 * `npm start` (with `--sandbox`: the providers' sandboxes run in the same process) and `npm run start:live`. Prints a
 * line that begins with `ready` when requests are answered; what is wrong goes to standard error, exit code 1.
 */
export async function runServer(args: readonly string[], env: Environment): Promise<void> {
  try {
    await start(args.includes('--sandbox'), env);
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`);
    process.exit(1);
  }
}

async function start(withSandbox: boolean, env: Environment): Promise<void> {
  const sandboxes = withSandbox ? await sandboxesOf(env) : null;
  const environment = { ...env, ...sandboxes?.environment };
  const file: { text?: string } = {};
  const settings = parseConfig(environment, (path) => (file.text = readFileSync(path, 'utf8')));
  refuseNone(settings);
  const open = isOpen(settings);
  const log = createLog({
    level: settings.logLevel,
    pretty: process.stdout.isTTY ? (await import('pino-pretty')).default : null,
    write: process.stdout,
  });
  const trustedDocuments = readTrustedDocuments(trustedDocumentsFile, settings.trustedDocumentsOnly);
  const service = await compose({
    settings,
    clock: systemClock,
    log,
    probes: readProbes(probesFile),
    ...(trustedDocuments === null ? {} : { trustedDocuments }),
  });
  const { url: endpoint } = await service.server.listen(settings.listen);
  if (open) log.warn(openNotice);
  const path = read(environment, 'PAYGRAPH_CONFIG');
  if (path !== undefined && file.text !== undefined) {
    watchCallers(file.text, {
      callers: service.callers,
      read: () => readFile(path, 'utf8'),
      parse: (text) => parseConfig(environment, () => text).callers,
      everyMs: lookEveryMs,
      log,
    });
  }
  drainOnSignals({
    signals: process,
    stop: () => stopAll(service, sandboxes),
    exit: (code) => process.exit(code),
    log,
  });
  // Learnt before somebody asks; a provider that is down now is told by /readyz and by the sources of each answer.
  await Promise.allSettled(service.connections.map(({ accounts }) => accounts.all()));
  process.stdout.write(
    `ready ${endpoint} — open it in a browser for the playground, or paste: ${curl(endpoint, open)}\n`,
  );
}

/** Only now: a server without sandboxes would load what it never uses. */
async function sandboxesOf(env: Environment): Promise<RunningSandboxes> {
  const { startOwnSandboxes } = await import('./own-sandboxes.ts');
  return startOwnSandboxes(env);
}

function curl(endpoint: string, open: boolean): string {
  const key = open ? '' : " -H 'x-api-key: YOUR_KEY'";
  return `curl -s ${endpoint}${key} -H 'content-type: application/json' -d '${JSON.stringify({ query: sampleQuery })}'`;
}

async function stopAll(service: Composition, sandboxes: RunningSandboxes | null): Promise<void> {
  await service.stop({ graceMs });
  await sandboxes?.close();
}

function refuseNone({ connections }: Settings): void {
  if (connections.length > 0) return;
  throw new ConfigError([
    'no connection is configured: set the variables of one provider (GOVINEER_BASE_URL, …) or PAYGRAPH_CONFIG; ' +
      'npm start runs with sandboxes and needs none',
  ]);
}

const mendableErrors = [ConfigError, JournalError, StartError, TrustedDocumentsError] as const;

/** Problems that a person can mend are told in their own words; anything else with its stack. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') return portInUse(error);
  const mendable =
    mendableErrors.some((known) => error instanceof known) ||
    ('code' in error && typeof error.code === 'string');
  return mendable ? error.message : (error.stack ?? error.message);
}

/** Node.js's own message has the port in it, but is not written for whoever has to mend it. */
function portInUse(error: Error): string {
  const [port, address] = ['port', 'address'].map((name) => String(Reflect.get(error, name)));
  return (
    `The server cannot start: port ${port} on ${address} is in use. ` +
    'Stop the other program, or set PORT to another one.'
  );
}
