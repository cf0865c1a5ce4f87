import { afterAll, beforeAll, expect, test } from 'vitest';
import { startGovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { connectTo, testCall } from './sandbox-connection.ts';

let sandbox: GovineerSandbox;
let uids: readonly string[];

beforeAll(async () => {
  sandbox = await startGovineerSandbox({ scale: 0.1 });
  uids = sandbox.store.paymentAccounts.all().map(({ uid }) => uid);
});

afterAll(() => sandbox.close());

async function run(provider: Provider): Promise<readonly string[]> {
  const told: string[] = [];
  for (const step of provider.doctor) told.push(`${step.name}: ${await step.run(testCall())}`);
  await provider.close();
  return told;
}

test('says what it did', async () => {
  const told = await run(connectTo(sandbox, { accountUids: uids.slice(0, 2) }));
  expect(told.map((line) => line.split(':')[0])).toEqual(['resolve', 'connect', 'authenticate', 'read']);
  expect(told.at(-1)).toBe('read: a client was read; all 2 configured payment accounts answer');
  expect(await run(connectTo(sandbox))).toContain('read: a client was read; payment accounts are there');
});

test('fails where the credentials are wrong, without telling them', async () => {
  const failure = await run(connectTo(sandbox, { clientSecret: new Secret('wrong-secret') })).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED' });
  expect(String(failure)).not.toContain('wrong-secret');
});

test('fails where a configured account is not there', async () => {
  await expect(run(connectTo(sandbox, { accountUids: [...uids, 'none'] }))).rejects.toMatchObject({
    httpStatus: 404,
  });
});
