import { createConnections } from '../../src/connections.ts';
import { parseConfig } from '../../src/config.ts';
import { Connection } from '../../src/gateway/connection.ts';
import { systemClock } from '../../src/system-clock.ts';
import { captureLog } from './log-capture.ts';

/** No server is behind it: what is estimated is never asked for. */
const nowhere = 'https://provider.invalid';

const file = {
  connections: [
    {
      provider: 'govineer',
      key: 'gov',
      mode: 'SANDBOX',
      baseUrl: nowhere,
      tokenUrl: nowhere,
      clientId: 'a',
      clientSecret: 'b',
    },
    {
      provider: 'wallee',
      key: 'wal',
      mode: 'SANDBOX',
      baseUrl: nowhere,
      userId: '1',
      authenticationKey: 'A'.repeat(43) + '=',
    },
    { provider: 'paysley', key: 'pay', mode: 'SANDBOX', baseUrl: nowhere, accessKey: 'py_test_a' },
    { provider: 'profituity', key: 'pro', mode: 'SANDBOX', baseUrl: nowhere, username: 'a', password: 'b' },
    {
      provider: 'efaka',
      key: 'efa',
      mode: 'SANDBOX',
      baseUrl: nowhere,
      accessToken: 'a'.repeat(40),
      query: 'reference',
    },
  ],
};

/** A connection to every provider, each with so many accounts that are known. */
export function costConnections(accounts: number): readonly Connection[] {
  const settings = parseConfig({ PAYGRAPH_CONFIG: 'paygraph.json' }, () => JSON.stringify(file));
  const ids = Array.from({ length: accounts }, (_, index) => String(index + 1));
  const { log } = captureLog();
  return createConnections({ settings, clock: systemClock, log, probes: new Map() }).map(
    ({ key, displayName, mode, provider }) =>
      new Connection({
        key,
        displayName,
        mode,
        provider,
        trust: 'sandbox',
        accounts: { all: async () => ids, known: () => ids, includes: async (id) => ids.includes(id) },
      }),
  );
}
