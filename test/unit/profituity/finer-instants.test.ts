import { expect, test } from 'vitest';
import { startProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { instantOf } from '../../../sandbox/profituity/wire/instant.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { AccountDirectory } from '../../../src/gateway/account-directory.ts';
import { Connection } from '../../../src/gateway/connection.ts';
import { KnownPlaces } from '../../../src/gateway/known-places.ts';
import { GatewayRequest } from '../../../src/gateway/request.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { memoryStore } from '../../kit/gateway-environment.ts';
import { testCall } from '../../kit/read-source.ts';
import { connectTo } from './sandbox-connection.ts';

const rows = 300;

/**
 * Of one merchant, whose payments the service orders by id as we do, but for those of one millisecond: what is finer
 * comes first there. All but the last of them stand in the order of ids, so that no page shows that it is another.
 */
test.each(['asc', 'desc'] as const)(
  'rows told apart within a millisecond are each given once: %s',
  async (way) => {
    const sandbox = await startProfituitySandbox({ scale: 0.02 });
    const provider = connectTo(sandbox);
    const { payments, merchants } = sandbox.store;
    const [merchant] = merchants.all();
    const [payment] = payments.all();
    if (merchant === undefined || payment === undefined) throw new Error('A payment was required');
    const start = Date.UTC(2026, 5, 1);
    const place = (index: number): number => (way === 'asc' ? index : rows - 1 - index);
    for (let index = 0; index < rows; index += 1) {
      const id = index === rows - 1 ? 0 : index + 1;
      payments.insert({
        ...payment,
        id: `${String(id).padStart(8, '0')}-0000-4000-a000-000000000000`,
        refundOfPaymentId: null,
        creationTime: instantOf(start, place(index)),
      });
    }
    const connection = new Connection({
      key: 'pro',
      displayName: 'Profituity',
      mode: 'SANDBOX',
      provider,
      trust: 'sandbox',
      accounts: new AccountDirectory(
        async () => [merchant.id],
        () => systemClock.now(),
      ),
    });
    const filter: Filter<'transaction'> = { op: 'gte', field: 'createdAt', value: start };
    const found: string[] = [];
    for (let after: string | undefined; ;) {
      const request = new GatewayRequest({
        connections: [connection],
        places: new KnownPlaces(new Map([['pro', connection]])),
        projection: () => new Set(['createdAt'] as never[]),
        scanBudget: 10_000,
        clock: systemClock,
        store: memoryStore(),
        call: testCall(),
      });
      const page = await request.list('transaction', {
        filter,
        order: [{ field: 'createdAt', direction: way }],
        page: { first: 20, ...(after === undefined ? {} : { after }) },
        wants: { totalCount: false, hasNextPage: true },
      });
      found.push(...page.nodes.map(({ nativeId }) => nativeId));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor ?? undefined;
    }
    await provider.close();
    await sandbox.close();
    expect(found.length).toBe(rows);
    expect(found).toEqual(found.toSorted());
  },
);
