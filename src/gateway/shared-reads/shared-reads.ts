import { ProviderFailure } from '../../domain/errors.ts';
import type { ProviderName } from '../../domain/provider-name.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { Answer, KeptAnswer } from '../../ports/answer-store.ts';
import type { CallContext, RequestMetrics, ServedRead } from '../../ports/call-context.ts';
import type { Clock } from '../../ports/clock.ts';
import type { Generations } from '../../ports/generations.ts';
import { DeadlineExceeded } from '../../resilience/deadline.ts';
import { Abandoned, Flight, landed } from './flight.ts';
import type { Keeping } from './keeping.ts';

export interface SharedReadsOptions {
  readonly connection: string;
  readonly provider: ProviderName;
  readonly clock: Clock;
  readonly generations: Generations;
  /** Longest that anybody waits for a read, in milliseconds: a read lasts as long as somebody does. */
  readonly longestMs: number;
  /** Null: nothing is kept. */
  readonly keeping: Keeping | null;
  /** Told of what stood in for an answer that failed. */
  readonly log: { warn(fields: object, message: string): void };
}

type Answers<K extends RecordKind> = ReadonlyMap<string, Answer<K> | Error>;

/** Some of what has the same place: everything that could make the answer to one key another one. */
export interface SharedRead<K extends RecordKind> {
  readonly kind: K;
  readonly place: string;
  readonly keys: readonly string[];
  /** Asks the provider for some of the keys. A key that is not in the answer has none. Rejects with ProviderFailure. */
  readonly load: (keys: readonly string[], call: CallContext) => Promise<Answers<K>>;
}

/** Reads that were ended before somebody who joined them was served are read again, so many times. */
const mostAgain = 2;

const nothing: Answer<never> = { records: [], page: null };

/**
 * What is read of one connection, for all requests: what two of them want at the same time is read once, and kept as
 * long as it was configured. Callers are told apart before this: they ask for no more than they see.
 */
export class SharedReads {
  readonly #flights = new Map<string, Flight<Answers<RecordKind>>>();
  /** Asked for once in a request, where it takes asking. */
  readonly #generations = new WeakMap<RequestMetrics, Promise<string | null>>();

  constructor(private readonly options: SharedReadsOptions) {}

  /** Something of the connection may have been changed: nothing that was read before serves whoever asks from now on. */
  touch(): Promise<void> {
    return this.options.generations.touch(this.options.connection);
  }

  /** An answer or failure for each key. Rejects with what is no ProviderFailure, e.g. the reason of `call.signal`. */
  async read<K extends RecordKind>(read: SharedRead<K>, call: CallContext): Promise<Answers<K>> {
    call.signal.throwIfAborted();
    const asked = this.#generationFor(call);
    const generation = typeof asked === 'string' ? asked : await asked;
    if (generation === null) return settle(read, call);
    const placed = { ...read, place: `${generation}\n${read.kind}\n${read.place}` };
    const { keeping } = this.options;
    if (keeping === null || !keeping.keeps(read.kind)) return this.#fly(placed, call);
    return this.#readKept(placed, call, keeping);
  }

