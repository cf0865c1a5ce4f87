import { randomUUID } from 'node:crypto';
import KeyvRedis from '@keyv/redis';
import { Keyv } from 'keyv';
import QuickLRU from 'quick-lru';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Records } from '../domain/records/records.ts';
import type { Log } from '../log.ts';
import type { SortedRowsStore } from '../ports/sorted-rows-store.ts';
import { decodeRecords, encodeRecords } from './record-codec.ts';

/** Lists kept in memory. Each holds up to the scan budget of rows, so few of them: they only serve next pages. */
const listsInMemory = 16;
/** How long a shared store may take to answer, in milliseconds; a slower one is as good as none. */
const storeDeadline = 250;

/** Longer than any rows are kept, in milliseconds: what was read before a change is gone by then. */
const generationsKeptFor = 3_600_000;
const generationKey = (connection: string): string => `generation:${connection}`;

/** Keeps sorted rows in memory, or in Redis for several replicas. A store that fails is a miss, and is logged. */
export class SortedRowsCache implements SortedRowsStore {
  readonly #keyv: Keyv<string>;
  /** In memory the generations are not among the lists, which push each other out. */
  readonly #generations: Map<string, string> | null;

  constructor(
    url: string | undefined,
    private readonly log: Pick<Log, 'warn'>,
  ) {
    this.#generations = url === undefined ? new Map() : null;
    this.#keyv =
      url === undefined
        ? new Keyv<string>({
            store: new QuickLRU<string, unknown>({ maxSize: listsInMemory }),
            serialization: false,
          })
        : new Keyv<string>({ store: new KeyvRedis<string>(url), namespace: 'paygraph-sorted' });
    this.#keyv.on('error', (error: unknown) => this.#failed(error));
  }

  async get<K extends RecordKind>(kind: K, key: string): Promise<readonly Records[K][] | undefined> {
    const text = await this.#inTime(this.#keyv.get(`${kind}:${key}`));
    return typeof text === 'string' ? (decodeRecords(kind, text) ?? undefined) : undefined;
  }

  async set<K extends RecordKind>(
    kind: K,
    key: string,
    rows: readonly Records[K][],
    ttl: number,
  ): Promise<void> {
    await this.#inTime(this.#keyv.set(`${kind}:${key}`, encodeRecords<K>(rows), ttl));
  }

  async touch(connection: string): Promise<void> {
    const generation = randomUUID();
    this.#generations?.set(connection, generation);
    if (this.#generations === null) {
      await this.#inTime(this.#keyv.set(generationKey(connection), generation, generationsKeptFor));
    }
  }

  async generation(connection: string): Promise<string> {
    if (this.#generations !== null) return this.#generations.get(connection) ?? '';
    const kept = await this.#inTime(this.#keyv.get(generationKey(connection)));
    return typeof kept === 'string' ? kept : '';
  }

  async close(): Promise<void> {
    await this.#keyv.disconnect().catch((error: unknown) => this.#failed(error));
  }

  async #inTime<T>(answer: Promise<T>): Promise<T | undefined> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), storeDeadline);
    });
    try {
      return await Promise.race([answer, late]);
    } catch (error) {
      this.#failed(error);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  #failed(error: unknown): void {
    // The message of a Redis client can hold its URL, and that a password.
    this.log.warn(
      { reason: error instanceof Error ? error.name : 'unknown' },
      'the cache store did not answer',
    );
  }
}
