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
  });
  expect((await fetch(`${sandboxes.urls.govineer}/api/clients`)).status).toBe(401);
  await sandboxes.close();
  await expect(fetch(sandboxes.urls.govineer)).rejects.toThrow();
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
  expect(out).toMatch(
    /^GOVINEER_BASE_URL=http:\/\/127\.0\.0\.1:\d+\nGOVINEER_TOKEN_URL=\S+\nGOVINEER_CLIENT_ID=\S+\nGOVINEER_CLIENT_SECRET=\S+\nGOVINEER_MODE=SANDBOX\n$/,
  );
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
