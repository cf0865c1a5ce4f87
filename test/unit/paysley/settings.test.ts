import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/config.ts';
import { none, problemsOf } from '../config/given.ts';

const KEY = { PAYSLEY_ACCESS_KEY: 'py_test_sesame' };

describe('the environment', () => {
  test('needs no more than a key', () => {
    const [connection] = parseConfig(KEY, none).connections;
    expect(connection).toMatchObject({
      provider: 'paysley',
      key: 'paysley',
      displayName: 'Paysley',
      mode: null,
      baseUrl: 'https://test.paysley.io/v2',
      currency: null,
      timeZone: null,
      dates: 'unknown',
      keywords: 'unknown',
      capturedRefunds: 'capture',
      settleSeconds: 180,
      historyLimit: 100,
      listLimit: 500,
      concurrency: 8,
      requestsPerSecond: null,
    });
    expect(JSON.stringify(connection)).not.toContain('sesame');
    const [live] = parseConfig({ PAYSLEY_ACCESS_KEY: 'py_live_sesame' }, none).connections;
    expect(live).toMatchObject({ baseUrl: 'https://live.paysley.io/v2' });
  });

  test('takes another address with any key', () => {
    const given = { ...KEY, PAYSLEY_BASE_URL: 'http://127.0.0.1:4103/v2/' };
    expect(parseConfig(given, none).connections[0]).toMatchObject({ baseUrl: 'http://127.0.0.1:4103/v2' });
  });

  test.each([
    [{ PAYSLEY_ACCESS_KEY: 'sesame' }, 'PAYSLEY_ACCESS_KEY: expected the access key'],
    [{ PAYSLEY_CURRENCY: 'USD' }, 'PAYSLEY_ACCESS_KEY: is missing'],
    [
      { ...KEY, PAYSLEY_BASE_URL: 'https://live.paysley.io/v2' },
      'PAYSLEY_ACCESS_KEY: expected a key that begins with py_live_, the only ones live.paysley.io takes',
    ],
    [
      { ...KEY, PAYSLEY_TIME_ZONE: 'Mars/Phobos' },
      'PAYSLEY_TIME_ZONE: expected the IANA name of a time zone',
    ],
    [{ ...KEY, PAYSLEY_DATES: 'created' }, 'PAYSLEY_DATES: expected one of unknown, payment_date'],
    [{ ...KEY, PAYSLEY_HISTORY_LIMIT: '0' }, 'PAYSLEY_HISTORY_LIMIT: expected a whole number from 1 to 1000'],
    [{ ...KEY, PAYSLEY_KEYWORD: 'sensitive' }, 'PAYSLEY_KEYWORD: '],
  ])('%j is refused', (env, problem) => {
    const problems = problemsOf(env);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems.join(' ')).not.toContain('sesame');
  });
});
