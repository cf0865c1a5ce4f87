import { inspect } from 'node:util';
import { expect } from 'vitest';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { ProviderErrorCode } from '../../../src/domain/errors.ts';
import { anonymous } from '../../../src/ports/caller.ts';
import type { CallContext, UpstreamCall } from '../../../src/ports/call-context.ts';
import type { AuthHook } from '../../../datasources/http/auth-hook.ts';
import type { Upstream, UpstreamOptions } from '../../../datasources/http/upstream.ts';
import { createUpstream } from '../../../datasources/http/upstream.ts';
import { VirtualClock } from './virtual-clock.ts';

/** Stands in every body the server sends and must be told nowhere. */
export const bodyMark = 'BODY-4111111111111111';
/** Likewise of credentials. */
export const secretMark = 'SECRET-TOKEN';

export const staticAuth: AuthHook = {
  headers: () => Promise.resolve({ authorization: `Bearer ${secretMark}` }),
};

export interface Harness extends AsyncDisposable {
  readonly upstream: Upstream;
  readonly clock: VirtualClock;
  readonly calls: UpstreamCall[];
  readonly logged: object[];
  call(given?: Partial<CallContext>): CallContext;
  /** Reads `/list` and answers with the failure, having looked for leaks in it and in all that was told of it. */
  failure(code: ProviderErrorCode, given?: Partial<CallContext>): Promise<ProviderFailure>;
}

export function harness(
  baseUrl: string,
  options: Partial<UpstreamOptions> = {},
  clock = new VirtualClock(),
): Harness {
  const calls: UpstreamCall[] = [];
  const logged: object[] = [];
  const upstream = createUpstream({
    provider: 'GOVINEER',
    connection: 'main',
    baseUrl,
    auth: staticAuth,
    clock,
    log: {
      info: (fields, message) => void logged.push({ ...fields, message }),
      warn: (fields, message) => void logged.push({ ...fields, message }),
    },
    ...options,
  });
  const call = (given: Partial<CallContext> = {}): CallContext => ({
    signal: new AbortController().signal,
    deadline: clock.now() + 60_000,
    caller: anonymous,
    metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
    observer: { called: (made) => void calls.push(made) },
    ...given,
  });
  return {
    upstream,
    clock,
    calls,
    logged,
    call,
    async failure(code, given) {
      const path = `/list?access_token=${secretMark}&q=1`;
      const error = await upstream
        .read({ path, method: 'GET' }, call(given))
        .then((response) => {
          response.json();
          return new Error('it was answered');
        })
        .catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ProviderFailure);
      if (!(error instanceof ProviderFailure)) throw error;
      expect(error.code).toBe(code);
      expect(error).toMatchObject({ provider: 'GOVINEER', connection: 'main' });
      expect(error.message).toMatch(/^GOVINEER \(main\): required .+, got .+/);
      expectNoLeak(error, calls, logged);
      return error;
    },
    async [Symbol.asyncDispose]() {
      await upstream.close();
    },
  };
}

/** Neither bodies nor credentials in anything that can be reached from these values, hidden properties included. */
export function expectNoLeak(...values: readonly unknown[]): void {
  for (const value of values) {
    const told = inspect(value, { depth: 12, showHidden: true, getters: true, maxStringLength: null });
    const written = JSON.stringify(value) ?? '';
    for (const mark of [bodyMark, secretMark]) {
      expect(told).not.toContain(mark);
      expect(written).not.toContain(mark);
    }
  }
}
