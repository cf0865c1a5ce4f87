import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { listAll, listRequest, projectionOf, sourceOf, testCall } from '../../kit/read-source.ts';
import type { Rig } from './rig.ts';
import { ref, startRig } from './rig.ts';
import { account, connectTo } from './sandbox-connection.ts';
import { isTransaction } from './truth.ts';

let rig: Rig;

beforeAll(async () => {
  rig = await startRig({ scale: 0.2 });
});

afterAll(() => rig.close());

beforeEach(() => rig.forget());

describe('what is asked for', () => {
  test('the entity goes with every call', async () => {
    const entityId = rig.sandbox.entityId;
    const own = connectTo(rig.sandbox, { entityId });
    const { id, merchantTransactionId: reference = '' } = rig.first(
      ({ paymentType }) => paymentType === 'DB',
    );
    const source = sourceOf(own, 'transaction');
    const filter: Filter<'transaction'> = {
      op: 'or',
      of: [
        { op: 'eq', field: 'nativeId', value: id },
        { op: 'eq', field: 'reference', value: reference },
      ],
    };
    const page = await source.list(listRequest({ accounts: [entityId], filter }), testCall());
    expect(page.records[0]?.ref.account).toBe(entityId);
    expect(rig.asked()).toEqual([
      `GET /v3/payments/${id}?entityId=${entityId}`,
      `GET /v3/query?entityId=${entityId}&merchantTransactionId=${reference}`,
    ]);
    expect(own.configuredAccounts).toEqual([entityId]);
    await own.close();
  });

  test('a filter that cannot hold asks nobody, and neither does an account that there is not', async () => {
    for (const kind of ['account', 'transaction', 'refund'] as const) {
      const source = sourceOf<RecordKind>(rig.efa, kind);
      const nothing = await source.list(
        listRequest({ accounts: account, filter: { op: 'nothing' } }),
        testCall(),
      );
      expect([nothing.records, nothing.exhausted]).toEqual([[], true]);
      if (kind === 'account') continue;
      const filter = { op: 'eq', field: 'nativeId', value: rig.first(isTransaction).id } as const;
      const page = await source.list(
        listRequest({ accounts: ['other'], filter: filter as never }),
        testCall(),
      );
      expect([page.records, page.exhausted]).toEqual([[], true]);
    }
    expect(rig.asked()).toEqual([]);
  });

  test('the one account is of our own making', async () => {
    const source = sourceOf(rig.efa, 'account');
    const projection = projectionOf<'account'>('name', 'mode', 'state', 'defaultCurrency');
    const [record] = await listAll(source, { projection });
    expect(record).toMatchObject({ nativeId: 'default', name: 'eFaka', mode: 'SANDBOX', state: 'ACTIVE' });
    expect((await source.getMany([ref('account', 'default')], projection, testCall())).size).toBe(1);
    expect((await source.getMany([ref('account', 'other')], projection, testCall())).size).toBe(0);
    expect(rig.asked()).toEqual([]);
  });

  test('a placeholder of EXPLAIN stands for itself', () => {
    const source = sourceOf(rig.efa, 'transaction');
    const payment = ref('transaction', '{transactionId}');
    const paths = [
      ...source.previewGetMany([payment], new Set()),
      ...source.previewList(listRequest({ filter: { op: 'eq', field: 'id', value: '{transactionId}' } })),
    ].map(({ url }) => decodeURIComponent(url.slice(rig.sandbox.url.length)));
    expect(paths).toEqual(['/v3/payments/{transactionId}', '/v3/payments/{transactionId}']);
  });

  test('a filter that pins nothing is nothing to be asked', async () => {
    const request = listRequest<'transaction'>({ accounts: account });
    await expect(sourceOf(rig.efa, 'transaction').list(request, testCall())).rejects.toThrow(TypeError);
    expect(() => sourceOf(rig.efa, 'transaction').previewList(request)).toThrow(TypeError);
  });
});
