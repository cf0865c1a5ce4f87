import type { FieldName } from '../domain/fields/fields.ts';
import { decodeGlobalId } from '../domain/global-id.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import { RecordRef } from '../domain/record-ref.ts';
import type { Filter } from '../filter/ast.ts';
import { everything } from '../filter/ast.ts';
import { foldConstants } from '../filter/fold.ts';
import { leaf } from '../filter/leaf.ts';
import { and } from '../filter/normalize.ts';
import type { Split } from '../filter/split.ts';
import { split } from '../filter/split.ts';
import type { SourceOrderKey } from '../ports/source.ts';
import { canList } from './can-list.ts';
import type { EffectiveCapabilities } from './capabilities.ts';
import type { FixedKeys } from './keyset.ts';
import type { OrderKey } from './order.ts';
import { opposite } from './order.ts';
import type { Partition } from './partition.ts';
import { pinnedTexts } from './pinned-texts.ts';
import type { SortValue } from './sort-value.ts';
import { toSortValue } from './sort-value.ts';

/** How one partition is read. */
export type Plan<K extends RecordKind> =
  /** The filter rules it out: it is not asked. */
  | { readonly how: 'skip' }
  /** The provider can't list: one of these fields must be pinned. */
  | { readonly how: 'requiresFilter'; readonly fields: readonly FieldName<K>[] }
  /** The filter names the records: they are read by id, checked and sorted here. */
  | { readonly how: 'byIds'; readonly refs: readonly RecordRef<K>[]; readonly filter: Filter<K> }
  /** The provider gives its rows in the asked order. */
  | { readonly how: 'inOrder'; readonly split: Split<K>; readonly strands: readonly Strand<K>[] }
  /** The provider narrows by the order's one key: window after window is read and sorted here. */
  | {
      readonly how: 'inWindows';
      readonly split: Split<K>;
      readonly field: FieldName<K>;
      /** The narrowest window, in milliseconds. */
      readonly least: number;
    }
  /** All matching rows are read and sorted here. */
  | {
      readonly how: 'sortHere';
      readonly split: Split<K>;
      /** The first key the provider can't order by; null: it can't even order by id. */
      readonly field: FieldName<K> | null;
    };

/** One sequence of upstream queries in the asked order; the strands of a partition are merged. */
export interface Strand<K extends RecordKind> {
  /** One after the other: rows that have the key, rows that lack it, as the order puts them. */
  readonly phases: readonly Phase<K>[];
}

export interface Phase<K extends RecordKind> {
  /** The one account it asks for; null: all that the partition asks for. */
  readonly account: string | null;
  /** What narrows the pushed filter to this phase of this strand. */
  readonly filter: Filter<K>;
  /** What the provider is asked to order by, ids after it. */
  readonly keys: readonly SourceOrderKey<K>[];
  /** The list's keys that have one value on every row of the phase. */
  readonly fixed: FixedKeys<K>;
}

export function planPartition<K extends RecordKind>(
  kind: K,
  partition: Partition<K>,
  keys: readonly OrderKey<K>[],
  reversed: boolean,
): Plan<K> {
  const capabilities = partition.capabilities;
  const filter = foldConstants(kind, partition.filter, capabilities.constants);
  if (filter.op === 'nothing') return { how: 'skip' };
  const refs = capabilities.idsPerCall > 0 ? pinnedRefs(kind, partition, filter) : null;
  if (refs !== null) return refs.length === 0 ? { how: 'skip' } : { how: 'byIds', refs, filter };
  const parts = split(kind, filter, capabilities.filters);
  // What is pushed is what the source is given: a pin that stays here is none to it.
  if (!canList(parts.pushed, capabilities)) {
    return { how: 'requiresFilter', fields: requiredFields(capabilities) };
  }
  const fixed = fixedKeys(keys, capabilities);
  const providerKeys = keys
    .filter((key) => !fixed.has(key.field))
    .map((key) => ({ field: key.field, direction: reversed ? opposite(key.direction) : key.direction }));
  const [only, ...others] = providerKeys;
  const windows =
    only === undefined || others.length > 0 ? undefined : capabilities.orders[only.field]?.windows;
  if (only !== undefined && windows !== undefined) {
    return { how: 'inWindows', split: parts, field: only.field, least: windows.least };
  }
  const strands = orderedStrands(kind, providerKeys, fixed, reversed, partition);
  return strands === null
    ? {
        how: 'sortHere',
        split: parts,
        field: providerKeys.find((key) => capabilities.orders[key.field] === undefined)?.field ?? null,
      }
    : { how: 'inOrder', split: parts, strands };
}

