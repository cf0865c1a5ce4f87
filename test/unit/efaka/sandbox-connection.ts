import { createEfaka } from '../../../datasources/efaka/index.ts';
import type { EfakaSandbox } from '../../../sandbox/efaka/server.ts';
import type { EfakaSettings } from '../../../src/config/efaka.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { Provider, ProviderDeps } from '../../../src/ports/provider.ts';
import { testDeps } from '../../kit/read-source.ts';

/** Settings that fit nothing but tests; all that is assumed of the provider is relied on, and nothing is kept. */
export function testSettings(given: Partial<EfakaSettings> = {}): EfakaSettings {
  return {
    provider: 'efaka',
    key: 'efa',
    displayName: 'eFaka',
    mode: 'SANDBOX',
    baseUrl: 'http://127.0.0.1:9',
    accessToken: new Secret('token-of-nobody-in-particular-at-all'),
    entityId: null,
    query: 'unknown',
    rereadSeconds: 0,
    minReference: 1,
    notificationUrl: null,
    settleSeconds: 180,
    concurrency: 8,
    requestsPerSecond: null,
    ...given,
  };
}

export function connectTo(
  sandbox: Pick<EfakaSandbox, 'url' | 'accessToken'>,
  given: Partial<EfakaSettings> = {},
  deps: ProviderDeps = testDeps(),
): Provider {
  const { url, accessToken } = sandbox;
  return createEfaka(testSettings({ baseUrl: url, accessToken: new Secret(accessToken), ...given }), deps);
}

/** The one account there is without an entity. */
export const account = ['default'] as const;
