import { createWallee } from '../../../datasources/wallee/index.ts';
import type { WalleeSandbox } from '../../../sandbox/wallee/server.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { WalleeSettings } from '../../../src/config/wallee.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import type { Logged } from '../../kit/read-source.ts';
import { testDeps } from '../../kit/read-source.ts';

/** Settings that fit nothing but tests; what is measured of the sandbox is told. */
export function testSettings(given: Partial<WalleeSettings> = {}): WalleeSettings {
  return {
    provider: 'wallee',
    key: 'wal',
    displayName: 'wallee',
    mode: null,
    baseUrl: 'http://127.0.0.1:9/api/v2.0',
    userId: '512',
    authenticationKey: new Secret(Buffer.alloc(32, 7).toString('base64')),
    spaceIds: 'all',
    datePush: 'instant',
    settleSeconds: 180,
    linkProtection: 'NO_PROTECTION',
    accountScope: null,
    concurrency: 16,
    requestsPerSecond: null,
    ...given,
  };
}

export function connectTo(
  sandbox: WalleeSandbox,
  given: Partial<WalleeSettings> = {},
  logged: Logged[] = [],
): Provider {
  const settings = testSettings({
    baseUrl: sandbox.url,
    userId: String(sandbox.userId),
    authenticationKey: new Secret(sandbox.authenticationKey),
    ...given,
  });
  return createWallee(settings, testDeps(logged));
}
