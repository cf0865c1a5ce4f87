import type { Fetcher, FetcherParams, FetcherOpts } from '@graphiql/toolkit';

/**
 * The name in the headers pane that asks the server to explain: "PLAN" or "ANALYZE". It is not sent
 * as a header: the server reads it from the request's `extensions`, for which the editor has no pane.
 */
const EXPLAIN = 'explain';

/** The request as the endpoint takes it, beside the headers that go with it. */
export function toRequest(
  params: FetcherParams,
  headers: Readonly<Record<string, unknown>> = {},
): { readonly body: string; readonly headers: Record<string, string> } {
  const sent: Record<string, string> = {
    'content-type': 'application/json',
    accept: 'application/graphql-response+json, application/json;q=0.9',
  };
  let explain: unknown;
  for (const [name, value] of Object.entries(headers)) {
    if (name.toLowerCase() === EXPLAIN) explain = value;
    else sent[name] = String(value);
  }
  const { query, operationName, variables } = params;
  const extensions = explain === undefined ? undefined : { [EXPLAIN]: explain };
  return { body: JSON.stringify({ query, operationName, variables, extensions }), headers: sent };
}

/** Sends what the editor holds to the endpoint that served the page. */
export function createFetcher(url: string): Fetcher {
  return async (params: FetcherParams, options?: FetcherOpts) => {
    const response = await fetch(url, { method: 'POST', ...toRequest(params, options?.headers) });
    return response.json();
  };
}
