import type { SandboxName } from '../sandbox/providers.ts';
import { ask } from './ask.ts';
import type { RunningServer } from './running-server.ts';

/** Providers that have lists of payments and customers. eFaka has neither. */
const listing = ['govineer', 'wallee', 'paysley', 'profituity'] as const satisfies readonly SandboxName[];

/** What the reference queries ask for, found in the sandboxes, whose data is the same each time. */
export interface Seen {
  /** Of a payment of each provider. */
  readonly references: Readonly<Record<SandboxName, string>>;
  readonly email: string;
  /** Ids of a customer of each provider that has customers. */
  readonly customers: Readonly<Record<(typeof listing)[number], string>>;
  /** Of each provider two transactions and a customer if it has them, and a product of Paysley. */
  readonly ids: readonly string[];
  /**
   * Ids of eFaka payments in two fives, none of which is in `ids`: what was read by id is kept for half a minute, and
   * would not be asked for again.
   */
  readonly efakaPayments: readonly [readonly string[], readonly string[]];
}

interface Rows {
  readonly nodes: readonly {
    readonly id: string;
    readonly email?: string | null;
    readonly reference?: string | null;
  }[];
}

/** References that the eFaka sandbox gives to one payment each: only whoever knows them finds a payment there. */
const efakaOrders = [1001, 1002, 1003, 1005, 1007, 1008, 1010, 1013, 1014, 1015, 1017, 1019, 1020, 1022];

export async function lookAround(endpoint: RunningServer): Promise<Seen> {
  const fields = listing.map((name) => {
    const filter = `filter: { provider: { eq: ${name.toUpperCase()} } }`;
    return (
      `${name}Transactions: transactions(first: 5, ${filter}) { nodes { id reference } } ` +
      `${name}Customers: customers(first: 5, ${filter}) { nodes { id email } }`
    );
  });
  const orders = efakaOrders.map((order) => `"order-${order}"`).join(', ');
  const efaka = `provider: { eq: EFAKA }, reference: { in: [${orders}] }`;
  fields.push(
    `efakaTransactions: transactions(first: 100, filter: { ${efaka} }) { nodes { id reference } }`,
    'products(first: 1, filter: { provider: { eq: PAYSLEY } }) { nodes { id } }',
  );
  const { data } = await ask(endpoint, { query: `{ ${fields.join(' ')} }` });
  const lists = data as Readonly<Record<string, Rows>>;
  const rowsOf = (name: string): Rows['nodes'] => lists[name]?.nodes ?? [];
  const customers = Object.fromEntries(
    listing.map((name) => [name, required(rowsOf(`${name}Customers`)[0]?.id, `a customer of ${name}`)]),
  ) as Seen['customers'];
  const references = Object.fromEntries(
    [...listing, 'efaka' as const].map((name) => {
      const found = rowsOf(`${name}Transactions`).find(({ reference }) => reference);
      return [name, required(found?.reference, `a reference of ${name}`)];
    }),
  ) as Seen['references'];
  const payments = rowsOf('efakaTransactions').map(({ id }) => id);
  if (payments.length < 12) throw new Error(`the sandboxes have ${payments.length} of 12 payments of eFaka`);
  return {
    references,
    email: required(rowsOf('govineerCustomers').find(({ email }) => email)?.email, 'an e-mail address'),
    customers,
    ids: [
      ...[...listing, 'efaka'].flatMap((name) =>
        rowsOf(`${name}Transactions`)
          .slice(0, 2)
          .map(({ id }) => id),
      ),
      ...Object.values(customers),
      ...rowsOf('products').map(({ id }) => id),
    ],
    efakaPayments: [payments.slice(2, 7), payments.slice(7, 12)],
  };
}

function required(value: string | null | undefined, what: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`the sandboxes have not ${what}`);
  return value;
}
