import type { ProviderErrorCode } from '../domain/errors.ts';
import type { EpochMs } from '../domain/instant.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Caller } from './caller.ts';

/** What took no call of the request's own. */
export interface ServedRead {
  readonly connection: string;
  readonly kind: RecordKind;
  /**
   * `shared`: by a call of another request that was under way; `kept`: by an earlier answer; `stale`: by one that is too
   * old, because the provider failed.
   */
  readonly from: 'shared' | 'kept' | 'stale';
  /** Milliseconds since the provider was asked; of several answers the oldest. */
  readonly ageMs: number;
  /** Only where it is stale: how the provider failed. */
  readonly error?: ProviderErrorCode;
}

/** What a request has cost so far, for its log line and for EXPLAIN ANALYZE. */
export interface RequestMetrics {
  upstreamCalls: number;
  rowsRead: number;
  rowsKept: number;
  /** What of it took no call of its own. */
  readonly served?: ServedRead[];
}

/** One HTTP request as it went, or would go, to a provider. Secrets are masked. */
export interface UpstreamRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Absolute URL as sent. */
  readonly url: string;
  readonly body?: string;
}

/** An upstream call that was made. */
export interface UpstreamCall extends UpstreamRequest {
  /** Null where no answer came. */
  readonly status: number | null;
  readonly milliseconds: number;
  /** 1 for the first try. */
  readonly attempt: number;
}

/** Told of every upstream call, tries that failed included, and of what took none. */
export interface CallObserver {
  called(call: UpstreamCall): void;
  served?(read: ServedRead): void;
}

/** Travels with every upstream read: whose it is, how long it may take, and when nobody waits any more. */
export interface CallContext {
  readonly signal: AbortSignal;
  readonly deadline: EpochMs;
  readonly caller: Caller;
  readonly metrics: RequestMetrics;
  readonly observer?: CallObserver;
  /**
   * `reload`: the provider is to be asked, whatever was read before or is being read; `no-store`: and nothing of its
   * answer kept. Left out: as it is configured.
   */
  readonly cache?: 'reload' | 'no-store';
}
