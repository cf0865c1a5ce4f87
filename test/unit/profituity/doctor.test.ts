import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { startProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listAll, sourceOf, testCall } from '../../kit/read-source.ts';
import { connectTo } from './sandbox-connection.ts';

const unseen = '99999999-9999-4999-8999-999999999999';

let sandbox: ProfituitySandbox;
let merchants: readonly string[];

beforeAll(async () => {
  sandbox = await startProfituitySandbox({ scale: 0.1 });
  const all = connectTo(sandbox);
  merchants = (await listAll(sourceOf(all, 'account'), {})).map(({ nativeId }) => nativeId);
  await all.close();
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
  expect(told.at(-1)).toBe('read: a payment was read; merchants are there');
  expect((await run(connectTo(sandbox, { merchantIds: merchants.slice(0, 2) }))).at(-1)).toBe(
    'read: a payment was read; all 2 configured merchants can be seen',
  );
  expect((await run(connectTo(sandbox, { merchantIds: merchants.slice(0, 1) }))).at(-1)).toBe(
    'read: a payment was read; the configured merchant can be seen',
  );
});

test('names the configured merchants that the user cannot see', async () => {
  await expect(
    run(connectTo(sandbox, { merchantIds: [...merchants.slice(0, 1), unseen] })),
  ).rejects.toMatchObject({
    code: 'NOT_FOUND',
    message: `The API user cannot see the merchant ${unseen}`,
  });
});

test('fails where the password is wrong, without telling it', async () => {
  const wrong = 'not-the-password';
  const failure = await run(connectTo(sandbox, { password: new Secret(wrong) })).catch(
    (error: unknown) => error,
  );
  expect(failure).toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED', nativeCode: 'invalid_grant' });
  expect(String(failure)).not.toContain(wrong);
  expect(JSON.stringify(sandbox.requests.since(0))).not.toContain(wrong);
});

test('takes configured merchants as they are where no list of them is served', async () => {
  const closed = await startProfituitySandbox({ scale: 0.1, merchantsPath: false });
  expect((await run(connectTo(closed, { merchantIds: merchants }))).at(-1)).toBe(
    `read: a payment was read; no list of merchants is served, the ${merchants.length} configured are taken as they are`,
  );
  await expect(run(connectTo(closed))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await closed.close();
});
