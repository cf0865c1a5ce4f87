import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { startSandboxes } from '../../../sandbox/providers.ts';
import { parseSandboxSettings, SandboxSettingsError } from '../../../sandbox/settings.ts';

test('settings: defaults, values, and every problem at once', () => {
  expect(parseSandboxSettings({})).toEqual({
    port: 4100,
    seed: 1,
    scale: 1,
    latencyMs: 0,
    rateLimitPerSecond: 500,
  });
  expect(
    parseSandboxSettings({
      SANDBOX_PORT: '0',
      SANDBOX_SEED: '7',
      SANDBOX_SCALE: '0.5',
      SANDBOX_LATENCY_MS: '20',
    }),
  ).toMatchObject({ port: 0, seed: 7, scale: 0.5, latencyMs: 20 });
  const wrong = { SANDBOX_PORT: '70000', SANDBOX_SEED: '-1', SANDBOX_SCALE: '0', SANDBOX_LATENCY_MS: 'soon' };
  try {
    parseSandboxSettings(wrong);
    expect.unreachable();
  } catch (cause) {
    expect(cause).toBeInstanceOf(SandboxSettingsError);
    for (const [name, value] of Object.entries(wrong))
      expect(String(cause)).toMatch(new RegExp(`${name}: .*"${value}"`));
  }
});

test('starts all, says how to reach them, closes all', async () => {
  const sandboxes = await startSandboxes({ port: 0, seed: 1, scale: 0.01, latencyMs: 0 });
  expect(sandboxes.environment).toEqual({
    GOVINEER_BASE_URL: sandboxes.urls.govineer,
    GOVINEER_TOKEN_URL: `${sandboxes.urls.govineer}/oauth2/token`,
    GOVINEER_CLIENT_ID: expect.any(String),
    GOVINEER_CLIENT_SECRET: expect.any(String),
    GOVINEER_MODE: 'SANDBOX',
    WALLEE_BASE_URL: sandboxes.urls.wallee,
    WALLEE_USER_ID: '512',
    WALLEE_AUTHENTICATION_KEY: expect.any(String),
    WALLEE_DATE_PUSH: 'instant',
    WALLEE_MODE: 'SANDBOX',
    PAYSLEY_BASE_URL: `${sandboxes.urls.paysley}/v2`,
    PAYSLEY_ACCESS_KEY: expect.stringMatching(/^py_test_/),
    PAYSLEY_CURRENCY: 'USD',
    PAYSLEY_TIME_ZONE: 'UTC',
    PAYSLEY_MODE: 'SANDBOX',
    PROFITUITY_BASE_URL: sandboxes.urls.profituity,
    PROFITUITY_USERNAME: expect.any(String),
    PROFITUITY_PASSWORD: expect.any(String),
    PROFITUITY_WORDS: 'known',
    PROFITUITY_STRINGS: 'insensitive',
    PROFITUITY_IDS: 'ordinal',
    PROFITUITY_DATES: 'instant',
    PROFITUITY_MODE: 'SANDBOX',
    EFAKA_BASE_URL: sandboxes.urls.efaka,
    EFAKA_ACCESS_TOKEN: expect.any(String),
    EFAKA_ENTITY_ID: expect.stringMatching(/^[a-f0-9]{32}$/),
    EFAKA_MODE: 'SANDBOX',
  });
  // Lines come provider by provider, as they were started.
  expect([
    ...new Set(Object.keys(sandboxes.environment).map((name) => name.replace(/_.*/, '').toLowerCase())),
  ]).toEqual(Object.keys(sandboxes.urls));
  for (const url of [
    `${sandboxes.urls.govineer}/api/clients`,
    `${sandboxes.urls.wallee}/spaces`,
    `${sandboxes.urls.paysley}/v2/customers`,
    `${sandboxes.urls.profituity}/api/merchant-portal/payments/payments`,
    `${sandboxes.urls.efaka}/v3/payments/${'0'.repeat(32)}`,
  ]) {
    expect((await fetch(url)).status).toBe(401);
  }
  await sandboxes.close();
  for (const url of Object.values(sandboxes.urls)) await expect(fetch(url)).rejects.toThrow();
});

/** The program as its own process; Node runs the TypeScript as it is. */
async function run(
  env: Record<string, string>,
  onOutput?: (stop: () => void) => void,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ['sandbox/main.ts'], {
    env: { PATH: process.env.PATH ?? '', NODE_NO_WARNINGS: '1', ...env },
  });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
    onOutput?.(() => child.kill('SIGTERM'));
  });
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, err };
}

test('the program prints its environment and ends with 0 on SIGTERM', async () => {
  const { code, out, err } = await run({ SANDBOX_PORT: '0', SANDBOX_SCALE: '0.01' }, (stop) => stop());
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const lines = out.trimEnd().split('\n');
  expect(lines.map((line) => line.replace(/=.+$/, ''))).toEqual([
    'GOVINEER_BASE_URL',
    'GOVINEER_TOKEN_URL',
    'GOVINEER_CLIENT_ID',
    'GOVINEER_CLIENT_SECRET',
    'GOVINEER_MODE',
    'WALLEE_BASE_URL',
    'WALLEE_USER_ID',
    'WALLEE_AUTHENTICATION_KEY',
    'WALLEE_DATE_PUSH',
    'WALLEE_MODE',
    'PAYSLEY_BASE_URL',
    'PAYSLEY_ACCESS_KEY',
    'PAYSLEY_CURRENCY',
    'PAYSLEY_TIME_ZONE',
    'PAYSLEY_MODE',
    'PROFITUITY_BASE_URL',
    'PROFITUITY_USERNAME',
    'PROFITUITY_PASSWORD',
    'PROFITUITY_WORDS',
    'PROFITUITY_STRINGS',
    'PROFITUITY_IDS',
    'PROFITUITY_DATES',
    'PROFITUITY_MODE',
    'EFAKA_BASE_URL',
    'EFAKA_ACCESS_TOKEN',
    'EFAKA_ENTITY_ID',
    'EFAKA_MODE',
  ]);
  for (const line of lines.filter((each) => each.includes('_BASE_URL=')))
    expect(line).toMatch(/=http:\/\/127\.0\.0\.1:\d+(\/\S*)?$/);
});

test('the program says in one line what is wrong, and ends with 1', async () => {
  const holder = createServer().listen(0, '127.0.0.1');
  await once(holder, 'listening');
  const { port } = holder.address() as AddressInfo;
  const taken = await run({ SANDBOX_PORT: `${port - 1}` });
  expect(taken).toMatchObject({
    code: 1,
    out: '',
    err: `The Govineer sandbox cannot start: port ${port} on 127.0.0.1 is in use. Stop the other program, or set SANDBOX_PORT to another base.\n`,
  });
  holder.close();
  expect(await run({ SANDBOX_SCALE: 'big' })).toMatchObject({
    code: 1,
    err: 'SANDBOX_SCALE: a number above 0, up to 500 was expected, not "big".\n',
  });
});
