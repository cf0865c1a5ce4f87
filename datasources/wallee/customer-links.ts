import type { CustomerRecord } from '../../src/domain/records/customer.ts';
import type { Projection } from '../../src/domain/records/records.ts';
import type { Filter } from '../../src/filter/ast.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { CustomerLinks } from '../../src/ports/customer-links.ts';
import type { ListRequest, Source } from '../../src/ports/source.ts';
import { batches } from '../http/batches.ts';
import { literal } from '../dialects/search-grammar/literal.ts';
import { maxLimit, maxUrlLength } from './request.ts';

/**
 * Records name their customer by `customerId`, the merchant's own text, which several customers may have. The provider
 * compares it without regard to case, we with.
 */
export function createCustomerLinks(customers: Source<'customer'>): CustomerLinks {
  function requestOf(
    account: string,
    filter: Filter<'customer'>,
    projection: Projection<'customer'>,
  ): ListRequest<'customer'> {
    return {
      accounts: [account],
      filter,
      order: [],
      idDirection: 'asc',
      limit: maxLimit,
      offset: 0,
      projection: new Set([...projection, 'reference'] as const),
      count: false,
    };
  }

  /** The searches for keys: as many in one as a URL holds. */
  function requestsFor(
    account: string,
    keys: readonly string[],
    projection: Projection<'customer'>,
  ): readonly ListRequest<'customer'>[] {
    const distinct = [...new Set(keys)].filter((key) => key !== '' && key.isWellFormed());
    const plain = distinct.filter((key) => literal(key) !== null);
    // Those that no quotes can hold are looked for by a piece of them, each alone.
    const odd = distinct.filter((key) => literal(key) === null);
    const ofKeys = (some: readonly string[]): ListRequest<'customer'> =>
      requestOf(account, { op: 'in', field: 'reference', values: some }, projection);
    const urlOf = (some: readonly string[]): string => customers.previewList(ofKeys(some))[0]?.url ?? '';
    return [
      ...batches(plain, urlOf, { maxIds: maxLimit, maxUrlLength }).map(ofKeys),
      ...odd.map((key) =>
        requestOf(account, { op: 'startsWith', field: 'reference', value: key }, projection),
      ),
    ];
  }

  return {
    needs: ['reference'],
    keysOf: ({ reference }) => (reference === null || reference === '' ? [] : [reference]),

    async find(account, keys, projection, call) {
      const requests = requestsFor(account, keys, projection);
      const found = await Promise.all(requests.map((request) => listEvery(customers, request, call)));
      const wanted = new Set(keys);
      const byKey = new Map<string, CustomerRecord[]>();
      for (const customer of found.flat()) {
        const key = customer.reference;
        if (key !== null && wanted.has(key)) byKey.set(key, [...(byKey.get(key) ?? []), customer]);
      }
      return byKey;
    },

    previewFind: (account, keys, projection) =>
      requestsFor(account, keys, projection).flatMap((request) => customers.previewList(request)),
  };
}

async function listEvery(
  customers: Source<'customer'>,
  request: ListRequest<'customer'>,
  call: CallContext,
): Promise<readonly CustomerRecord[]> {
  const records: CustomerRecord[] = [];
  for (let offset = 0; ;) {
    const page = await customers.list({ ...request, offset }, call);
    records.push(...page.records);
    offset += page.rowsRead;
    if (page.exhausted) return records;
  }
}
