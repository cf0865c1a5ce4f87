import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { spanOf } from '../../../datasources/profituity/span.ts';
import type { ProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { startProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import type { UpstreamCall } from '../../../src/ports/call-context.ts';
import type { Provider } from '../../../src/ports/provider.ts';
import { listAll, listRequest, projectionOf, sourceOf, testCall } from '../../kit/read-source.ts';
import { connectTo } from './sandbox-connection.ts';

const day = 86_400_000;
const start = Date.parse('2025-09-20T00:00:00Z');
const week: Filter<'transaction'> = {
  op: 'and',
  of: [
    { op: 'gte', field: 'updatedAt', value: start },
    { op: 'lt', field: 'updatedAt', value: start + 7 * day },
  ],
};

let sandbox: ProfituitySandbox;
/** By the report, and by the list. */
let pro: Provider;
let filtering: Provider;

beforeAll(async () => {
  sandbox = await startProfituitySandbox();
  pro = connectTo(sandbox);
  filtering = connectTo(sandbox, { updates: 'filter' });
  // The token is there before anybody counts calls.
  await sourceOf(pro, 'account').list(listRequest(), testCall());
});

afterAll(async () => {
  await Promise.all([pro.close(), filtering.close()]);
  await sandbox.close();
});

function watched(): { readonly call: ReturnType<typeof testCall>; readonly urls: string[] } {
  const urls: string[] = [];
  const observer = { called: ({ url }: UpstreamCall): void => void urls.push(decodeURIComponent(url)) };
  return { call: { ...testCall(), observer }, urls };
}

function asked(filter: Filter<'transaction'>, connection = pro): 'report' | 'list' {
  const [preview] = sourceOf(connection, 'transaction').previewList(listRequest({ filter, limit: 5 }));
  return preview?.url.includes('/reports/statusDatePaymentReport?') === true ? 'report' : 'list';
}

describe('what changed in a span', () => {
  const projection = projectionOf<'transaction'>('updatedAt', 'createdAt', 'amount');
  const order = [{ field: 'createdAt', direction: 'desc' }] as const;

  test('is asked of the report, once for all pages of a request, in whole days around it', async () => {
    const { call, urls } = watched();
    const source = sourceOf(pro, 'transaction');
    const pages = [];
    for (let offset = 0; ;) {
      const page = await source.list(
        listRequest({ filter: week, order, projection, limit: 5, offset }),
        call,
      );
      pages.push(page);
      offset += page.rowsRead;
      if (page.exhausted) break;
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(urls).toEqual([
      `${sandbox.url}/api/merchant-portal/payments/reports/statusDatePaymentReport` +
        '?startDate=2025-09-19T00:00:00.0000000Z&endDate=2025-09-29T00:00:00.0000000Z',
    ]);
    const records = pages.flatMap((page) => page.records);
    const times = records.map(({ createdAt }) => createdAt);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    const listed = await listAll(sourceOf(filtering, 'transaction'), {
      filter: week,
      projection,
    });
    expect(records.map(({ id }) => id).toSorted()).toEqual(listed.map(({ id }) => id).toSorted());
    // Refunds are in the report too.
    expect(records.length).toBeLessThan(await reportLength());
  });

  async function reportLength(): Promise<number> {
    const refunds = await listAll(sourceOf(pro, 'refund'), {});
    return (await listAll(sourceOf(pro, 'transaction'), {})).length + refunds.length;
  }

  test('is sorted by amount, and by id either way', async () => {
    const source = sourceOf(pro, 'transaction');
    const byAmount = await source.list(
      listRequest({ filter: week, order: [{ field: 'amount', direction: 'asc' }], projection }),
      testCall(),
    );
    const amounts = byAmount.records.map(({ amount }) => Number(amount.amount));
    expect(amounts).toEqual(amounts.toSorted((a, b) => a - b));
    const backward = await source.list(listRequest({ filter: week, idDirection: 'desc' }), testCall());
    const ids = backward.records.map(({ nativeId }) => nativeId);
    expect(ids).toEqual(ids.toSorted().toReversed());
  });

  test('is of the merchants asked for', async () => {
    const [merchant] = await listAll(sourceOf(pro, 'account'), {});
    const accounts = [merchant?.nativeId ?? ''];
    const rows = await listAll(sourceOf(pro, 'transaction'), { filter: week, accounts });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ ref }) => ref.account))).toEqual(new Set(accounts));
  });

  test('looks up refunds for the rows of the page alone', async () => {
    const { call, urls } = watched();
    await sourceOf(pro, 'transaction').list(
      listRequest({ filter: week, limit: 3, projection: projectionOf('refundState', 'status') }),
      call,
    );
    expect(urls.length).toBeLessThanOrEqual(2);
    for (const url of urls.slice(1))
      expect(url.split('"refundOfPaymentId"').length - 1).toBeLessThanOrEqual(3);
  });

  test('counts what matches', async () => {
    const all = await listAll(sourceOf(pro, 'transaction'), { filter: week });
    const page = await sourceOf(pro, 'transaction').list(
      listRequest({ filter: week, limit: 2, count: true }),
      testCall(),
    );
    expect(page).toMatchObject({ count: all.length, total: all.length, rowsRead: 2, exhausted: false });
  });
});

