import type { GraphQLField, GraphQLObjectType, GraphQLSchema } from 'graphql';
import { getNamedType, isInterfaceType, isLeafType, isObjectType } from 'graphql';

/** A module of a frontend that uses Relay, with one fragment in it. */
export interface RelayModule {
  /** Relay demands that what a module declares begins with its name. */
  readonly name: string;
  /** The operation that the compiler makes of it, by which the fragment is read anew or paged on. */
  readonly refetch: string;
  readonly source: string;
  /** The type that the fragment is on, and the connection that it pages through; null for a record read anew. */
  readonly on: string;
  readonly connection: string | null;
}

/** A module for each field that is a connection, and one for each type that can be read anew by its id. */
export function relayModules(schema: GraphQLSchema): readonly RelayModule[] {
  const nodes = nodeTypes(schema);
  const query = schema.getQueryType();
  return [
    ...nodes.map(recordModule),
    ...[...(query ? [query] : []), ...nodes].flatMap((type) =>
      Object.values(type.getFields())
        .filter(isConnection)
        .map((field) => connectionModule(type, field)),
    ),
  ];
}

/** Every object type that has the interface `Node`. */
export function nodeTypes(schema: GraphQLSchema): readonly GraphQLObjectType[] {
  const node = schema.getType('Node');
  return isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
}

function isConnection({ type }: GraphQLField<unknown, unknown>): boolean {
  return getNamedType(type).name.endsWith('Connection');
}

function connectionModule(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): RelayModule {
  const name = `${type.name}${capital(field.name)}`;
  const refetch = `${name}PageQuery`;
  const both = field.args.some((argument) => argument.name === 'last');
  const variables = [
    ['first', 'count', 'Int'],
    ['after', 'cursor', 'String'],
    ...(both
      ? [
          ['last', 'countBefore', 'Int'],
          ['before', 'cursorBefore', 'String'],
        ]
      : []),
  ];
  return {
    name,
    refetch,
    on: type.name,
    connection: field.name,
    source: moduleOf(`
      fragment ${name}_page on ${type.name}
      @refetchable(queryName: "${refetch}")
      @argumentDefinitions(${variables.map(([, variable, kind]) => `${variable}: { type: "${kind}" }`).join(', ')}) {
        ${field.name}(${variables.map(([argument, variable]) => `${argument}: $${variable}`).join(', ')})
        @connection(key: "${name}_page_${field.name}") {
          edges { node { __typename } }
        }
      }`),
  };
}

function recordModule(type: GraphQLObjectType): RelayModule {
  const name = `${type.name}Record`;
  const refetch = `${name}RefetchQuery`;
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named) || field.args.length > 0) return [];
    return [`${field.name} { __typename }`];
  });
  return {
    name,
    refetch,
    on: type.name,
    connection: null,
    source: moduleOf(`
      fragment ${name}_record on ${type.name} @refetchable(queryName: "${refetch}") {
        ${fields.join('\n        ')}
      }`),
  };
}

function moduleOf(fragment: string): string {
  return `import { graphql } from 'react-relay';\n\nexport const fragment = graphql\`${fragment}\n\`;\n`;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
