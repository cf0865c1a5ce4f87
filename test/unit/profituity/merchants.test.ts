import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { startProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { listAll, listRequest, projectionOf, sourceOf, testCall } from '../../kit/read-source.ts';
import { connectTo } from './sandbox-connection.ts';

let sandbox: ProfituitySandbox;
let merchants: readonly string[];

beforeAll(async () => {
  sandbox = await startProfituitySandbox({ scale: 0.1 });
  const all = connectTo(sandbox);
  merchants = (await listAll(sourceOf(all, 'account'), {})).map(({ nativeId }) => nativeId);
  await all.close();
});

afterAll(() => sandbox.close());

function merchantAt(index: number): string {
  const id = merchants[index];
  if (id === undefined) throw new Error(`no merchant ${index}`);
  return id;
}

describe('merchants', () => {
  test('are those that are configured, as far as the user can see them', async () => {
    const missing = '99999999-9999-4999-8999-999999999999';
    const some = connectTo(sandbox, { merchantIds: [missing, merchantAt(1)] });
    const accounts = await listAll(sourceOf(some, 'account'), { projection: projectionOf('name', 'state') });
    expect(accounts.map(({ nativeId }) => nativeId)).toEqual([merchantAt(1)]);
    const refs = [missing, merchantAt(0), merchantAt(1)].map(
      (id) => new RecordRef('account', 'PROFITUITY', 'pro', null, id),
    );
    const found = await sourceOf(some, 'account').getMany(refs, projectionOf('name'), testCall());
    expect([...found.keys()]).toEqual(accounts.map(({ id }) => id));
    await some.close();
  });

  test('are taken from the settings where no list of them is served', async () => {
    const closed = await startProfituitySandbox({ scale: 0.1, merchantsPath: false });
    const known = connectTo(closed, { merchantIds: [merchantAt(1), merchantAt(0)] });
    const accounts = await listAll(sourceOf(known, 'account'), { projection: projectionOf('name') });
    expect(accounts.map(({ name }) => name)).toEqual([merchantAt(0), merchantAt(1)].toSorted());
    const all = connectTo(closed);
    await expect(sourceOf(all, 'account').list(listRequest(), testCall())).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await Promise.all([known.close(), all.close()]);
    await closed.close();
  });
});

describe('pages that are cut in silence', () => {
  test('are gone on from, as the number of rows tells', async () => {
    const short = await startProfituitySandbox({ scale: 0.3, maxTake: 60 });
    const careful = connectTo(short);
    const all = await listAll(sourceOf(careful, 'transaction'), {});
    expect(all.length).toBe(
      [...short.store.payments.records()].filter((row) => row.refundOfPaymentId === null).length,
    );
    await careful.close();
    await short.close();
  });
});
