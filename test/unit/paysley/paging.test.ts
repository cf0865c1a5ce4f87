import { afterEach, describe, expect, test } from 'vitest';
import { refOf } from '../../../datasources/paysley/connection.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listAll, listRequest, projectionOf, sourceOf, testCall } from '../../kit/read-source.ts';
import type { FakeAnswer, FakePaysley } from './fake-paysley.ts';
import { startFakePaysley } from './fake-paysley.ts';
import { account, connectTo, testSettings } from './sandbox-connection.ts';

let fake: FakePaysley;
let pay: Provider;

async function start(answer: (url: URL) => FakeAnswer): Promise<void> {
  fake = await startFakePaysley(answer);
  pay = connectTo(fake);
}

afterEach(async () => {
  await pay.close();
  await fake.close();
});

const json = (value: object, status = 200): FakeAnswer => ({ status, body: JSON.stringify(value) });

/** A list of categories 1 … `total`, of which a page has `most` at most. */
function categories(total: number, most: number, told: (limit: number) => unknown = (limit) => limit) {
  return (url: URL): FakeAnswer => {
    const asked = Number(url.searchParams.get('limit'));
    const [limit, page] = [Math.min(asked, most), Number(url.searchParams.get('page'))];
    const rows = Array.from({ length: total }, (_, index) => ({ id: index + 1, name: `c${index + 1}` }));
    return json({
      limit: told(limit),
      page,
      page_count: Math.ceil(total / limit),
      total_count: total,
      categories: rows.slice((page - 1) * limit, page * limit),
    });
  };
}

async function idsFrom(offset: number, limit: number): Promise<readonly number[]> {
  const page = await sourceOf(pay, 'category').list(
    listRequest({ accounts: account, offset, limit }),
    testCall(),
  );
  return page.records.map(({ nativeId }) => Number(nativeId));
}

