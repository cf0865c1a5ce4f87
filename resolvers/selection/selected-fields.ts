import type { FieldNode, FragmentDefinitionNode, SelectionSetNode } from 'graphql';
import { Kind } from 'graphql';

/** The fragments of a document by name, as `GraphQLResolveInfo` has them. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/**
 * Every field that is selected on one object, through fragments. Type conditions, @skip and @include are not looked
 * at, so it may be more than what is answered, never less.
 */
export function selectedFields(selections: SelectionSetNode | undefined, fragments: Fragments): FieldNode[] {
  const fields: FieldNode[] = [];
  const seen = new Set<string>();
  const collect = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) fields.push(selection);
      else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet);
      else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments[selection.name.value];
        if (fragment !== undefined) collect(fragment.selectionSet);
      }
    }
  };
  if (selections !== undefined) collect(selections);
  return fields;
}
