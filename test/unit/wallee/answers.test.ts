import { describe, expect, test } from 'vitest';
import { createWallee } from '../../../datasources/wallee/index.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import type { Logged } from '../../kit/read-source.ts';
import { listAll, listRequest, projectionOf, sourceOf, testCall, testDeps } from '../../kit/read-source.ts';
import type { FakeAnswer } from './fake-wallee.ts';
import { startFakeWallee } from './fake-wallee.ts';
import { testSettings } from './sandbox-connection.ts';

async function against(
  answer: (url: URL) => FakeAnswer,
  check: (wal: Provider, asked: readonly string[], logged: readonly Logged[]) => Promise<void>,
): Promise<void> {
  const fake = await startFakeWallee(answer);
  const logged: Logged[] = [];
  const wal = createWallee(testSettings({ baseUrl: fake.url }), testDeps(logged));
  try {
    await check(wal, fake.asked, logged);
  } finally {
    await wal.close();
    await fake.close();
  }
}

const row = (id: string, more: string): string =>
  `{"id":${id},"state":"FULFILL","createdOn":"2026-01-01T00:00:00Z",${more}}`;
const page = (rows: readonly string[], hasMore: boolean): FakeAnswer => ({
  body: `{"data":[${rows.join(',')}],"hasMore":${hasMore},"limit":100,"offset":0}`,
});
const request = listRequest<'transaction'>({
  accounts: ['405'],
  projection: projectionOf('amount', 'version'),
});

describe('an answer', () => {
  test('keeps ids and amounts digit for digit, and ignores what it does not know', async () => {
    const odd = row(
      '9223372036854775807',
      '"currency":"CHF","authorizationAmount":12345678901234567.89,"brandNew":{"x":[1]},"version":3',
    );
    await against(
      () => page([odd, row('2', '"currency":"KWD","authorizationAmount":1.5')], false),
      async (wal) => {
        const { records } = await sourceOf(wal, 'transaction').list(request, testCall());
        expect(records.map(({ nativeId, amount }) => [nativeId, amount.amount, amount.minorUnits])).toEqual([
          ['9223372036854775807', '12345678901234567.89', '1234567890123456789'],
          ['2', '1.500', '1500'],
        ]);
        expect(records.map(({ version }) => version)).toEqual([3, null]);
      },
    );
  });

  test('costs the row that cannot be read, not the page', async () => {
    const good = row('1', '"currency":"CHF","authorizationAmount":1');
    const bad = [
      row('2', '"currency":"chf","authorizationAmount":1'),
      row('"x"', '"currency":"CHF","authorizationAmount":1'),
      'null',
      row('5', '"currency":"CHF","authorizationAmount":"much"'),
    ];
    await against(
      () => page([...bad.slice(0, 2), good, ...bad.slice(2)], true),
      async (wal, _, logged) => {
        const read = await sourceOf(wal, 'transaction').list(request, testCall());
        expect(read).toMatchObject({ rowsRead: 5, unreadable: 4, unreadableTail: 2, exhausted: false });
        expect(read.records.map(({ nativeId }) => nativeId)).toEqual(['1']);
        expect(logged.map(({ fields }) => (fields as { id: unknown }).id)).toEqual(['2', 'x', null, '5']);
        expect(JSON.stringify(logged)).not.toContain('much');
      },
    );
  });

  test('of nothing ends a list that says it goes on', async () => {
    await against(
      () => page([], true),
      async (wal, asked) => {
        expect(await listAll(sourceOf(wal, 'transaction'), { accounts: ['405'] })).toEqual([]);
        expect(asked).toHaveLength(1);
      },
    );
  });

  test.each(['[]', '{}', '{"data":{}}', '{"data":[]}', '{"data":[],"hasMore":"no"}', 'null'])(
    '%s is no page',
    async (body) => {
      await against(
        () => ({ body }),
        async (wal) => {
          await expect(sourceOf(wal, 'transaction').list(request, testCall())).rejects.toMatchObject({
            code: 'PROVIDER_BAD_RESPONSE',
          });
        },
      );
    },
  );

  test('that refuses gives its code, and no text', async () => {
    const body = '{"code":"range_not_satisfiable","id":"1","message":"secret words","errors":{}}';
    await against(
      () => ({ status: 416, body }),
      async (wal) => {
        const failure = await sourceOf(wal, 'transaction')
          .list(request, testCall())
          .catch((error: unknown) => error);
        expect(failure).toMatchObject({ code: 'SCAN_LIMIT_EXCEEDED', nativeCode: 'range_not_satisfiable' });
        expect(String(failure)).not.toContain('secret');
      },
    );
  });

  test('with more rows than asked for by id gives those asked for', async () => {
    const rows = ['1', '2', '3'].map((id) => row(id, '"currency":"CHF","authorizationAmount":1'));
    await against(
      () => page(rows, false),
      async (wal) => {
        const source = sourceOf(wal, 'transaction');
        const { records } = await source.list(request, testCall());
        const wanted = records.flatMap(({ ref }) => (ref.nativeId === '2' ? [ref] : []));
        const found = await source.getMany(wanted, new Set(), testCall());
        expect([...found.values()].map((record) => (record instanceof Error ? '' : record.nativeId))).toEqual(
          ['2'],
        );
      },
    );
  });

  test('in pages is read to its end where rows belong to others', async () => {
    const captures = (offset: number): FakeAnswer =>
      page(
        [`{"id":${50 + offset},"linkedTransaction":1,"amount":0.5,"lastCompletion":${offset > 0}}`],
        offset === 0,
      );
    await against(
      (url) =>
        url.pathname.endsWith('/completions/search')
          ? captures(Number(url.searchParams.get('offset') ?? 0))
          : page([row('1', '"currency":"CHF","authorizationAmount":1')], false),
      async (wal) => {
        const { records } = await sourceOf(wal, 'transaction').list(
          { ...request, projection: projectionOf('captures') },
          testCall(),
        );
        expect(records[0]?.captures?.map(({ nativeId, isFinal }) => [nativeId, isFinal])).toEqual([
          ['50', false],
          ['51', true],
        ]);
      },
    );
  });
});