describe('offsets in pages', () => {
  test('one that is no multiple of the limit gives the rest of its page', async () => {
    await start(categories(100, 500));
    expect(await idsFrom(0, 10)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(await idsFrom(20, 10)).toEqual([21, 22, 23, 24, 25, 26, 27, 28, 29, 30]);
    expect(await idsFrom(27, 10)).toEqual([28, 29, 30]);
    expect(await idsFrom(99, 10)).toEqual([100]);
    expect(await idsFrom(100, 10)).toEqual([]);
  });

  test.each([
    ['said as a number', (limit: number) => limit],
    ['said as text', (limit: number) => String(limit)],
    ['not said', () => undefined],
    ['said to be as asked', () => '500'],
  ])('a smaller page than asked for, %s, costs no row', async (_, told) => {
    await start(categories(70, 25, told));
    const all = await listAll(sourceOf(pay, 'category'), { accounts: account, limit: 500 });
    expect(all.map(({ nativeId }) => Number(nativeId))).toEqual(
      Array.from({ length: 70 }, (__, index) => index + 1),
    );
    expect(fake.asked).toHaveLength(3);
  });

  test('a page in the middle of a list whose pages turn out smaller is asked for again', async () => {
    await start(categories(100, 25));
    expect(await idsFrom(60, 30)).toEqual([61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75]);
  });

  test('a list that does not say how long it is ends with a short page', async () => {
    await start((url) => {
      const page = Number(url.searchParams.get('page'));
      const rows = page === 1 ? [1, 2] : page === 2 ? [3] : [];
      return json({ categories: rows.map((id) => ({ id, name: `c${id}` })) });
    });
    const all = await listAll(sourceOf(pay, 'category'), { accounts: account, limit: 2 });
    expect(all.map(({ nativeId }) => nativeId)).toEqual(['1', '2', '3']);
  });

  test('numbers alone', async () => {
    await start(categories(70, 500));
    const request = listRequest<'category'>({ accounts: account, limit: 0, count: true });
    const page = await sourceOf(pay, 'category').list(request, testCall());
    expect([page.records, page.count]).toEqual([[], 70]);
  });

  test('a list that changes while it is read for its ids is read again', async () => {
    let extra = 0;
    await start((url) => {
      const answer = categories(4 + extra, 2)(url);
      extra = 1;
      return answer;
    });
    const refs = [5, 6].map((id) => refOf({ settings: testSettings() }, 'category', String(id)));
    const found = await sourceOf(pay, 'category').getMany(refs, projectionOf<'category'>('name'), testCall());
    expect([...found.keys()]).toEqual([refs[0]?.id]);
    expect(fake.asked.length).toBeGreaterThan(3);
  });
});

describe('answers that are errors', () => {
  const failure = async (): Promise<unknown> => idsFrom(0, 10).catch((error: unknown) => error);

  test.each([
    ['no key', json({ message: 'Forbidden' }, 403), 'PROVIDER_AUTHENTICATION_FAILED', 'forbidden'],
    ['no key, as a success', json({ message: 'Forbidden' }), 'PROVIDER_AUTHENTICATION_FAILED', 'forbidden'],
    [
      'one wrong field',
      json({ is_valid: false, error_field: 'page', error_message: 'page is wrong.', result: 'failed' }, 422),
      'PROVIDER_BAD_RESPONSE',
      'invalid.page',
    ],
    [
      'one wrong field, as a success',
      json({ is_valid: false, error_field: 'page', error_message: 'page is wrong.', result: 'failed' }),
      'PROVIDER_BAD_RESPONSE',
      'invalid.page',
    ],
    [
      'wrong fields',
      json({ response_code: 422, is_valid: false, errors: [{ message: 'wrong', field: ['limit'] }] }, 422),
      'PROVIDER_BAD_RESPONSE',
      'invalid.limit',
    ],
    [
      'a message, as a success',
      json({ result: 'error', message: 'customer not found!', status_code: 404 }),
      'NOT_FOUND',
      'notFound',
    ],
    [
      'a message alone',
      json({ result: 'failed', message: 'Something 4111' }),
      'PROVIDER_BAD_RESPONSE',
      'failed',
    ],
    ['no JSON', { status: 502, body: '<html>' }, 'PROVIDER_UNAVAILABLE', undefined],
    ['no JSON, as a success', { body: '<html>' }, 'PROVIDER_BAD_RESPONSE', undefined],
    ['another list', json({ result: 'success', customers: [] }), 'PROVIDER_BAD_RESPONSE', undefined],
  ] as const)('%s', async (_, answer, code, nativeCode) => {
    await start(() => answer);
    const error = await failure();
    expect(error).toMatchObject({ code, nativeCode });
    expect(String(error)).not.toMatch(/wrong|4111/);
  });

  test('only a row that is not there is absent', async () => {
    await start((url) => {
      if (url.pathname.endsWith('/gone'))
        return json({ message: 'Your Payment history data not found', result: 'failed' }, 404);
      if (url.pathname.endsWith('/empty')) return json({ payment: { payment_id: 'empty' } });
      if (url.pathname.endsWith('/1OO'))
        return json({ is_valid: false, error_message: 'Transaction not found.', result: 'failed' });
      return json({ result: 'failed', message: 'try again' });
    });
    const settings = testSettings();
    const payments = ['gone', 'empty', 'other'].map((id) => refOf({ settings }, 'transaction', id));
    const found = await sourceOf(pay, 'transaction').getMany(payments, new Set(), testCall());
    expect(found.has(payments[0]?.id ?? '')).toBe(false);
    expect(found.get(payments[1]?.id ?? '')).toMatchObject({ code: 'PROVIDER_BAD_RESPONSE' });
    expect(found.get(payments[2]?.id ?? '')).toMatchObject({ code: 'PROVIDER_BAD_RESPONSE' });
    const links = ['1OO', '2OO', 'x'].map((id) => refOf({ settings }, 'paymentLink', id));
    const read = await sourceOf(pay, 'paymentLink').getMany(links, new Set(), testCall());
    expect([...read.keys()]).toEqual([links[1]?.id]);
  });

  test('the key goes with every call', async () => {
    await start(categories(1, 500));
    await idsFrom(0, 10);
    expect(fake.asked).toEqual([
      {
        path: '/v2/products-services/category?sort=ASC&page=1&limit=10',
        authorization: 'Bearer py_test_fake',
        body: '',
      },
    ]);
  });
});
