import type { EpochMs } from '../../src/domain/instant.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { Clock } from '../../src/ports/clock.ts';
import { orAborted, withDeadline } from '../../src/resilience/deadline.ts';
import type { AuthHook } from './auth-hook.ts';

/** A token as an authorization server gives it out (RFC 6749 §5.1). */
export interface IssuedToken {
  readonly accessToken: string;
  /** How long it lives from now, in seconds. */
  readonly expiresIn: number;
}

export interface OAuthTokenOptions {
  /** Asks for a new token. Its context is nobody's in particular: its signal aborts when no caller waits any more. */
  readonly fetch: (call: CallContext) => Promise<IssuedToken>;
  readonly clock: Clock;
  /** How long one request for a token may take, tries included, in milliseconds. 5,000. */
  readonly deadlineMs?: number;
  /** For how long callers share a failure instead of asking again, in milliseconds. 1,000. */
  readonly failureMs?: number;
  /** For how much of its life a token is used, 0 to 1. Left out: until five minutes before its end. */
  readonly usedShare?: number;
}

export interface OAuthToken {
  /** The current token, from memory or by one request that all callers of the moment share. Rejects as `fetch` does. */
  get(call: CallContext): Promise<string>;
  /** Forgets `token`, unless another has taken its place by now. */
  invalidate(token: string): void;
}

/** How long before its end a token is replaced. One that lives less than twice as long: by a tenth of its life. */
const earlyMs = 300_000;

function keptForMs(lifeMs: number, usedShare: number | undefined): number {
  if (usedShare !== undefined) return lifeMs * usedShare;
  return lifeMs - (lifeMs >= 2 * earlyMs ? earlyMs : lifeMs / 10);
}

interface Flight {
  readonly token: Promise<string>;
  readonly abort: AbortController;
  waiting: number;
}

/** Keeps one token for as long as it is good. Failures are not kept, only shared by callers who come right after. */
export function createOAuthToken(options: OAuthTokenOptions): OAuthToken {
  const { fetch, clock, deadlineMs = 5000, failureMs = 1000, usedShare } = options;
  let current: { readonly token: string; readonly until: EpochMs } | null = null;
  let failed: { readonly error: unknown; readonly until: EpochMs } | null = null;
  let flight: Flight | null = null;

  function depart(call: CallContext): Flight {
    const abort = new AbortController();
    const deadline = clock.now() + deadlineMs;
    const fetched = withDeadline({ clock, deadline, signal: abort.signal }, (signal) =>
      fetch({ ...call, signal, deadline }),
    );
    const started: Flight = { token: fetched.then(keep, fail), abort, waiting: 0 };
    // A flight that everybody left still has to land without being an unhandled rejection.
    started.token.catch(() => undefined);
    flight = started;
    return started;

    function land(): void {
      if (flight === started) flight = null;
    }
    function keep({ accessToken, expiresIn }: IssuedToken): string {
      land();
      current = { token: accessToken, until: clock.now() + keptForMs(expiresIn * 1000, usedShare) };
      failed = null;
      return accessToken;
    }
    function fail(error: unknown): never {
      land();
      if (!abort.signal.aborted) failed = { error, until: clock.now() + failureMs };
      throw error;
    }
  }

  return {
    async get(call) {
      call.signal.throwIfAborted();
      const now = clock.now();
      if (current !== null && now < current.until) return current.token;
      if (failed !== null && now < failed.until) throw failed.error;
      const joined = flight ?? depart(call);
      joined.waiting += 1;
      try {
        return await orAborted(joined.token, call.signal);
      } finally {
        joined.waiting -= 1;
        if (joined.waiting === 0 && flight === joined) {
          flight = null;
          joined.abort.abort(call.signal.reason);
        }
      }
    },
    invalidate(token) {
      if (current?.token === token) current = null;
    },
  };
}

const scheme = 'Bearer ';

/** Sends the token as RFC 6750 §2.1 has it, and gets another when the provider refuses it. */
export function bearerAuth(tokens: OAuthToken): AuthHook {
  return {
    async headers(call) {
      return { authorization: scheme + (await tokens.get(call)) };
    },
    refresh(_call, refused) {
      tokens.invalidate((refused['authorization'] ?? '').slice(scheme.length));
      return Promise.resolve();
    },
  };
}
