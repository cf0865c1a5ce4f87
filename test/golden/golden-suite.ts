import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CustomerLink } from '../../src/domain/customer-link.ts';
import { compareDecimals } from '../../src/domain/decimal.ts';
import { fieldOf } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Projection, PropertyOf, Records } from '../../src/domain/records/records.ts';
import { compareCodePoints } from '../../src/domain/text-order.ts';
import type { Filter } from '../../src/filter/ast.ts';
import { everything } from '../../src/filter/ast.ts';
import { compileFilter } from '../../src/filter/evaluate.ts';
import { foldConstants, foldScope } from '../../src/filter/fold.ts';
import { normalize } from '../../src/filter/normalize.ts';
import { printFilter } from '../../src/filter/print.ts';
import { split } from '../../src/filter/split.ts';
import type { Trust } from '../../src/filter/trust.ts';
import { effectiveOperators } from '../../src/filter/trust.ts';
import { canList } from '../../src/gateway/can-list.ts';
import type { UpstreamRequest } from '../../src/ports/call-context.ts';
import type { ListRequest, Source } from '../../src/ports/source.ts';
import { listAll, listRequest, sourceOf } from '../kit/read-source.ts';
import type { GoldenProvider, GoldenTable, GoldenWorld } from './golden-provider.ts';
import type { GoldenRow, Known, Natives } from './golden-row.ts';

/**
 * Runs a provider's tables: what is sent is what the row says, and the rows that come back, the residual applied, are
 * those that `evaluate` keeps of everything there is.
 */
export function goldenSuite<Request>(golden: GoldenProvider<Request>): void {
  describe(golden.name, () => {
    const asked = startOnce(golden);
    beforeAll(() => asked.start());
    afterAll(() => asked.close());
    for (const kind of Object.keys(golden.tables) as RecordKind[]) {
      describe(kind, () =>
        goldenTable(kind, golden.tables[kind] as GoldenTable<typeof kind, Request>, asked),
      );
    }
  });
}

/** One kind's rows. */
function goldenTable<K extends RecordKind, Request>(
  kind: K,
  table: GoldenTable<K, Request>,
  asked: Asked<Request>,
): void {
  const projection: Projection<K> = new Set(table.projection);
  test.each(table.rows)('$name', async (row) => {
    const world = asked.world();
    const source = sourceOf(world.provider, kind);
    let found = 0;
    for (const account of await asked.accountsOf(source)) {
      const all = await asked.everything(kind, account, table.projection);
      if (all.length === 0) continue;
      const { known, natives } = await asked.knownIn(kind, account, all);
      const filter = row.filter(known);
      const { pushed, residual } = planOf(kind, row.bounds === true, source, filter, {
        world,
        golden: asked.name,
        account,
        trust: world.trust,
      });
      const request = listRequest<K>({
        accounts: account === null ? [] : [account],
        filter: pushed,
        order: row.order ?? [],
        idDirection: row.idDirection ?? 'asc',
        limit: source.capabilities.maxPageSize ?? 0,
        projection,
      });

      expect(canList(pushed, source.capabilities)).toBe(row.expect !== 'requiresFilter');
      if (row.expect === 'requiresFilter') {
        await expect(listAll(source, request)).rejects.toThrow('cannot be listed');
        continue;
      }
      const expected = row.expect === 'none' ? [] : world.requestsOf(kind, row.expect, { account, natives });
      const preview = source.previewList(request);
      expect(world.sent === undefined ? preview : byUrl(preview)).toEqual(expected);

      world.sent?.();
      // Where nobody notes what is sent, one list that many rows ask for is read once.
      const given = await (world.sent === undefined
        ? asked.again(-1, source, request)
        : listAll(source, request));
      // What the rows found may need besides comes after.
      expect(byUrl(world.sent?.().slice(0, expected.length) ?? expected)).toEqual(byUrl(expected));
      const kept = idsOf(given.filter(compileFilter(kind, residual)));
      expect(kept).toEqual(idsOf(all.filter(compileFilter(kind, filter))));
      expect(orderProblem(kind, row, source, given)).toBeNull();
      // Bounds are only ever right for where the list is; at another account they may leave nothing.
      found += kept.length;

      for (const [index, variant] of world.variants.entries()) {
        // By what that one can do: a bound is a filter to who does not order by it.
        const source = sourceOf(variant, kind);
        const bounds = row.bounds === true && source.capabilities.idOrder.native;
        const trust = world.variantTrust;
        const plan = planOf(kind, bounds, source, filter, { world, golden: asked.name, account, trust });
        const again = await asked.again(index, source, { ...request, filter: plan.pushed });
        expect(idsOf(again.filter(compileFilter(kind, plan.residual)))).toEqual(kept);
      }
    }
    // A row that finds nothing anywhere would agree with anything.
    const mayFind = row.expect !== 'none' && row.expect !== 'requiresFilter';
    expect(found > 0).toBe(mayFind && row.findsNothing !== true);
  });
}

