import type { RequestMetrics } from '../ports/call-context.ts';

/**
 * Metrics of their own, whose counts are the request's all the same. What providers keep for a request is told apart by
 * its metrics, so nothing that was read before is used.
 */
export function countedIn(total: RequestMetrics): RequestMetrics {
  return {
    ...(total.served === undefined ? {} : { served: total.served }),
    get upstreamCalls() {
      return total.upstreamCalls;
    },
    set upstreamCalls(value) {
      total.upstreamCalls = value;
    },
    get rowsRead() {
      return total.rowsRead;
    },
    set rowsRead(value) {
      total.rowsRead = value;
    },
    get rowsKept() {
      return total.rowsKept;
    },
    set rowsKept(value) {
      total.rowsKept = value;
    },
  };
}
