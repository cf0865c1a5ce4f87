import { fieldOf } from '../../../src/domain/fields/fields.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import { compareCodePoints } from '../../../src/domain/text-order.ts';
import { evaluate } from '../../../src/filter/evaluate.ts';
import type { SourceCapabilities, SourceScope } from '../../../src/ports/capabilities.ts';
import type { ListRequest, Page, Source } from '../../../src/ports/source.ts';
import { recordWith } from '../../kit/arbitrary-record.ts';

const known = { basis: 'documented', source: 'test' } as const;

export interface MemoryOptions {
  /** Default: `account`. */
  readonly scope?: SourceScope;
  /** Every list fails with it. */
  readonly failure?: Error;
  /** The source has no list. */
  readonly noList?: true;
}

/** Dated records in memory: evaluates nothing of a filter but bounds, and orders by age and id. */
export function memorySource<K extends RecordKind>(
  kind: K,
  rows: readonly Records[K][],
  options: MemoryOptions = {},
): Source<K> {
  const orders = { createdAt: { ...known, missing: 'never' } };
  const capabilities: SourceCapabilities<K> = {
    operations: ['LIST'],
    scope: options.scope ?? 'account',
    filters: {},
    constants: {},
    orders: (kind === 'product' ? {} : orders) as SourceCapabilities<K>['orders'],
    idOrder: { ...known, compare: 'codePoints', native: true },
    idsPerCall: 0,
    maxPageSize: options.noList === true ? null : 50,
    requires: options.noList === true ? ['nativeId' as FieldName<K>] : [],
    counts: false,
    countsBasis: 'documented',
  };
  return {
    kind,
    capabilities,
    async list(request: ListRequest<K>): Promise<Page<K>> {
      if (options.failure !== undefined) throw options.failure;
      const matching = rows
        .filter(({ ref }) => request.accounts.length === 0 || request.accounts.includes(ref.account ?? ''))
        .filter((row) => evaluate(kind, request.filter, row))
        .toSorted((a, b) => compare(kind, request, a, b));
      const records = matching.slice(request.offset, request.offset + request.limit);
      const exhausted = request.offset + records.length >= matching.length;
      return { records, rowsRead: records.length, unreadable: 0, unreadableTail: 0, exhausted, count: null };
    },
    getMany: () => Promise.resolve(new Map()),
    previewList: () => [],
    previewGetMany: () => [],
  };
}

function compare<K extends RecordKind>(
  kind: K,
  { order, idDirection }: ListRequest<K>,
  a: Records[K],
  b: Records[K],
): number {
  for (const { field, direction } of order) {
    const by = Number(fieldOf(kind, field).read(a)) - Number(fieldOf(kind, field).read(b));
    if (by !== 0) return direction === 'asc' ? by : -by;
  }
  const byId = compareCodePoints(a.nativeId, b.nativeId);
  return idDirection === 'asc' ? byId : -byId;
}

/** Where records of a test are: connection and account. */
export interface Place {
  readonly connection: string;
  readonly account: string;
}

type Texts<K extends RecordKind> = Partial<Records[K]>;

export function customer(place: Place, nativeId: string, createdAt: number, texts: Texts<'customer'>) {
  const missing = {
    name: null,
    firstName: null,
    lastName: null,
    companyName: null,
    email: null,
    phone: null,
  };
  return recordWith(refTo('customer', place, nativeId), { ...missing, createdAt, ...texts });
}

export function product(place: Place, nativeId: string, texts: Texts<'product'>) {
  return recordWith(refTo('product', place, nativeId), { name: '', categoryName: null, ...texts });
}

export function transaction(place: Place, nativeId: string, createdAt: number, texts: Texts<'transaction'>) {
  const missing = {
    reference: null,
    description: null,
    customerName: null,
    customerEmail: null,
    customerPhone: null,
  };
  return recordWith(refTo('transaction', place, nativeId), { ...missing, createdAt, ...texts });
}

function refTo<K extends RecordKind>(
  kind: K,
  { connection, account }: Place,
  nativeId: string,
): RecordRef<K> {
  return new RecordRef(kind, 'GOVINEER', connection, account, nativeId);
}
