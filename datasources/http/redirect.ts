import type { Answer } from './exchange.ts';
import { FailedTry } from './failed-try.ts';
import { statusRule } from './status-rule.ts';

const statuses: ReadonlySet<number> = new Set([301, 302, 307, 308]);

export function isRedirect(status: number): boolean {
  return statuses.has(status);
}

/**
 * Path and query to go to. Only for GET, only once in a read and only within the origin, because our credentials go
 * with the request. Throws FailedTry otherwise.
 */
export function redirectTarget(
  answer: Answer,
  from: { readonly method: string; readonly url: string; readonly followed: boolean },
): string {
  const location = answer.headers['location'];
  const target =
    typeof location === 'string' && URL.canParse(location, from.url) ? new URL(location, from.url) : null;
  const problem =
    from.method !== 'GET'
      ? 'of a request that is not GET'
      : from.followed
        ? 'after a redirect'
        : target === null
          ? 'to nowhere'
          : target.origin !== new URL(from.url).origin
            ? 'to another origin'
            : null;
  if (problem === null && target !== null) return target.pathname + target.search;
  throw new FailedTry(statusRule(answer.status), {
    required: 'a 2xx answer',
    got: `${answer.status}, a redirect ${problem ?? 'to nowhere'}`,
    httpStatus: answer.status,
  });
}
