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

/** A 401 has to say how one proves who one is (RFC 9110, section 15.5.2). */
const CHALLENGE = { 'www-authenticate': 'Bearer' } as const;

export async function contextOf<Context extends ServerContext>(
  contextFor: ContextFor<Context>,
  scope: RequestScope,
  headers: IncomingHttpHeaders,
): Promise<Context> {
  try {
    return await contextFor(scope, headers);
  } catch (error) {
    if (error instanceof PaygraphError) {
      const reason = error.cause instanceof Error ? { reason: error.cause.message } : {};
      scope.log.info({ code: error.code, ...reason }, 'a request was refused');
      const status = statusOf(error.code);
      throw pluginError(status, error.code, error.message, status === 401 ? CHALLENGE : {});
    }
    scope.log.error({ err: error }, 'the context could not be made');
    throw error;
  }
}

function statusOf(code: ErrorCode): number {
  if (code === 'UNAUTHENTICATED') return 401;
  if (code === 'FORBIDDEN') return 403;
  return code === 'BAD_USER_INPUT' ? 400 : 503;
}
