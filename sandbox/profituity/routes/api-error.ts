import { jsonReply } from '../../kit/reply.ts';
import type { Reply } from '../../kit/reply.ts';

/** What is wrong with some members of a request; `members` are JSON names, `[1].amount` in a list. */
export interface ValidationProblem {
  readonly message: string;
  readonly members: readonly string[];
}

/** An answer that is an error, in the shape of the framework the service seems to be made with (ABP; assumed). */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  /** A business rule's code, such as `PlatformNext:PaymentNotCancelable`. */
  readonly code: string | null;
  readonly problems: readonly ValidationProblem[];

  constructor(
    status: number,
    message: string,
    { code = null, problems = [] }: { code?: string | null; problems?: readonly ValidationProblem[] } = {},
  ) {
    super(message);
    this.status = status;
    this.code = code;
    this.problems = problems;
  }
}

/** 400 with every problem found. */
export function invalidRequest(problems: readonly ValidationProblem[]): ApiError {
  return new ApiError(400, 'Your request is not valid!', { problems });
}

/** 404 for a record. */
export function noEntity(type: string, id: string): ApiError {
  return new ApiError(404, `There is no entity ${type} with id = ${id}!`);
}

/** 403: the request is well formed, and a rule of the business forbids it. */
export function forbidden(rule: string, message: string): ApiError {
  return new ApiError(403, message, { code: `PlatformNext:${rule}` });
}

export function errorReply(
  { status, code, message, problems }: ApiError,
  headers: Record<string, string> = {},
): Reply {
  const error = {
    code,
    message,
    details: problems.length === 0 ? null : problems.map((problem) => ` - ${problem.message}`).join('\n'),
    data: {},
    validationErrors: problems.length === 0 ? null : problems,
  };
  return jsonReply(status, { error }, headers);
}
