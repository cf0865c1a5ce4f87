import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ConfigError } from '../config/config-error.ts';
import type { Environment } from '../config/environment.ts';
import type { Settings } from '../config/settings.ts';
import { parseConfig, providerConfigs } from '../config.ts';
import { createConnections } from '../connections.ts';
import type { Connection } from '../gateway/connection.ts';
import { createLog } from '../log.ts';
import { probesFile, storeProbe } from '../probes.ts';
import { systemClock } from '../system-clock.ts';
import type { Patient } from './checkup.ts';
import { examine } from './examine.ts';
import type { Probe } from './probe/probe.ts';
import type { ConnectionReport } from './report.ts';
import { printReport, printSummary, whatHolds } from './report.ts';
import type { Written } from './written.ts';
import { whereWritten } from './written.ts';

/** How long one step may take, and a whole probe, in milliseconds. */
const stepMs = 20_000;
const probeMs = 120_000;

interface Options {
  readonly probe: boolean;
  readonly json: boolean;
}

/**
 * `npm run doctor`: tries every configured connection and prints what it finds. `--probe` also finds out what of the
 * assumed capabilities holds, and stores it; `--json` prints for programs. Ends with exit code 1 if a step failed or
 * the configuration is wrong, 130 on Ctrl-C.
 */
export async function runDoctor(args: readonly string[], env: Environment): Promise<void> {
  process.once('SIGINT', () => process.exit(130));
  process.once('SIGTERM', () => process.exit(143));
  const json = args.includes('--json');
  try {
    const options = readOptions(args);
    const settings = readSettings(env);
    const coloured = process.stdout.isTTY && env['NO_COLOR'] === undefined;
    const reports = await examineAll(
      { settings, written: whereWritten(env, providerConfigs, readText) },
      options,
      coloured,
    );
    const ok = reports.every((report) => report.ok);
    if (options.json) print({ ok, connections: reports });
    else process.stdout.write(printSummary(reports, coloured));
    process.exitCode = ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    if (json) print({ ok: false, problems: error.problems });
    else process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { probe: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
    });
    return values;
  } catch {
    throw new ConfigError([`the doctor takes --probe and --json, not ${args.join(' ')}`]);
  }
}

function readSettings(env: Environment): Settings {
  const settings = parseConfig(env, readText);
  if (settings.connections.length > 0) return settings;
  throw new ConfigError([
    'no connection is configured: set the variables of one provider (GOVINEER_BASE_URL, …) or PAYGRAPH_CONFIG',
  ]);
}

function readText(path: string): string {
  return readFileSync(path, 'utf8');
}

interface Configured {
  readonly settings: Settings;
  readonly written: ReadonlyMap<string, Written>;
}

/** All at once, told in the order of the configuration, each as soon as it and those before it are done. */
async function examineAll(
  { settings, written }: Configured,
  { probe, json }: Options,
  coloured: boolean,
): Promise<readonly ConnectionReport[]> {
  // What goes wrong is in the table; a log beside it would say it twice.
  const log = createLog({ level: 'silent', pretty: null, write: process.stderr });
  const connections = createConnections({ settings, clock: systemClock, log, probes: new Map() });
  const { signal } = new AbortController();
  const options = { clock: systemClock, signal, stepMs, probeMs, probe };
  try {
    const working = patientsOf(connections, written).map((patient) => inTurn(examine(patient, options)));
    const reports: ConnectionReport[] = [];
    for (const report of working) {
      const done = await report;
      reports.push(done);
      // One after the other: they share a file.
      if (done.probe !== undefined) await storeProbe(probesFile, done.connection, storedOf(done.probe));
      if (!json) process.stdout.write(printReport(done, coloured));
    }
    return reports;
  } finally {
    await Promise.all(connections.map(({ provider }) => provider.close()));
  }
}

function patientsOf(connections: readonly Connection[], written: Configured['written']): readonly Patient[] {
  return connections.map((connection) => {
    const found = written.get(connection.key);
    if (found === undefined) throw new Error(`nothing is known of where ${connection.key} was written down`);
    return { connection, written: found };
  });
}

function storedOf({ findings }: Probe): Parameters<typeof storeProbe>[2] {
  return { at: new Date(systemClock.now()).toISOString(), holds: whatHolds(findings) };
}

/** A rejection waits for its turn to be told instead of ending the process. */
function inTurn<T>(work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  return work;
}

function print(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}
