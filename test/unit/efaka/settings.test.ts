import { describe, expect, test } from 'vitest';
import { parseConfig } from '../../../src/config.ts';
import { none, problemsOf } from '../config/given.ts';

const TOKEN = `sesame-${'x'.repeat(30)}`;
const LEAST = { EFAKA_BASE_URL: 'https://api.efaka.example/', EFAKA_ACCESS_TOKEN: TOKEN };

const parse = (env: Readonly<Record<string, string>>): unknown => parseConfig(env, none).connections[0];

describe('the environment', () => {
  test('needs an address and a token', () => {
    expect(parse(LEAST)).toMatchObject({
      provider: 'efaka',
      key: 'efaka',
      displayName: 'eFaka',
      mode: null,
      baseUrl: 'https://api.efaka.example',
      entityId: null,
      query: 'unknown',
      rereadSeconds: 30,
      minReference: 1,
      notificationUrl: null,
      settleSeconds: 180,
      concurrency: 8,
      requestsPerSecond: null,
    });
    expect(JSON.stringify(parse(LEAST))).not.toContain('sesame');
  });

  test('takes everything else', () => {
    const entityId = '8ac7a4a289d210fc0189d5b4e9572cc8';
    expect(
      parse({
        ...LEAST,
        EFAKA_ENTITY_ID: entityId,
        EFAKA_DISPLAY_NAME: 'Shop',
        EFAKA_MODE: 'LIVE',
        EFAKA_QUERY: 'reference',
        EFAKA_REREAD_SECONDS: '0',
        EFAKA_MIN_REFERENCE: '8',
        EFAKA_NOTIFICATION_URL: 'https://shop.example/hook',
        EFAKA_SETTLE_SECONDS: '600',
        EFAKA_CONCURRENCY: '2',
      }),
    ).toMatchObject({
      entityId,
      displayName: 'Shop',
      mode: 'LIVE',
      query: 'reference',
      rereadSeconds: 0,
      minReference: 8,
      notificationUrl: 'https://shop.example/hook',
      settleSeconds: 600,
      concurrency: 2,
      requestsPerSecond: null,
    });
  });

  test.each([
    [{ EFAKA_ACCESS_TOKEN: TOKEN }, 'EFAKA_BASE_URL: is missing'],
    [{ EFAKA_BASE_URL: 'https://api.efaka.example' }, 'EFAKA_ACCESS_TOKEN: is missing'],
    [{ ...LEAST, EFAKA_BASE_URL: 'http://api.efaka.example' }, 'EFAKA_BASE_URL: expected https'],
    [{ ...LEAST, EFAKA_ACCESS_TOKEN: 'sesame' }, 'EFAKA_ACCESS_TOKEN: expected the access token, 32 to 2048'],
    [{ ...LEAST, EFAKA_ACCESS_TOKEN: 'sesame'.repeat(400) }, 'EFAKA_ACCESS_TOKEN: expected the access token'],
    [{ ...LEAST, EFAKA_ACCESS_TOKEN: `${TOKEN}\n${TOKEN}` }, 'EFAKA_ACCESS_TOKEN: expected the access token'],
    [{ ...LEAST, EFAKA_ENTITY_ID: 'ABC' }, 'EFAKA_ENTITY_ID: expected the id of an entity'],
    [{ ...LEAST, EFAKA_ENTITY_ID: 'A'.repeat(32) }, 'EFAKA_ENTITY_ID: expected the id of an entity'],
    [{ ...LEAST, EFAKA_QUERY: 'probe' }, 'EFAKA_QUERY: expected one of unknown, reference'],
    [
      { ...LEAST, EFAKA_REREAD_SECONDS: '301' },
      'EFAKA_REREAD_SECONDS: expected a whole number from 0 to 300',
    ],
    [{ ...LEAST, EFAKA_MIN_REFERENCE: '0' }, 'EFAKA_MIN_REFERENCE: expected a whole number from 1 to 255'],
    [{ ...LEAST, EFAKA_NOTIFICATION_URL: 'http://shop.example' }, 'EFAKA_NOTIFICATION_URL: expected https'],
    [{ ...LEAST, EFAKA_SETTLE_SECONDS: '179' }, 'EFAKA_SETTLE_SECONDS: expected a whole number from 180'],
    [{ ...LEAST, EFAKA_CONCURRENCY: '0' }, 'EFAKA_CONCURRENCY: expected a whole number from 1 to 256'],
  ])('%j is refused', (env, problem) => {
    const problems = problemsOf(env);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(JSON.stringify(problems)).not.toContain('sesame');
  });
});
