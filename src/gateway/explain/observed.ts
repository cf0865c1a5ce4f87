import type { CallContext, ServedRead, UpstreamCall } from '../../ports/call-context.ts';
import type { PartitionReport } from './report.ts';

/** A call whose upstream calls, and what took none, are noted where somebody wants them explained. */
export class Observed {
  readonly calls: UpstreamCall[] = [];
  readonly #served: ServedRead[] = [];
  readonly call: CallContext;

  constructor(call: CallContext, { explain }: { readonly explain?: unknown }) {
    this.call =
      explain === undefined
        ? call
        : {
            ...call,
            observer: {
              called: (made) => void this.calls.push(made),
              served: (read) => void this.#served.push(read),
            },
          };
  }

  /** `hits`: answers of another cache. */
  report(hits = 0): Pick<PartitionReport, 'calls' | 'cacheHits' | 'served'> {
    const kept = this.#served.filter(({ from }) => from !== 'shared').length;
    return {
      calls: this.calls,
      cacheHits: hits + kept,
      served: this.#served.map(({ from, ageMs, error }) => ({
        from,
        ageMs,
        ...(error === undefined ? {} : { error }),
      })),
    };
  }
}
