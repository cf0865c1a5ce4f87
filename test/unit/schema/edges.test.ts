import { isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { edges } from '../../../resolvers/edges.ts';
import { typeNames } from '../../../schema/types/node.ts';
import { graph } from './fake-gateway.ts';

/** Types whose plain fields are read from domain records. */
const recordTypes = new Set<string>([...Object.values(typeNames), 'PaymentAttempt']);

const resolved = Object.values(graph.getTypeMap())
  .filter(isObjectType)
  .flatMap((type) =>
    Object.values(type.getFields())
      .filter(({ resolve }) => resolve !== undefined)
      .map(({ name }) => `${type.name}.${name}`),
  );

describe('the table of fetching fields', () => {
  it('has every field of a record that is resolved, and no plain one', () => {
    const fetching = resolved.filter(
      (field) => recordTypes.has(field.split('.')[0] ?? '') && !field.endsWith('.provider'),
    );
    const inTable = Object.keys(edges).filter((field) => !field.startsWith('Query.'));
    expect(inTable.toSorted()).toEqual(fetching.toSorted());
  });

  it('has every query but those that fetch no record, or any', () => {
    const queries = resolved.filter((field) => field.startsWith('Query.'));
    const others = ['Query.node', 'Query.nodes', 'Query.operation', 'Query.operations', 'Query.providers'];
    expect(
      [...Object.keys(edges).filter((field) => field.startsWith('Query.')), ...others].toSorted(),
    ).toEqual(queries.toSorted());
  });

  it('leads to the type that the graph says', () => {
    for (const [field, edge] of Object.entries(edges)) {
      if (edge.by === 'search') continue;
      const [type = '', name = ''] = field.split('.');
      const owner = graph.getType(type);
      if (!isObjectType(owner)) throw new Error(`${type} is no object type`);
      const target = String(owner.getFields()[name]?.type).replaceAll(/[[\]!]|Connection$/g, '');
      const expected = edge.kind === 'paymentAttempt' ? 'PaymentAttempt' : typeNames[edge.kind];
      expect([field, target]).toEqual([field, expected]);
    }
  });

  it('leaves plain fields to graphql-js', () => {
    const plain = [
      'Transaction.amount',
      'Money.amount',
      'Customer.email',
      'PageInfo.endCursor',
      'Source.status',
    ];
    for (const field of plain) expect(resolved).not.toContain(field);
  });
});
