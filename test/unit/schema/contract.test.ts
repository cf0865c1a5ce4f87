import type { GraphQLArgument, GraphQLNamedType, GraphQLSchema } from 'graphql';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
  printSchema,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { createGraph } from '../../../resolvers/graph.ts';
import { contractCommands } from './contract-commands.ts';
import { contractLists } from './contract-lists.ts';
import { contractRecordCommands } from './contract-record-commands.ts';
import { contractTypes } from './contract-types.ts';

const graph = createGraph();
const promised = buildSchema(contractTypes + contractLists + contractCommands + contractRecordCommands);

function namesOf(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .map(({ name }) => name)
    .toSorted();
}

/** All a client can rely on in a type: member → how it is written. */
function membersOf(type: GraphQLNamedType | undefined): Readonly<Record<string, string>> {
  if (type === undefined) return { '(type)': 'is not there' };
  const kind = { '(type)': type.constructor.name };
  if (isScalarType(type)) return kind;
  if (isEnumType(type))
    return { ...kind, ...Object.fromEntries(type.getValues().map(({ name }) => [name, ''])) };
  if (isInputObjectType(type)) {
    return { ...kind, ...Object.fromEntries(Object.values(type.getFields()).map(argument)) };
  }
  if (isUnionType(type))
    return { ...kind, ...Object.fromEntries(type.getTypes().map(({ name }) => [name, ''])) };
  const fields = Object.values(type.getFields()).map(
    (field) =>
      [
        field.name,
        `(${field.args
          .map((arg) => argument(arg).join(': '))
          .toSorted()
          .join(', ')}): ${String(field.type)}`,
      ] as const,
  );
  const interfaces = type.getInterfaces().map(({ name }) => name);
  return { ...kind, '(implements)': interfaces.toSorted().join(' & '), ...Object.fromEntries(fields) };
}

type Argument = Pick<GraphQLArgument, 'name' | 'type' | 'defaultValue'>;

function argument({ name, type, defaultValue }: Argument): readonly [string, string] {
  return [name, defaultValue === undefined ? String(type) : `${String(type)} = ${defaultOf(defaultValue)}`];
}

/** Enum defaults are the graph's words here and the code's values there. */
function defaultOf(value: unknown): string {
  return String(value).toUpperCase();
}

describe('the graph that the code builds', () => {
  it('has the promised types and no others', () => {
    expect(namesOf(graph)).toEqual(namesOf(promised));
  });

  it.each(namesOf(promised))('has %s as promised', (name) => {
    expect(membersOf(graph.getType(name))).toEqual(membersOf(promised.getType(name)));
  });

  it('has no directives besides those of the specification', () => {
    const names = (schema: GraphQLSchema) => schema.getDirectives().map(({ name }) => name);
    expect(names(graph).toSorted()).toEqual(names(promised).toSorted());
  });

  it('would fail here if a field became nullable, an argument were renamed or a default lost', () => {
    const sdl = printSchema(promised);
    const changes: readonly (readonly [string, string, string])[] = [
      ['amount: Money!', 'amount: Money', 'Transaction'],
      ['transaction(id: ID!)', 'transaction(transactionId: ID!)', 'Query'],
      ['direction: OrderDirection! = DESC', 'direction: OrderDirection!', 'TransactionOrder'],
      ['final: Boolean! = true', 'final: Boolean! = false', 'CaptureTransactionInput'],
      ['eqIgnoreCase: String', 'equalsIgnoreCase: String', 'StringFilter'],
    ];
    for (const [from, to, name] of changes) {
      const changed = buildSchema(sdl.replaceAll(from, to));
      expect(membersOf(changed.getType(name)), name).not.toEqual(membersOf(promised.getType(name)));
    }
  });
});
