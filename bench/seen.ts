import { ask } from './ask.ts';
import type { RunningServer } from './running-server.ts';

/** What the reference queries ask for, found in the sandboxes, whose data is the same each time. */
export interface Seen {
  readonly reference: string;
  readonly email: string;
  /** Ids of a customer of each provider. */
  readonly customers: Readonly<Record<'govineer' | 'wallee' | 'paysley', string>>;
  /** Of each provider two transactions and a customer, and a product of Paysley. */
  readonly ids: readonly string[];
}

interface Rows {
  readonly nodes: readonly {
    readonly id: string;
    readonly email?: string | null;
    readonly reference?: string | null;
  }[];
}

const providers = ['govineer', 'wallee', 'paysley'] as const;

export async function lookAround(endpoint: RunningServer): Promise<Seen> {
  const fields = providers.map((name) => {
    const filter = `filter: { provider: { eq: ${name.toUpperCase()} } }`;
    return (
      `${name}Transactions: transactions(first: 2, ${filter}) { nodes { id reference } } ` +
      `${name}Customers: customers(first: 5, ${filter}) { nodes { id email } }`
    );
  });
  const products = 'products(first: 1, filter: { provider: { eq: PAYSLEY } }) { nodes { id } }';
  const { data } = await ask(endpoint, { query: `{ ${fields.join(' ')} ${products} }` });
  const lists = data as Readonly<Record<string, Rows>>;
  const rowsOf = (name: string): Rows['nodes'] => lists[name]?.nodes ?? [];
  const customers = Object.fromEntries(
    providers.map((name) => [name, required(rowsOf(`${name}Customers`)[0]?.id, `a customer of ${name}`)]),
  ) as Seen['customers'];
  return {
    reference: required(rowsOf('walleeTransactions')[0]?.reference, 'a reference'),
    email: required(rowsOf('govineerCustomers').find(({ email }) => email)?.email, 'an e-mail address'),
    customers,
    ids: [
      ...providers.flatMap((name) => rowsOf(`${name}Transactions`).map(({ id }) => id)),
      ...Object.values(customers),
      ...rowsOf('products').map(({ id }) => id),
    ],
  };
}

function required(value: string | null | undefined, what: string): string {
  if (typeof value !== 'string' || value === '') throw new Error(`the sandboxes have not ${what}`);
  return value;
}
