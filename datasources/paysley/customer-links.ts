import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CustomerRecord } from '../../src/domain/records/customer.ts';
import type { Projection } from '../../src/domain/records/records.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { CustomerLinks } from '../../src/ports/customer-links.ts';
import { isPrintableAscii } from '../../src/filter/ascii-run.ts';
import { longest, needlesOf } from '../dialects/keyword/needles.ts';
import type { Catalogue } from './catalogue.ts';
import type { PaysleyConnection } from './connection.ts';
import { isServed, keywordsHold, keywordsIgnoreCase } from './connection.ts';
import { emailKey, emailOf, phoneKey } from './customer-key.ts';
import { largestPage, lists } from './list.ts';
import { pageRequest } from './page.ts';
import { scan } from './scan.ts';

/** Customers by the e-mail or phone that their payments have. */
export function createCustomerLinks(
  connection: PaysleyConnection,
  customers: Catalogue<'customer'>,
): CustomerLinks {
  const { settings, upstream } = connection;

  /** What to ask for to find each e-mail's customers; null where one of the keys cannot be looked for so. */
  function needlesFor(keys: readonly string[]): readonly string[] | null {
    if (!keywordsHold(settings) || !keywordsIgnoreCase(settings)) return null;
    const needles = keys.map((key) => {
      const email = emailOf(key);
      return email !== null && isPrintableAscii(email) ? longest(needlesOf(email)) : null;
    });
    return needles.includes(null) ? null : needles.filter((needle) => needle !== null);
  }

  /** One call each if they are few, or fewer than the pages of the list; else the list, once. */
  async function candidates(
    keys: readonly string[],
    projection: Projection<'customer'>,
    call: CallContext,
  ): Promise<readonly CustomerRecord[]> {
    const needles = needlesFor(keys);
    if (needles === null) return customers.readAll(projection, call);
    const all = await customers.readAllIf((_, pages) => pages <= needles.length, projection, call);
    if (all !== null) return all;
    const found = await Promise.all(needles.map((needle) => search(needle, call)));
    return customers.recordsOf(found.flat(), projection, call);
  }

  async function search(keywords: string, call: CallContext): Promise<readonly unknown[]> {
    const budget = connection.scanBudget;
    const rows = await scan(connection, lists.customers, { keywords }, { budget }, call);
    if (rows !== null) return rows;
    throw new ProviderFailure(
      'SCAN_LIMIT_EXCEEDED',
      `${settings.displayName} has more than ${budget} customers to look through for who paid`,
      { provider: 'PAYSLEY', connection: settings.key },
    );
  }

  return {
    needs: ['email', 'phone'],
    keysOf: ({ email, phone }) => [emailKey(email), phoneKey(phone)].filter((key) => key !== null),

    async find(account, keys, projection, call) {
      const found = new Map<string, readonly CustomerRecord[]>();
      if (!isServed(account) || keys.length === 0) return found;
      const wanted = new Set(projection).add('email').add('phone');
      const byId = new Map((await candidates(keys, wanted, call)).map((record) => [record.id, record]));
      for (const key of keys) {
        const owners = [...byId.values()].filter(
          ({ email, phone }) => emailKey(email) === key || phoneKey(phone) === key,
        );
        if (owners.length > 0) found.set(key, owners);
      }
      return found;
    },

    previewFind() {
      const place = { offset: 0, limit: largestPage(settings, lists.customers) };
      return [upstream.preview(pageRequest(connection, lists.customers, {}, place))];
    },
  };
}
