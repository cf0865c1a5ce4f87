import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createGraph } from '../../../resolvers/graph.ts';
import { edges } from '../../../resolvers/edges.ts';
import { costSteps } from '../../../resolvers/selection/cost-steps.ts';
import type { Estimate } from '../../../src/cost/estimate.ts';
import { costOf, estimate } from '../../../src/cost/estimate.ts';
import { callsOfCommand, rowsOfCapabilities, rowsOfRaw } from '../../../src/cost/weights.ts';
import { reachesFor } from '../../../src/costs.ts';
import { typeNames } from '../../../schema/types/node.ts';
import { costConnections } from '../../kit/cost-connections.ts';

const graph = createGraph();
const reaches = reachesFor(() => 0)(costConnections(3));

function estimated(query: string, variables: Readonly<Record<string, unknown>> = {}): Estimate {
  const document = parse(query);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('No operation');
  return estimate(costSteps(graph, operation, document), variables, reaches);
}

/** A field that fetches, with its page size where it has one, and the fetching fields below it. */
interface Tree {
  readonly field: string;
  readonly first: number;
  readonly references: number;
  readonly below: readonly Tree[];
}

const listed = (field: string): boolean => edges[field]?.by === 'list';

function kindOf(field: string): string {
  const edge = edges[field];
  return edge === undefined || edge.by === 'search' || edge.kind === 'paymentAttempt'
    ? ''
    : typeNames[edge.kind];
}

function fieldsOf(type: string): readonly string[] {
  return Object.keys(edges).filter(
    (field) => field.startsWith(`${type}.`) && edges[field]?.by !== 'search' && edges[field]?.by !== 'id',
  );
}

function treesOf(type: string, depth: number): fc.Arbitrary<readonly Tree[]> {
  const fields = fieldsOf(type);
  if (depth === 0 || fields.length === 0) return fc.constant([]);
  return fc.subarray([...fields], { maxLength: Math.min(2, fields.length) }).chain((chosen) =>
    fc.tuple(
      ...chosen.map((field) =>
        fc.record({
          field: fc.constant(field),
          first: fc.integer({ min: 1, max: 100 }),
          references: fc.integer({ min: 0, max: 5 }),
          below: treesOf(kindOf(field), depth - 1),
        }),
      ),
    ),
  );
}

function print(trees: readonly Tree[]): string {
  return trees
    .map(({ field, first, references, below }) => {
      const name = field.split('.')[1] ?? '';
      const inner = `{ id createdAt: __typename nativeId ${print(below)} }`;
      if (!listed(field)) return `${name} ${inner}`;
      const ids = Array.from({ length: references }, () => '"x"').join(' ');
      return `${name}(first: ${first}, filter: { id: { in: [${ids}] } }) { nodes ${inner} }`;
    })
    .join(' ');
}

const cost = (trees: readonly Tree[]): number => costOf(estimated(`{ __typename ${print(trees)} }`));

/** The same with each page a row longer, or each list of values a value longer. */
function grown(trees: readonly Tree[], what: 'first' | 'references'): readonly Tree[] {
  return trees.map((tree) => ({ ...tree, [what]: tree[what] + 1, below: grown(tree.below, what) }));
}

function pruned(trees: readonly Tree[]): readonly Tree[] {
  const [last] = trees.slice(-1);
  if (last === undefined) return [];
  return last.below.length === 0
    ? trees.slice(0, -1)
    : [...trees.slice(0, -1), { ...last, below: pruned(last.below) }];
}

