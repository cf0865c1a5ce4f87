import { describe, expect, test } from 'vitest';
import type { WalleeSettings } from '../../../src/config/wallee.ts';
import { parseConfig } from '../../../src/config.ts';
import { ConfigError } from '../../../src/config/config-error.ts';

const key = Buffer.from('0123456789abcdef0123456789abcdef').toString('base64');
const none = (): string => {
  throw new Error('no file');
};
const environment = { WALLEE_USER_ID: '512', WALLEE_AUTHENTICATION_KEY: key };

function problemsOf(env: Readonly<Record<string, string>>): string {
  try {
    parseConfig(env, none);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('a wallee connection', () => {
  test('of the environment needs a user and a key', () => {
    const [connection] = parseConfig(environment, none).connections;
    expect(connection).toMatchObject({
      provider: 'wallee',
      key: 'wallee',
      displayName: 'wallee',
      mode: null,
      baseUrl: 'https://app-wallee.com/api/v2.0',
      userId: '512',
      spaceIds: 'all',
      datePush: 'day',
      settleSeconds: 180,
      linkProtection: 'NO_PROTECTION',
      accountScope: null,
      concurrency: 16,
      requestsPerSecond: null,
    });
    expect((connection as WalleeSettings).authenticationKey.reveal()).toBe(key);
    expect(JSON.stringify(connection)).not.toContain(key);
  });

  test('of the environment may say more', () => {
    const [connection] = parseConfig(
      {
        ...environment,
        WALLEE_SPACE_IDS: '405, 406,405',
        WALLEE_DATE_PUSH: 'instant',
        WALLEE_MODE: 'TEST',
        WALLEE_LINK_PROTECTION: 'ACCESS_KEY',
        WALLEE_ACCOUNT_SCOPE: '7',
      },
      none,
    ).connections;
    expect(connection).toMatchObject({
      spaceIds: ['405', '406'],
      datePush: 'instant',
      mode: 'TEST',
      linkProtection: 'ACCESS_KEY',
      accountScope: '7',
    });
    expect(problemsOf({ ...environment, WALLEE_ACCOUNT_SCOPE: 'x' })).toContain('WALLEE_ACCOUNT_SCOPE');
    expect(problemsOf({ ...environment, WALLEE_LINK_PROTECTION: 'x' })).toContain('WALLEE_LINK_PROTECTION');
  });

  test('is given at least as long as a command and its lease may last', () => {
    const given = { ...environment, WALLEE_SETTLE_SECONDS: '600' };
    expect(parseConfig(given, none).connections[0]).toMatchObject({ settleSeconds: 600 });
    expect(problemsOf({ ...environment, WALLEE_SETTLE_SECONDS: '179' })).toContain('WALLEE_SETTLE_SECONDS');
  });

  test('of a file may have its ids as numbers', () => {
    const file = JSON.stringify({
      connections: [
        {
          provider: 'wallee',
          key: 'shop',
          userId: 512,
          authenticationKey: { env: 'SHOP_KEY' },
          spaceIds: [405, '9007199254741073'],
          baseUrl: 'https://checkout.postfinance.ch/api/v2.0/',
        },
      ],
    });
    const [connection] = parseConfig({ PAYGRAPH_CONFIG: 'c', SHOP_KEY: key }, () => file).connections;
    expect(connection).toMatchObject({
      userId: '512',
      spaceIds: ['405', '9007199254741073'],
      baseUrl: 'https://checkout.postfinance.ch/api/v2.0',
    });
  });

  test.each([
    [{ WALLEE_USER_ID: 'me' }, 'WALLEE_USER_ID: expected the id of an application user'],
    [{ WALLEE_SPACE_IDS: '405,x' }, 'expected the word all, or a list of space ids'],
    [{ WALLEE_SPACE_IDS: '0' }, 'expected the word all, or a list of space ids'],
    [{ WALLEE_AUTHENTICATION_KEY: 'not base64!' }, 'expected an authentication key in base64'],
    [{ WALLEE_AUTHENTICATION_KEY: 'c2hvcnQ=' }, 'expected an authentication key in base64'],
    [{ WALLEE_DATE_PUSH: 'week' }, 'expected one of day, instant'],
    [{ WALLEE_BASE_URL: 'http://example.com' }, 'expected https'],
    [{ WALLEE_SPACES: '405' }, 'WALLEE_SPACES: is not a setting; did you mean WALLEE_SPACE_IDS?'],
  ])('%j is refused', (given, problem) => {
    const told = problemsOf({ ...environment, ...given });
    expect(told).toContain(problem);
    expect(told).not.toContain('not base64!');
  });
});
