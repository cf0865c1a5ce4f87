import { describe, expect, test } from 'vitest';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { listAll, listRequest, projectionOf, sourceOf, testCall } from '../../kit/read-source.ts';
import type { FakeAnswer } from './fake-profituity.ts';
import { guidOf, merchantId } from './mapper-fixture.ts';
import { untold } from './sandbox-connection.ts';
import { against } from './scene.ts';

const row = (n: number, more: object = {}): object => ({
  id: guidOf(n),
  merchantId,
  type: 1,
  amount: 100,
  status: 'Paid',
  statusDate: '2026-01-02T00:00:00Z',
  creationTime: '2026-01-01T00:00:00Z',
  refundOfPaymentId: null,
  ...more,
});
const page = (rows: readonly object[], totalCount = -1): FakeAnswer => ({
  body: JSON.stringify({ data: rows, totalCount, groupCount: -1, summary: null }),
});
const refused: FakeAnswer = {
  status: 400,
  body: JSON.stringify({
    error: { code: 'PlatformNext:InvalidFilter', message: 'account 000123456789 is secret' },
  }),
};
const ids = (records: readonly { readonly nativeId: string }[]): readonly number[] =>
  records.map(({ nativeId }) => Number(nativeId.slice(-12)));

describe('rows', () => {
  test('that may be refunds as well as payouts cannot be read, and are told', async () => {
    const credit = { type: 2, refundOfPaymentId: undefined };
    await against(
      () =>
        page([
          row(1),
          row(2, credit),
          row(3, { type: 2 }),
          row(4, { refundOfPaymentId: undefined }),
          row(5, credit),
        ]),
      async ({ pro, logged }) => {
        const request = listRequest<'transaction'>({ limit: 10, projection: projectionOf('direction') });
        const read = await sourceOf(pro, 'transaction').list(request, testCall());
        expect(read).toMatchObject({ rowsRead: 5, unreadable: 2, unreadableTail: 1 });
        expect(ids(read.records)).toEqual([1, 3, 4]);
        expect(read.records.map(({ direction }) => direction)).toEqual(['PAYMENT', 'PAYOUT', 'PAYMENT']);
        expect(logged).toContainEqual({
          message: 'a row cannot be read',
          fields: {
            connection: 'pro',
            kind: 'transaction',
            id: guidOf(2),
            reason: '[1].refundOfPaymentId: expected a payment or null, got nothing',
          },
        });
      },
    );
  });

  test('of types that nobody knows, without a merchant, or without an id cannot be read', async () => {
    const odd = [
      row(1, { type: 7 }),
      row(2, { merchantId: null }),
      row(3, { id: 'three' }),
      row(4, { type: '1' }),
    ];
    await against(
      () => page(odd),
      async ({ pro }) => {
        const read = await sourceOf(pro, 'transaction').list(listRequest({ limit: 10 }), testCall());
        expect(read).toMatchObject({ records: [], rowsRead: 4, unreadable: 4, unreadableTail: 4 });
      },
    );
  });

  test('of other merchants and kinds are left out, whatever was asked for', async () => {
    const rows = [row(1), row(2, { merchantId: guidOf(77) }), row(3, { refundOfPaymentId: guidOf(1) })];
    await against(
      () => page(rows),
      async ({ pro }) => {
        const request = listRequest<'transaction'>({ accounts: [merchantId], limit: 10 });
        const read = await sourceOf(pro, 'transaction').list(request, testCall());
        expect(read).toMatchObject({ rowsRead: 3, unreadable: 0, unreadableTail: 2 });
        expect(ids(read.records)).toEqual([1]);
        const refunds = await sourceOf(pro, 'refund').list(listRequest({ limit: 10 }), testCall());
        expect(ids(refunds.records)).toEqual([3]);
      },
    );
  });
});

describe('pages', () => {
  test('may be bare lists, and hold more than was asked for', async () => {
    await against(
      () => ({ body: JSON.stringify([row(1), row(2), row(3)]) }),
      async ({ pro }) => {
        const read = await sourceOf(pro, 'transaction').list(listRequest({ limit: 2 }), testCall());
        expect(read).toMatchObject({ rowsRead: 2, exhausted: false, count: null });
      },
    );
  });

  test('that nobody counts go on until they fall short of what every service gives', async () => {
    const all = Array.from({ length: 230 }, (_, index) => row(index + 1));
    await against(
      (url) => {
        const skip = Number(url.searchParams.get('skip') ?? 0);
        return page(all.slice(skip, skip + 100));
      },
      async ({ pro, fake }) => {
        const records = await listAll(sourceOf(pro, 'transaction'), { limit: 200 });
        expect(records).toHaveLength(230);
        expect(fake.asked).toHaveLength(3);
      },
    );
  });

  test.each([['{}'], ['{"data":{}}'], ['"x"'], ['not json']])('of %s are none', async (body) => {
    await against(
      () => ({ body }),
      async ({ pro }) => {
        const list = sourceOf(pro, 'customer').list(listRequest({ limit: 5 }), testCall());
        await expect(list).rejects.toMatchObject({ code: 'PROVIDER_BAD_RESPONSE' });
      },
    );
  });
});

