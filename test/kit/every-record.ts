import { CustomerLink } from '../../src/domain/customer-link.ts';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldNames, fieldOf } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { Filter } from '../../src/filter/ast.ts';
import { everything } from '../../src/filter/ast.ts';
import { leaf } from '../../src/filter/leaf.ts';
import type { Connection } from '../../src/gateway/connection.ts';
import { listAll, sourceOf, testCall } from './read-source.ts';

/** Where a record is that no list shows. */
export interface KnownPlace {
  readonly account: string;
  readonly nativeId: string;
}

/**
 * Every record of a kind at one connection, with all that filters and orders look at: the provider's own lists, read
 * unfiltered, account by account. Where a list wants a customer, that of each customer; where there is no list, or it
 * wants something else, those of the `known` ones that can be read.
 */
export async function everyRecord<K extends RecordKind>(
  connection: Connection,
  kind: K,
  known: readonly KnownPlace[],
): Promise<readonly Records[K][]> {
  const source = sourceOf(connection.provider, kind);
  const { scope, maxPageSize, requires } = source.capabilities;
  const projection = new Set(fieldNames(kind).flatMap((field) => fieldOf(kind, field).needs));
  if (maxPageSize === null || (requires.length > 0 && !requires.some((field) => field === 'customerId'))) {
    const refs = known.map(
      ({ account, nativeId }) =>
        new RecordRef(kind, connection.provider.name, connection.key, account, nativeId),
    );
    const found = [];
    for (const some of Map.groupBy(refs, ({ account }) => account).values()) {
      found.push(...(await source.getMany(some, projection, testCall())).values());
    }
    const broken = found.find((record) => record instanceof Error);
    if (broken !== undefined) throw broken;
    return found.filter((record): record is Records[K] => !(record instanceof Error));
  }
  const places = scope === 'connection' ? [[]] : (await connection.accounts.all()).map((one) => [one]);
  const records: Records[K][] = [];
  for (const accounts of places) {
    for (const filter of await pinsFor(connection, kind, requires, accounts)) {
      records.push(...(await listAll(source, { accounts, projection, filter })));
    }
  }
  return records.some((record) => 'customer' in record) ? withCustomers(connection, records) : records;
}

async function pinsFor<K extends RecordKind>(
  connection: Connection,
  kind: K,
  requires: readonly FieldName<K>[],
  accounts: readonly string[],
): Promise<readonly Filter<K>[]> {
  const field = requires.find((name) => name === 'customerId');
  if (field === undefined) return [everything];
  const customers = await listAll(sourceOf(connection.provider, 'customer'), { accounts });
  return customers.map(({ id }) => leaf(kind, { op: 'eq', field, value: id }));
}

/** The one customer of the account that has what a record has of it, in the place of what links the two. */
async function withCustomers<K extends RecordKind>(
  connection: Connection,
  records: readonly Records[K][],
): Promise<readonly Records[K][]> {
  const { customerLinks } = connection.provider;
  if (customerLinks === undefined) return records;
  const owners = new Map<string, Records['customer'][]>();
  for (const account of await connection.accounts.all()) {
    const projection = new Set(customerLinks.needs);
    for (const customer of await listAll(sourceOf(connection.provider, 'customer'), {
      accounts: [account],
      projection,
    })) {
      for (const key of customerLinks.keysOf(customer)) {
        const place = JSON.stringify([account, key]);
        owners.set(place, [...(owners.get(place) ?? []), customer]);
      }
    }
  }
  return records.map((record) => {
    const customer: unknown = 'customer' in record ? record.customer : null;
    if (!(customer instanceof CustomerLink)) return record;
    const [only, ...others] = owners.get(JSON.stringify([customer.account, customer.key])) ?? [];
    return only === undefined || others.length > 0 ? record : Object.assign(record, { customer: only.ref });
  });
}
