import type { ProviderName } from '../../src/domain/provider-name.ts';
import type { ProviderErrorCode } from '../../src/domain/errors.ts';
import { ProviderFailure } from '../../src/domain/errors.ts';
import type { CallContext, UpstreamRequest } from '../../src/ports/call-context.ts';
import type { Clock } from '../../src/ports/clock.ts';
import type { HealthReport, ProviderHealth } from '../../src/ports/provider.ts';
import { createBreaker } from '../../src/resilience/breaker.ts';
import type { BreakerCondition } from '../../src/resilience/breaker.ts';
import { DeadlineExceeded, withDeadline } from '../../src/resilience/deadline.ts';
import { withRetries } from '../../src/resilience/retry.ts';
import { retryAfterMs } from '../../src/resilience/retry-after.ts';
import type { Turn } from '../../src/resilience/turnstile.ts';
import { Turnstile } from '../../src/resilience/turnstile.ts';
import { jsonIn, nativeCodeIn } from './answer-json.ts';
import type { AuthHook } from './auth-hook.ts';
import { baseAddress } from './base-address.ts';
import { createCommandClient } from './command-client.ts';
import type { CommandAnswer, CommandRequest } from './command-request.ts';
import { describeAnswer, exchange } from './exchange.ts';
import type { Answer, Sent } from './exchange.ts';
import { FailedTry } from './failed-try.ts';
import { failureOf, providerFailure } from './failure.ts';
import { maskUrl } from './mask-url.ts';
import { openPool } from './open-pool.ts';
import type { ReadRequest, ReadResponse } from './read-request.ts';
import { readResponse } from './read-response.ts';
import { isRedirect, redirectTarget } from './redirect.ts';
import { restIn, whyLate } from './rest.ts';
import type { Rule } from './rule.ts';
import { rawHeader, standardHeaders } from './standard-headers.ts';
import { isSuccess, statusRule } from './status-rule.ts';
import type { UpstreamLog } from './upstream-log.ts';
import { upstreamSettings } from './upstream-settings.ts';
import type { UpstreamSettings } from './upstream-settings.ts';

export interface UpstreamOptions {
  readonly provider: ProviderName;
  /** Key of the connection. */
  readonly connection: string;
  /** Origin, and a path prefix if there is one: `https://api.example.com/v2`. No query, no user name. */
  readonly baseUrl: string;
  readonly auth: AuthHook;
  readonly settings?: Partial<UpstreamSettings>;
  readonly clock: Clock;
  readonly log: UpstreamLog;
  /**
   * Finds the provider's own error code in the JSON of an answer that is not 2xx. What does not match
   * `[A-Za-z0-9_.]{1,40}` is dropped, so that no free text gets out this way.
   */
  readonly nativeCodeOf?: (json: unknown) => string | undefined;
  /**
   * For providers that tell of errors in 2xx answers too: what the JSON of such an answer means, null where it is no
   * error. Every answer is then parsed as it arrives.
   */
  readonly refusalOf?: (json: unknown) => ProviderErrorCode | null;
  /**
   * For providers that say more in the JSON of an answer of 4xx than by its status: `answer` where it is what was asked
   * for all the same, a code where it is that error (which is not tried again), null where the status says all.
   */
  readonly meaningOf?: (status: number, json: unknown) => 'answer' | ProviderErrorCode | null;
}

/** One connection's way to its provider: pool, credentials, deadline, tries, breaker and limits in one place. */
export interface Upstream {
  /**
   * Sends a request that may be repeated and reads the answer to its end. Rejects with ProviderFailure (mapping by
   * status in `status-rule.ts`, by fault in `fault.ts`), or at once with the reason of `call.signal`.
   */
  read(request: ReadRequest, call: CallContext): Promise<ReadResponse>;
  /** Sends a command at most once, over connections of its own: see `CommandClient`. */
  send(request: CommandRequest, call: CallContext): Promise<CommandAnswer>;
  /** The request as it would be sent, secrets in the URL masked, for EXPLAIN. */
  preview(request: ReadRequest): UpstreamRequest;
  health(): HealthReport;
  /** Lets calls under way end and closes the connections. Idempotent. */
  close(): Promise<void>;
}

