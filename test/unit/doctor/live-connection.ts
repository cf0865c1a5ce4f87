import { parseConfig, providerConfigs } from '../../../src/config.ts';
import { createConnections } from '../../../src/connections.ts';
import type { Patient } from '../../../src/doctor/checkup.ts';
import { whereWritten } from '../../../src/doctor/written.ts';
import type { Connection } from '../../../src/gateway/connection.ts';
import { createLog } from '../../../src/log.ts';
import { systemClock } from '../../../src/system-clock.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';

/** The variables that point at a sandbox as at any provider: nothing is told of how it compares. */
export function liveEnvironment(sandbox: GovineerSandbox, baseUrl = sandbox.url): Record<string, string> {
  return {
    GOVINEER_BASE_URL: baseUrl,
    GOVINEER_TOKEN_URL: sandbox.tokenUrl,
    GOVINEER_CLIENT_ID: sandbox.clientId,
    GOVINEER_CLIENT_SECRET: sandbox.clientSecret,
    PROVIDER_DEADLINE_MS: '20000',
  };
}

/** The connection those variables make. `probed`: what a probe saw of it. */
export function connectionOf(
  environment: Readonly<Record<string, string>>,
  probed: ReadonlySet<string> = new Set(),
): Connection {
  const [connection] = connectionsOf(environment, new Map([['govineer', probed]]));
  if (connection === undefined) throw new Error('no connection is configured');
  return connection;
}

/** The same connection, or any other that variables make, as the doctor gets it. */
export function patientOf(environment: Readonly<Record<string, string>>): Patient {
  const [connection] = connectionsOf(environment, new Map());
  const written = whereWritten(environment, providerConfigs, () => '').get(connection?.key ?? '');
  if (connection === undefined || written === undefined) throw new Error('no connection is configured');
  return { connection, written };
}

function connectionsOf(
  environment: Readonly<Record<string, string>>,
  probes: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Connection[] {
  const settings = parseConfig(environment, () => '');
  const log = createLog({ level: 'silent', pretty: null, write: process.stderr });
  return createConnections({ settings, clock: systemClock, log, probes });
}
