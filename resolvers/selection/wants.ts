import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Fragments } from './selected-fields.ts';
import { selectedFields } from './selected-fields.ts';

/** Parts of a connection that may cost more upstream calls than its rows. */
export interface Wants {
  /** Also where only the counts of single sources are selected. */
  readonly totalCount: boolean;
  /** Whether there is more in either direction. */
  readonly hasNextPage: boolean;
}

/** What is selected of a connection field. */
export function wantsOf({
  fieldNodes,
  fragments,
}: Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>): Wants {
  const fields = within(fieldNodes, fragments);
  const below = (name: string): string[] =>
    within(
      fields.filter((field) => field.name.value === name),
      fragments,
    ).map((field) => field.name.value);
  const info = below('pageInfo');
  return {
    totalCount:
      fields.some((field) => field.name.value === 'totalCount') || below('sources').includes('count'),
    hasNextPage: info.includes('hasNextPage') || info.includes('hasPreviousPage'),
  };
}

function within(fields: readonly FieldNode[], fragments: Fragments): FieldNode[] {
  return fields.flatMap((field) => selectedFields(field.selectionSet, fragments));
}
