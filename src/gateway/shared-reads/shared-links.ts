import type { CustomerRecord } from '../../domain/records/customer.ts';
import type { Answer } from '../../ports/answer-store.ts';
import type { CustomerLinks } from '../../ports/customer-links.ts';
import { printProjection } from './print-projection.ts';
import type { SharedReads } from './shared-reads.ts';

/** Customers found by what links them, for all who look for the same at the same time. */
export function sharedLinks(links: CustomerLinks, reads: SharedReads): CustomerLinks {
  return {
    needs: links.needs,
    keysOf: (customer) => links.keysOf(customer),
    async find(account, keys, projection, call) {
      const found = await reads.read<'customer'>(
        {
          kind: 'customer',
          place: `links ${JSON.stringify(account)} ${printProjection(projection)}`,
          keys: [...new Set(keys)],
          load: async (asked, shared) =>
            new Map(
              Array.from(
                await links.find(account, asked, projection, shared),
                ([key, records]): [string, Answer<'customer'>] => [key, { records, page: null }],
              ),
            ),
        },
        call,
      );
      const customers = new Map<string, readonly CustomerRecord[]>();
      for (const [key, answer] of found) {
        if (answer instanceof Error) throw answer;
        customers.set(key, answer.records);
      }
      return customers;
    },
    previewFind: (account, keys, projection) => links.previewFind(account, keys, projection),
  };
}
