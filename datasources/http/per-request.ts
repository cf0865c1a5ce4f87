import type { CallContext, RequestMetrics } from '../../src/ports/call-context.ts';

/** What is read once for a whole request: `make` runs at the first call of each request, told apart by its metrics. */
export function perRequest<T>(make: () => T): (call: CallContext) => T {
  const made = new WeakMap<RequestMetrics, { readonly value: T }>();
  return ({ metrics }) => {
    const known = made.get(metrics) ?? { value: make() };
    made.set(metrics, known);
    return known.value;
  };
}
