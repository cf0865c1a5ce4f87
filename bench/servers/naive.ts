// First, because the decorators need it.
import 'reflect-metadata';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Arg, buildSchema, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { fetchToken, upstreamAccess } from '../upstream-access.ts';
import { Account, Customer, Transaction, Transactions } from './naive-types.ts';
import type { AccountRow, CustomerRow, PaymentRow, Rows } from './wire.ts';
import { dollars, statusOf } from './wire.ts';

/** Apollo and type-graphql as their first pages show them: each field resolver fetches what it needs. */
const access = upstreamAccess();
const token = await fetchToken(access);

/** Null where there is no such record: customers are deleted, their payments stay. */
async function get<T>(path: string): Promise<T | null> {
  const answer = await fetch(`${access.url}${path}`, {
    headers: { authorization: `Bearer ${token}`, 'x-payment-account-uid': access.account },
  });
  if (answer.status === 404) return null;
  if (!answer.ok) throw new Error(`the provider answered with ${answer.status}`);
  return (await answer.json()) as T;
}

@Resolver(() => Transaction)
class TransactionResolver {
  @Query(() => Transactions)
  async transactions(@Arg('first', () => Int) first: number): Promise<Transactions> {
    const path = `/api/payments?$orderby=created_at%20desc,uid%20asc&$top=${first}`;
    const rows = (await get<Rows<PaymentRow>>(path))?.value ?? [];
    return { nodes: rows.map((row) => ({ ...plainFields(row), row })) };
  }

  @FieldResolver(() => Customer, { nullable: true })
  async customer(@Root() { row }: Transaction): Promise<Customer | null> {
    if (typeof row.customer_uid !== 'string') return null;
    const customer = await get<CustomerRow>(`/api/customers/${row.customer_uid}`);
    return customer === null ? null : { nativeId: customer.uid, email: customer.email ?? null };
  }

  @FieldResolver(() => Account, { nullable: true })
  async account(): Promise<Account | null> {
    const account = await get<AccountRow>(`/api/paymentaccounts/${access.account}`);
    return account === null ? null : { nativeId: account.uid, name: account.name };
  }
}

function plainFields(row: PaymentRow): Omit<Transaction, 'row'> {
  return {
    nativeId: row.uid,
    status: statusOf(row.status),
    amount: { amount: dollars(row.total_amount), currency: row.currency },
    reference: row.reference_id ?? null,
    createdAt: new Date(row.created_at).toISOString(),
  };
}

const schema = await buildSchema({ resolvers: [TransactionResolver], validate: false });
const { url } = await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { host: '127.0.0.1', port: 0 },
});
process.send?.({ url });
process.once('disconnect', () => process.exit());
