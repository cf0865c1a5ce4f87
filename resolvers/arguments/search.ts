import type { SearchRequest } from '../../src/gateway/search.ts';
import { searchKinds } from '../../src/gateway/search.ts';
import type { SearchType } from '../../schema/enums/search-type.ts';
import { pageSize } from './page.ts';

export interface SearchInput {
  readonly text: string;
  readonly types?: readonly SearchType[] | null | undefined;
  readonly first?: number | null | undefined;
}

/** Of a search without `first`. */
export const defaultSearchSize = 20;

/** Types left out or null are all, an empty list none. Throws UserInputError naming `first`; `text` is for the gateway. */
export function decodeSearch({ text, types, first }: SearchInput): Omit<SearchRequest, 'path'> {
  return {
    text,
    kinds: searchKinds.filter((kind) => types?.includes(kind) ?? true),
    first: pageSize('first', first ?? defaultSearchSize),
  };
}