describe('the list is asked instead', () => {
  const from = { op: 'gte', field: 'updatedAt', value: start } as const;
  const to = (days: number) => ({ op: 'lte', field: 'updatedAt', value: start + days * day }) as const;

  test('where an end is open, or the span is long', () => {
    expect(asked(week)).toBe('report');
    expect(asked(from)).toBe('list');
    expect(asked(to(1))).toBe('list');
    expect(asked({ op: 'and', of: [from, to(31)] })).toBe('report');
    expect(asked({ op: 'and', of: [from, to(32)] })).toBe('list');
  });

  test('where a customer or a reference is named', () => {
    const customer = new RecordRef('customer', 'PROFITUITY', 'pro', null, 'x').id;
    expect(asked({ op: 'and', of: [week, { op: 'eq', field: 'customerId', value: customer }] })).toBe('list');
    expect(asked({ op: 'and', of: [week, { op: 'eq', field: 'reference', value: 'x' }] })).toBe('list');
    expect(asked({ op: 'and', of: [week, { op: 'startsWith', field: 'reference', value: 'x' }] })).toBe(
      'report',
    );
  });

  test('where status dates can be filtered by', () => {
    expect(asked(week, filtering)).toBe('list');
  });
});

describe('spanOf', () => {
  const at = (value: number) => ({ op: 'eq', field: 'updatedAt', value }) as const;
  const gt = (value: number) => ({ op: 'gt', field: 'updatedAt', value }) as const;
  const lt = (value: number) => ({ op: 'lt', field: 'updatedAt', value }) as const;
  const other = { op: 'eq', field: 'status', value: 'FAILED' } as const;

  test.each<[Filter<'transaction'>, readonly [number, number] | null]>([
    [at(5), [5, 5]],
    [{ op: 'in', field: 'updatedAt', values: [9, 2, 5] }, [2, 9]],
    [{ op: 'and', of: [gt(1), lt(9), gt(3), other] }, [3, 9]],
    [{ op: 'and', of: [gt(9), lt(1)] }, [9, 1]],
    [{ op: 'or', of: [at(5), { op: 'and', of: [gt(7), lt(9)] }] }, [5, 9]],
    [{ op: 'or', of: [at(5), other] }, null],
    [{ op: 'or', of: [at(5), gt(7)] }, null],
    [{ op: 'ne', field: 'updatedAt', value: 5 }, null],
    [{ op: 'everything' }, null],
    [other, null],
  ])('of %j is %j', (filter, span) => {
    const found = spanOf(filter, 'updatedAt');
    expect(found === null ? null : [found.from, found.to]).toEqual(span);
  });
});
