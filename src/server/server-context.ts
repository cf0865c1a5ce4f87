import type { Log } from '../log.ts';
import type { RequestMetrics } from './request-metrics.ts';

/** What the HTTP layer knows of a request, and hands to whoever makes the rest of its context. */
export interface RequestScope {
  /** Fires when the client goes away, at the deadline of reads, or when the server must stop at once. */
  readonly signal: AbortSignal;
  /** When `signal` fires at the latest, in epoch milliseconds. */
  readonly deadline: number;
  /** Goes with the request through logs and answers. */
  readonly requestId: string;
  /** Writes the request id with every line. */
  readonly log: Log;
  readonly metrics: RequestMetrics;
}

export const explainModes = ['PLAN', 'ANALYZE'] as const;
export type ExplainMode = (typeof explainModes)[number];

/** The part of a request's context that the server itself reads. */
export interface ServerContext extends RequestScope {
  /** Set by the server where the request asks for it. */
  explain?: ExplainMode;
  /** What to answer in `extensions.explain`, called once when the operation is done. */
  explainReport?: () => unknown;
  /** What it was estimated to cost before it was executed; left out where it was not estimated. */
  cost?: number;
}
