import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPaysleySandbox } from '../../../sandbox/paysley/server.ts';
import type { PaysleySandbox } from '../../../sandbox/paysley/server.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { testCall } from '../../kit/read-source.ts';
import { connectTo } from './sandbox-connection.ts';

let sandbox: PaysleySandbox;

beforeAll(async () => {
  sandbox = await startPaysleySandbox({ scale: 0.1 });
});

afterAll(() => sandbox.close());

async function run(provider: Provider): Promise<readonly string[]> {
  const told: string[] = [];
  try {
    for (const step of provider.doctor) told.push(`${step.name}: ${await step.run(testCall())}`);
  } finally {
    await provider.close();
  }
  return told;
}

test('says what it did', async () => {
  const told = await run(connectTo(sandbox));
  expect(told.map((line) => line.split(':')[0])).toEqual(['resolve', 'connect', 'authenticate', 'read']);
  expect(told.at(-1)).toBe(`read: the payment history has ${sandbox.store.payments.size} rows`);
});

test.each(['py_test_wrong-secret', 'py_live_wrong-secret'])(
  'fails with the key %s, without telling it',
  async (key) => {
    const failure = await run(connectTo(sandbox, { accessKey: new Secret(key) })).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED' });
    expect(String(failure)).not.toContain('wrong-secret');
  },
);

test('is up, and can be closed twice', async () => {
  const provider = connectTo(sandbox);
  expect(provider.health().health).toBe('UP');
  await provider.close();
  await provider.close();
});
