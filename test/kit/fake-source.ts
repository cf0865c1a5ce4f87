import { compareDecimals } from '../../src/domain/decimal.ts';
import { fieldOf } from '../../src/domain/fields/fields.ts';
import type { TransactionRecord } from '../../src/domain/records/transaction.ts';
import { compareCodePoints } from '../../src/domain/text-order.ts';
import type { Filter, Leaf } from '../../src/filter/ast.ts';
import { evaluate } from '../../src/filter/evaluate.ts';
import type { SourceCapabilities } from '../../src/ports/capabilities.ts';
import type { ListRequest, Page, Source } from '../../src/ports/source.ts';

type Row = TransactionRecord;
type Kind = 'transaction';

/** A small hash: the fake's arbitrary but fixed choices. */
export function scramble(text: string): number {
  let hash = 2166136261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16777619);
  }
  return hash >>> 0;
}

/** A provider in memory that does just what its capabilities say: sloppy where they say `superset`, ties as it likes. */
export class FakeSource implements Source<Kind> {
  readonly kind = 'transaction';
  calls = 0;
  /** Runs before each answer: lets a test change the rows between two calls. */
  beforeAnswer: (() => void) | undefined;

  constructor(
    readonly capabilities: SourceCapabilities<Kind>,
    public rows: readonly Row[],
  ) {}

  async list(request: ListRequest<Kind>): Promise<Page<Kind>> {
    this.calls += 1;
    this.beforeAnswer?.();
    if (request.limit > (this.capabilities.maxPageSize ?? 0))
      throw new Error(`limit ${request.limit} too large`);
    const matching = this.rows
      .filter((row) => request.accounts.length === 0 || request.accounts.includes(row.ref.account ?? ''))
      .filter((row) => this.#matches(request.filter, row, request))
      .toSorted((a, b) => this.#compare(a, b, request));
    const records = matching.slice(request.offset, request.offset + request.limit);
    const more = request.offset + records.length < matching.length;
    return {
      records,
      rowsRead: records.length,
      unreadable: 0,
      unreadableTail: 0,
      // Half of the providers only show their end by a short page.
      exhausted: records.length < request.limit || (!more && this.rows.length % 2 === 0),
      total: matching.length,
      count: request.count && this.capabilities.counts ? matching.length : null,
    };
  }

  async getMany(refs: Parameters<Source<Kind>['getMany']>[0]): Promise<ReadonlyMap<string, Row>> {
    this.calls += 1;
    const wanted = new Set(refs.map((ref) => ref.id));
    return new Map(this.rows.filter((row) => wanted.has(row.id)).map((row) => [row.id, row]));
  }

  previewList(): [] {
    return [];
  }

  previewGetMany(): [] {
    return [];
  }

  #matches(filter: Filter<Kind>, row: Row, request: ListRequest<Kind>): boolean {
    if (filter.op === 'everything' || filter.op === 'nothing') return filter.op === 'everything';
    if (filter.op === 'and') return filter.of.every((member) => this.#matches(member, row, request));
    if (filter.op === 'or') return filter.of.some((member) => this.#matches(member, row, request));
    return evaluate('transaction', filter, row) || (this.#isSloppy(filter) && scramble(row.id) % 3 === 0);
  }

  #isSloppy(leaf: Leaf<Kind>): boolean {
    const lines = this.capabilities.filters[leaf.field] ?? [];
    return lines.some((line) => line.precision === 'superset' && line.operators.includes(leaf.op));
  }

  #compare(a: Row, b: Row, request: ListRequest<Kind>): number {
    for (const { field, direction } of request.order) {
      const byKey = this.#compareKey(field, a, b);
      if (byKey !== 0) return direction === 'asc' ? byKey : -byKey;
    }
    const byId = this.capabilities.idOrder.native
      ? compareCodePoints(a.nativeId, b.nativeId)
      : scramble(a.nativeId) - scramble(b.nativeId);
    return this.capabilities.idOrder.native && request.idDirection === 'desc' ? -byId : byId;
  }

  #compareKey(field: ListRequest<Kind>['order'][number]['field'], a: Row, b: Row): number {
    const [left, right] = [fieldOf('transaction', field).read(a), fieldOf('transaction', field).read(b)];
    if (left === null || right === null) {
      const first = this.capabilities.orders[field]?.missing === 'firstAscending' ? -1 : 1;
      return left === right ? 0 : left === null ? first : -first;
    }
    if (typeof left === 'object' && typeof right === 'object') return compareDecimals(left, right);
    return left < right ? -1 : left > right ? 1 : 0;
  }
}
