import { parseFilter } from '../query/filter.ts';
import { parseSort } from '../query/sort.ts';
import type { Shape } from '../shapes/shape.ts';
import type { Listing } from '../store/list-page.ts';
import { invalidRequest } from './api-error.ts';

const DEFAULT_TAKE = 100;

/** The parameters of a query, each at most once; others than the known ones are refused, so that a misspelt one shows. */
export function parametersOf<const Name extends string>(
  query: string,
  known: readonly Name[],
): Partial<Record<Name, string>> {
  const parameters: Partial<Record<Name, string>> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const found = known.find((candidate) => candidate === name);
    if (found === undefined || parameters[found] !== undefined) {
      throw invalidRequest([{ message: `The parameter ${name} is unknown or repeated.`, members: [name] }]);
    }
    parameters[found] = value;
  }
  return parameters;
}

/**
 * Load options of a list (DevExtreme: filter, sort, skip, take, requireTotalCount; default and greatest `take`
 * are assumed). Throws ApiError and QueryError.
 */
export function listingOf(query: string, shape: Shape, maxTake: number): Listing {
  const { filter, sort, skip, take, requireTotalCount } = parametersOf(query, [
    'filter',
    'sort',
    'skip',
    'take',
    'requireTotalCount',
  ]);
  return {
    filter: filter === undefined ? undefined : parseFilter(filter),
    sort: parseSort(sort, shape),
    skip: whole('skip', skip, 0),
    take: Math.min(maxTake, whole('take', take, DEFAULT_TAKE)),
    counted: flag('requireTotalCount', requireTotalCount),
  };
}

function whole(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw invalidRequest([{ message: `The value '${text}' is not valid for ${name}.`, members: [name] }]);
}

function flag(name: string, text: string | undefined): boolean {
  switch (text?.toLowerCase()) {
    case undefined:
    case 'false':
      return false;
    case 'true':
      return true;
    default:
      throw invalidRequest([{ message: `The value '${text}' is not valid for ${name}.`, members: [name] }]);
  }
}
