import type { GovineerSettings } from '../../../src/config/govineer.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { createGovineer } from '../../../datasources/govineer/index.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { Logged } from '../../kit/read-source.ts';
import { testDeps } from '../../kit/read-source.ts';

export { listAll, listRequest, projectionOf, sourceOf, testCall, testDeps } from '../../kit/read-source.ts';
export type { Logged } from '../../kit/read-source.ts';

/** Settings that fit nothing but tests; what is measured of the sandbox is told. */
export function testSettings(given: Partial<GovineerSettings> = {}): GovineerSettings {
  return {
    provider: 'govineer',
    key: 'gov',
    displayName: 'Govineer',
    mode: 'SANDBOX',
    baseUrl: 'http://127.0.0.1:9',
    tokenUrl: 'http://127.0.0.1:9/oauth2/token',
    clientId: 'id',
    clientSecret: new Secret('secret'),
    accountUids: 'all',
    odata: '4.01',
    defaultCurrency: 'USD',
    currencies: null,
    settleSeconds: 180,
    strings: 'ordinal',
    ids: 'ordinal',
    concurrency: 16,
    requestsPerSecond: null,
    ...given,
  };
}

export function sandboxSettings(
  sandbox: GovineerSandbox,
  given: Partial<GovineerSettings> = {},
): GovineerSettings {
  return testSettings({
    baseUrl: sandbox.url,
    tokenUrl: sandbox.tokenUrl,
    clientId: sandbox.clientId,
    clientSecret: new Secret(sandbox.clientSecret),
    ...given,
  });
}

export function connectTo(
  sandbox: GovineerSandbox,
  given: Partial<GovineerSettings> = {},
  logged: Logged[] = [],
): Provider {
  return createGovineer(sandboxSettings(sandbox, given), testDeps(logged));
}
