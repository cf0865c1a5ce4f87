import type { ProviderErrorCode } from '../../src/domain/errors.ts';
import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { BreakerOpen } from '../../src/resilience/breaker.ts';
import type { Breaker } from '../../src/resilience/breaker.ts';
import { QueueFull } from '../../src/resilience/concurrency.ts';
import { DeadlineExceeded, withDeadline } from '../../src/resilience/deadline.ts';
import { retryAfterMs } from '../../src/resilience/retry-after.ts';
import type { Turn, Turnstile } from '../../src/resilience/turnstile.ts';
import { CalledTooOften } from '../../src/resilience/turnstile.ts';
import { jsonIn } from './answer-json.ts';
import type { AuthHook } from './auth-hook.ts';
import type { BaseAddress } from './base-address.ts';
import type { CommandAnswer, CommandRequest } from './command-request.ts';
import { describeAnswer, exchange } from './exchange.ts';
import type { Answer, Sent } from './exchange.ts';
import { FailedTry } from './failed-try.ts';
import type { ConnectionName } from './failure.ts';
import { failureOf, providerFailure } from './failure.ts';
import { watchingFirstByte } from './first-byte.ts';
import type { Progress } from './first-byte.ts';
import { maskUrl } from './mask-url.ts';
import { openPool } from './open-pool.ts';
import type { Rest } from './rest.ts';
import { whyLate } from './rest.ts';
import { rawHeader, standardHeaders } from './standard-headers.ts';
import { isSuccess, statusRule } from './status-rule.ts';
import type { UpstreamSettings } from './upstream-settings.ts';
import { isVerdict } from './verdict.ts';

export interface CommandClientOptions {
  readonly name: ConnectionName;
  readonly base: BaseAddress;
  readonly auth: AuthHook;
  readonly settings: UpstreamSettings;
  readonly clock: Clock;
  /** Of the connection: reads and commands learn from each other that the provider is ill. */
  readonly breaker: Breaker;
  /** Of the connection: reads and commands wait alike where the provider is not to be called. */
  readonly turnstile: Turnstile;
  /** The rest that an answer asks for. */
  readonly restIn: (answer: Answer) => Rest | null;
}

/** Sends what may move money: at most once, and never calls anything failed that may have happened. */
export interface CommandClient {
  /**
   * Sends the command before `call.deadline`, which alone bounds it, and reads the answer to its end. One that the rate
   * or a rest of the connection would keep back for longer than a read may take is not carried out: RATE_LIMITED. Tries nothing
   * again, but for a 401: that was not carried out, so it is sent once more with fresh credentials. Rejects only for
   * mistakes of ours, and then nothing was sent.
   */
  send(request: CommandRequest, call: CallContext): Promise<CommandAnswer>;
  /** Lets commands under way end and closes the connections. Idempotent. */
  close(): Promise<void>;
}

interface Waits extends Progress {
  /** It waits for its turn to be sent. */
  waiting: boolean;
}

/**
 * A connection that lay idle may be closed by the other side just as we write, and then nobody knows. So it is kept only
 * for the next step of the same command.
 */
const idleMs = 2000;

