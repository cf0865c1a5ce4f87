import { describe, expect, test } from 'vitest';
import { listRequest, sourceOf, testCall } from '../../kit/read-source.ts';
import type { FakeAnswer } from './fake-profituity.ts';
import { against } from './scene.ts';

const page = (rows: readonly object[]): FakeAnswer => ({
  body: JSON.stringify({ data: rows, totalCount: -1 }),
});

describe('a password', () => {
  test('is exchanged for a token once, with all that the provider asks for', async () => {
    await against(
      () => page([]),
      async ({ pro, fake }) => {
        const source = sourceOf(pro, 'customer');
        await Promise.all([1, 2, 3].map((limit) => source.list(listRequest({ limit }), testCall())));
        expect(fake.forms.map((form) => Object.fromEntries(new URLSearchParams(form)))).toEqual([
          {
            grant_type: 'password',
            username: 'user',
            password: 'pass-word-of-tests',
            client_id: 'PlatformNext_App',
            scope: 'PlatformNext',
          },
        ]);
      },
    );
  });

  test('is exchanged again when nine tenths of the token’s life are over', async () => {
    let at = Date.parse('2026-01-01T00:00:00Z');
    const call = () => ({ ...testCall(), deadline: at + 10_000 });
    await against(
      () => page([]),
      async ({ pro, fake }) => {
        const source = sourceOf(pro, 'customer');
        const tokensAfter = async (seconds: number): Promise<number> => {
          at = Date.parse('2026-01-01T00:00:00Z') + seconds * 1000;
          await source.list(listRequest({ limit: 1 }), call());
          return fake.forms.length;
        };
        expect(await tokensAfter(0)).toBe(1);
        expect(await tokensAfter(3239)).toBe(1);
        expect(await tokensAfter(3240)).toBe(2);
      },
      {},
      () => at,
    );
  });

  test('is exchanged once more where the token is refused, and not again', async () => {
    await against(
      (_, token) => (token === 'token-1' ? { status: 401, body: '' } : page([{}])),
      async ({ pro, fake }) => {
        const read = await sourceOf(pro, 'transaction').list(listRequest({ limit: 5 }), testCall());
        expect(read.rowsRead).toBe(1);
        expect(fake.forms).toHaveLength(2);
      },
    );
    await against(
      () => ({ status: 401, body: '' }),
      async ({ pro, fake }) => {
        const list = sourceOf(pro, 'transaction').list(listRequest({ limit: 5 }), testCall());
        await expect(list).rejects.toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED' });
        expect(fake.forms).toHaveLength(2);
      },
    );
  });
});