/** The running sandbox, and what was read of it once. */
interface Asked<Request> {
  readonly name: GoldenProvider<Request>['name'];
  world(): GoldenWorld<Request>;
  start(): Promise<void>;
  close(): Promise<void>;
  /** Null for kinds above accounts. */
  accountsOf<K extends RecordKind>(source: Source<K>): Promise<readonly (string | null)[]>;
  /** All records of a kind in one place. */
  everything<K extends RecordKind>(
    kind: K,
    account: string | null,
    projection: readonly PropertyOf<K>[],
  ): Promise<readonly Records[K][]>;
  knownIn<K extends RecordKind>(
    kind: K,
    account: string | null,
    all: readonly Records[K][],
  ): Promise<{ readonly known: Known; readonly natives: Natives }>;
  /** A list of the variant of that index (-1: of none of them); one that many rows ask for is read once. */
  again<K extends RecordKind>(
    variant: number,
    source: Source<K>,
    request: ListRequest<K>,
  ): Promise<readonly Records[K][]>;
}

function startOnce<Request>(golden: GoldenProvider<Request>): Asked<Request> {
  let started: GoldenWorld<Request> | null = null;
  const read = new Map<string, Promise<readonly unknown[]>>();

  function world(): GoldenWorld<Request> {
    if (started === null) throw new Error('The sandbox has not been started');
    return started;
  }

  async function readPins<K extends RecordKind>(
    source: Source<K>,
    account: string | null,
    projection: readonly PropertyOf<K>[],
  ): Promise<readonly Records[K][]> {
    const place = { accounts: account === null ? [] : [account], projection: new Set(projection) };
    const records = new Map<string, Records[K]>();
    for (const filter of world().everyPin?.(source.kind) ?? [everything]) {
      for (const record of await listAll<K>(source, { ...place, filter })) records.set(record.id, record);
    }
    return [...records.values()];
  }

  async function readAll<K extends RecordKind>(
    kind: K,
    account: string | null,
    projection: readonly PropertyOf<K>[],
  ): Promise<readonly Records[K][]> {
    const source: Source<K> | undefined = world().provider.sources[kind];
    if (source === undefined) return [];
    const key = JSON.stringify([kind, account, projection]);
    const reading = read.get(key) ?? readPins(source, account, projection);
    read.set(key, reading);
    return reading as Promise<readonly Records[K][]>;
  }

  return {
    name: golden.name,
    world,
    again<K extends RecordKind>(variant: number, source: Source<K>, request: ListRequest<K>) {
      const { accounts, filter, order, idDirection } = request;
      const key = JSON.stringify([
        variant,
        source.kind,
        accounts,
        printFilter(source.kind, filter),
        order,
        idDirection,
      ]);
      const reading = read.get(key) ?? listAll(source, request);
      read.set(key, reading);
      return reading as Promise<readonly Records[K][]>;
    },
    async start() {
      started = await golden.start();
    },
    async close() {
      await started?.close();
    },
    async accountsOf(source) {
      if (source.capabilities.scope === 'connection') return [null];
      return (await readAll('account', null, [])).map(({ nativeId }) => nativeId);
    },
    everything: readAll,
    async knownIn(kind, account, all) {
      const own = all[7 % Math.max(1, all.length)];
      const payments = account === null ? [] : await readAll('transaction', account, ['customer']);
      const refunds = account === null ? [] : await readAll('refund', account, ['transaction']);
      const customer = payments.find((payment) => payment.customer !== null)?.customer ?? null;
      const transaction = refunds.find((refund) => refund.transaction !== null)?.transaction;
      const client = (await readAll('client', null, []))[0]?.ref;
      const paid = transaction ?? payments[0]?.ref;
      return {
        known: {
          own: own?.id ?? '',
          ownNative: own?.nativeId ?? '',
          customer: customer?.id ?? '',
          transaction: paid?.id ?? '',
          client: client?.id ?? '',
          elsewhere: new RecordRef(
            kind === 'transaction' ? 'customer' : kind,
            golden.name,
            'other',
            account,
            'x',
          ).id,
        },
        natives: {
          own: own?.nativeId ?? '',
          customer: (customer instanceof CustomerLink ? customer.key : customer?.nativeId) ?? '',
          transaction: paid?.nativeId ?? '',
          client: client?.nativeId ?? '',
        },
      };
    },
  };
}

