import type { Reply } from '../../kit/reply.ts';
import type { SandboxRequest } from '../../kit/request.ts';
import type { ProfituityContext } from './context.ts';

/** A call of a route: the context, the decoded path parameters, and the request. */
export interface Call {
  readonly context: ProfituityContext;
  readonly parameters: readonly string[];
  readonly request: SandboxRequest;
}

/** Answers, or throws ApiError or QueryError; must change nothing before it throws. */
export type Handler = (call: Call) => Reply;
