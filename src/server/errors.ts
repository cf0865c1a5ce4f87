import { ApolloServerErrorCode, unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { ErrorCode } from '../domain/error-code.ts';
import { errorCodes } from '../domain/error-code.ts';
import { PaygraphError, ProviderFailure, RateLimitedError } from '../domain/errors.ts';
import { documentLimits } from './document/limits.ts';

/** What a client is told of an error that was not written for it. */
const INTERNAL = 'Internal error';
const NO_INTROSPECTION = 'The schema cannot be asked for here: INTROSPECTION is off.';
/** Most characters of a message that repeats something of the request. */
const MAX_MESSAGE = 1_000;
const TELLABLE_DEPTH = `${documentLimits.depth} levels of fields and ${documentLimits.nesting} of values are allowed`;

/** What Apollo says of a request that it does not execute. All but the last is for the client to mend. */
const codeOfApollo = {
  [ApolloServerErrorCode.GRAPHQL_PARSE_FAILED]: 'BAD_USER_INPUT',
  [ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED]: 'BAD_USER_INPUT',
  [ApolloServerErrorCode.BAD_USER_INPUT]: 'BAD_USER_INPUT',
  [ApolloServerErrorCode.BAD_REQUEST]: 'BAD_USER_INPUT',
  [ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE]: 'BAD_USER_INPUT',
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_FOUND]: 'BAD_USER_INPUT',
  [ApolloServerErrorCode.PERSISTED_QUERY_NOT_SUPPORTED]: 'BAD_USER_INPUT',
  [ApolloServerErrorCode.INTERNAL_SERVER_ERROR]: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<ApolloServerErrorCode, ErrorCode>;

/**
 * An error as the client gets it: one code of the schema's `ErrorCode`, and a message only if it was written for
 * clients. Everything else becomes "Internal error"; the log has the rest. Never a stack, never a body.
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const { path, locations } = formatted;
  const where = {
    ...(locations === undefined ? {} : { locations }),
    ...(path === undefined ? {} : { path }),
  };
  const own = paygraphErrorOf(error);
  if (own !== null) return { message: own.message, ...where, extensions: extensionsOf(own) };
  const code = publicCodeOf(error, formatted);
  if (code === 'INTERNAL_SERVER_ERROR') return { message: INTERNAL, ...where, extensions: { code } };
  if (isTooDeepToParse(formatted)) {
    return { message: `The document nests too deep to be read; ${TELLABLE_DEPTH}.`, extensions: { code } };
  }
  const message = isIntrospectionRefusal(formatted) ? NO_INTROSPECTION : brief(formatted.message);
  return { message, ...where, extensions: { code } };
}

/** Apollo's words are for whoever programs a server of theirs. */
function isIntrospectionRefusal({ message }: GraphQLFormattedError): boolean {
  return message.startsWith('GraphQL introspection is not allowed');
}

/** graphql-js repeats what it does not understand, however long that is. */
function brief(message: string): string {
  return message.length <= MAX_MESSAGE ? message : `${message.slice(0, MAX_MESSAGE).toWellFormed()}…`;
}

/** Whether an error was masked: then only the log knows what it was. */
export function isMasked(error: GraphQLError): boolean {
  return paygraphErrorOf(error) === null && publicCodeOf(error, error.toJSON()) === 'INTERNAL_SERVER_ERROR';
}

/** The code a client gets for an error. */
export function codeOf(error: GraphQLError): ErrorCode {
  return paygraphErrorOf(error)?.code ?? publicCodeOf(error, error.toJSON());
}

function paygraphErrorOf(error: unknown): PaygraphError | null {
  const original = unwrapResolverError(error);
  if (original instanceof PaygraphError) return original;
  return error instanceof GraphQLError && error.originalError instanceof PaygraphError
    ? error.originalError
    : null;
}

function extensionsOf(error: PaygraphError): Record<string, unknown> {
  const extensions: Record<string, unknown> = { code: error.code };
  if (error.argument !== undefined) extensions['argument'] = error.argument;
  if (error instanceof RateLimitedError) extensions['retryAfterSeconds'] = error.retryAfterSeconds;
  if (error instanceof ProviderFailure) {
    const { provider, connection, httpStatus, nativeCode, retryable, retryAfterSeconds } = error;
    Object.assign(extensions, {
      provider: { name: provider, connection, httpStatus, nativeCode, retryable },
    });
    if (retryAfterSeconds !== undefined) extensions['retryAfterSeconds'] = retryAfterSeconds;
  }
  return extensions;
}

function publicCodeOf(error: unknown, formatted: GraphQLFormattedError): ErrorCode {
  const original = error instanceof GraphQLError ? error.originalError : undefined;
  if (isTooComplex(formatted) || isTooDeepToParse(formatted)) return 'QUERY_TOO_COMPLEX';
  // A validation rule of ours says its code itself; Apollo wraps that error into one of its own.
  const ofOriginal = original instanceof GraphQLError ? original.extensions['code'] : undefined;
  if (isErrorCode(ofOriginal)) return ofOriginal;
  const code = formatted.extensions?.['code'];
  if (isArgumentError(original)) return 'BAD_USER_INPUT';
  if (isErrorCode(code)) return code;
  return isApolloCode(code) ? codeOfApollo[code] : 'INTERNAL_SERVER_ERROR';
}

/** graphql-js's limits of tokens and of comparisons between fields, which have no code of their own. */
function isTooComplex({ message }: GraphQLFormattedError): boolean {
  return (
    message === 'Validation aborted.' ||
    /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message)
  );
}

/** The parser calls itself for each level: what is no mistake of syntax was too many of these. */
function isTooDeepToParse({ message, extensions }: GraphQLFormattedError): boolean {
  return (
    extensions?.['code'] === ApolloServerErrorCode.GRAPHQL_PARSE_FAILED &&
    !message.startsWith('Syntax Error:')
  );
}

/** graphql-js refuses some arguments only when the field is executed, e.g. a null variable in a nullable place. */
function isArgumentError(error: unknown): boolean {
  return (
    error instanceof GraphQLError && error.message.startsWith('Argument "') && (error.nodes?.length ?? 0) > 0
  );
}

function isErrorCode(code: unknown): code is ErrorCode {
  return (errorCodes as readonly unknown[]).includes(code);
}

function isApolloCode(code: unknown): code is ApolloServerErrorCode {
  return typeof code === 'string' && Object.hasOwn(codeOfApollo, code);
}