const backoff = { baseMs: 100, capMs: 2000 } as const;

const healthOf = {
  closed: 'UP',
  shaky: 'DEGRADED',
  halfOpen: 'DEGRADED',
  open: 'DOWN',
} as const satisfies Record<BreakerCondition['state'], ProviderHealth>;

/** What one read has used up, over all its tries. */
interface Progress {
  sends: number;
  refreshed: boolean;
  redirected: boolean;
  /** It waits for its turn to be sent. */
  waiting: boolean;
}

/** Throws TypeError if the base URL is none. */
export function createUpstream(options: UpstreamOptions): Upstream {
  const { provider, connection, auth, clock, log } = options;
  const name = { provider, connection };
  const settings = upstreamSettings(options.settings);
  const { origin, prefix } = baseAddress(options.baseUrl);
  const turnstile = new Turnstile(clock, settings);
  const lane = turnstile.lane(settings.concurrency, settings.queue);
  const pool = openPool(origin, settings);
  const breaker = createBreaker({
    settings: settings.breaker,
    clock,
    counts: (error) => error instanceof FailedTry && error.rule.counts,
    onChange(state) {
      if (state === 'open') log.warn({ ...name, breaker: state }, 'upstream fails: not called for a while');
      else log.info({ ...name, breaker: state }, 'upstream is tried again');
    },
  });
  const commands = createCommandClient({
    name,
    base: { origin, prefix },
    auth,
    settings,
    clock,
    breaker,
    turnstile,
    restIn: (answer) => restIn(answer, codeIn(answer), clock.now()),
  });
  let closing: Promise<void> | null = null;

  /** Sends once, tells the observer, and makes a FailedTry of an answer that counts against the provider. */
  async function send(sent: Sent, call: CallContext, progress: Progress, turn: Turn): Promise<Answer> {
    progress.sends += 1;
    call.metrics.upstreamCalls += 1;
    const attempt = progress.sends;
    const started = clock.monotonic();
    let status: number | null = null;
    try {
      const deadline = clock.now() + settings.tryMs;
      const answer = await withDeadline({ clock, deadline, signal: call.signal }, (signal) =>
        exchange(pool, sent, { signal, maxBytes: settings.maxResponseBytes }),
      );
      status = answer.status;
      const rest = isSuccess(status) ? null : restIn(answer, codeIn(answer), clock.now());
      if (rest !== null) turn.refused(rest.afterMs);
      if (statusRule(status).counts) throw failedAnswer(answer);
      return answer;
    } catch (error) {
      if (!(error instanceof DeadlineExceeded)) throw error;
      // The stage may end soon after a try began: that says nothing about the provider.
      const fair = clock.monotonic() - started >= settings.tryMs / 2;
      throw call.signal.aborted && !fair ? error : FailedTry.of('tryTimeout');
    } finally {
      const milliseconds = Math.round(clock.monotonic() - started);
      call.observer?.called({
        method: sent.method,
        url: maskUrl(origin + sent.path),
        status,
        milliseconds,
        attempt,
      });
    }
  }

  /** One try: a send, and another where a fresh token or a redirect asks for it. */
  async function tryOnce(request: ReadRequest, call: CallContext, progress: Progress): Promise<Answer> {
    const { method, body, authScope } = request;
    let path = prefix + request.path;
    for (;;) {
      const toSign = { method, path, ...(authScope === undefined ? {} : { authScope }) };
      const waiting = { owner: call.metrics, deadline: call.deadline, signal: call.signal };
      progress.waiting = true;
      const { answer, credentials } = await lane.run(waiting, async (turn) => {
        progress.waiting = false;
        const credentials = await auth.headers(call, toSign);
        progress.waiting = true;
        await turn.hold();
        progress.waiting = false;
        const headers = { ...standardHeaders(body), ...request.headers, ...credentials };
        const sent = { method, path, headers, ...(body === undefined ? {} : { body }) };
        const answer = await breaker.run(() => send(sent, call, progress, turn), call.signal);
        return { answer, credentials };
      });
      if (isSuccess(answer.status)) return answer;
      if (answer.status === 401 && auth.refresh !== undefined && !progress.refreshed) {
        progress.refreshed = true;
        await auth.refresh(call, credentials, toSign);
      } else if (isRedirect(answer.status)) {
        path = redirectTarget(answer, { method, url: origin + path, followed: progress.redirected });
        progress.redirected = true;
      } else {
        const meaning = meaningOf(answer);
        if (meaning === 'answer') return answer;
        throw failedAnswer(
          answer,
          meaning === null ? undefined : { code: meaning, retry: false, counts: false },
        );
      }
    }
  }

  function meaningOf(answer: Answer): 'answer' | ProviderErrorCode | null {
    const json = options.meaningOf === undefined ? undefined : jsonIn(answer);
    return json === undefined ? null : (options.meaningOf?.(answer.status, json) ?? null);
  }

  function codeIn(answer: Answer): ProviderErrorCode | null {
    const meaning = meaningOf(answer);
    return meaning === 'answer' ? null : meaning;
  }

  function failedAnswer(answer: Answer, rule: Rule = statusRule(answer.status)): FailedTry {
    const asked = retryAfterMs(rawHeader(answer, 'retry-after'), clock.now());
    return new FailedTry(rule, {
      required: 'a 2xx answer',
      got: describeAnswer(answer),
      httpStatus: answer.status,
      nativeCode: nativeCodeIn(answer, options.nativeCodeOf),
      retryAfterMs: asked ?? (rule.code === 'RATE_LIMITED' ? turnstile.restMs() : null),
    });
  }

  /** Throws what a 2xx answer says went wrong. */
  function refuseErrors(answer: Answer, response: ReadResponse): void {
    const code = options.refusalOf?.(response.json()) ?? null;
    if (code === null) return;
    const limited = code === 'RATE_LIMITED';
    if (limited) turnstile.rest(retryAfterMs(rawHeader(answer, 'retry-after'), clock.now()));
    throw providerFailure(name, code, {
      required: 'an answer without an error in it',
      got: describeAnswer(answer),
      httpStatus: answer.status,
      nativeCode: nativeCodeIn(answer, options.nativeCodeOf),
      retryAfterMs: limited ? turnstile.restMs() : null,
    });
  }

  return {
    async read(request, call) {
      if (!request.path.startsWith('/')) throw new TypeError('path: required one that begins with /');
      const started = clock.now();
      const deadline = Math.min(call.deadline, started + settings.deadlineMs);
      const progress: Progress = { sends: 0, refreshed: false, redirected: false, waiting: false };
      try {
        const answer = await withDeadline({ clock, deadline, signal: call.signal }, (signal) => {
          const stage = { ...call, signal, deadline };
          return withRetries(
            {
              settings: { ...backoff, retries: settings.retries },
              clock,
              signal,
              deadline,
              judge: (error) =>
                error instanceof FailedTry && error.rule.retry
                  ? { afterMs: error.details.retryAfterMs ?? null }
                  : 'giveUp',
              onRetry({ attempt, waitMs, error }) {
                const problem = error instanceof FailedTry ? error.message : 'unknown';
                const url = maskUrl(origin + prefix + request.path);
                log.info(
                  { ...name, method: request.method, url, attempt, waitMs, problem },
                  'upstream read: again',
                );
              },
            },
            () => tryOnce(request, stage, progress),
          );
        });
        const response = readResponse(name, answer);
        refuseErrors(answer, response);
        return response;
      } catch (error) {
        // Who ends it for being late is told so like one whose deadline was known before.
        const late = error instanceof DeadlineExceeded;
        if (call.signal.aborted && !late) throw call.signal.reason;
        if (error instanceof ProviderFailure) throw error;
        const until = late ? error.deadline : deadline;
        throw failureOf(name, whyLate(error, progress.waiting, turnstile), until - started);
      }
    },
    send: (request, call) => commands.send(request, call),
    preview({ method, path, body }) {
      return { method, url: maskUrl(origin + prefix + path), ...(body === undefined ? {} : { body }) };
    },
    health() {
      const { state, since } = breaker.condition();
      return { health: healthOf[state], since };
    },
    close() {
      closing ??= Promise.all([pool.close(), commands.close()]).then(() => undefined);
      return closing;
    },
  };
}
