import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLObjectType,
  GraphQLSchema,
  InlineFragmentNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  Kind,
} from 'graphql';

/** What a selection is looked at with. */
export interface SelectionSettings {
  readonly schema: GraphQLSchema;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Coerced. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The fields that are selected on an object of `type`, by the name they have in the answer, in the order of the
 * document: CollectFields of the specification (October 2021, section 6.3.2). Throws GraphQLError where the argument of
 * a directive has no value.
 */
export function collectFields(
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  settings: SelectionSettings,
): ReadonlyMap<string, readonly FieldNode[]> {
  const { schema, fragments, variables } = settings;
  const fields = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const set of sets) collect(set);
  return fields;

  function collect(set: SelectionSetNode): void {
    for (const selection of set.selections) {
      switch (selection.kind) {
        case Kind.FIELD: {
          if (!isIncluded(selection, variables)) break;
          const name = (selection.alias ?? selection.name).value;
          const same = fields.get(name);
          if (same === undefined) fields.set(name, [selection]);
          else same.push(selection);
          break;
        }
        case Kind.INLINE_FRAGMENT:
          if (isIncluded(selection, variables) && applies(selection)) collect(selection.selectionSet);
          break;
        case Kind.FRAGMENT_SPREAD: {
          const { value: name } = selection.name;
          if (spread.has(name) || !isIncluded(selection, variables)) break;
          spread.add(name);
          const fragment = fragments[name];
          if (fragment !== undefined && applies(fragment)) collect(fragment.selectionSet);
          break;
        }
      }
    }
  }

  function applies({ typeCondition }: FragmentDefinitionNode | InlineFragmentNode): boolean {
    if (typeCondition === undefined || typeCondition.name.value === type.name) return true;
    const condition = schema.getType(typeCondition.name.value);
    return isAbstractType(condition) && schema.isSubType(condition, type);
  }
}

function isIncluded(selection: SelectionNode, variables: SelectionSettings['variables']): boolean {
  if (selection.directives === undefined || selection.directives.length === 0) return true;
  if (getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true) return false;
  return getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] !== false;
}
