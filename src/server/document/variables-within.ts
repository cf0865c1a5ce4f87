import type { GraphQLRequest } from '@apollo/server';
import { HttpError } from '../http-error.ts';
import { jsonLimits, requireJsonWithin } from '../json-limits.ts';
import { pluginError } from '../plugin-error.ts';

/**
 * Refuses the variables and extensions of a GET that hold more than those of a POST may: its body was looked at as a
 * whole, while those of a GET come as JSON in the URL.
 *
 * @throws {GraphQLError} 400 LIMIT_EXCEEDED or BAD_USER_INPUT.
 */
export function requireVariablesWithin({ http, variables, extensions }: GraphQLRequest): void {
  if (http?.method === 'POST') return;
  try {
    requireJsonWithin({ variables, extensions }, jsonLimits, 'JSON of the URL');
  } catch (error) {
    if (error instanceof HttpError) throw pluginError(error.status, error.code, error.message);
    throw error;
  }
}
