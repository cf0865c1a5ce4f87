import type { GraphQLResolveInfo } from 'graphql';
import { CustomerLink } from '../src/domain/customer-link.ts';
import type { RecordKind } from '../src/domain/record-kind.ts';
import type { RecordRef } from '../src/domain/record-ref.ts';
import type { Records } from '../src/domain/records/records.ts';
import { recordClasses } from '../src/domain/records/records.ts';
import type { GraphContext } from './context.ts';
import { selectsIdOnly } from './selection/id-only.ts';

/**
 * The record that a link leads to; null where there is none. Where only what the reference tells is selected, nothing
 * is read, so such a link may lead to a record that is no longer there.
 */
export function followLink<K extends RecordKind>(
  { gateway }: GraphContext,
  info: GraphQLResolveInfo,
  ref: RecordRef<K> | null,
): Promise<Records[K] | null> | Records[K] | null {
  if (ref === null) return null;
  return selectsIdOnly(info) ? bareRecord(ref) : gateway.one(ref);
}

/**
 * The customer that a record names by reference, or by what the two have in common. Of such a link not even the
 * customer's id is known, so it always has to be read.
 */
export function followCustomer(
  context: GraphContext,
  info: GraphQLResolveInfo,
  link: RecordRef<'customer'> | CustomerLink | null,
): Promise<Records['customer'] | null> | Records['customer'] | null {
  return link instanceof CustomerLink
    ? context.gateway.linkedCustomer(link)
    : followLink(context, info, link);
}

/** The records that links lead to, without those that are no longer there; null where the provider does not tell. */
export async function followLinks<K extends RecordKind>(
  context: GraphContext,
  info: GraphQLResolveInfo,
  refs: readonly RecordRef<K>[] | null,
): Promise<readonly Records[K][] | null> {
  if (refs === null) return null;
  const records = await Promise.all(refs.map(async (ref) => followLink(context, info, ref)));
  return records.filter((record) => record !== null) as readonly Records[K][];
}

/** A record of which nothing but its reference is known. */
function bareRecord<K extends RecordKind>(ref: RecordRef<K>): Records[K] {
  const RecordClass = recordClasses[ref.kind] as new (ref: RecordRef<K>) => Records[K];
  return new RecordClass(ref);
}
