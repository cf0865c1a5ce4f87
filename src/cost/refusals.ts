import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { PaygraphError, RateLimitedError } from '../domain/errors.ts';
import type { Balance } from './budgets.ts';

/** Another request may well be through in a second. */
const soon = 1;

export function tooComplex(requested: number, limit: number): GraphQLError {
  const message =
    `The operation may cost ${requested}; at most ${limit} are allowed. ` +
    'Ask for smaller pages, or for fewer lists inside lists.';
  return refusal(400, new PaygraphError('QUERY_TOO_COMPLEX', message), {});
}

export function budgetSpent(
  requested: number,
  { remaining, resetAt }: Balance,
  limit: number,
  now: number,
): GraphQLError {
  const seconds = Math.max(1, Math.ceil((resetAt - now) / 1_000));
  const message =
    `The operation may cost ${requested}; of the ${limit} of this minute ${remaining} are left. ` +
    `There is room again in ${seconds} s.`;
  return later(429, seconds, message);
}

/** `whose`: who has too many requests under way. */
export function tooManyUnderWay(whose: 'all' | 'caller', limit: number): GraphQLError {
  return whose === 'all'
    ? later(503, soon, `${limit} requests are under way here, the most at a time. Try again in ${soon} s.`)
    : later(
        429,
        soon,
        `The caller has ${limit} requests under way, the most at a time. Try again in ${soon} s.`,
      );
}

function later(status: number, seconds: number, message: string): GraphQLError {
  return refusal(status, new RateLimitedError(seconds, message), { 'retry-after': String(seconds) });
}

function refusal(
  status: number,
  originalError: PaygraphError,
  headers: Readonly<Record<string, string>>,
): GraphQLError {
  const http = { status, headers: new HeaderMap(Object.entries(headers)) };
  return new GraphQLError(originalError.message, {
    originalError,
    extensions: { code: originalError.code, http },
  });
}
