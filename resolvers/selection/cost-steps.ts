import type {
  ArgumentNode,
  DocumentNode,
  FieldNode,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
  ValueNode,
} from 'graphql';
import { getNamedType, Kind } from 'graphql';
import { typeNames } from '../../schema/types/node.ts';
import type { Amount, ListSize, Pins, Step } from '../../src/cost/step.ts';
import { rowsOfCapabilities, rowsOfRaw } from '../../src/cost/weights.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { searchKinds } from '../../src/gateway/search.ts';
import { defaultPageSize } from '../arguments/page.ts';
import { defaultSearchSize } from '../arguments/search.ts';
import type { Edge } from '../edges.ts';
import { edgeOf } from '../edges.ts';
import { fieldsOn } from './fields-on.ts';
import { fragmentsOf } from './fragments-of.ts';
import { possibleTypes } from './possible-types.ts';
import type { Fragments } from './selected-fields.ts';
import { selectedFields } from './selected-fields.ts';
import { toldByRef } from './told-by-ref.ts';
import { wantsOf } from './wants.ts';

const kindOfType: ReadonlyMap<string, RecordKind> = new Map(
  Object.entries(typeNames).map(([kind, type]) => [type, kind as RecordKind]),
);

const known = new WeakMap<OperationDefinitionNode, readonly Step[]>();

/**
 * What an operation reads, step by step, for its cost: whatever @skip and @include let be. Fields of one response key
 * count once, as they are read. Computed once per document; sizes that variables hold are looked up in each request. The
 * operation must be valid against the schema.
 */
export function costSteps(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  document: DocumentNode,
): readonly Step[] {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const made = new StepFinder(schema, operation, fragmentsOf(document)).steps();
  known.set(operation, made);
  return made;
}

