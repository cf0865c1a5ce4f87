import { describe, expect, it } from 'vitest';
import type { Caller } from '../../../../src/ports/caller.ts';
import { anonymous, maySee } from '../../../../src/ports/caller.ts';
import { GatewayRequest } from '../../../../src/gateway/request.ts';
import { testCall } from '../../../kit/gateway-environment.ts';
import { only, seenWorld } from './seen-world.ts';

const order = [{ field: 'reference', direction: 'asc' }] as const;
const somebody: Caller = { ...anonymous, id: 'shop', tenant: 'north', sees: only('one', 'two') };

/** Keeps rows for `somebody` and has `asks` ask for the page behind; answers it with the calls that it took. */
async function pageBehind(asks: Caller) {
  const { environment, source } = seenWorld('account');
  const list = (caller: Caller, page: { first: number; after?: string }) =>
    new GatewayRequest({ ...environment, call: { ...testCall(), caller } }).list('transaction', {
      filter: { op: 'everything' },
      order,
      page,
      wants: { totalCount: false, hasNextPage: true },
    });
  const first = await list(somebody, { first: 1 });
  const before = source.calls;
  const behind = await list(asks, { first: 50, after: first.pageInfo.endCursor ?? '' });
  return { rows: behind.nodes.map(({ nativeId }) => nativeId), calls: source.calls - before };
}

/** One that a name in two parts would confuse with `somebody`. */
const joined: Caller = { ...somebody, id: 'north shop', tenant: '' };

describe('rows that were sorted for one caller', () => {
  it('serve the pages behind of the same caller', async () => {
    const { rows, calls } = await pageBehind({ ...somebody, sees: only('two', 'one') });
    expect(rows.every((id) => /^(one|two)-/.test(id))).toBe(true);
    expect({ rows: rows.length, calls }).toEqual({ rows: 5, calls: 0 });
  });

  it.each<[string, Caller]>([
    ['of another tenant', { ...somebody, tenant: 'south' }],
    ['with another id', { ...somebody, id: 'till' }],
    ['whose tenant and id read the same when put together', joined],
    ['who sees less by now', { ...somebody, sees: only('one') }],
    ['who sees more by now', { ...somebody, sees: only('one', 'two', 'three') }],
    ['who sees all by now', { ...somebody, sees: 'all' }],
  ])('serve nobody %s', async (_, other) => {
    const { rows, calls } = await pageBehind(other);
    expect(calls).toBeGreaterThan(0);
    expect(rows.every((id) => maySee(other, 'c', id.split('-')[0]))).toBe(true);
  });
});
