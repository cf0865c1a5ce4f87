import type { ServerResponse } from 'node:http';
import { PaygraphError } from '../domain/errors.ts';

/** How long a request may go on, as a signal. */
export interface RequestLifetime {
  readonly signal: AbortSignal;
  /** Epoch milliseconds. */
  readonly deadline: number;
  /** Ends it now, for example because the server must stop. */
  abort(reason: Error): void;
}

/**
 * A lifetime that ends when the client goes away before it was answered, or after `deadlineMs`. Its timer does
 * not outlive the response.
 */
export function requestLifetime(
  response: ServerResponse,
  { deadlineMs, now }: { readonly deadlineMs: number; readonly now: () => number },
): RequestLifetime {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    controller.abort(
      new PaygraphError('PROVIDER_TIMEOUT', `The request took longer than ${deadlineMs} milliseconds.`),
    );
  }, deadlineMs);
  response.once('close', () => {
    clearTimeout(timer);
    if (!response.writableFinished) controller.abort(new Error('the client went away'));
  });
  return {
    signal: controller.signal,
    deadline: now() + deadlineMs,
    abort: (reason) => controller.abort(reason),
  };
}