  #generationFor(call: CallContext): string | Promise<string | null> {
    const { generations, connection } = this.options;
    const known = this.#generations.get(call.metrics);
    if (known !== undefined) return known;
    const asked = generations.of(connection);
    if (typeof asked !== 'string') this.#generations.set(call.metrics, asked);
    return asked;
  }

  async #readKept<K extends RecordKind>(
    read: SharedRead<K>,
    call: CallContext,
    keeping: Keeping,
  ): Promise<Answers<K>> {
    if (call.cache !== undefined) return this.#fly(read, call, keeping);
    const { kind, place, keys } = read;
    const { clock } = this.options;
    const now = clock.now();
    const kept = await keeping.get(kind, place, keys, now);
    const answers = new Map<string, Answer<K> | Error>();
    const served: KeptAnswer<K>[] = [];
    for (const [key, answer] of kept) {
      if (!keeping.isFresh(kind, answer.readAt, now)) continue;
      answers.set(key, answer);
      served.push(answer);
    }
    if (served.length > 0) this.#tell(call, kind, 'kept', now - oldest(served));
    if (served.length === keys.length) return answers;
    const missing = served.length === 0 ? keys : keys.filter((key) => !answers.has(key));
    const found = await this.#fly({ ...read, keys: missing }, call, keeping);
    const stale: KeptAnswer<K>[] = [];
    let failure: ProviderFailure | undefined;
    for (const key of missing) {
      const answer = found.get(key) ?? nothing;
      const before = kept.get(key);
      if (before !== undefined && keeping.standsIn(answer)) {
        answers.set(key, before);
        stale.push(before);
        failure = answer;
      } else answers.set(key, answer);
    }
    if (failure !== undefined) this.#tell(call, kind, 'stale', clock.now() - oldest(stale), failure);
    return answers;
  }

  /** Joins what is under way, and asks for the rest. */
  async #fly<K extends RecordKind>(
    read: SharedRead<K>,
    call: CallContext,
    keeping: Keeping | null = null,
    again = mostAgain,
  ): Promise<Answers<K>> {
    const { clock } = this.options;
    const askedAt = clock.now();
    const boarded = new Map<Flight<Answers<K>>, string[]>();
    const rest: string[] = [];
    for (const key of read.keys) {
      const flight = call.cache === undefined ? this.#underWay<K>(`${read.place}\n${key}`) : undefined;
      if (flight === undefined) rest.push(key);
      else boarded.set(flight, [...(boarded.get(flight) ?? []), key]);
    }
    if (boarded.size > 0) {
      const first = Math.min(...Array.from(boarded.keys(), ({ startedAt }) => startedAt));
      this.#tell(call, read.kind, 'shared', askedAt - first);
    }
    if (rest.length > 0) boarded.set(this.#depart({ ...read, keys: rest }, call, keeping), rest);
    const ends = await landed([...boarded.keys()], call, clock);
    const answers = new Map<string, Answer<K> | Error>();
    const lost: string[] = [];
    for (const [index, keys] of [...boarded.values()].entries()) {
      const end = ends[index];
      if (end === undefined) throw new Error('A flight without an end');
      if (end.status === 'fulfilled') for (const key of keys) answers.set(key, end.value.get(key) ?? nothing);
      else if (end.reason instanceof DeadlineExceeded && clock.now() >= call.deadline) {
        for (const key of keys) answers.set(key, this.#late(call.deadline - askedAt));
      } else if (again > 0 && wasEnded(end.reason)) lost.push(...keys);
      else throw end.reason;
    }
    if (lost.length === 0) return answers;
    const found = await this.#fly({ ...read, keys: lost }, call, keeping, again - 1);
    return new Map([...answers, ...found]);
  }

  #underWay<K extends RecordKind>(key: string): Flight<Answers<K>> | undefined {
    const flight = this.#flights.get(key);
    // The place has the kind in it.
    return flight === undefined || flight.abandoned ? undefined : (flight as Flight<Answers<never>>);
  }

  #depart<K extends RecordKind>(
    read: SharedRead<K>,
    call: CallContext,
    keeping: Keeping | null,
  ): Flight<Answers<K>> {
    const { clock, longestMs } = this.options;
    const now = clock.now();
    const deadline = Math.max(call.deadline, now + longestMs);
    const flight = new Flight<Answers<K>>(async (signal) => {
      const answers = await settle(read, { ...call, signal, deadline });
      if (keeping !== null && call.cache !== 'no-store') await this.#keep(read, answers, now, keeping);
      return answers;
    }, now);
    const keys = read.keys.map((key) => `${read.place}\n${key}`);
    for (const key of keys) this.#flights.set(key, flight);
    void flight.landing.then(() => {
      for (const key of keys) if (this.#flights.get(key) === flight) this.#flights.delete(key);
    });
    return flight;
  }

  async #keep<K extends RecordKind>(
    { kind, place, keys }: SharedRead<K>,
    answers: Answers<K>,
    readAt: number,
    keeping: Keeping,
  ): Promise<void> {
    const toKeep = new Map<string, KeptAnswer<K>>();
    for (const key of keys) {
      const answer = answers.get(key) ?? nothing;
      if (!(answer instanceof Error)) toKeep.set(key, { ...answer, readAt });
    }
    if (toKeep.size > 0) await keeping.set(kind, place, toKeep);
  }

  #late(waitedMs: number): ProviderFailure {
    const { provider, connection } = this.options;
    const message = `${provider} (${connection}): required an answer within ${Math.max(0, waitedMs)} ms, got none`;
    return new ProviderFailure('PROVIDER_TIMEOUT', message, { provider, connection });
  }

  #tell(
    { metrics, observer }: CallContext,
    kind: RecordKind,
    from: ServedRead['from'],
    ageMs: number,
    failure?: ProviderFailure,
  ): void {
    const { connection, provider, log } = this.options;
    const error = failure === undefined ? {} : { error: failure.code };
    const read: ServedRead = { connection, kind, from, ageMs: Math.max(0, ageMs), ...error };
    metrics.served?.push(read);
    observer?.served?.(read);
    if (from === 'stale') {
      log.warn(
        { provider, connection, kind, ageMs: read.ageMs, code: failure?.code },
        'an old answer stood in',
      );
    }
  }
}

/** What the provider answers, a failure as the failure of each key. */
async function settle<K extends RecordKind>(
  { keys, load }: SharedRead<K>,
  call: CallContext,
): Promise<Answers<K>> {
  try {
    return await load(keys, call);
  } catch (error) {
    if (!(error instanceof ProviderFailure)) throw error;
    return new Map(keys.map((key) => [key, error]));
  }
}

function wasEnded(reason: unknown): boolean {
  return reason instanceof Abandoned || reason instanceof DeadlineExceeded;
}

function oldest(answers: readonly { readonly readAt: number }[]): number {
  return answers.reduce((first, { readAt }) => Math.min(first, readAt), Infinity);
}
