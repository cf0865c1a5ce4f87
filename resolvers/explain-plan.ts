import type {
  FieldNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import {
  getArgumentValues,
  getDirectiveValues,
  getVariableValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
} from 'graphql';
import { isNodeKind } from '../schema/types/node.ts';
import { decodeGlobalId } from '../src/domain/global-id.ts';
import type { RecordKind } from '../src/domain/record-kind.ts';
import { everything } from '../src/filter/ast.ts';
import type { ExplainPlanner } from '../src/gateway/explain/planner.ts';
import type { ListArguments } from '../src/gateway/page-request.ts';
import type { SearchKind } from '../src/gateway/search.ts';
import { candidateList } from '../src/gateway/search.ts';
import { decodeList } from './arguments/list.ts';
import { maxPageSize } from './arguments/page.ts';
import type { SearchInput } from './arguments/search.ts';
import { decodeSearch } from './arguments/search.ts';
import type { Edge } from './edges.ts';
import { edgeOf } from './edges.ts';
import { fieldsOn } from './selection/fields-on.ts';
import { possibleTypes } from './selection/possible-types.ts';
import type { Fragments } from './selection/selected-fields.ts';
import { selectedFields } from './selection/selected-fields.ts';
import { toldByRef } from './selection/told-by-ref.ts';
import { wantsOf } from './selection/wants.ts';

export interface PlannedOperation {
  readonly schema: GraphQLSchema;
  /** Valid against the schema. */
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  /** As the caller sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What EXPLAIN PLAN tells of; `GatewayRequest.planner` has it. */
export type Planner = Pick<ExplainPlanner, 'list' | 'one'>;

/** What children are read with: they have no arguments of their own. */
const ofChildren: ListArguments<RecordKind> = {
  filter: everything,
  order: [],
  page: { first: maxPageSize },
  wants: { totalCount: false, hasNextPage: false },
};

/**
 * Tells the planner of every field of an operation that would fetch records, outer fields before inner ones, without
 * fetching any. Paths are of response keys, e.g. `transactions.nodes.customer`. Throws what executing it would throw
 * for its arguments.
 */
export async function planOperation(planned: PlannedOperation, planner: Planner): Promise<void> {
  const { schema, operation, fragments } = planned;
  const { coerced, errors } = getVariableValues(
    schema,
    operation.variableDefinitions ?? [],
    planned.variables,
  );
  if (coerced === undefined) throw errors[0] ?? new Error('Variables were refused without an error');
  const scope = { schema, fragments, includes };
  const done = new Set<string>();
  const root = schema.getRootType(operation.operation);
  if (root !== null && root !== undefined) await visit(root, operation.selectionSet, []);

  function includes(selection: SelectionSetNode['selections'][number]): boolean {
    if (getDirectiveValues(GraphQLSkipDirective, selection, coerced)?.['if'] === true) return false;
    return getDirectiveValues(GraphQLIncludeDirective, selection, coerced)?.['if'] !== false;
  }

  async function visit(
    type: GraphQLObjectType,
    selections: SelectionSetNode,
    above: readonly string[],
  ): Promise<void> {
    for (const node of fieldsOn(type, selections, scope)) {
      const field = type.getFields()[node.name.value];
      if (field === undefined) continue;
      const path = [...above, node.alias?.value ?? node.name.value];
      await plan(type, field, node, path);
      if (node.selectionSet === undefined) continue;
      for (const possible of possibleTypes(schema, field.type))
        await visit(possible, node.selectionSet, path);
    }
  }

  async function plan(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
    keys: readonly string[],
  ): Promise<void> {
    const path = keys.join('.');
    const edge = edgeOf(type.name, field.name);
    const kinds = edge === undefined ? kindsOfAny(type, field, node) : null;
    if (edge === undefined ? kinds === null : isFree(edge, node)) return;
    // The same field may be selected twice, on the way to different parts of it.
    const key = `${type.name} ${path}`;
    if (done.has(key)) return;
    done.add(key);
    const args = getArgumentValues(field, node, coerced);
    if (edge !== undefined) await planEdge(edge, path, args, node);
    else for (const kind of kinds ?? kindsOf(args)) planner.one(path, kind);
  }

  /** What a field may be of, where its type is any node; null where it reads nothing. */
  function kindsOfAny(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    node: FieldNode,
  ): ReadonlySet<RecordKind> | null {
    if (type.name === 'Operation' && field.name === 'target') return isIdOnly(node) ? null : targetKinds;
    const isNodes = type === root && (field.name === 'node' || field.name === 'nodes');
    return isNodes ? kindsOf(getArgumentValues(field, node, coerced)) : null;
  }

  async function planEdge(
    edge: Edge,
    path: string,
    args: Readonly<Record<string, unknown>>,
    node: FieldNode,
  ): Promise<void> {
    switch (edge.by) {
      case 'id':
      case 'one':
      case 'many':
        planner.one(path, edge.kind, linkOf(edge, node));
        return;
      case 'children':
        await planner.list<RecordKind>(path, edge.kind, ofChildren, edge.field as never);
        return;
      case 'list': {
        const wants = wantsOf({ fieldNodes: [node], fragments });
        const list = decodeList<RecordKind>(edge.kind, args, wants);
        await planner.list<RecordKind>(path, edge.kind, list, edge.field as never);
        return;
      }
      case 'search': {
        // Checked by the schema, as all arguments were.
        const { text, kinds } = decodeSearch(args as unknown as SearchInput);
        for (const kind of kinds)
          await planner.list<SearchKind>(path, kind, candidateList<SearchKind>(kind, text));
      }
    }
  }

  /** Whether the reference alone tells all that is selected: nobody is asked. */
  function isFree(edge: Edge, node: FieldNode): boolean {
    return (edge.by === 'one' || edge.by === 'many') && edge.kind !== 'customer' && isIdOnly(node);
  }

  function linkOf(edge: Edge, node: FieldNode): 'always' | 'ifNeeded' | undefined {
    if (edge.by !== 'one' || edge.kind !== 'customer') return undefined;
    return isIdOnly(node) ? 'ifNeeded' : 'always';
  }

  function isIdOnly({ selectionSet }: FieldNode): boolean {
    return selectedFields(selectionSet, fragments).every(({ name }) => toldByRef.has(name.value));
  }
}

/** What operations act on, or make where they act on nothing. */
const targetKinds: ReadonlySet<RecordKind> = new Set(['transaction', 'billingSubscription']);

/** The kinds of the records that `node(id)` or `nodes(ids)` asks for, each once. */
function kindsOf({ id, ids }: Readonly<Record<string, unknown>>): ReadonlySet<RecordKind> {
  const named = Array.isArray(ids) ? ids.map((item, index) => [item, `ids[${index}]`]) : [[id, 'id']];
  const kinds = named.map(([item, argument]) => decodeGlobalId(String(item), String(argument)).kind);
  return new Set(kinds.filter(isNodeKind));
}
