import { CustomerLink } from '../../domain/customer-link.ts';
import type { FieldValue } from '../../domain/fields/field.ts';
import { fieldOf } from '../../domain/fields/fields.ts';
import { decodeGlobalId } from '../../domain/global-id.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import { RecordRef } from '../../domain/record-ref.ts';
import type { Filter, Leaf } from '../../filter/ast.ts';
import { nothing } from '../../filter/ast.ts';
import { leaf } from '../../filter/leaf.ts';
import { mapLeaves } from '../../filter/normalize.ts';
import type { Connection } from '../connection.ts';
import type { LinkedCustomers } from '../linked-customers.ts';
import { textOf } from '../pinned-texts.ts';

/**
 * The filter with ids of customers replaced by what links records to them, where the provider does so: the customers
 * are read, and each id becomes the keys that are that customer's alone. Throws ProviderFailure.
 */
export async function linkCustomerIds<K extends RecordKind>(
  kind: K,
  filter: Filter<K>,
  connection: Connection,
  customers: LinkedCustomers,
): Promise<Filter<K>> {
  if (connection.provider.customerLinks === undefined) return filter;
  const ids = new Set<string>();
  mapLeaves(filter, (member) => {
    if (refersToCustomers(kind, member)) for (const value of valuesOf(member)) ids.add(textOf(value));
    return member;
  });
  if (ids.size === 0) return filter;
  const links = await linksOf([...ids], connection, customers);
  return mapLeaves(filter, (member) =>
    refersToCustomers(kind, member) ? relink(kind, member, links) : member,
  );
}

function refersToCustomers<K extends RecordKind>(kind: K, { field }: Leaf<K>): boolean {
  const { type } = fieldOf(kind, field);
  return kind !== 'customer' && typeof type === 'object' && 'ref' in type && type.ref === 'customer';
}

function valuesOf<K extends RecordKind>(member: Leaf<K>): readonly FieldValue[] {
  if ('values' in member) return member.values;
  return 'value' in member ? [member.value] : [];
}

function relink<K extends RecordKind>(
  kind: K,
  member: Leaf<K>,
  links: ReadonlyMap<string, readonly string[]>,
): Filter<K> {
  if (member.op === 'missing' || member.op === 'present') return member;
  const values = valuesOf(member).flatMap((value) => links.get(textOf(value)) ?? []);
  const { op, field } = member;
  if (op === 'eq' || op === 'in') {
    return values.length === 0 ? nothing : leaf(kind, { op: 'in', field, values });
  }
  if (op === 'ne' || op === 'notIn') {
    return values.length === 0
      ? leaf(kind, { op: 'present', field })
      : leaf(kind, { op: 'notIn', field, values });
  }
  throw new Error(`Customers are not compared by ${op}`);
}

/** By id of the customer, the ids of the links that are that customer's alone. Throws ProviderFailure. */
export async function linksOf(
  ids: readonly string[],
  connection: Connection,
  customers: LinkedCustomers,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const refs = ids.map((id) => {
    const { account, nativeId, parent } = decodeGlobalId(id, 'filter.customerId');
    return new RecordRef('customer', connection.provider.name, connection.key, account, nativeId, parent);
  });
  const found = await customers.byIds(connection, refs);
  const links = new Map<string, readonly string[]>();
  await Promise.all(
    found.map(async (customer) => {
      const { account } = customer.ref;
      const keys = await customers.ownKeys(connection, customer);
      links.set(
        customer.id,
        keys.map((key) => new CustomerLink(connection.provider.name, connection.key, account ?? '', key).id),
      );
    }),
  );
  return links;
}