/** A key that is the same on every row of the source orders nothing there. */
function fixedKeys<K extends RecordKind>(
  keys: readonly OrderKey<K>[],
  { constants }: EffectiveCapabilities<K>,
): FixedKeys<K> {
  const fixed = new Map<FieldName<K>, SortValue>();
  for (const { field } of keys) {
    const value = constants[field];
    if (value !== undefined) fixed.set(field, value === null ? null : toSortValue(value));
  }
  return fixed;
}

function requiredFields<K extends RecordKind>(
  capabilities: EffectiveCapabilities<K>,
): readonly FieldName<K>[] {
  return capabilities.requires.length > 0
    ? capabilities.requires
    : (['id', 'nativeId'] as unknown as readonly FieldName<K>[]);
}

/** The records a filter can only hold for, where it says so by id; null where it doesn't. */
function pinnedRefs<K extends RecordKind>(
  kind: K,
  partition: Partition<K>,
  filter: Filter<K>,
): readonly RecordRef<K>[] | null {
  const ids = pinnedTexts(filter, 'id');
  if (ids !== null) {
    return ids.map((id) => {
      const { account, nativeId, parent } = decodeGlobalId(id, 'filter.id');
      return new RecordRef(
        kind,
        partition.connection.provider.name,
        partition.connection.key,
        account,
        nativeId,
        parent,
      );
    });
  }
  const nativeIds = pinnedTexts(filter, 'nativeId');
  // Without a flat read a native id alone does not say where the record is.
  if (nativeIds === null || partition.capabilities.readsByParent || partition.accounts.length > 1)
    return null;
  const account = partition.accounts[0] ?? null;
  return nativeIds.map(
    (id) => new RecordRef(kind, partition.connection.provider.name, partition.connection.key, account, id),
  );
}

/** How the provider can give its rows in the asked order; null where it can't. */
function orderedStrands<K extends RecordKind>(
  kind: K,
  keys: readonly SourceOrderKey<K>[],
  fixed: FixedKeys<K>,
  reversed: boolean,
  { accounts, capabilities }: Partition<K>,
): readonly Strand<K>[] | null {
  // Rows that differ in nothing but the id are ordered by account first: one after the other is read, as far as needed.
  const byId = (part: Pick<Phase<K>, 'filter' | 'fixed'>): readonly Phase<K>[] => {
    const places = accounts.length > 1 ? (reversed ? accounts.toReversed() : accounts) : [null];
    return places.map((account) => ({ ...part, account, keys: [] }));
  };
  const [key, ...more] = keys;
  const whole = [{ phases: [{ filter: everything, keys, fixed, account: null }] }];
  if (key === undefined) {
    return capabilities.idOrder.native ? [{ phases: byId({ filter: everything, fixed }) }] : null;
  }
  if (more.length > 0) return keys.every((each) => isPlain(each, capabilities)) ? whole : null;
  const order = capabilities.orders[key.field];
  if (order === undefined) return null;
  const classes = order.strands ?? [everything];
  if (order.missing === 'never') {
    return classes.map((filter) => ({ phases: [{ filter, keys, fixed, account: null }] }));
  }
  // Rows without the key are a list of their own, by id: wherever the provider would put them, ours come last.
  if (!capabilities.idOrder.native || !canSplitByPresence(key.field, capabilities)) return null;
  const withoutKey: FixedKeys<K> = new Map([...fixed, [key.field, null]]);
  return classes.map((filter) => {
    const present = {
      filter: and(filter, leaf(kind, { op: 'present', field: key.field })),
      keys,
      fixed,
      account: null,
    };
    const missing = byId({
      filter: and(filter, leaf(kind, { op: 'missing', field: key.field })),
      fixed: withoutKey,
    });
    return { phases: reversed ? [...missing, present] : [present, ...missing] };
  });
}

/** Whether the key can be one of several: on every row, in one query. */
function isPlain<K extends RecordKind>(
  key: SourceOrderKey<K>,
  { orders }: EffectiveCapabilities<K>,
): boolean {
  const order = orders[key.field];
  return (
    order !== undefined &&
    order.strands === undefined &&
    order.windows === undefined &&
    order.missing === 'never'
  );
}

function canSplitByPresence<K extends RecordKind>(
  field: FieldName<K>,
  capabilities: EffectiveCapabilities<K>,
): boolean {
  const operators = capabilities.filters[field];
  return operators?.present?.execution === 'exact' && operators.missing?.execution === 'exact';
}
