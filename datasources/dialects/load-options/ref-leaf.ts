import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Leaf } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { allOf, anyOf, test } from './condition.ts';
import { isGuid } from './guid.ts';
import { isPlaceholder, literal } from './literal.ts';
import { noneOf, oneOf } from './membership.ts';
import { presence } from './presence.ts';
import type { GuidProperty, LoadOptionsDialect, Place, RefProperty } from './property.ts';
import { unsupported } from './unsupported.ts';

/** A native id. What is no guid is no row's. Bounds are only for services that order guids as text. */
export function compileGuid<K extends RecordKind>({ path }: GuidProperty, leaf: Leaf<K>): Condition {
  switch (leaf.op) {
    case 'eq':
      return oneOf(path, guids([leaf.value]));
    case 'in':
      return oneOf(path, guids(leaf.values));
    case 'gt':
    case 'lt':
      return test(path, leaf.op === 'gt' ? '>' : '<', literal(guid(textOf(leaf.value))));
    case 'ne':
    case 'notIn':
    case 'gte':
    case 'lte':
    case 'contains':
    case 'eqIgnoreCase':
    case 'startsWith':
    case 'endsWith':
    case 'notContains':
    case 'notEqIgnoreCase':
    case 'notStartsWith':
    case 'notEndsWith':
    case 'missing':
    case 'present':
      return unsupported(path, leaf.op);
  }
}

/** The values are global ids: one of another place is no row's, so `eq` is never and `ne` always true of it. */
export function compileRef<K extends RecordKind>(
  property: RefProperty,
  leaf: Leaf<K>,
  dialect: LoadOptionsDialect<K>,
): Condition {
  switch (leaf.op) {
    case 'eq':
      return is(property, [leaf.value], dialect);
    case 'in':
      return is(property, leaf.values, dialect);
    case 'ne':
      return allOf([isNot(property, [leaf.value], dialect), presence(property, 'present')]);
    case 'notIn':
      return allOf([isNot(property, leaf.values, dialect), presence(property, 'present')]);
    case 'missing':
    case 'present':
      return presence(property, leaf.op);
    case 'gt':
    case 'gte':
    case 'lt':
    case 'lte':
    case 'contains':
    case 'eqIgnoreCase':
    case 'startsWith':
    case 'endsWith':
    case 'notContains':
    case 'notEqIgnoreCase':
    case 'notStartsWith':
    case 'notEndsWith':
      return unsupported(property.path, leaf.op);
  }
}

function is<K extends RecordKind>(
  { path, kind, within }: RefProperty,
  values: readonly FieldValue[],
  dialect: LoadOptionsDialect<K>,
): Condition {
  const places = placesOf(kind, within !== undefined, values, dialect);
  return anyOf(
    [...places].map(([account, ids]) => {
      const ours = oneOf(path, ids.map(guid));
      return account === null || within === undefined ? ours : allOf([oneOf(within, [guid(account)]), ours]);
    }),
  );
}

/** Of an id in another account than the row's the row's own is another id. */
function isNot<K extends RecordKind>(
  { path, kind, within }: RefProperty,
  values: readonly FieldValue[],
  dialect: LoadOptionsDialect<K>,
): Condition {
  const places = placesOf(kind, within !== undefined, values, dialect);
  return allOf(
    [...places].map(([account, ids]) => {
      const others = noneOf(path, ids.map(guid));
      return account === null || within === undefined
        ? others
        : anyOf([noneOf(within, [guid(account)]), others]);
    }),
  );
}

/** The native ids meant, by account; under null where the call is of that one account anyway. */
function placesOf<K extends RecordKind>(
  kind: RecordKind,
  byAccount: boolean,
  values: readonly FieldValue[],
  { accounts, placeOf }: LoadOptionsDialect<K>,
): ReadonlyMap<string | null, readonly string[]> {
  const places = values
    .map((value) => (typeof value === 'string' ? placeOf(value, kind) : null))
    .filter((place): place is Place => place !== null && isSendable(place.nativeId))
    .filter(({ account }) => account === null || !byAccount || isAsked(account, accounts));
  const ids = new Map<string | null, string[]>();
  for (const { account, nativeId } of places) {
    const key = byAccount && accounts.length !== 1 ? account : null;
    ids.set(key, [...(ids.get(key) ?? []), nativeId]);
  }
  return ids;
}

function isAsked(account: string, accounts: readonly string[]): boolean {
  return isGuid(account) && (accounts.length === 0 || accounts.includes(account));
}

function guids(values: readonly FieldValue[]): { readonly guid: string }[] {
  return values.map(textOf).filter(isSendable).map(guid);
}

function textOf(value: FieldValue): string {
  if (typeof value !== 'string') throw new Error('An id was required in the filter');
  return value;
}

function guid(id: string): { readonly guid: string } {
  return { guid: id };
}

function isSendable(id: string): boolean {
  return isGuid(id) || isPlaceholder(id);
}