/** What is pushed of a row's filter, and what is left to this service; `bounds` are pushed as they stand. */
function planOf<K extends RecordKind, Request>(
  kind: K,
  bounds: boolean,
  source: Source<K>,
  filter: Filter<K>,
  place: {
    readonly world: GoldenWorld<Request>;
    readonly golden: GoldenProvider<Request>['name'];
    readonly account: string | null;
    readonly trust: Trust | undefined;
  },
): { readonly pushed: Filter<K>; readonly residual: Filter<K> } {
  if (bounds) return { pushed: filter, residual: everything };
  const { world, golden, account, trust = 'sandbox' } = place;
  const scoped = foldScope(kind, normalize(kind, filter), {
    provider: golden,
    connection: world.connection,
    account,
  });
  const folded = foldConstants(kind, scoped, source.capabilities.constants);
  return split(kind, folded, effectiveOperators(kind, source.capabilities.filters, trust));
}

function orderProblem<K extends RecordKind, Request>(
  kind: K,
  row: GoldenRow<K, Request>,
  source: Source<K>,
  records: readonly Records[K][],
): string | null {
  // Who orders neither by the keys nor by id gives rows in no order that could be checked.
  if (!source.capabilities.idOrder.native && row.order === undefined) return null;
  const integers = source.capabilities.idOrder.compare === 'integers';
  const compareIds = (a: string, b: string): number =>
    integers ? Number(BigInt(a) - BigInt(b)) : compareCodePoints(a, b);
  const compare = (a: Records[K], b: Records[K]): number => {
    for (const { field, direction } of row.order ?? []) {
      const { read } = fieldOf(kind, field);
      const order = compareValues(read(a), read(b));
      if (order !== 0) return direction === 'desc' ? -order : order;
    }
    // Rows that a finer key tells apart are in no order of ids.
    if (row.order?.some(({ field }) => source.capabilities.orders[field]?.finer === true) === true) return -1;
    return compareIds(a.nativeId, b.nativeId) * (row.idDirection === 'desc' ? -1 : 1);
  };
  const index = records.findIndex((record, at) => {
    const next = records[at + 1];
    return next !== undefined && compare(record, next) >= 0;
  });
  return index === -1 ? null : `row ${index} stands before its next`;
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compareDecimals(a as never, b as never);
}

/** Requests that are made at the same time are in no order. */
function byUrl(requests: readonly UpstreamRequest[]): readonly UpstreamRequest[] {
  return requests.toSorted((a, b) => compareCodePoints(a.url, b.url));
}

function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id).toSorted();
}
