import { linkKeyOf } from '../domain/customer-link.ts';
import type { FieldValue } from '../domain/fields/field.ts';
import type { FieldName } from '../domain/fields/fields.ts';
import { fieldOf } from '../domain/fields/fields.ts';
import { decodeGlobalId, encodeGlobalId, encodeProviderId } from '../domain/global-id.ts';
import type { ProviderName } from '../domain/provider-name.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Filter, Leaf } from './ast.ts';
import { everything, nothing } from './ast.ts';
import { leafTest } from './leaf-test.ts';
import { leaf } from './leaf.ts';
import { mapLeaves } from './normalize.ts';

/** Fields with one value on every record; null: missing on every record. */
export type Constants<K extends RecordKind> = { readonly [F in FieldName<K>]?: FieldValue | null };

/** The part of the world in which a filter is going to be asked. */
export interface FilterScope {
  readonly provider: ProviderName;
  /** The connection's key in the configuration. */
  readonly connection: string;
  /** Native id of the one account asked; null where the records may be of several, or of none. */
  readonly account: string | null;
}

/** The filter for records on which the constant fields are known. `filter` is in normal form, and so is the result. */
export function foldConstants<K extends RecordKind>(
  kind: K,
  filter: Filter<K>,
  constants: Constants<K>,
): Filter<K> {
  return mapLeaves(filter, (member) => {
    const value = constants[member.field];
    if (value === undefined) return member;
    return leafTest(kind, member)(value) ? everything : nothing;
  });
}

/**
 * The filter for records of one scope: what it says of provider, connection and account is decided, and ids that no
 * record of the scope can have or refer to are taken out. A record refers only to records of its own connection and,
 * where those belong to accounts, of its own account.
 */
export function foldScope<K extends RecordKind>(kind: K, filter: Filter<K>, scope: FilterScope): Filter<K> {
  const constants: Readonly<Record<string, FieldValue>> = {
    provider: scope.provider,
    providerId: encodeProviderId(scope.connection),
    ...(scope.account === null ? {} : { accountId: accountId(scope.connection, scope.account) }),
  };
  return mapLeaves(foldConstants(kind, filter, constants as Constants<K>), (member) => {
    const { type } = fieldOf(kind, member.field);
    return typeof type === 'object' && 'ref' in type ? foldRefs(kind, member, scope) : member;
  });
}

function foldRefs<K extends RecordKind>(kind: K, member: Leaf<K>, scope: FilterScope): Filter<K> {
  const isPossible = (id: FieldValue): boolean => typeof id !== 'string' || canOccur(id, scope);
  if (member.op === 'in' || member.op === 'notIn') {
    const values = member.values.filter(isPossible);
    // Not `notIn: []`, which would hold for a record that lacks the field too.
    if (values.length === 0 && member.op === 'notIn')
      return leaf(kind, { op: 'present', field: member.field });
    return leaf(kind, { ...member, values });
  }
  if ((member.op !== 'eq' && member.op !== 'ne') || isPossible(member.value)) return member;
  return member.op === 'eq' ? nothing : leaf(kind, { op: 'present', field: member.field });
}

const aboveAccounts: ReadonlySet<string> = new Set(['account', 'client', 'provider']);

function canOccur(id: string, scope: FilterScope): boolean {
  // What links a record to its customer is only written into the filter of the one account it is of.
  if (linkKeyOf(id) !== null) return true;
  const { kind, connection, account } = decodeGlobalId(id, 'filter');
  if (connection !== scope.connection) return false;
  return scope.account === null || aboveAccounts.has(kind) || account === scope.account;
}

function accountId(connection: string, account: string): string {
  return encodeGlobalId({ kind: 'account', connection, account: null, parent: null, nativeId: account });
}
