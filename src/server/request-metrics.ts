import type { ServedRead } from '../ports/call-context.ts';

/** What one operation cost, counted where it is spent and logged when it is answered. */
export interface RequestMetrics {
  /** Calls sent to providers, retries included. */
  upstreamCalls: number;
  /** Rows that providers sent. */
  rowsRead: number;
  /** Rows left of these after local filters. */
  rowsKept: number;
  /** Reads that took no call of its own. */
  readonly served: ServedRead[];
}

export function createRequestMetrics(): RequestMetrics {
  return { upstreamCalls: 0, rowsRead: 0, rowsKept: 0, served: [] };
}
