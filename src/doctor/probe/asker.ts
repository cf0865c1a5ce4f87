import { ProviderFailure } from '../../domain/errors.ts';
import type { EpochMs } from '../../domain/instant.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { CallContext } from '../../ports/call-context.ts';
import type { ListRequest, Page, Source } from '../../ports/source.ts';
import type { ConcurrencyLimit } from '../../resilience/concurrency.ts';
import { createConcurrencyLimit } from '../../resilience/concurrency.ts';
import type { Verdict } from './finding.ts';
import { doesNotHold, undecided } from './finding.ts';

export interface AskerOptions {
  readonly call: CallContext;
  readonly now: () => EpochMs;
  /** Upstream calls after which nothing more is asked. */
  readonly maxCalls: number;
  /** Calls under way at a time. */
  readonly concurrency: number;
}

/** The probe may not ask any more. */
export class ProbeOver extends Error {
  override readonly name = 'ProbeOver';
}

/** Asks one connection's sources, no more than allowed, and nothing twice. */
export class Asker {
  readonly #options: AskerOptions;
  readonly #inTurn: ConcurrencyLimit;
  readonly #answers = new Map<string, Promise<Page<RecordKind>>>();
  #asked = 0;

  constructor(options: AskerOptions) {
    this.#options = options;
    this.#inTurn = createConcurrencyLimit(options.concurrency, Number.MAX_SAFE_INTEGER);
  }

  /** Upstream calls so far, tries that failed included. */
  get calls(): number {
    return Math.max(this.#asked, this.#options.call.metrics.upstreamCalls);
  }

  /** One page; an equal question gets the answer that is there already unless `anew`. */
  async list<K extends RecordKind>(
    source: Source<K>,
    request: ListRequest<K>,
    { anew = false }: { readonly anew?: boolean } = {},
  ): Promise<Page<K>> {
    const key = JSON.stringify([source.kind, request.accounts, request.limit, source.previewList(request)]);
    const known = anew ? undefined : this.#answers.get(key);
    if (known !== undefined) return known as Promise<Page<K>>;
    const answer = this.#inTurn(() => this.#ask(source, request), this.#options.call.signal);
    this.#answers.set(key, answer as Promise<Page<RecordKind>>);
    return answer;
  }

  async #ask<K extends RecordKind>(source: Source<K>, request: ListRequest<K>): Promise<Page<K>> {
    const { call, maxCalls, now } = this.#options;
    if (this.calls >= maxCalls) throw new ProbeOver(`the ${maxCalls} calls of a probe are used up`);
    if (now() >= call.deadline) throw new ProbeOver('the time of a probe is used up');
    this.#asked += 1;
    return source.list(request, call);
  }
}

/** What an error says of the capability that was asked for; throws what says nothing of the provider. */
export function verdictOfError(error: unknown): Verdict {
  if (error instanceof ProbeOver) return undecided(error.message);
  if (!(error instanceof ProviderFailure)) throw error;
  if (error.httpStatus === 400) return doesNotHold('refused with 400');
  return undecided(error.message);
}