describe('a refusal of what tells refunds from payments', () => {
  const noSuchName = (url: URL): FakeAnswer =>
    url.searchParams.get('filter')?.includes('refundOfPaymentId') === true ? refused : page([row(1), row(2)]);

  test('is learnt once, and lists go on without it', async () => {
    await against(noSuchName, async ({ pro, fake, logged }) => {
      const source = sourceOf(pro, 'transaction');
      const request = listRequest<'transaction'>({
        limit: 10,
        projection: projectionOf('refundState', 'refundableAmount', 'actions'),
      });
      const read = await source.list(request, testCall());
      expect(ids(read.records)).toEqual([1, 2]);
      expect(read.records[0]).toMatchObject({
        refundState: null,
        refundableAmount: null,
        actions: ['REFUND'],
      });
      expect(fake.asked).toHaveLength(3);
      await source.list(request, testCall());
      expect(fake.asked).toHaveLength(4);
      expect(source.previewList(request)[0]?.url).not.toContain('refundOfPaymentId');
      expect(logged.filter(({ fields }) => 'property' in fields)).toHaveLength(1);
      const refunds = sourceOf(pro, 'refund').list(request as never, testCall());
      await expect(refunds).rejects.toMatchObject({ httpStatus: 400 });
    });
  });

  test('is told from a refusal of something else', async () => {
    await against(
      (url) => (url.searchParams.get('filter')?.includes('returnCode') === true ? refused : page([row(1)])),
      async ({ pro, fake }) => {
        const source = sourceOf(pro, 'transaction');
        const filter = { op: 'eq', field: 'failureCode', value: 'R01' } as const;
        await expect(source.list(listRequest({ filter, limit: 5 }), testCall())).rejects.toMatchObject({
          httpStatus: 400,
          nativeCode: 'InvalidFilter',
        });
        expect(fake.asked).toHaveLength(2);
        expect(source.previewList(listRequest({ limit: 5 }))[0]?.url).toContain('refundOfPaymentId');
      },
    );
  });
});

describe('what went back', () => {
  const parts = [
    { amount: 1.1, status: 'Paid' },
    { amount: 2.2, status: 'Scheduled' },
    { amount: 4, status: 'Returned' },
    { amount: 8, status: 'Canceled' },
    { amount: 16, status: 'Rejected' },
    { amount: 0.05, status: 'NewWord' },
  ];
  const stateOf = async (refunds: readonly object[]): Promise<unknown> => {
    let told: unknown;
    await against(
      (url) =>
        url.searchParams.get('filter')?.includes('"refundOfPaymentId","=","') === true
          ? page(
              refunds.map((refund, n) => ({ id: guidOf(50 + n), refundOfPaymentId: guidOf(1), ...refund })),
            )
          : page([row(1)]),
      async ({ pro }) => {
        const projection = projectionOf<'transaction'>('refundState', 'refundedAmount');
        const { records } = await sourceOf(pro, 'transaction').list(
          listRequest({ limit: 5, projection }),
          testCall(),
        );
        told = records.map(({ refundState, refundedAmount }) => [
          refundState,
          refundedAmount?.amount ?? null,
        ]);
      },
    );
    return told;
  };

  test('is the sum of the refunds that were not undone, to the cent', async () => {
    expect(await stateOf(parts)).toEqual([['PARTIAL', '3.35']]);
    expect(await stateOf([])).toEqual([['NONE', '0.00']]);
  });

  test('is not known where one of them cannot be read', async () => {
    expect(
      await stateOf([...parts, { amount: 'much', status: 'Paid' }, { amount: 1, status: 'Paid' }]),
    ).toEqual([[null, null]]);
  });
});

describe('failures', () => {
  test('tell the code without the name of the application, and nothing of the body', async () => {
    await against(
      () => refused,
      async ({ pro, logged }) => {
        const failure = await sourceOf(pro, 'customer')
          .list(listRequest({ limit: 5 }), testCall())
          .catch((error: unknown) => error);
        expect(failure).toMatchObject({ code: 'PROVIDER_BAD_RESPONSE', nativeCode: 'InvalidFilter' });
        expect(JSON.stringify([failure, logged, String(failure)])).not.toMatch(/000123456789|secret/);
      },
    );
  });

  test('of a list that is not there are not taken for an empty one', async () => {
    await against(
      () => ({ status: 404, body: '' }),
      async ({ pro }) => {
        const list = sourceOf(pro, 'customer').list(listRequest({ limit: 5 }), testCall());
        await expect(list).rejects.toMatchObject({ code: 'NOT_FOUND' });
      },
    );
  });

  test('of a read by id are those of the ids it was for', async () => {
    await against(
      () => ({ status: 403, body: '' }),
      async ({ pro }) => {
        const source = sourceOf(pro, 'refund');
        const ref = new RecordRef('refund', 'PROFITUITY', 'pro', merchantId, guidOf(1));
        const found = await source.getMany([ref], new Set(), testCall());
        expect(found.get(ref.id)).toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED' });
      },
    );
  });
});

test('windows of time are counted whatever their size', async () => {
  await against(
    () => page([row(1)], 1),
    async ({ pro, fake }) => {
      await sourceOf(pro, 'transaction').list(listRequest({ limit: 5 }), testCall());
      await sourceOf(pro, 'paymentMethod').list(listRequest({ limit: 5 }), testCall());
      expect(fake.asked.map((url) => url.includes('requireTotalCount=true'))).toEqual([true, false]);
    },
    untold,
  );
});
