import DataLoader from 'dataloader';
import type { FieldName } from '../domain/fields/fields.ts';
import { fieldNames, fieldOf } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { RecordRef } from '../domain/record-ref.ts';
import type { PropertyOf, Records } from '../domain/records/records.ts';
import { compileFilter } from '../filter/evaluate.ts';
import { foldConstants, foldScope } from '../filter/fold.ts';
import { leaf } from '../filter/leaf.ts';
import type { Split } from '../filter/split.ts';
import { split } from '../filter/split.ts';
import type { Connection } from './connection.ts';
import { describePlan } from './explain/describe-plan.ts';
import { Observed } from './explain/observed.ts';
import { canList } from './can-list.ts';
import { ScanBudget } from './list/budget.ts';
import type { ListEnvironment } from './list/list-environment.ts';
import { PartitionReading } from './list/partition-reading.ts';
import { linksOf } from './list/link-customer-ids.ts';
import { readAll } from './list/read-all.ts';
import type { OrderKey } from './order.ts';
import { compareIdsOf, TotalOrder } from './order.ts';
import type { Partition } from './partition.ts';

/** Parents whose children one list call asks for: what a list of values in a filter may hold. */
const parentsPerCall = 100;

type Children<K extends RecordKind> = readonly Records[K][];

/**
 * Records that hang off another one (refunds of a transaction, saved methods of a customer), for all parents of a
 * request in as few lists as their source allows. Oldest first, or by id where the kind has no date.
 */
export class ChildLoaders {
  readonly #loaders = new Map<string, unknown>();

  constructor(
    private readonly environment: ListEnvironment,
    private readonly connection: (key: string) => Connection,
  ) {}

  /** Null where the provider has no such records, or can't look for those of a parent. Rejects with ProviderFailure. */
  load<K extends RecordKind>(kind: K, field: FieldName<K>, parent: RecordRef): Promise<Children<K> | null> {
    const together = this.connection(parent.connection).source(kind)?.capabilities.scope === 'accounts';
    const account = together ? null : accountOf(parent);
    const key = JSON.stringify([kind, field, parent.connection, account]);
    const known = this.#loaders.get(key) as DataLoader<RecordRef, Children<K> | null, string> | undefined;
    if (known !== undefined) return known.load(parent);
    const made = new DataLoader<RecordRef, Children<K> | null, string>(
      (parents) => this.#read(kind, field, this.connection(parent.connection), parents),
      { cacheKeyFn: ({ id }) => id, maxBatchSize: parentsPerCall },
    );
    this.#loaders.set(key, made);
    return made.load(parent);
  }

  async #read<K extends RecordKind>(
    kind: K,
    field: FieldName<K>,
    connection: Connection,
    parents: readonly RecordRef[],
  ): Promise<readonly (Children<K> | null)[]> {
    const source = connection.source(kind);
    if (source === undefined) return parents.map(() => null);
    const values = await this.#valuesOf(kind, field, connection, parents);
    const capabilities = connection.capabilities(source);
    const places = [...new Set(parents.flatMap((parent) => accountOf(parent) ?? []))];
    const [account = null, ...others] = places;
    const scope = {
      provider: connection.provider.name,
      connection: connection.key,
      account: others.length > 0 ? null : account,
    };
    const asked = leaf(kind, { op: 'in', field, values: [...values.values()].flat() });
    const filter = foldConstants(kind, foldScope(kind, asked, scope), capabilities.constants);
    if (filter.op === 'nothing') return parents.map(() => []);
    const parts = split(kind, filter, capabilities.filters);
    if (!canList(parts.pushed, capabilities)) return parents.map(() => null);
    const order = childOrder(kind, capabilities.idOrder.compare);
    const accounts = capabilities.scope === 'connection' ? [] : places;
    const partition = { connection, source, capabilities, accounts, asked: accounts, filter };
    const rows = await this.#readAll(field, partition, parts, order);
    const byValue = Map.groupBy(rows, (record) => fieldOf(kind, field).read(record));
    return parents.map(({ id }) =>
      (values.get(id) ?? [])
        .flatMap((value) => byValue.get(value) ?? [])
        .toSorted((a, b) => order.compare(order.positionOf(a), order.positionOf(b))),
    );
  }

  /** What children have in `field` of each parent: its id, or what links them where that is not the id. */
  async #valuesOf<K extends RecordKind>(
    kind: K,
    field: FieldName<K>,
    connection: Connection,
    parents: readonly RecordRef[],
  ): Promise<ReadonlyMap<string, readonly string[]>> {
    const ids = parents.map(({ id }) => id);
    const { type } = fieldOf(kind, field);
    const byLink = typeof type === 'object' && 'ref' in type && type.ref === 'customer';
    if (!byLink || connection.provider.customerLinks === undefined)
      return new Map(ids.map((id) => [id, [id]]));
    return linksOf(ids, connection, this.environment.linkedCustomers);
  }

  async #readAll<K extends RecordKind>(
    field: FieldName<K>,
    partition: Partition<K>,
    parts: Split<K>,
    order: TotalOrder<K>,
  ): Promise<readonly Records[K][]> {
    const { environment } = this;
    const { kind } = order;
    const observed = new Observed(environment.call, environment);
    const projection = new Set<PropertyOf<K>>([
      ...environment.projection(kind),
      ...fieldOf(kind, field).needs,
      ...order.keys.flatMap((key) => fieldOf(kind, key.field).needs),
    ]);
    const budget = new ScanBudget(environment.scanBudget);
    const reading = new PartitionReading(partition, projection, budget, observed.call, environment.clock);
    const rows = await readAll(reading, parts.pushed, compileFilter(kind, parts.residual));
    if (rows === null) {
      throw reading.failure('SCAN_LIMIT_EXCEEDED', `holds more than ${budget.total} rows to look through`);
    }
    environment.explain?.add({
      path: null,
      resource: kind,
      by: 'children',
      partitions: [
        {
          ...describePlan(kind, partition, { how: 'sortHere', split: parts, field: null }),
          ...observed.report(),
          pages: reading.pages,
          rowsRead: reading.rowsRead,
          rowsKept: reading.rowsKept,
        },
      ],
    });
    return rows;
  }
}

function accountOf(parent: RecordRef): string | null {
  return parent.kind === 'account' ? parent.nativeId : parent.account;
}

function childOrder<K extends RecordKind>(kind: K, compare: 'codePoints' | 'integers'): TotalOrder<K> {
  const dated = fieldNames(kind).find((name) => name === 'createdAt');
  const keys: OrderKey<K>[] = dated === undefined ? [] : [{ field: dated, direction: 'asc' }];
  return new TotalOrder(kind, keys, false, () => compareIdsOf(compare));
}
