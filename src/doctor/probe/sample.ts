import type { FieldName } from '../../domain/fields/fields.ts';
import { fieldOf } from '../../domain/fields/fields.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { Projection, PropertyOf, Records } from '../../domain/records/records.ts';
import type { Filter } from '../../filter/ast.ts';
import { everything } from '../../filter/ast.ts';
import { leaf } from '../../filter/leaf.ts';
import type { ListRequest, Page, Source } from '../../ports/source.ts';
import type { Asker } from './asker.ts';

/** Most records of a kind that are looked at. */
const sampleSize = 200;
/** Most accounts they are taken from. */
const maxAccounts = 10;
/** Most ids that restrict one question: beside a filter they have to fit into a URL of 8 KiB. */
const groupSize = 50;

/** Records of one account, and the filter under which a provider gives no others. */
export interface Group<K extends RecordKind> {
  readonly accounts: readonly string[];
  readonly records: readonly Records[K][];
  readonly restriction: Filter<K>;
}

/** What is asked of one kind throughout. */
export interface Subject<K extends RecordKind> {
  readonly source: Source<K>;
  readonly projection: Projection<K>;
  readonly asker: Asker;
}

/** A plain list: no filter, no order, the first page. */
export function plainRequest<K extends RecordKind>(
  { source, projection }: Subject<K>,
  accounts: readonly string[],
  given: Partial<ListRequest<K>> = {},
): ListRequest<K> {
  return {
    accounts,
    filter: everything,
    order: [],
    idDirection: 'asc',
    limit: source.capabilities.maxPageSize ?? 1,
    offset: 0,
    projection,
    count: false,
    ...given,
  };
}

/** The properties that have to be read to evaluate these fields. */
export function projectionFor<K extends RecordKind>(kind: K, fields: Iterable<FieldName<K>>): Projection<K> {
  const properties = new Set<PropertyOf<K>>();
  for (const field of fields) for (const property of fieldOf(kind, field).needs) properties.add(property);
  return properties;
}

/**
 * Up to 200 records by plain lists, spread over the accounts, in groups that one question can be restricted to: by
 * their ids where the source takes those, else a whole account that was read to its end.
 */
export async function readGroups<K extends RecordKind>(
  subject: Subject<K>,
  accounts: readonly string[],
): Promise<readonly Group<K>[]> {
  const { source, asker } = subject;
  const { scope, maxPageSize } = source.capabilities;
  const chosen = scope === 'connection' ? [[]] : accounts.slice(0, maxAccounts).map((account) => [account]);
  const limit = Math.min(maxPageSize ?? 1, Math.ceil(sampleSize / Math.max(1, chosen.length)));
  const pages = await Promise.all(
    chosen.map(async (some) => ({
      accounts: some,
      page: await asker.list(subject.source, plainRequest(subject, some, { limit })),
    })),
  );
  return pages.flatMap(({ accounts: some, page }) => groupsOf(source, some, page));
}

function groupsOf<K extends RecordKind>(
  source: Source<K>,
  accounts: readonly string[],
  page: Page<K>,
): readonly Group<K>[] {
  const { records } = page;
  if (records.length === 0) return [];
  if (!takesIds(source)) {
    return page.exhausted && page.unreadable === 0 ? [{ accounts, records, restriction: everything }] : [];
  }
  const size = Math.min(groupSize, source.capabilities.maxPageSize ?? 1);
  return Array.from({ length: Math.ceil(records.length / size) }, (_, index) => {
    const some = records.slice(index * size, (index + 1) * size);
    return { accounts, records: some, restriction: idsFilter(source.kind, some) };
  });
}

/** Whether a question can be restricted to records by their native ids. */
export function takesIds<K extends RecordKind>({ capabilities }: Source<K>): boolean {
  const lines = capabilities.filters[nativeId<K>()] ?? [];
  return (
    lines.some(({ operators }) => operators.includes('in')) &&
    lines.some(({ operators }) => operators.includes('eq'))
  );
}

export function idsFilter<K extends RecordKind>(kind: K, records: readonly Records[K][]): Filter<K> {
  return leaf(kind, { op: 'in', field: nativeId<K>(), values: records.map((record) => record.nativeId) });
}

/** The field that every kind has. */
export function nativeId<K extends RecordKind>(): FieldName<K> {
  return 'nativeId' as FieldName<K>;
}
