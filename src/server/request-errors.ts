import type { ApolloServerPlugin, HTTPGraphQLRequest } from '@apollo/server';
import { ApolloServerErrorCode } from '@apollo/server/errors';
import type { GraphQLError } from 'graphql';

const DOCUMENT_ERRORS: ReadonlySet<unknown> = new Set([
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
]);

/** Whether an error is about the document or its variables. What a plugin refused has a status that says why. */
function isRequestError({ path, extensions }: GraphQLError): boolean {
  if (path !== undefined) return false;
  if (DOCUMENT_ERRORS.has(extensions['code'])) return true;
  return extensions['code'] === ApolloServerErrorCode.BAD_USER_INPUT && extensions['http'] === undefined;
}

/**
 * Remembers which requests failed before execution for reasons that are GraphQL's own. For these GraphQL over
 * HTTP wants 200 where the answer is `application/json` (whose clients take any other status for a broken
 * transport) and 400 where it is `application/graphql-response+json`; Apollo answers 400 to both.
 * https://graphql.github.io/graphql-over-http/draft/#sec-application-json
 */
export class RequestErrors {
  readonly #requests = new WeakSet<HTTPGraphQLRequest>();
  readonly #told = new WeakSet<HTTPGraphQLRequest>();

  readonly plugin: ApolloServerPlugin = {
    requestDidStart: async ({ request }) => ({
      didEncounterErrors: async ({ errors }) => {
        if (request.http !== undefined && errors.every(isRequestError)) this.#requests.add(request.http);
      },
      willSendResponse: async () => {
        if (request.http !== undefined) this.#told.add(request.http);
      },
    }),
  };

  /** Whether the plugins saw the answer; they see none of what is refused before there is a document. */
  isTold(request: HTTPGraphQLRequest): boolean {
    return this.#told.has(request);
  }

  /** The status to answer with instead of Apollo's. */
  statusOf(request: HTTPGraphQLRequest, status: number, contentType: string | undefined): number {
    const isJson = contentType?.startsWith('application/json') ?? false;
    return status === 400 && isJson && this.#requests.has(request) ? 200 : status;
  }
}
