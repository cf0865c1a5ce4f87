import type {
  FieldNode,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLLeafType,
  GraphQLObjectType,
  GraphQLOutputType,
} from 'graphql';
import {
  getNullableType,
  isLeafType,
  isNonNullType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { SelectionSettings } from './collect-fields.ts';
import { collectFields } from './collect-fields.ts';

type Definition = GraphQLField<unknown, unknown>;

/** One field of an object as a document selects it, and all about it that is the same for every object. */
export interface SelectedField {
  /** Its name in the answer. */
  readonly responseName: string;
  readonly nodes: readonly FieldNode[];
  readonly node: FieldNode;
  readonly parentType: GraphQLObjectType;
  readonly definition: Definition;
  readonly returnType: GraphQLOutputType;
  /** Null: the parent's property of this name. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | null;
  /** The parent's property, where it is a scalar or enum and nothing has to be called: by far most fields. */
  readonly plain: { readonly type: GraphQLLeafType; readonly nonNull: boolean } | null;
  /** What is selected of an object of this type that the field returns. */
  of(type: GraphQLObjectType, settings: SelectionSettings): SelectedObject;
}

export type SelectedObject = readonly SelectedField[];

/** What is selected of an object: looked up once, however many objects there are. */
export function selectedObject(
  type: GraphQLObjectType,
  parents: readonly Pick<FieldNode, 'selectionSet'>[],
  settings: SelectionSettings,
): SelectedObject {
  const sets = parents.flatMap(({ selectionSet }) => selectionSet ?? []);
  const selected: SelectedField[] = [];
  for (const [responseName, nodes] of collectFields(type, sets, settings)) {
    const [node] = nodes;
    const definition = node === undefined ? undefined : definitionOf(type, node.name.value, settings);
    if (node !== undefined && definition !== undefined) {
      selected.push(selectedField(responseName, type, node, nodes, definition));
    }
  }
  return selected;
}

function selectedField(
  responseName: string,
  parentType: GraphQLObjectType,
  node: FieldNode,
  nodes: readonly FieldNode[],
  definition: Definition,
): SelectedField {
  const known = new Map<GraphQLObjectType, SelectedObject>();
  const returnType = definition.type;
  const type = getNullableType(returnType);
  const resolve = definition.resolve ?? null;
  return {
    responseName,
    nodes,
    node,
    parentType,
    definition,
    returnType,
    resolve,
    plain: resolve === null && isLeafType(type) ? { type, nonNull: isNonNullType(returnType) } : null,
    of(objectType, settings) {
      const before = known.get(objectType);
      if (before !== undefined) return before;
      const made = selectedObject(objectType, nodes, settings);
      known.set(objectType, made);
      return made;
    },
  };
}

function definitionOf(
  type: GraphQLObjectType,
  name: string,
  { schema }: SelectionSettings,
): Definition | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (type === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return type.getFields()[name];
}
