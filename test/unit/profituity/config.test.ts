import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/config.ts';
import { ConfigError } from '../../../src/config/config-error.ts';
import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import { isTestHost } from '../../../src/config/profituity.ts';

const merchant = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
const none = (): string => {
  throw new Error('no file');
};
const environment = {
  PROFITUITY_BASE_URL: 'https://sandbox.dev.profituity.com/',
  PROFITUITY_USERNAME: 'shop',
  PROFITUITY_PASSWORD: 'Secret-of-the-shop',
};

function problemsOf(env: Readonly<Record<string, string>>): string {
  try {
    parseConfig(env, none);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
}

describe('a Profituity connection', () => {
  test('of the environment needs an address, a user and a password', () => {
    const [connection] = parseConfig(environment, none).connections;
    expect(connection).toMatchObject({
      provider: 'profituity',
      key: 'profituity',
      displayName: 'Profituity',
      mode: null,
      baseUrl: 'https://sandbox.dev.profituity.com',
      username: 'shop',
      clientId: 'PlatformNext_App',
      scope: 'PlatformNext',
      merchantIds: 'all',
      words: 'unknown',
      strings: 'unknown',
      ids: 'unknown',
      dates: 'day',
      updates: 'report',
      takeLimit: 1000,
      timeZone: null,
      concurrency: 8,
      requestsPerSecond: null,
    });
    expect((connection as ProfituitySettings).password.reveal()).toBe('Secret-of-the-shop');
    expect(JSON.stringify(connection)).not.toContain('Secret-of-the-shop');
  });

  test('of the environment may say more', () => {
    const [connection] = parseConfig(
      {
        ...environment,
        PROFITUITY_MERCHANT_IDS: `${merchant.toUpperCase()}, ${merchant}`,
        PROFITUITY_WORDS: 'known',
        PROFITUITY_STRINGS: 'insensitive',
        PROFITUITY_IDS: 'ordinal',
        PROFITUITY_DATES: 'instant',
        PROFITUITY_UPDATES: 'filter',
        PROFITUITY_TIME_ZONE: 'America/Chicago',
        PROFITUITY_MODE: 'LIVE',
      },
      none,
    ).connections;
    expect(connection).toMatchObject({
      merchantIds: [merchant],
      words: 'known',
      strings: 'insensitive',
      ids: 'ordinal',
      dates: 'instant',
      updates: 'filter',
      timeZone: 'America/Chicago',
      mode: 'LIVE',
    });
  });

  test.each([
    [{ PROFITUITY_BASE_URL: '' }, 'PROFITUITY_BASE_URL: is missing'],
    [{ PROFITUITY_BASE_URL: 'http://example.com' }, 'expected https'],
    [{ PROFITUITY_PASSWORD: '' }, 'PROFITUITY_PASSWORD: is missing; expected the password of the API user'],
    [{ PROFITUITY_MERCHANT_IDS: '405' }, 'expected the word all, or a list of merchant ids (guids)'],
    [{ PROFITUITY_STRINGS: 'loose' }, 'expected one of unknown, insensitive, ordinal'],
    [{ PROFITUITY_TIME_ZONE: 'Chicago' }, 'expected the IANA name of a time zone'],
    [{ PROFITUITY_MERCHANTS: merchant }, 'PROFITUITY_MERCHANTS: is not a setting'],
  ])('%j is refused', (given, problem) => {
    const told = problemsOf({ ...environment, ...given });
    expect(told).toContain(problem);
    expect(told).not.toContain('Secret-of-the-shop');
  });

  test('is for testing where its host is', () => {
    expect(isTestHost('https://sandbox.dev.profituity.com')).toBe(true);
    expect(isTestHost('https://sandbox.dev.profituity.com.example.com')).toBe(false);
  });
});