export function createCommandClient(options: CommandClientOptions): CommandClient {
  const { name, base, auth, settings, clock, breaker, turnstile, restIn } = options;
  const pool = openPool(base.origin, settings, { idleMs });
  const lane = turnstile.lane(settings.concurrency, settings.queue);
  let closing: Promise<void> | null = null;

  /** Sends once and tells the observer. What shows that the provider is ill rejects, so that the breaker counts it. */
  async function sendOnce(sent: Sent, call: CallContext, progress: Waits, turn: Turn, attempt: number) {
    call.metrics.upstreamCalls += 1;
    const started = clock.monotonic();
    let status: number | null = null;
    try {
      const answer = await exchange(watchingFirstByte(pool, progress, call.signal), sent, {
        signal: call.signal,
        maxBytes: settings.maxResponseBytes,
      });
      status = answer.status;
      const rest = restIn(answer);
      if (rest !== null) turn.refused(rest.afterMs);
      if (statusRule(status).counts) throw undecided(answer);
      return answer;
    } catch (error) {
      // A deadline that came while it was under way for as long as a read may take is the provider's.
      const fair = clock.monotonic() - started >= settings.deadlineMs;
      throw error instanceof DeadlineExceeded && progress.begun && fair ? FailedTry.of('tryTimeout') : error;
    } finally {
      const milliseconds = Math.round(clock.monotonic() - started);
      const url = maskUrl(base.origin + sent.path);
      call.observer?.called({ method: sent.method, url, status, milliseconds, attempt });
    }
  }

  async function sendAuthenticated(request: CommandRequest, call: CallContext, progress: Waits) {
    const { method, body, contentType, authScope } = request;
    const path = base.prefix + request.path;
    const toSign = { method, path, ...(authScope === undefined ? {} : { authScope }) };
    for (let attempt = 1; ; attempt += 1) {
      // Time that is waited for a turn is time that the provider does not get.
      const deadline = Math.min(call.deadline, clock.now() + settings.deadlineMs);
      progress.waiting = true;
      const { answer, credentials } = await lane.run(
        { owner: call.metrics, deadline, signal: call.signal },
        async (turn) => {
          progress.waiting = false;
          const credentials = await auth.headers(call, toSign);
          progress.waiting = true;
          await turn.hold();
          progress.waiting = false;
          const headers = { ...standardHeaders(body, contentType), ...request.headers, ...credentials };
          const sent = { method, path, headers, ...(body === undefined ? {} : { body }) };
          const answer = await breaker.run(() => sendOnce(sent, call, progress, turn, attempt), call.signal);
          return { answer, credentials };
        },
      );
      if (answer.status !== 401 || attempt > 1 || auth.refresh === undefined) return answer;
      // It was not carried out, so as long as nothing else is sent nothing has happened.
      progress.begun = false;
      await auth.refresh(call, credentials, toSign);
    }
  }

  function answered(answer: Answer): CommandAnswer {
    const { status, headers } = answer;
    if (status === 401 || status === 429) return { is: 'notCarriedOut', refusal: refused(answer) };
    const json = jsonIn(answer);
    const readable = !isSuccess(status) || json !== undefined || answer.body.length === 0;
    if (isVerdict(status) && readable) return { is: 'answer', status, json, headers };
    return { is: 'unknown', cause: undecided(answer) };
  }

  function refused(answer: Answer) {
    const { code } = statusRule(answer.status);
    const { message, retryAfterSeconds } = providerFailure(name, code, {
      required: 'a 2xx answer',
      got: describeAnswer(answer),
      retryAfterMs: retryAfterMs(rawHeader(answer, 'retry-after'), clock.now()) ?? restMs(code),
    });
    return { code, message, path: null, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
  }

  function restMs(code: ProviderErrorCode): number | null {
    return code === 'RATE_LIMITED' ? turnstile.restMs() : null;
  }

  /** What a send ended with before its first byte. Null for what is nobody's failure but ours. */
  function unsent(error: unknown, call: CallContext, stageMs: number): CommandAnswer | null {
    const known =
      error instanceof FailedTry ||
      error instanceof ProviderFailure ||
      error instanceof DeadlineExceeded ||
      error instanceof BreakerOpen ||
      error instanceof CalledTooOften ||
      error instanceof QueueFull;
    if (!known && !call.signal.aborted) return null;
    const failure = failureOf(name, error, stageMs);
    const message =
      failure instanceof ProviderFailure ? failure.message : 'it was stopped before it was sent';
    // The credentials' own failure keeps its name, and a rest is for a while; whatever else kept it from being sent is one
    // thing to callers.
    const told = error instanceof ProviderFailure || error instanceof CalledTooOften;
    const given = told && failure instanceof ProviderFailure ? failure : null;
    const { code = 'PROVIDER_UNAVAILABLE', retryAfterSeconds } = given ?? {};
    const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    return { is: 'notCarriedOut', refusal: { code, message, path: null, ...wait } };
  }

  return {
    async send(request, call) {
      if (!request.path.startsWith('/')) throw new TypeError('path: required one that begins with /');
      const progress: Waits = { begun: false, waiting: false };
      const started = clock.now();
      try {
        const answer = await withDeadline({ clock, deadline: call.deadline, signal: call.signal }, (signal) =>
          sendAuthenticated(request, { ...call, signal }, progress),
        );
        return answered(answer);
      } catch (error) {
        if (progress.begun) return { is: 'unknown', cause: causeOf(error) };
        const answer = unsent(whyLate(error, progress.waiting, turnstile), call, call.deadline - started);
        if (answer === null) throw error;
        return answer;
      }
    },
    close() {
      closing ??= pool.close();
      return closing;
    },
  };
}

function undecided(answer: Answer): FailedTry {
  return new FailedTry(statusRule(answer.status), {
    required: 'an answer that tells what became of it',
    got: describeAnswer(answer),
    httpStatus: answer.status,
  });
}

/** Fit for the log: errors of clients hang whole bodies on themselves. */
function causeOf(error: unknown): Error {
  if (error instanceof FailedTry) return error;
  if (error instanceof DeadlineExceeded) return FailedTry.of('tryTimeout');
  return new Error('it was stopped before the answer came');
}
