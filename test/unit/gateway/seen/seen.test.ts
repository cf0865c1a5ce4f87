import { describe, expect, it } from 'vitest';
import { UserInputError } from '../../../../src/domain/errors.ts';
import { encodeGlobalId } from '../../../../src/domain/global-id.ts';
import type { RecordKind } from '../../../../src/domain/record-kind.ts';
import type { Filter } from '../../../../src/filter/ast.ts';
import { leaf } from '../../../../src/filter/leaf.ts';
import type { GatewayRequest } from '../../../../src/gateway/request.ts';
import type { ListArguments } from '../../../../src/gateway/page-request.ts';
import { searchRecords } from '../../../../src/gateway/search.ts';
import { accountRef, clientRef, only, paymentRef, seenWorld } from './seen-world.ts';

const all = { op: 'everything' } as const;

function list<K extends RecordKind>(
  gateway: GatewayRequest,
  kind: K,
  filter: Filter<K> = all,
  more: Partial<ListArguments<K>> = {},
) {
  return gateway.list(kind, {
    filter,
    order: [],
    page: { first: 50 },
    wants: { totalCount: true, hasNextPage: true },
    ...more,
  });
}

function nativeIds(rows: readonly { readonly nativeId: string }[]): readonly string[] {
  return rows.map(({ nativeId }) => nativeId);
}

/** What it says, whatever it throws. */
async function told(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof UserInputError)) throw error;
    return [error.code, error.message];
  }
}

describe.each(['account', 'accounts'] as const)('lists of a provider that is asked by %s', (scope) => {
  it('hold the rows of what is seen, counted and told by sources as if there were no others', async () => {
    const { request, source, other } = seenWorld(scope);
    const page = await list(request(only('one', 'two')), 'transaction');
    expect(nativeIds(page.nodes).toSorted()).toEqual(['one-1', 'one-2', 'one-3', 'two-1', 'two-2', 'two-3']);
    expect(page.totalCount).toBe(6);
    expect(new Set(page.sources.map(({ connection }) => connection.key))).toEqual(new Set(['c']));
    expect(page.sources.flatMap((one) => one.accounts).toSorted()).toEqual(['one', 'two']);
    expect(new Set(source.named.flat())).toEqual(new Set(['one', 'two']));
    expect(source.named.every((accounts) => accounts.length > 0)).toBe(true);
    expect(other.named).toEqual([]);
  });

  it('whoever sees all asks as before', async () => {
    const { request } = seenWorld(scope);
    expect((await list(request('all'), 'transaction')).totalCount).toBe(12);
    expect((await list(request(new Map([['d', 'all']])), 'transaction')).totalCount).toBe(3);
  });

  it('a sight of accounts that are none finds nothing', async () => {
    const { request } = seenWorld(scope);
    const page = await list(request(only('four')), 'transaction');
    expect([page.nodes, page.totalCount, page.sources]).toEqual([[], 0, []]);
  });

  it('a filter by an account that is not seen is answered as one by an account there never was', async () => {
    const { request } = seenWorld(scope);
    const by = (account: string, connection = 'c') =>
      told(() =>
        list(
          request(only('one')),
          'transaction',
          leaf('transaction', { op: 'eq', field: 'accountId', value: accountRef(account, connection).id }),
        ),
      );
    expect(await by('two')).toEqual(await by('never'));
    expect(await by('far', 'd')).toEqual(await by('far', 'nowhere'));
    expect(await by('two')).not.toEqual(await by('far', 'd'));
  });

  it('a filter by ids holds nothing of others, whether the id tells its account, another or none', async () => {
    const { request } = seenWorld(scope);
    const one = request(only('one'));
    const by = (id: string) =>
      told(async () =>
        nativeIds(
          (await list(one, 'transaction', leaf('transaction', { op: 'eq', field: 'id', value: id }))).nodes,
        ),
      );
    expect(await by(paymentRef('one-1').id)).toEqual(['one-1']);
    expect(await by(paymentRef('two-1').id)).toEqual(await by(paymentRef('x', 'never').id));
    expect(await by(paymentRef('two-1', 'one').id)).toEqual([]);
    const placeless = {
      kind: 'transaction',
      connection: 'c',
      account: null,
      parent: null,
      nativeId: 'two-1',
    } as const;
    expect(await by(encodeGlobalId(placeless))).toEqual([]);
  });

  it('a native id finds nothing of others', async () => {
    const { request } = seenWorld(scope);
    const by = leaf('transaction', { op: 'in', field: 'nativeId', values: ['one-2', 'two-2', 'far-2'] });
    expect(nativeIds((await list(request(only('one')), 'transaction', by)).nodes)).toEqual(['one-2']);
  });

  it('the cursor of one who sees other things gives rows of what is seen alone', async () => {
    const { request } = seenWorld(scope);
    const page = { first: 2 };
    const theirs = await list(request(only('two')), 'transaction', all, { page });
    const after = theirs.pageInfo.endCursor ?? '';
    const rows = await list(request(only('one', 'three')), 'transaction', all, {
      page: { first: 50, after },
    });
    expect(rows.nodes.every(({ ref }) => ref.account !== 'two')).toBe(true);
    expect(rows.totalCount).toBe(6);
  });

  it('rows that were sorted for one serve nobody who sees other things, be it under the same name', async () => {
    const { request, source } = seenWorld(scope);
    const order = [{ field: 'reference', direction: 'asc' }] as const;
    const first = await list(request('all'), 'transaction', all, { order, page: { first: 2 } });
    const after = first.pageInfo.endCursor ?? '';
    const behind = { order, page: { first: 50, after } };
    const before = source.calls;
    const mine = await list(request(only('one')), 'transaction', all, behind);
    expect(mine.nodes.every(({ ref }) => ref.account === 'one')).toBe(true);
    expect(mine.totalCount).toBe(3);
    expect(source.calls).toBeGreaterThan(before);
  });

  it('by id there is nothing that is not seen, and nobody is asked for it', async () => {
    const { request, source } = seenWorld(scope);
    const gateway = request(only('one'));
    expect((await gateway.one(paymentRef('one-1')))?.nativeId).toBe('one-1');
    const before = source.calls;
    expect(await gateway.one(paymentRef('two-1'))).toBeNull();
    expect(source.calls).toBe(before);
    const opened = (id: string) => told(() => gateway.refOfAny(id, 'id'));
    expect(await opened(paymentRef('two-1').id)).toEqual(await opened(paymentRef('x', 'never').id));
  });

  it('a search finds nothing of others', async () => {
    const { request } = seenWorld(scope);
    const found = await searchRecords(request(only('one')), {
      text: 'same',
      kinds: ['transaction'],
      first: 50,
    });
    expect(nativeIds(found.nodes).toSorted()).toEqual(['one-1', 'one-2', 'one-3']);
    expect(found.sources.flatMap(({ accounts }) => accounts)).toEqual(['one']);
  });
});

