import { afterEach, describe, expect, test } from 'vitest';
import { createGovineer } from '../../../datasources/govineer/index.ts';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { startFakeGovineer } from './fake-govineer.ts';
import type { FakeAnswer, FakeGovineer } from './fake-govineer.ts';
import type { Logged } from './sandbox-connection.ts';
import {
  listRequest,
  projectionOf,
  sourceOf,
  testCall,
  testDeps,
  testSettings,
} from './sandbox-connection.ts';

const opened: { close(): Promise<void> }[] = [];

afterEach(async () => {
  for (const thing of opened.splice(0).toReversed()) await thing.close();
});

async function serve(
  answer: (url: URL) => FakeAnswer,
  logged: Logged[] = [],
): Promise<{ readonly fake: FakeGovineer; readonly gov: Provider }> {
  const fake = await startFakeGovineer(answer);
  const settings = testSettings({ baseUrl: fake.url, tokenUrl: `${fake.url}/oauth2/token` });
  const gov = createGovineer(settings, testDeps(logged));
  opened.push(fake, gov);
  return { fake, gov };
}

const clients = (count: number): object[] =>
  Array.from({ length: count }, (_, index) => ({ uid: `c${index}`, name: `Client ${index}` }));

/** `$top` and `$skip` as a list honours them. */
function cut(url: URL, rows: readonly object[]): readonly object[] {
  const skip = Number(url.searchParams.get('$skip') ?? 0);
  return rows.slice(skip, skip + Number(url.searchParams.get('$top')));
}

const topOf = (asked: string): string | undefined => /\$top=(\d+)/.exec(asked)?.[1];

describe('a bare list', () => {
  test('is known by its first answer; from then on one row more is asked for', async () => {
    const { fake, gov } = await serve((url) => ({ body: JSON.stringify(cut(url, clients(7))) }));
    const source = sourceOf(gov, 'client');
    const first = await source.list(listRequest({ limit: 3 }), testCall());
    expect([first.records.length, first.exhausted, first.count]).toEqual([3, false, null]);
    const second = await source.list(listRequest({ limit: 3, offset: 3 }), testCall());
    expect([second.records.length, second.rowsRead, second.exhausted]).toEqual([3, 3, false]);
    const third = await source.list(listRequest({ limit: 3, offset: 4 }), testCall());
    expect([third.records.map(({ nativeId }) => nativeId), third.exhausted]).toEqual([
      ['c4', 'c5', 'c6'],
      true,
    ]);
    expect(fake.asked.map(topOf)).toEqual(['3', '4', '4']);
  });

  test('is never asked for more than 200 rows, and a full 200 proves nothing', async () => {
    const { fake, gov } = await serve((url) => ({ body: JSON.stringify(cut(url, clients(200))) }));
    const source = sourceOf(gov, 'client');
    await source.list(listRequest({ limit: 1 }), testCall());
    const page = await source.list(listRequest({ limit: 200 }), testCall());
    expect([page.records.length, page.exhausted]).toEqual([200, false]);
    expect(fake.asked.map(topOf)).toEqual(['1', '200']);
  });
});

describe('an envelope', () => {
  test('without links: a full page does not prove the end, a short one does', async () => {
    const { gov } = await serve((url) => ({ body: JSON.stringify({ value: cut(url, clients(4)) }) }));
    const source = sourceOf(gov, 'client');
    expect((await source.list(listRequest({ limit: 4 }), testCall())).exhausted).toBe(false);
    expect((await source.list(listRequest({ limit: 5 }), testCall())).exhausted).toBe(true);
  });

  test('that links past $top: a full page without a link is the last', async () => {
    const { gov } = await serve((url) => {
      const value = cut(url, clients(4));
      const end = Number(url.searchParams.get('$skip') ?? 0) + value.length;
      return { body: JSON.stringify({ value, ...(end < 4 ? { '@odata.nextLink': 'http://x/' } : {}) }) };
    });
    const source = sourceOf(gov, 'client');
    expect((await source.list(listRequest({ limit: 2 }), testCall())).exhausted).toBe(false);
    expect((await source.list(listRequest({ limit: 2, offset: 2 }), testCall())).exhausted).toBe(true);
  });

  test('that the server cut short goes on', async () => {
    const { gov } = await serve(() => ({
      body: JSON.stringify({ value: clients(2), '@odata.nextLink': 'http://x/' }),
    }));
    expect((await sourceOf(gov, 'client').list(listRequest({ limit: 5 }), testCall())).exhausted).toBe(false);
  });

  test('with a count: it proves the end', async () => {
    const { gov } = await serve((url) => ({
      body: JSON.stringify({ value: cut(url, clients(4)), '@odata.count': 4 }),
    }));
    const page = await sourceOf(gov, 'client').list(listRequest({ limit: 4, count: true }), testCall());
    expect([page.exhausted, page.count]).toEqual([true, 4]);
  });
});

