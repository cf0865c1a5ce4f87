import { afterEach, expect, test } from 'vitest';
import { startEfakaSandbox } from '../../../sandbox/efaka/server.ts';
import type { EfakaSandboxOptions } from '../../../sandbox/efaka/server.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { testCall } from '../../kit/read-source.ts';
import { startFakeEfaka } from './fake-efaka.ts';
import { connectTo } from './sandbox-connection.ts';

const open: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});

async function sandboxOf(options: EfakaSandboxOptions = {}) {
  const sandbox = await startEfakaSandbox({ scale: 0.02, ...options });
  open.push(sandbox);
  return sandbox;
}

async function run(provider: Provider): Promise<readonly string[]> {
  const told: string[] = [];
  try {
    for (const step of provider.doctor) told.push(`${step.name}: ${await step.run(testCall())}`);
  } finally {
    await provider.close();
  }
  return told;
}

test('says what it did, and reads no data of anybody', async () => {
  const sandbox = await sandboxOf();
  const told = await run(connectTo(sandbox));
  expect(told.map((line) => line.split(':')[0])).toEqual(['resolve', 'connect', 'authenticate', 'read']);
  expect(told.slice(2)).toEqual([
    'authenticate: the access token is taken',
    'read: payments are found by id and by reference',
  ]);
  const statuses = sandbox.requests.since(0).entries.filter(({ path }) => path.startsWith('/v3/'));
  expect(statuses.map(({ status }) => status)).toEqual([404, 400]);
});

test('says what a live connection could be told to do', async () => {
  const live = { mode: 'LIVE', query: 'unknown' } as const;
  expect((await run(connectTo(await sandboxOf(), live))).at(-1)).toBe(
    'read: payments are found by id; by reference, too, once the settings say query=reference',
  );
  expect((await run(connectTo(await sandboxOf({ query: false }), live))).at(-1)).toBe(
    'read: payments are found by id only',
  );
});

test('fails where the settings say more than there is', async () => {
  const sandbox = await sandboxOf({ query: false });
  const efa = connectTo(sandbox, { mode: 'LIVE', query: 'reference' });
  await expect(run(efa)).rejects.toMatchObject({
    code: 'PROVIDER_BAD_RESPONSE',
    message: expect.stringContaining('a look-up by reference'),
  });
});

test('fails with a wrong token, without telling it', async () => {
  const accessToken = new Secret('wrong-secret-wrong-secret-wrong-secret');
  const failure = await run(connectTo(await sandboxOf(), { accessToken })).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED' });
  expect(String(failure)).not.toContain('wrong-secret');
});

test.each([
  ['some other place', 404, '<html>'],
  ['a server that finds everything', 200, '{"id":"0"}'],
])('fails at %s', async (_, status, body) => {
  const fake = await startFakeEfaka(() => ({ status, body }));
  open.push(fake);
  await expect(run(connectTo(fake))).rejects.toMatchObject({ code: 'PROVIDER_BAD_RESPONSE' });
});

test('is up, and can be closed twice', async () => {
  const provider = connectTo(await sandboxOf());
  expect(provider.health().health).toBe('UP');
  await provider.close();
  await provider.close();
});
