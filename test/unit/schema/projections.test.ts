import type { FragmentDefinitionNode, OperationDefinitionNode } from 'graphql';
import { Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { projectionsOf } from '../../../resolvers/selection/projections.ts';
import { graph } from './fake-gateway.ts';

function opened(source: string, name?: string) {
  const document = parse(source);
  expect(validate(graph, document)).toEqual([]);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      (name === undefined || definition.name?.value === name),
  );
  if (operation === undefined) throw new Error('The document has no such operation');
  const fragments = document.definitions.filter(
    (definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION,
  );
  return {
    operation,
    fragments: Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment])),
  };
}

/** The properties of each kind that has any. */
function projected(source: string, name?: string): Readonly<Record<string, readonly string[]>> {
  const { operation, fragments } = opened(source, name);
  return Object.fromEntries(
    Object.entries(projectionsOf(graph, operation, fragments))
      .filter(([, properties]) => properties.size > 0)
      .map(([kind, properties]) => [kind, [...properties].toSorted()]),
  );
}

describe('the projections of a document', () => {
  it.each<readonly [string, string, Readonly<Record<string, readonly string[]>>]>([
    [
      'nothing for what the reference tells',
      '{ transactions { nodes { id nativeId __typename provider { name } } } }',
      {},
    ],
    [
      'plain fields',
      '{ transactions { nodes { amount { amount } status } } }',
      { transaction: ['amount', 'status'] },
    ],
    ['fields in edges', '{ transactions { edges { cursor node { status } } } }', { transaction: ['status'] }],
    ['fields under aliases', '{ a: transactions { b: nodes { c: status } } }', { transaction: ['status'] }],
    [
      'links and what is selected beyond them',
      '{ transactions { nodes { customer { email } account { id } } } }',
      { transaction: ['account', 'customer'], customer: ['email'] },
    ],
    [
      'one set for a kind, wherever it is selected',
      '{ transactions { nodes { customer { email } } } customers { nodes { phone transactions { nodes { mode } } } } }',
      { transaction: ['customer', 'mode'], customer: ['email', 'phone'] },
    ],
    [
      'children with what refers to their parent',
      '{ transactions { nodes { refunds { reason } attempts { status } } } customers { nodes { paymentMethods { id } } } }',
      {
        refund: ['reason', 'transaction'],
        paymentAttempt: ['status', 'transaction'],
        paymentMethod: ['customer'],
      },
    ],
    [
      'nothing for nested lists',
      '{ accounts { nodes { customers { totalCount } terminals { totalCount } } } }',
      {},
    ],
    [
      'fragments, also in fragments, of types and interfaces',
      `{ transactions { nodes { ...A } } }
       fragment A on ProviderRecord { raw ... on Transaction { ...B } ... on Customer { email } }
       fragment B on Transaction { reference }`,
      { transaction: ['raw', 'reference'] },
    ],
    [
      'every kind that a node may be',
      '{ node(id: "x") { id ... on Customer { email } ... on Refund { transaction { status } } } }',
      { customer: ['email'], refund: ['transaction'], transaction: ['status'] },
    ],
    [
      'of each type what is selected where a search finds it',
      '{ search(text: "x") { nodes { ... on ProviderRecord { nativeId } ... on Customer { email group { name } } ... on Product { stock { onHand } } } } }',
      { customer: ['email', 'group'], customerGroup: ['name'], product: ['stock'] },
    ],
    [
      'what @skip and @include may leave out',
      'query ($no: Boolean!) { transactions { nodes { status @include(if: $no) mode @skip(if: true) } } }',
      { transaction: ['mode', 'status'] },
    ],
  ])('have %s', (_what, source, expected) => {
    expect(projected(source)).toEqual(expected);
  });

  it('are of all kinds where any record may be asked for its payload', () => {
    const all = projected('{ node(id: "x") { ... on ProviderRecord { raw } } }');
    expect(Object.keys(all).toSorted()).toEqual([
      'account',
      'billingSubscription',
      'category',
      'client',
      'customer',
      'customerGroup',
      'paymentLink',
      'paymentMethod',
      'product',
      'refund',
      'terminal',
      'transaction',
      'webhookSubscription',
    ]);
    expect(new Set(Object.values(all).flat())).toEqual(new Set(['raw']));
  });

  it('are those of the operation that runs', () => {
    const source = 'query A { customers { nodes { email } } } query B { customers { nodes { phone } } }';
    expect(projected(source, 'A')).toEqual({ customer: ['email'] });
    expect(projected(source, 'B')).toEqual({ customer: ['phone'] });
  });

  it('are computed once', () => {
    const { operation, fragments } = opened('{ customers { nodes { email } } }');
    expect(projectionsOf(graph, operation, fragments)).toBe(projectionsOf(graph, operation, fragments));
  });

  it('are there at once for fragments that multiply', () => {
    const depth = 40;
    const fragments = Array.from(
      { length: depth },
      (_, n) =>
        `fragment F${n} on Customer { ...F${n + 1} account { customers { nodes { ...F${n + 1} } } } }`,
    );
    const source = `{ customers { nodes { ...F0 } } } ${fragments.join(' ')} fragment F${depth} on Customer { email }`;
    expect(projected(source)).toEqual({ customer: ['account', 'email'] });
  });
});
