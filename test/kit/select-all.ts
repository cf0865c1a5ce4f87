import type { GraphQLNamedType, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import { getNamedType, isInterfaceType, isLeafType, isObjectType, isUnionType } from 'graphql';

/**
 * A selection of every field of a type, made from the schema alone, so that a field nobody thought of is asked too.
 * Below a field that leads to another node only what tells that it was really read; below anything else everything.
 */
export function selectAll(
  type: GraphQLObjectType,
  /** Arguments of the type's own fields, in their brackets. */
  args: Readonly<Record<string, string>> = {},
): string {
  const fields = Object.values(type.getFields()).map(
    ({ name, type: of }) => `${name}${args[name] ?? ''}${below(of)}`,
  );
  return `{ __typename ${fields.join(' ')} }`;
}

function below(type: GraphQLOutputType): string {
  const named: GraphQLNamedType = getNamedType(type);
  if (isLeafType(named)) return '';
  if (isInterfaceType(named) || isUnionType(named)) return ' { __typename }';
  if (!isObjectType(named)) throw new Error(`${String(named)} cannot be selected`);
  if (isNode(named)) return nodeProof(named);
  const fields = Object.values(named.getFields()).map(({ name, type: of }) => `${name}${below(of)}`);
  return ` { __typename ${fields.join(' ')} }`;
}

export function isNode(type: GraphQLObjectType): boolean {
  return type.getInterfaces().some(({ name }) => name === 'Node');
}

/** Every leaf of a node: its id alone would be told without reading it. */
function nodeProof(type: GraphQLObjectType): string {
  const leaves = Object.values(type.getFields()).filter(({ type: of }) => isLeafType(getNamedType(of)));
  return ` { __typename ${leaves.map(({ name }) => name).join(' ')} }`;
}

/** The names of the fields that are null, or empty lists, in every one of the rows. */
export function neverThere(rows: readonly Readonly<Record<string, unknown>>[]): readonly string[] {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  return [...names].filter((name) => rows.every((row) => isNothing(row[name]))).toSorted();
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