describe('above accounts', () => {
  it('the accounts are those that are seen, counted here, and the provider is asked for no other', async () => {
    const { request, accountSource } = seenWorld('account');
    const page = await list(request(only('one', 'three', 'four')), 'account');
    expect(nativeIds(page.nodes)).toEqual(['one', 'three']);
    expect(page.totalCount).toBe(2);
    expect(new Set(accountSource.asked)).toEqual(new Set(['one', 'three', 'four']));
    const named = leaf('account', { op: 'eq', field: 'name', value: 'two' });
    expect((await list(request(only('one', 'three')), 'account', named)).totalCount).toBe(0);
  });

  it('a client is seen where one of its accounts is', async () => {
    const { request, clientSource } = seenWorld('account');
    const page = await list(request(only('one')), 'client');
    expect([nativeIds(page.nodes), page.totalCount]).toEqual([['first'], 1]);
    expect(await request(only('one')).one(clientRef('second'))).toBeNull();
    expect((await request(only('two')).one(clientRef('second')))?.name).toBe('second');
    expect(clientSource.asked).not.toContain('list');
  });

  it('pages of accounts go on where they ended', async () => {
    const { request } = seenWorld('account');
    const sees = only('one', 'three');
    const first = await list(request(sees), 'account', all, { page: { first: 1 } });
    expect([nativeIds(first.nodes), first.pageInfo.hasNextPage]).toEqual([['one'], true]);
    const after = first.pageInfo.endCursor ?? '';
    const rest = await list(request(sees), 'account', all, { page: { first: 5, after } });
    expect([nativeIds(rest.nodes), rest.pageInfo.hasNextPage]).toEqual([['three'], false]);
  });
});

describe('what a view shares', () => {
  it('is made once for a sight', () => {
    const { request } = seenWorld('account');
    const sees = only('one');
    expect(request(sees).connections()).toBe(request(sees).connections());
    expect(request(only('one')).connections()).not.toBe(request(sees).connections());
  });

  it('knows what the provider has refused, whoever learnt it', () => {
    const { connections } = seenWorld('account');
    const [whole] = connections;
    const [one, two] = [whole?.narrowedTo(new Set(['one'])), whole?.narrowedTo(new Set(['two']))];
    expect(one?.refuse('transaction', ['nativeId'])).toBe(true);
    expect(two?.refuse('transaction', ['nativeId'])).toBe(false);
    for (const connection of [whole, one, two]) {
      const source = connection?.source('transaction');
      if (connection === undefined || source === undefined) throw new Error('A source was required');
      expect(connection.capabilities(source).idOrder.native).toBe(false);
    }
  });
});
