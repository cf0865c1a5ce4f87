import type { EpochMs } from '../domain/instant.ts';
import type { Caller } from './caller.ts';

/** What a request has cost so far, for its log line and for EXPLAIN ANALYZE. */
export interface RequestMetrics {
  upstreamCalls: number;
  rowsRead: number;
  rowsKept: number;
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

/** Told of every upstream call, tries that failed included. */
export interface CallObserver {
  called(call: UpstreamCall): void;
}

/** Travels with every upstream read: whose it is, how long it may take, and when nobody waits any more. */
export interface CallContext {
  readonly signal: AbortSignal;
  readonly deadline: EpochMs;
  readonly caller: Caller;
  readonly metrics: RequestMetrics;
  readonly observer?: CallObserver;
}