class StepFinder {
  readonly #defaults: ReadonlyMap<string, ValueNode | undefined>;
  readonly #payloads: ReadonlySet<string>;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly operation: OperationDefinitionNode,
    private readonly fragments: Fragments,
  ) {
    this.#defaults = new Map(
      (operation.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
        variable.name.value,
        defaultValue,
      ]),
    );
    const mutations = schema.getMutationType()?.getFields() ?? {};
    this.#payloads = new Set(Object.values(mutations).map(({ type }) => getNamedType(type).name));
  }

  steps(): readonly Step[] {
    const root = this.schema.getRootType(this.operation.operation);
    return root === null || root === undefined ? [] : this.#visit(root, this.operation.selectionSet);
  }

  #visit(type: GraphQLObjectType, selections: SelectionSetNode): readonly Step[] {
    const { schema, fragments } = this;
    const fields = Map.groupBy(
      fieldsOn(type, selections, { schema, fragments }),
      ({ alias, name }) => (alias ?? name).value,
    );
    return [...fields.values()].flatMap((nodes) => {
      const [first] = nodes;
      const field = first === undefined ? undefined : type.getFields()[first.name.value];
      if (first === undefined || field === undefined) return [];
      const merged: SelectionSetNode = {
        kind: Kind.SELECTION_SET,
        selections: nodes.flatMap(({ selectionSet }) => selectionSet?.selections ?? []),
      };
      const below =
        merged.selections.length === 0
          ? []
          : possibleTypes(schema, field.type).flatMap((possible) => this.#visit(possible, merged));
      const step = this.#step(type, first, nodes, below);
      return step === null ? below : [step];
    });
  }

  /** What a field reads; null: nothing, so that what is below hangs off what is above. */
  #step(
    type: GraphQLObjectType,
    field: FieldNode,
    nodes: readonly FieldNode[],
    below: readonly Step[],
  ): Step | null {
    const name = field.name.value;
    const edge = edgeOf(type.name, name);
    if (edge !== undefined) return this.#ofEdge(edge, field, nodes, below);
    if (type === this.schema.getMutationType()) return { by: 'command', below };
    const kind = this.#payloads.has(type.name) ? this.#kindOf(type, name) : undefined;
    if (kind !== undefined) return { by: 'link', kind, idOnly: this.#idOnly(nodes), below };
    switch (`${type.name}.${name}`) {
      case 'Query.node':
        return { by: 'ids', ids: { fixed: 1, variable: null }, below };
      case 'Query.nodes':
        return { by: 'ids', ids: this.#ids(argument(field, 'ids')), below };
      case 'Query.operations':
        return { by: 'operations', size: this.#size(field, ['first'], defaultPageSize), below };
      case 'Query.providers':
        return { by: 'providers', below };
      case 'Provider.capabilities':
        return { by: 'parts', each: rowsOfCapabilities, below };
      case 'Operation.target':
        return this.#idOnly(nodes) ? null : { by: 'ids', ids: { fixed: 1, variable: null }, below };
      default:
        if (name === 'sources') return { by: 'sources', below };
        return name === 'raw' ? { by: 'parts', each: rowsOfRaw, below } : null;
    }
  }

  #ofEdge(edge: Edge, field: FieldNode, nodes: readonly FieldNode[], below: readonly Step[]): Step {
    switch (edge.by) {
      case 'id':
        return { by: 'link', kind: edge.kind, idOnly: false, below };
      case 'one':
        return { by: 'link', kind: edge.kind, idOnly: this.#idOnly(nodes), below };
      case 'many':
        return { by: 'links', kind: edge.kind, idOnly: this.#idOnly(nodes), below };
      case 'children':
        return { by: 'children', kind: edge.kind, field: edge.field, below };
      case 'list':
        return {
          by: 'list',
          kind: edge.kind,
          field: edge.field ?? null,
          size: this.#size(field, ['first', 'last'], defaultPageSize),
          pins: pinsIn(argument(field, 'filter'), this.#defaults),
          ordered: argument(field, 'orderBy') !== undefined,
          counted: wantsOf({ fieldNodes: nodes, fragments: this.fragments }).totalCount,
          below,
        };
      case 'search':
        return {
          by: 'search',
          kinds: kindsIn(argument(field, 'types')),
          size: this.#size(field, ['first'], defaultSearchSize),
          below,
        };
    }
  }

  #kindOf(type: GraphQLObjectType, name: string): RecordKind | undefined {
    const field = type.getFields()[name];
    return field === undefined ? undefined : kindOfType.get(getNamedType(field.type).name);
  }

  #idOnly(nodes: readonly FieldNode[]): boolean {
    return nodes.every(({ selectionSet }) =>
      selectedFields(selectionSet, this.fragments).every(({ name }) => toldByRef.has(name.value)),
    );
  }

  #size(field: FieldNode, names: readonly string[], usual: number): ListSize {
    return { asked: names.flatMap((name) => this.#amount(argument(field, name)) ?? []), usual };
  }

  #amount(value: ValueNode | undefined): Amount | null {
    if (value?.kind === Kind.INT) return { fixed: Number(value.value) };
    if (value?.kind !== Kind.VARIABLE) return null;
    const byDefault = this.#defaults.get(value.name.value);
    return {
      variable: value.name.value,
      otherwise: byDefault?.kind === Kind.INT ? Number(byDefault.value) : null,
    };
  }

  #ids(value: ValueNode | undefined): { readonly fixed: number; readonly variable: string | null } {
    if (value?.kind !== Kind.VARIABLE) return { fixed: valuesIn(value), variable: null };
    // What the default holds counts as well as what is sent.
    return { fixed: valuesIn(this.#defaults.get(value.name.value)), variable: value.name.value };
  }
}

function argument({ arguments: given = [] }: FieldNode, name: string): ValueNode | undefined {
  return given.find((one: ArgumentNode) => one.name.value === name)?.value;
}

function valuesIn(value: ValueNode | undefined): number {
  if (value === undefined || value.kind === Kind.NULL) return 0;
  return value.kind === Kind.LIST ? value.values.length : 1;
}

/** The kinds that a search looks through; all where a variable tells them. */
function kindsIn(value: ValueNode | undefined): readonly RecordKind[] {
  if (value?.kind !== Kind.LIST) return searchKinds;
  const named = value.values.flatMap((one) => (one.kind === Kind.ENUM ? one.value : []));
  if (named.length < value.values.length) return searchKinds;
  return searchKinds.filter((kind) => named.includes(kind.toUpperCase()));
}

/** What the default of a variable holds counts as well as what is sent. */
function pinsIn(filter: ValueNode | undefined, defaults: ReadonlyMap<string, ValueNode | undefined>): Pins {
  let fixed = 0;
  const variables: Pins['variables'][number][] = [];
  const visit = (value: ValueNode): void => {
    if (value.kind === Kind.VARIABLE) {
      variables.push({ name: value.name.value, holds: 'filter' });
      const byDefault = defaults.get(value.name.value);
      if (byDefault !== undefined) visit(byDefault);
    }
    if (value.kind === Kind.LIST) value.values.forEach(visit);
    if (value.kind !== Kind.OBJECT) return;
    for (const { name, value: held } of value.fields) {
      if (name.value !== 'eq' && name.value !== 'in') visit(held);
      else if (held.kind !== Kind.VARIABLE) fixed += valuesIn(held);
      else {
        variables.push({ name: held.name.value, holds: 'values' });
        fixed += valuesIn(defaults.get(held.name.value));
      }
    }
  };
  if (filter !== undefined) visit(filter);
  return { fixed, variables };
}
