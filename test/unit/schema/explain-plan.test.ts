import type { FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import { Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import type { Planner } from '../../../resolvers/explain-plan.ts';
import { planOperation } from '../../../resolvers/explain-plan.ts';
import { printFilter } from '../../../src/filter/print.ts';
import { graph, refTo } from './fake-gateway.ts';

/** What the planner is told, a line for each field. */
async function planned(source: string, variables: Record<string, unknown> = {}): Promise<readonly string[]> {
  const document = parse(source);
  expect(validate(graph, document)).toEqual([]);
  const of = <D>(kind: Kind): D[] =>
    document.definitions.filter((definition) => definition.kind === kind) as D[];
  const [operation] = of<OperationDefinitionNode>(Kind.OPERATION_DEFINITION);
  if (operation === undefined) throw new Error('No operation');
  const fragments = Object.fromEntries(
    of<FragmentDefinitionNode>(Kind.FRAGMENT_DEFINITION).map((fragment) => [fragment.name.value, fragment]),
  );
  const lines: string[] = [];
  const planner: Planner = {
    list: async (path, kind, args, parent) => {
      const page = JSON.stringify(args.page);
      lines.push(
        `${path}: list ${kind} ${printFilter(kind, args.filter)} ${page}${parent === undefined ? '' : ` by ${parent}`}`,
      );
    },
    one: (path, kind) => void lines.push(`${path}: one ${kind}`),
  };
  await planOperation({ schema: graph, operation, fragments, variables }, planner);
  return lines;
}

describe('the plan of an operation', () => {
  it('has outer fields before inner ones, each with its own arguments', async () => {
    const lines = await planned(
      `query ($n: Int = 7) {
        paid: transactions(first: $n) { nodes { customer { email } refunds { reason } account { id } } }
        accounts { nodes { client { name } customers(first: 2) { totalCount } } }
      }`,
    );
    expect(lines).toEqual([
      'paid: list transaction everything {"first":7}',
      'paid.nodes.customer: one customer',
      'paid.nodes.refunds: list refund everything {"first":100} by transactionId',
      'accounts: list account everything {"first":25}',
      'accounts.nodes.client: one client',
      'accounts.nodes.customers: list customer everything {"first":2} by accountId',
    ]);
  });

  it('goes through fragments, and not where directives lead away', async () => {
    const lines = await planned(
      `query ($yes: Boolean!) { transactions { edges { node { ...T } } } customers @skip(if: $yes) { totalCount } }
       fragment T on ProviderRecord { ... on Transaction { customer { ...C } terminal @include(if: false) { name } } }
       fragment C on Customer { displayName }`,
      { yes: true },
    );
    expect(lines).toEqual([
      'transactions: list transaction everything {"first":25}',
      'transactions.edges.node.customer: one customer',
    ]);
  });

  it('tells of a field once, also where a part of it alone would cost nothing', async () => {
    const lines = await planned(
      '{ transactions { nodes { customer { id } customer { email } customer { phone } } } }',
    );
    expect(lines.filter((line) => line.includes('customer:'))).toEqual([
      'transactions.nodes.customer: one customer',
    ]);
  });

  it('knows what kind of node an id is of', async () => {
    const ids = [refTo('customer', 'c').id, refTo('refund', 'r').id, refTo('customer', 'd').id];
    expect(await planned('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })).toEqual([
      'nodes: one customer',
      'nodes: one refund',
    ]);
  });

  it('of a search has a list of candidates for each type, and what is selected of them', async () => {
    const words = (kind: string, fields: readonly string[]) =>
      `found: list ${kind} ${fields.map((field) => `${field} contains "ada"`).join(' or ')} {"first":200}`;
    const products = words('product', ['categoryName', 'name']);
    const customers = words('customer', ['companyName', 'email', 'firstName', 'lastName', 'name', 'phone']);
    expect(
      await planned('{ found: search(text: "Ada", types: [PRODUCT]) { nodes { ... on Node { id } } } }'),
    ).toEqual([products]);
    expect(
      await planned(
        `query ($types: [SearchType!]!) { found: search(text: "Ada", types: $types) { nodes {
          ... on Product { category { name } } ... on Customer { email }
        } } }`,
        { types: ['PRODUCT', 'CUSTOMER'] },
      ),
    ).toEqual([customers, products, 'found.nodes.category: one category']);
    await expect(planned('{ search(text: " ") { nodes { __typename } } }')).rejects.toMatchObject({
      argument: 'text',
    });
  });

  it('of operations reads what they are about, and nothing where its id says all', async () => {
    expect(
      await planned(
        '{ operations { nodes { target { id ... on Transaction { status customer { email } } } } } }',
      ),
    ).toEqual([
      'operations.nodes.target: one transaction',
      'operations.nodes.target: one billingSubscription',
      'operations.nodes.target.customer: one customer',
    ]);
    expect(await planned('{ operations { nodes { state targetId target { id } } } }')).toEqual([]);
  });

  it('refuses the arguments that running it would refuse', async () => {
    await expect(planned('{ transactions(first: 0) { totalCount } }')).rejects.toMatchObject({
      argument: 'first',
    });
    await expect(planned('query ($n: Int!) { transactions(first: $n) { totalCount } }')).rejects.toThrow(
      /\$n/,
    );
  });
});
