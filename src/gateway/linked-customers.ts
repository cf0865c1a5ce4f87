import DataLoader from 'dataloader';
import type { CustomerLink } from '../domain/customer-link.ts';
import type { RecordRef } from '../domain/record-ref.ts';
import type { CustomerRecord } from '../domain/records/customer.ts';
import type { PropertyOf } from '../domain/records/records.ts';
import type { Connection } from './connection.ts';
import { Observed } from './explain/observed.ts';
import type { ListEnvironment } from './list/list-environment.ts';

/**
 * Customers by what their payments have of them. A key that two customers share names neither. One loader per
 * connection and account, made for one request.
 */
export class LinkedCustomers {
  readonly #loaders = new Map<string, DataLoader<string, CustomerRecord | null>>();

  constructor(
    private readonly environment: Pick<ListEnvironment, 'projection' | 'call' | 'explain'>,
    private readonly connection: (key: string) => Connection,
    /** Reads by id through the request's loaders, whose projection has what the links need; else by calls of its own. */
    private readonly readById?: (ref: RecordRef<'customer'>) => Promise<CustomerRecord | null>,
  ) {}

  /** The customers that exist of those refs, with what their provider's links need. Rejects with ProviderFailure. */
  async byIds(
    connection: Connection,
    refs: readonly RecordRef<'customer'>[],
  ): Promise<readonly CustomerRecord[]> {
    const { readById } = this;
    if (readById !== undefined) {
      const found = await Promise.all(refs.map((ref) => readById(ref)));
      return found.filter((customer) => customer !== null);
    }
    const source = connection.source('customer');
    const needs = new Set<PropertyOf<'customer'>>(connection.provider.customerLinks?.needs);
    const found: CustomerRecord[] = [];
    for (const some of Map.groupBy(refs, ({ account }) => account).values()) {
      const answer = await source?.getMany(some, needs, this.environment.call);
      for (const record of answer?.values() ?? []) {
        if (record instanceof Error) throw record;
        found.push(record);
      }
    }
    return found;
  }

  /** Rejects with ProviderFailure. */
  load({ connection, account, key }: CustomerLink): Promise<CustomerRecord | null> {
    return this.#loader(connection, account).load(key);
  }

  /** The keys that are this customer's alone. `customer` has the properties that the provider's links need. */
  async ownKeys(connection: Connection, customer: CustomerRecord): Promise<readonly string[]> {
    const account = customer.ref.account ?? '';
    const keys = connection.provider.customerLinks?.keysOf(customer) ?? [];
    const owners = await Promise.all(keys.map((key) => this.#loader(connection.key, account).load(key)));
    return keys.filter((_, index) => owners[index]?.id === customer.id);
  }

  #loader(key: string, account: string): DataLoader<string, CustomerRecord | null> {
    const place = JSON.stringify([key, account]);
    const known = this.#loaders.get(place);
    if (known !== undefined) return known;
    const made = new DataLoader<string, CustomerRecord | null>((keys) => this.#find(key, account, keys));
    this.#loaders.set(place, made);
    return made;
  }

  async #find(
    key: string,
    account: string,
    keys: readonly string[],
  ): Promise<readonly (CustomerRecord | null)[]> {
    const links = this.connection(key).provider.customerLinks;
    if (links === undefined) return keys.map(() => null);
    const projection = new Set<PropertyOf<'customer'>>([
      ...this.environment.projection('customer'),
      ...links.needs,
    ]);
    const { call, explain } = this.environment;
    const observed = new Observed(call, this.environment);
    const found = await links.find(account, keys, projection, observed.call);
    const { metrics } = call;
    explain?.add({
      path: null,
      resource: 'customer',
      by: 'ids',
      partitions: [
        {
          connection: key,
          accounts: [account],
          execution: 'BY_ID',
          predicates: [],
          pushed: `${keys.length} by what links them`,
          residual: 'a key that two share names neither',
          order: 'none',
          ...observed.report(),
          rowsRead: [...found.values()].flat().length,
        },
      ],
    });
    return keys.map((asked) => {
      const [only, ...others] = found.get(asked) ?? [];
      metrics.rowsRead += only === undefined ? 0 : 1 + others.length;
      if (only === undefined || others.length > 0) return null;
      metrics.rowsKept += 1;
      return only;
    });
  }
}