describe('rows that cannot be read', () => {
  const rows = [
    { uid: 'c0', name: 'A' },
    { uid: 'c1', name: 7 },
    'no row',
    { uid: 'c3', name: 'D' },
    { name: 'nameless' },
    { uid: 'tell me a secret', name: null },
  ];

  test('cost nobody else, are counted, and the log holds nothing of them', async () => {
    const logged: Logged[] = [];
    const { gov } = await serve(() => ({ body: JSON.stringify({ value: rows }) }), logged);
    const request = listRequest<'client'>({ limit: 10, projection: projectionOf<'client'>('name') });
    const page = await sourceOf(gov, 'client').list(request, testCall());
    expect(page.records.map(({ name }) => name)).toEqual(['A', 'D']);
    expect([page.rowsRead, page.unreadable, page.unreadableTail]).toEqual([6, 4, 2]);
    expect(logged.map(({ fields }) => fields)).toEqual([
      { connection: 'gov', kind: 'client', uid: 'c1', reason: '[1].name: expected text, got a whole number' },
      {
        connection: 'gov',
        kind: 'client',
        uid: null,
        reason: '[2]: expected an object, got text of 6 characters',
      },
      { connection: 'gov', kind: 'client', uid: null, reason: '[4].uid: expected an id, got nothing' },
      { connection: 'gov', kind: 'client', uid: null, reason: '[5].name: expected text, got null' },
    ]);
  });
});

describe('answers that are none', () => {
  test.each([
    ['an object without rows', { body: '{"values":[]}' }, 'PROVIDER_BAD_RESPONSE'],
    ['no JSON', { body: '<html>' }, 'PROVIDER_BAD_RESPONSE'],
    [
      'a refused query',
      { status: 400, body: '{"code":"validation_error","message":"secret"}' },
      'PROVIDER_BAD_RESPONSE',
    ],
    [
      'a foreign account',
      { status: 403, body: '{"code":"insufficient_scope"}' },
      'PROVIDER_AUTHENTICATION_FAILED',
    ],
    ['a path that is not there', { status: 404, body: 'nothing' }, 'NOT_FOUND'],
  ])('%s fails with its code and without its body', async (_, answer, code) => {
    const { gov } = await serve(() => answer);
    const failure = await sourceOf(gov, 'client')
      .list(listRequest(), testCall())
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ProviderFailure);
    expect(failure).toMatchObject({ code, provider: 'GOVINEER', connection: 'gov' });
    expect(String(failure)).not.toMatch(/secret|html|values/);
  });

  test('the provider’s code is told', async () => {
    const { gov } = await serve(() => ({ status: 400, body: '{"code":"validation_error"}' }));
    const list = sourceOf(gov, 'client').list(listRequest(), testCall());
    await expect(list).rejects.toMatchObject({ httpStatus: 400, nativeCode: 'validation_error' });
  });

  test('a filter that no URL holds is refused before it is sent', async () => {
    const { fake, gov } = await serve(() => ({ body: '[]' }));
    const filter = { op: 'eq', field: 'name', value: 'ä'.repeat(1500) } as const;
    await expect(sourceOf(gov, 'client').list(listRequest({ filter }), testCall())).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
    });
    expect(fake.asked).toEqual([]);
  });
});

test('a session that is over is EXPIRED, one that is not there is nothing, a failure stays with its ref', async () => {
  const { gov } = await serve((url) => {
    if (url.pathname.endsWith('Gone')) return { status: 410, body: '{"code":"session_expired"}' };
    if (url.pathname.endsWith('None')) return { status: 404, body: '{}' };
    if (url.pathname.endsWith('Odd')) return { body: '{"session_id":7}' };
    return { status: 403, body: '{}' };
  });
  const source = sourceOf(gov, 'paymentLink');
  const { refOf } = await import('../../../datasources/govineer/connection.ts');
  const refs = ['cs_Gone', 'cs_None', 'cs_Odd', 'cs_No', '../clients'].map((id) =>
    refOf({ settings: testSettings() }, 'paymentLink', 'acc', id),
  );
  const found = await source.getMany(
    refs,
    projectionOf<'paymentLink'>('status', 'currencies', 'nativeStatus'),
    testCall(),
  );
  const [gone, none, odd, refused, path] = refs.map(({ id }) => found.get(id));
  expect(gone).toMatchObject({ status: 'EXPIRED', currencies: [], nativeStatus: 'expired' });
  expect([none, path]).toEqual([undefined, undefined]);
  expect(odd).toMatchObject({ code: 'PROVIDER_BAD_RESPONSE' });
  expect(refused).toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED' });
});
