import { AnswerCache } from '../../../../src/cache/answer-cache.ts';
import { OwnGenerations } from '../../../../src/cache/generations.ts';
import { ProviderFailure } from '../../../../src/domain/errors.ts';
import type { RecordKind } from '../../../../src/domain/record-kind.ts';
import { recordKinds } from '../../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { TransactionRecord } from '../../../../src/domain/records/transaction.ts';
import { Keeping } from '../../../../src/gateway/shared-reads/keeping.ts';
import { SharedReads } from '../../../../src/gateway/shared-reads/shared-reads.ts';
import { sharedSource } from '../../../../src/gateway/shared-reads/shared-source.ts';
import type { CallContext, ServedRead } from '../../../../src/ports/call-context.ts';
import { anonymous } from '../../../../src/ports/caller.ts';
import type { SourceCapabilities } from '../../../../src/ports/capabilities.ts';
import type { ListRequest, Page, Source } from '../../../../src/ports/source.ts';
import { fakeTransaction } from '../../../kit/fake-transactions.ts';
import { VirtualClock } from '../../http/virtual-clock.ts';

type Kind = 'transaction';
type Row = TransactionRecord;

const capabilities: SourceCapabilities<Kind> = {
  operations: ['LIST', 'READ'],
  scope: 'account',
  filters: {},
  constants: {},
  orders: {},
  idOrder: { compare: 'codePoints', native: false, basis: 'documented', source: 'test' },
  idsPerCall: 10,
  maxPageSize: 10,
  requires: [],
  counts: false,
  countsBasis: 'documented',
};

export const row = (nativeId: string, reference = '1'): Row =>
  fakeTransaction('c', 'one', {
    nativeId,
    createdAt: 0,
    updatedAt: null,
    minor: 100n,
    currency: 'USD',
    status: 'SUCCEEDED',
    reference,
  });

export const refTo = (nativeId: string): RecordRef<Kind> =>
  new RecordRef('transaction', 'GOVINEER', 'c', 'one', nativeId);

export const down = new ProviderFailure('PROVIDER_UNAVAILABLE', 'down', {
  provider: 'GOVINEER',
  connection: 'c',
});

export const request: ListRequest<Kind> = {
  accounts: ['one'],
  filter: { op: 'everything' },
  order: [],
  idDirection: 'asc',
  limit: 10,
  offset: 0,
  projection: new Set(['reference']),
  count: false,
};

/** One upstream read that is under way until it is told how it ends. */
export interface UnderWay {
  /** Native ids; null: a list. */
  readonly ids: readonly string[] | null;
  readonly call: CallContext;
  readonly end: (rows: readonly Row[]) => void;
  readonly fail: (error: Error) => void;
}

export interface Asking {
  readonly ms?: number;
  readonly cache?: 'reload' | 'no-store';
}

/** Somebody who asks. */
export class Asker {
  readonly gone = new AbortController();
  readonly served: ServedRead[] = [];
  readonly call: CallContext;

  constructor(
    private readonly source: Source<Kind>,
    clock: VirtualClock,
    { ms = 10_000, cache }: Asking,
  ) {
    this.call = {
      signal: this.gone.signal,
      deadline: clock.now() + ms,
      caller: anonymous,
      metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0, served: this.served },
      ...(cache === undefined ? {} : { cache }),
    };
  }

  /** References of the rows, or how it failed. */
  async list(more: Partial<ListRequest<Kind>> = {}): Promise<readonly (string | null)[] | string> {
    try {
      return (await this.source.list({ ...request, ...more }, this.call)).records.map((one) => one.reference);
    } catch (error) {
      return told(error);
    }
  }

  /** By native id, the reference or how it failed. */
  async byId(...ids: readonly string[]): Promise<Record<string, string | null>> {
    const found = await this.source.getMany(ids.map(refTo), request.projection, this.call);
    return Object.fromEntries(
      ids.flatMap((id) => {
        const record = found.get(refTo(id).id);
        if (record === undefined) return [];
        return [[id, record instanceof Error ? told(record) : record.reference]];
      }),
    );
  }
}

function told(error: unknown): string {
  if (error instanceof ProviderFailure) return error.code;
  return error instanceof Error ? error.message : String(error);
}

export interface RigOptions {
  readonly seconds?: number;
  readonly staleSeconds?: number;
}

/** A provider whose reads end when a test says so, and a way to it that all share. */
export class Rig {
  // No wait passes by itself.
  readonly clock = new VirtualClock(-1);
  readonly underWay: UnderWay[] = [];
  readonly warnings: unknown[] = [];
  readonly generations = new OwnGenerations();
  readonly reads: SharedReads;
  readonly #source: Source<Kind>;

  constructor({ seconds = 0, staleSeconds = 0 }: RigOptions = {}) {
    const now = (): number => this.clock.now();
    const store = new AnswerCache({ maxEntries: 100, maxBytes: 1_000_000, shared: null, now });
    const each = Object.fromEntries(recordKinds.map((kind) => [kind, seconds])) as Record<RecordKind, number>;
    this.reads = new SharedReads({
      connection: 'c',
      provider: 'GOVINEER',
      clock: this.clock,
      generations: this.generations,
      longestMs: 15_000,
      keeping: seconds === 0 ? null : new Keeping({ store, seconds: each, staleSeconds, salt: 'salt' }),
      log: { warn: (fields) => void this.warnings.push(fields) },
    });
    this.#source = sharedSource(this.#provider(), this.reads);
  }

  asker(asking: Asking = {}): Asker {
    return new Asker(this.#source, this.clock, asking);
  }

  /** The only read under way, taken off. */
  only(): UnderWay {
    const [one, ...others] = this.underWay.splice(0);
    if (one === undefined || others.length > 0) throw new Error(`${others.length + 1} reads are under way`);
    return one;
  }

  #provider(): Source<Kind> {
    const start = (ids: readonly string[] | null, call: CallContext): Promise<readonly Row[]> => {
      const { promise, resolve, reject } = Promise.withResolvers<readonly Row[]>();
      call.signal.addEventListener('abort', () => reject(asError(call.signal.reason)), { once: true });
      this.underWay.push({ ids, call, end: resolve, fail: reject });
      return promise;
    };
    return {
      kind: 'transaction',
      capabilities,
      list: async (_request, call): Promise<Page<Kind>> => {
        const records = await start(null, call);
        return {
          records,
          rowsRead: records.length,
          unreadable: 0,
          unreadableTail: 0,
          exhausted: true,
          count: null,
        };
      },
      getMany: async (refs, _projection, call) => {
        const rows = await start(
          refs.map(({ nativeId }) => nativeId),
          call,
        );
        return new Map(rows.map((record) => [record.id, record]));
      },
      previewList: () => [],
      previewGetMany: () => [],
    };
  }
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}

/** Lets everything happen that waits for nothing. */
export async function turn(): Promise<void> {
  for (let times = 0; times < 5; times += 1) await new Promise((resolve) => setImmediate(resolve));
}
