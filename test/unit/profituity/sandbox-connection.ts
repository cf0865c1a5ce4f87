import { createProfituity } from '../../../datasources/profituity/index.ts';
import type { ProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import type { Logged } from '../../kit/read-source.ts';
import { testDeps } from '../../kit/read-source.ts';

/** Settings that fit nothing but tests; what is measured of the sandbox is told. */
export function testSettings(given: Partial<ProfituitySettings> = {}): ProfituitySettings {
  return {
    provider: 'profituity',
    key: 'pro',
    displayName: 'Profituity',
    mode: null,
    baseUrl: 'http://127.0.0.1:9',
    username: 'user',
    password: new Secret('pass-word-of-tests'),
    clientId: 'PlatformNext_App',
    scope: 'PlatformNext',
    merchantIds: 'all',
    words: 'known',
    strings: 'insensitive',
    ids: 'ordinal',
    dates: 'instant',
    updates: 'report',
    takeLimit: 1000,
    timeZone: null,
    settleSeconds: 180,
    concurrency: 16,
    requestsPerSecond: null,
    ...given,
  };
}

/** What nobody knows of a live connection before it is told. */
export const untold = {
  words: 'unknown',
  strings: 'unknown',
  ids: 'unknown',
  dates: 'day',
  updates: 'report',
} as const satisfies Partial<ProfituitySettings>;

export function connectTo(
  sandbox: ProfituitySandbox,
  given: Partial<ProfituitySettings> = {},
  logged: Logged[] = [],
): Provider {
  const settings = testSettings({
    baseUrl: sandbox.url,
    username: sandbox.username,
    password: new Secret(sandbox.password),
    ...given,
  });
  return createProfituity(settings, testDeps(logged));
}
