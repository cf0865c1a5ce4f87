import type { PaysleySettings } from '../../../src/config/paysley.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { Provider, ProviderDeps } from '../../../src/ports/provider.ts';
import { createPaysley } from '../../../datasources/paysley/index.ts';
import type { PaysleySandbox } from '../../../sandbox/paysley/server.ts';
import { testDeps } from '../../kit/read-source.ts';

/** Settings that fit nothing but tests; all that is assumed of the provider is relied on. */
export function testSettings(given: Partial<PaysleySettings> = {}): PaysleySettings {
  return {
    provider: 'paysley',
    key: 'pay',
    displayName: 'Paysley',
    mode: 'SANDBOX',
    baseUrl: 'http://127.0.0.1:9/v2',
    accessKey: new Secret('py_test_of_nobody'),
    currency: 'USD',
    timeZone: 'UTC',
    dates: 'unknown',
    keywords: 'unknown',
    capturedRefunds: 'capture',
    settleSeconds: 180,
    historyLimit: 100,
    listLimit: 500,
    concurrency: 8,
    requestsPerSecond: null,
    ...given,
  };
}

export function connectTo(
  sandbox: Pick<PaysleySandbox, 'baseUrl' | 'accessKey'>,
  given: Partial<PaysleySettings> = {},
  deps: ProviderDeps = testDeps(),
): Provider {
  const { baseUrl, accessKey } = sandbox;
  return createPaysley(testSettings({ baseUrl, accessKey: new Secret(accessKey), ...given }), deps);
}

/** The one account there is. */
export const account = ['default'] as const;
