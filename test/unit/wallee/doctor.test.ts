import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWalleeSandbox } from '../../../sandbox/wallee/server.ts';
import type { WalleeSandbox } from '../../../sandbox/wallee/server.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { testCall } from '../../kit/read-source.ts';
import { connectTo } from './sandbox-connection.ts';

let sandbox: WalleeSandbox;

beforeAll(async () => {
  sandbox = await startWalleeSandbox({ scale: 0.1 });
});

afterAll(() => sandbox.close());

async function run(provider: Provider): Promise<readonly string[]> {
  const told: string[] = [];
  for (const step of provider.doctor) told.push(`${step.name}: ${await step.run(testCall())}`);
  await provider.close();
  return told;
}

test('says what it did', async () => {
  const told = await run(connectTo(sandbox, { spaceIds: ['405', '406'] }));
  expect(told.map((line) => line.split(':')[0])).toEqual(['resolve', 'connect', 'authenticate', 'read']);
  expect(told.at(-1)).toBe('read: all 2 configured spaces answer');
  expect(await run(connectTo(sandbox))).toContain('read: spaces are there');
});

test('fails where the key is wrong, without telling it', async () => {
  const wrong = Buffer.alloc(32, 1).toString('base64');
  const failure = await run(connectTo(sandbox, { authenticationKey: new Secret(wrong) })).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED', nativeCode: 'unauthorized' });
  expect(String(failure)).not.toContain(wrong);
  // Signed anew once, and then no more.
  const refused = sandbox.requests
    .since(0)
    .entries.filter(({ method, status }) => method === 'GET' && status === 401);
  expect(refused).toHaveLength(2);
});

test('fails where a configured space is not there', async () => {
  await expect(run(connectTo(sandbox, { spaceIds: ['405', '99'] }))).rejects.toMatchObject({
    httpStatus: 403,
  });
});
