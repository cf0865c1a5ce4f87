import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { Fragments } from './selected-fields.ts';
import { selectedFields } from './selected-fields.ts';
import { toldByRef } from './told-by-ref.ts';

/** A link is resolved for every row of a list; the answer only depends on the document. */
const known = new WeakMap<SelectionSetNode, boolean>();

/** Whether all that is selected of a link is told by the reference, so that nothing has to be read. */
export function selectsIdOnly({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  return fieldNodes.every(
    ({ selectionSet }) => selectionSet !== undefined && idOnly(selectionSet, fragments),
  );
}

function idOnly(selections: SelectionSetNode, fragments: Fragments): boolean {
  const before = known.get(selections);
  if (before !== undefined) return before;
  const answer = selectedFields(selections, fragments).every((field) => toldByRef.has(field.name.value));
  known.set(selections, answer);
  return answer;
}
