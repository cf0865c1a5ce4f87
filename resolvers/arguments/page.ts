import { UserInputError } from '../../src/domain/errors.ts';
import type { PageRequest } from '../../src/gateway/page-request.ts';

export interface PageInput {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

export const defaultPageSize = 25;
export const maxPageSize = 100;

/**
 * `first` (25 if left out) with or without `after`, or `last` with or without `before`: everything else together is
 * BAD_USER_INPUT. Null is as good as left out. Cursors are opened by the gateway.
 */
export function decodePage(input: PageInput): PageRequest {
  const [first, last] = [input.first ?? null, input.last ?? null];
  const [after, before] = [input.after ?? null, input.before ?? null];
  if (last === null) {
    if (before !== null) {
      throw new UserInputError(
        'before',
        `goes together with last only, got ${show({ first, after, before })}`,
      );
    }
    const size = first === null ? defaultPageSize : pageSize('first', first);
    return after === null ? { first: size } : { first: size, after };
  }
  if (first !== null || after !== null) {
    throw new UserInputError(
      'last',
      `goes together with before only, got ${show({ first, after, last, before })}`,
    );
  }
  const size = pageSize('last', last);
  return before === null ? { last: size } : { last: size, before };
}

/** Throws UserInputError naming `argument` unless `size` is 1 to 100. */
export function pageSize(argument: string, size: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= maxPageSize) return size;
  throw new UserInputError(argument, `must be 1 to ${maxPageSize}, got ${size}`);
}

/** The arguments that are there; cursors are long and say nothing, so they are only named. */
function show(given: Readonly<Record<string, number | string | null>>): string {
  return Object.entries(given)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => (typeof value === 'number' ? `${name}: ${value}` : name))
    .join(', ');
}
