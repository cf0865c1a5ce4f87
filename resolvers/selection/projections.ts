import type { GraphQLObjectType, GraphQLSchema, OperationDefinitionNode, SelectionSetNode } from 'graphql';
import { typeNames } from '../../schema/types/node.ts';
import { fieldOf } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { recordKinds } from '../../src/domain/record-kind.ts';
import type { Projection } from '../../src/domain/records/records.ts';
import { edgeOf } from '../edges.ts';
import { fieldsOn } from './fields-on.ts';
import { possibleTypes } from './possible-types.ts';
import type { Fragments } from './selected-fields.ts';
import { toldByRef } from './told-by-ref.ts';

/** The properties of each kind that one operation needs. */
export type Projections = { readonly [K in RecordKind]: Projection<K> };

/** Graph type → kind of record. */
const kindOfType: Readonly<Record<string, RecordKind>> = {
  ...Object.fromEntries(Object.entries(typeNames).map(([kind, type]) => [type, kind as RecordKind])),
  PaymentAttempt: 'paymentAttempt',
};

const known = new WeakMap<GraphQLSchema, WeakMap<OperationDefinitionNode, Projections>>();

/**
 * For each kind of record, the properties that an operation selects of it anywhere, so that all reads of a request can
 * share what they have read. A superset: @skip and @include are not looked at. Computed once per document. The
 * operation must be valid against the schema.
 */
export function projectionsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): Projections {
  const ofSchema = known.get(schema) ?? new WeakMap<OperationDefinitionNode, Projections>();
  known.set(schema, ofSchema);
  const before = ofSchema.get(operation);
  if (before !== undefined) return before;
  const made = lookAhead(schema, operation, fragments);
  ofSchema.set(operation, made);
  return made;
}

function lookAhead(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): Projections {
  const needed = new Map<RecordKind, Set<string>>(recordKinds.map((kind) => [kind, new Set()]));
  const seen = new Map<SelectionSetNode, Set<GraphQLObjectType>>();
  const root = schema.getRootType(operation.operation);
  if (root !== null && root !== undefined) visit(root, operation.selectionSet);
  // A plain field has the name of the property it shows: `RecordTypes` does not compile otherwise.
  return Object.fromEntries(needed) as unknown as Projections;

  function visit(type: GraphQLObjectType, selections: SelectionSetNode): void {
    const seenAs = seen.get(selections) ?? new Set();
    if (seenAs.has(type)) return;
    seen.set(selections, seenAs.add(type));
    for (const { name, selectionSet } of fieldsOn(type, selections, { schema, fragments })) {
      note(type.name, name.value);
      const field = type.getFields()[name.value];
      if (field === undefined || selectionSet === undefined) continue;
      for (const possible of possibleTypes(schema, field.type)) visit(possible, selectionSet);
    }
  }

  function note(type: string, field: string): void {
    const edge = edgeOf(type, field);
    const kind = kindOfType[type];
    if (edge === undefined) {
      if (kind !== undefined && !toldByRef.has(field)) needed.get(kind)?.add(field);
    } else if (edge.by === 'one' || edge.by === 'many') {
      needed.get(edge.of)?.add(edge.property);
    } else if (edge.by === 'children') {
      // Children are handed to their parents by what refers to these.
      for (const property of fieldOf<RecordKind>(edge.kind, edge.field as never).needs) {
        needed.get(edge.kind)?.add(property);
      }
    }
  }
}
