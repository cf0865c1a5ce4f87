import 'reflect-metadata';
import { getNamedType, isObjectType, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createGraph } from '../../../resolvers/graph.ts';
import { fragmentsOf } from '../../../resolvers/selection/fragments-of.ts';
import {
  requiredScopes,
  scopeOfKind,
  scopeOfMutation,
} from '../../../resolvers/selection/required-scopes.ts';
import { edges } from '../../../resolvers/edges.ts';
import { searchKinds } from '../../../src/gateway/search.ts';

const schema = createGraph();

function scopesOf(text: string, variables: Readonly<Record<string, unknown>> = {}): readonly string[] {
  const document = parse(text);
  expect(validate(schema, document).map(({ message }) => message)).toEqual([]);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation');
  return [...requiredScopes({ schema, operation, fragments: fragmentsOf(document), variables })].toSorted();
}

const id = '(id: "x")';
const all = [...new Set(Object.values(scopeOfKind))].toSorted();

describe('the scopes a document takes', () => {
  it.each<[string, readonly string[]]>([
    ['{ __typename }', []],
    ['{ __schema { types { name } } }', []],
    ['{ providers { name capabilities { resource } } }', []],
    [`{ transaction${id} { id } }`, ['transactions:read']],
    ['{ transactions { totalCount } }', ['transactions:read']],
    ['{ transactions { sources { status } } }', ['transactions:read']],
    ['{ customers { pageInfo { hasNextPage } } }', ['customers:read']],
    ['{ transactions { nodes { customer { id } } } }', ['customers:read', 'transactions:read']],
    [
      '{ transactions { edges { node { savedPaymentMethod { id } terminal { id } } } } }',
      ['accounts:read', 'customers:read', 'transactions:read'],
    ],
    ['{ transactions { nodes { attempts { status } refunds { id } } } }', ['transactions:read']],
    [`{ account${id} { customers { totalCount } } }`, ['accounts:read', 'customers:read']],
    ['{ paymentLinks { nodes { id } } }', ['links:read']],
    ['{ categories { nodes { products { nodes { id } } } } }', ['products:read']],
    ['{ transactions { nodes { raw } } }', ['raw:read', 'transactions:read']],
    ['{ operations { nodes { state } } }', ['operations:read']],
    [`{ operation${id} { target { id } } }`, ['operations:read']],
    [`{ operation${id} { target { ... on Customer { email } } } }`, ['customers:read', 'operations:read']],
  ])('%s: %j', (text, scopes) => {
    expect(scopesOf(text)).toEqual(scopes);
  });

  it('are those of every type that a fragment on a node names', () => {
    expect(scopesOf(`{ node${id} { id __typename } }`)).toEqual([]);
    expect(scopesOf(`{ node${id} { ... on Customer { id } } }`)).toEqual(['customers:read']);
    expect(scopesOf(`{ nodes(ids: []) { ...A } } fragment A on Node { ... on Product { id } }`)).toEqual([
      'products:read',
    ]);
    expect(scopesOf(`{ node${id} { ... on Node { ... on Product { account { id } } } } }`)).toEqual([
      'accounts:read',
      'products:read',
    ]);
    expect(scopesOf(`{ node${id} { ... on Operation { state } } }`)).toEqual(['operations:read']);
  });

  it('are all where the payload of whatever it is is asked for', () => {
    expect(scopesOf(`{ node${id} { ... on ProviderRecord { raw } } }`)).toEqual(
      [...all, 'raw:read'].toSorted(),
    );
  });

  it('count what @skip and @include let be, aliases and fragments', () => {
    const text = `query Q($no: Boolean!) {
      a: transactions { nodes { ...T } }
      customers @include(if: $no) { totalCount }
    }
    fragment T on Transaction { who: customer { id } paymentLink @skip(if: true) { id } }`;
    expect(scopesOf(text, { no: false })).toEqual(['customers:read', 'links:read', 'transactions:read']);
  });

  it('are of what a search looks through', () => {
    expect(scopesOf('{ search(text: "a") { nodes { __typename } } }')).toEqual(
      searchKinds.map((kind) => scopeOfKind[kind]),
    );
    expect(scopesOf('{ search(text: "a", types: [PRODUCT]) { nodes { __typename } } }')).toEqual([
      'products:read',
    ]);
    const text =
      'query Q($types: [SearchType!]) { search(text: "a", types: $types) { nodes { ... on Product { id } } } }';
    expect(scopesOf(text, { types: ['CUSTOMER'] })).toEqual(['customers:read', 'products:read']);
    expect(scopesOf(text, { types: 'nonsense' })).toHaveLength(3);
  });

  it('are the one of a mutation, and of the records it shows', () => {
    const text = (fields: string): string =>
      `mutation M($input: CreateTransactionInput!) { createTransaction(input: $input) { ${fields} } }`;
    expect(scopesOf(text('userErrors { code } operation { state }'))).toEqual(['payments:write']);
    expect(scopesOf(text('transaction { id }'))).toEqual(['payments:write', 'transactions:read']);
    expect(scopesOf(text('operation { target { ... on Transaction { id } } }'))).toEqual([
      'payments:write',
      'transactions:read',
    ]);
    expect(scopesOf(`mutation { reconcileOperation(operationId: "x") { operation { state } } }`)).toEqual([
      'operations:read',
    ]);
    expect(
      scopesOf(
        `mutation M($input: SettleOperationInput!) { settleOperation(input: $input) { operation { state } } }`,
      ),
    ).toEqual(['operations:settle']);
  });
});

describe('the tables', () => {
  it('have every mutation of the schema, and no other', () => {
    const fields = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(Object.keys(scopeOfMutation).toSorted()).toEqual(fields.toSorted());
  });

  it('let no field that fetches records go without a scope', () => {
    for (const place of Object.keys(edges)) {
      const [typeName = '', fieldName = ''] = place.split('.');
      const type = schema.getType(typeName);
      if (!isObjectType(type)) throw new Error(`${typeName} is no object type`);
      const field = type.getFields()[fieldName];
      if (field === undefined) throw new Error(`${place} is not there`);
      const args = field.args
        .filter(({ name }) => name === 'id' || name === 'text')
        .map(({ name }) => `${name}: "x"`)
        .join();
      const selection = `${fieldName}${args === '' ? '' : `(${args})`} { __typename }`;
      const text =
        typeName === 'Query' ? `{ ${selection} }` : `{ node${id} { ... on ${typeName} { ${selection} } } }`;
      const without =
        typeName === 'Query' ? [] : scopesOf(`{ node${id} { ... on ${typeName} { __typename } } }`);
      const edge = edges[place];
      const kind = edge !== undefined && 'kind' in edge ? edge.kind : null;
      const expected = kind === null ? searchKinds.map((one) => scopeOfKind[one]) : [scopeOfKind[kind]];
      expect(scopesOf(text), place).toEqual([...new Set([...without, ...expected])].toSorted());
    }
  });

  it('let no node but the connections go without a scope', () => {
    const node = schema.getType('Node');
    expect(getNamedType(node)).toBeDefined();
    const free = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'))
      .filter(({ name }) => scopesOf(`{ node${id} { ... on ${name} { __typename } } }`).length === 0);
    expect(free.map(({ name }) => name)).toEqual(['Provider']);
  });
});
