import type { FieldNode, GraphQLObjectType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { isAbstractType, Kind } from 'graphql';
import type { Fragments } from './selected-fields.ts';

/** A document's selections as `fieldsOn` goes through them. */
export interface SelectionScope {
  readonly schema: GraphQLSchema;
  readonly fragments: Fragments;
  /** Whether @skip and @include let a selection be; without it all selections count. */
  readonly includes?: (selection: SelectionSetNode['selections'][number]) => boolean;
}

/** The fields that are selected on an object of exactly `type`: fragments on other types are passed over. */
export function fieldsOn(
  type: GraphQLObjectType,
  selections: SelectionSetNode,
  { schema, fragments, includes }: SelectionScope,
): FieldNode[] {
  const fields: FieldNode[] = [];
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (includes?.(selection) === false) continue;
      if (selection.kind === Kind.FIELD) {
        fields.push(selection);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (seen.has(selection.name.value)) continue;
        seen.add(selection.name.value);
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      if (fragment !== undefined && applies(schema, type, fragment.typeCondition?.name.value)) {
        collect(fragment.selectionSet);
      }
    }
  };
  collect(selections);
  return fields;
}

function applies(schema: GraphQLSchema, type: GraphQLObjectType, condition: string | undefined): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}