describe('the cost of an operation', () => {
  it('is never less for more: fields, rows of a page, values of a filter', () => {
    fc.assert(
      fc.property(treesOf('Query', 4), (trees) => {
        const whole = cost(trees);
        expect(cost(pruned(trees))).toBeLessThanOrEqual(whole);
        expect(cost(grown(trees, 'first'))).toBeGreaterThanOrEqual(whole);
        expect(cost(grown(trees, 'references'))).toBeGreaterThanOrEqual(whole);
      }),
      { numRuns: 150 },
    );
  });

  it('grows with the product of the pages of lists inside lists', () => {
    const query = (outer: number, inner: number): string =>
      `{ customers(first: ${outer}) { nodes { transactions(first: ${inner}) { nodes { id } } } } }`;
    expect(estimated(query(10, 20)).rows).toBe(10 + 200);
    expect(estimated(query(100, 100)).rows).toBe(100 + 10_000);
    const below = (outer: number): number =>
      estimated(query(outer, 20)).calls - estimated(`{ customers(first: ${outer}) { nodes { id } } }`).calls;
    expect(below(100)).toBe(10 * below(10));
    expect(below(10)).toBeGreaterThanOrEqual(10);
  });

  it('counts no more accounts than there are', () => {
    expect(estimated('{ accounts(first: 100) { nodes { id } } }').rows).toBe(15);
    expect(estimated('{ accounts(first: 5) { nodes { id } } }').rows).toBe(5);
  });

  it('is told by variables as by what is written down', () => {
    const query = `query ($first: Int, $ids: [ID!], $filter: TransactionFilter, $reference: String) {
      nodes(ids: $ids) { id }
      transactions(first: $first, filter: $filter) { nodes { id customer { email } } }
      more: transactions(filter: { reference: { eq: $reference } }) { nodes { id } }
    }`;
    const written = `{
      nodes(ids: ["a", "b", "c"]) { id }
      transactions(first: 7, filter: { or: [{ reference: { in: ["a", "b"] } }, { id: { eq: "c" } }] }) {
        nodes { id customer { email } }
      }
      more: transactions(filter: { reference: { eq: "d" } }) { nodes { id } }
    }`;
    const filter = { or: [{ reference: { in: ['a', 'b'] } }, { id: { eq: 'c' } }] };
    const variables = { first: 7, ids: ['a', 'b', 'c'], filter, reference: 'd' };
    expect(estimated(query, variables)).toEqual(estimated(written));
  });

  it('takes defaults of variables and of pages', () => {
    const rows = (query: string, variables = {}): number => estimated(query, variables).rows;
    expect(rows('{ products { nodes { id } } }')).toBe(25);
    expect(rows('{ products(last: 30) { nodes { id } } }')).toBe(30);
    const query = 'query ($first: Int = 40) { products(first: $first) { nodes { id } } }';
    expect(rows(query)).toBe(40);
    expect(rows(query, { first: 3 })).toBe(3);
    expect(rows(query, { first: 2_000_000_000 })).toBe(100);
  });

  it('counts fields of one key once, in whichever fragments they stand', () => {
    const once = '{ transactions { nodes { customer { email displayName } } } }';
    const twice = `{ transactions { nodes { ...a ...b } } }
      fragment a on Transaction { customer { email } } fragment b on Transaction { customer { displayName } }`;
    expect(estimated(twice)).toEqual(estimated(once));
    const other = '{ transactions { nodes { customer { email } c: customer { displayName } } } }';
    expect(costOf(estimated(other))).toBeGreaterThan(costOf(estimated(once)));
  });

  it('has nothing for what is told by a link, and for what is no record', () => {
    const none = estimated('{ transactions { nodes { id } } }');
    expect(estimated('{ transactions { nodes { id account { id } } } }')).toEqual(none);
    expect(estimated('{ transactions { nodes { id amount { amount } } } }')).toEqual(none);
    expect(estimated('{ __schema { types { name } } }')).toEqual({ rows: 0, calls: 0 });
  });

  it('has rows, but no calls, for what is large in an answer', () => {
    const rows = (query: string): number => estimated(query).rows;
    expect(estimated('{ providers { connection } }')).toEqual({ rows: 5, calls: 0 });
    expect(rows('{ providers { capabilities { resource } } }')).toBe(5 + 5 * rowsOfCapabilities);
    expect(rows('{ products(first: 10) { nodes { id raw } } }')).toBe(10 + 10 * rowsOfRaw);
    // At most one source for each account of the three that each connection has.
    expect(rows('{ products(first: 10) { nodes { id } sources { status } } }')).toBe(10 + 15);
    const nested = (inner: string): number =>
      rows(`{ customers(first: 10) { nodes { transactions(first: 10) { ${inner} } } } }`);
    expect(nested('nodes { id } sources { provider { capabilities { resource } } }')).toBe(
      nested('nodes { id }') + 10 * 15 * (1 + rowsOfCapabilities),
    );
    expect(nested('nodes { id provider { capabilities { resource } } }')).toBe(
      nested('nodes { id }') + 100 * rowsOfCapabilities,
    );
  });

  it('counts the calls of each mutation, and what is read of its record', () => {
    const input = '(input: $input) ';
    const head = 'mutation ($input: VoidTransactionInput!)';
    const bare = estimated(`${head} { voidTransaction${input} { operation { state } } }`);
    expect(bare).toEqual({ rows: 1, calls: callsOfCommand });
    const shown = estimated(
      `${head} { voidTransaction${input} { transaction { status customer { email } } } }`,
    );
    expect(shown.rows).toBe(3);
    expect(shown.calls).toBeGreaterThan(callsOfCommand + 1);
    const two = estimated(
      `${head} { a: voidTransaction${input} { operation { state } } b: voidTransaction${input} { operation { state } } }`,
    );
    expect(two.calls).toBe(2 * callsOfCommand);
  });

  it('counts a search by the kinds it looks through', () => {
    const all = estimated('{ search(text: "a") { nodes { __typename } } }');
    const one = estimated('{ search(text: "a", types: [PRODUCT]) { nodes { __typename } } }');
    expect(one.calls).toBeLessThan(all.calls);
    expect(one.calls).toBeGreaterThan(0);
    expect(all.rows).toBe(20);
  });
});

/** What a person or a program asks in good faith, with the largest pages there are. */
const honest: Readonly<Record<string, string>> = {
  'a page with all its links':
    '{ transactions(first: 100) { nodes { id customer { email } account { name } refunds { id } attempts { status } } } }',
  'all accounts with 50 payments each':
    '{ accounts(first: 100) { nodes { name transactions(first: 50) { nodes { id customer { email } } } } } }',
  'customers with their payments and refunds':
    '{ customers(first: 100) { nodes { email transactions(first: 10) { nodes { id refunds { id } } } paymentMethods { id } } } }',
  'a hundred ids with links': `{ nodes(ids: [${'"x" '.repeat(100)}]) {
    ... on Transaction { customer { email } account { name } refunds { id } } ... on Customer { account { name } } } }`,
};

describe.each(Object.entries(honest))('%s', (_, query) => {
  it('costs a small part of what one operation may', () => {
    expect(costOf(estimated(query))).toBeLessThan(50_000);
  });
});

describe('lists in lists in lists', () => {
  it('cost far more than one operation may', () => {
    const levels = 5;
    const query = `{ transactions { nodes { ${'account { transactions { nodes { id '.repeat(levels)} ${'} } }'.repeat(levels)} } } }`;
    expect(costOf(estimated(query))).toBeGreaterThan(10_000_000);
  });
});
