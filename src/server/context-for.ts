import type { IncomingHttpHeaders } from 'node:http';
import type { ErrorCode } from '../domain/error-code.ts';
import { PaygraphError } from '../domain/errors.ts';
import { pluginError } from './plugin-error.ts';
import type { RequestScope, ServerContext } from './server-context.ts';

/**
 * Makes what resolvers get. A PaygraphError that it throws is told to the client, with 401 for UNAUTHENTICATED,
 * 403 for FORBIDDEN and so on; anything else is masked.
 */
export type ContextFor<Context extends ServerContext> = (
  scope: RequestScope,
  headers: IncomingHttpHeaders,
) => Context | Promise<Context>;

export async function contextOf<Context extends ServerContext>(
  contextFor: ContextFor<Context>,
  scope: RequestScope,
  headers: IncomingHttpHeaders,
): Promise<Context> {
  try {
    return await contextFor(scope, headers);
  } catch (error) {
    if (error instanceof PaygraphError) throw pluginError(statusOf(error.code), error.code, error.message);
    scope.log.error({ err: error }, 'the context could not be made');
    throw error;
  }
}

function statusOf(code: ErrorCode): number {
  if (code === 'UNAUTHENTICATED') return 401;
  if (code === 'FORBIDDEN') return 403;
  return code === 'BAD_USER_INPUT' ? 400 : 503;
}
