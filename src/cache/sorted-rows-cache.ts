import { randomUUID } from 'node:crypto';
import KeyvRedis from '@keyv/redis';
import { Keyv } from 'keyv';
import QuickLRU from 'quick-lru';
import type { RecordKind } from '../domain/record-kind.ts';
import type { Records } from '../domain/records/records.ts';
import type { Log } from '../log.ts';
import type { Generations } from '../ports/generations.ts';
import type { SortedRowsStore } from '../ports/sorted-rows-store.ts';
import { OwnGenerations } from './generations.ts';
import { decodeRecords, encodeRecords } from './record-codec.ts';

/** Lists kept in memory. Each holds up to the scan budget of rows, so few of them: they only serve next pages. */
const listsInMemory = 16;
/** How long a shared store may take to answer, in milliseconds; a slower one is as good as none. */
const storeDeadline = 250;

/** Keeps sorted rows in memory, or in Redis for several replicas. A store that fails is a miss, and is logged. */
export class SortedRowsCache implements SortedRowsStore {
  readonly #keyv: Keyv<string>;

  constructor(
    url: string | undefined,
    private readonly log: Pick<Log, 'warn'>,
    private readonly generations: Generations = new OwnGenerations(),
  ) {
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

  touch(connection: string): Promise<void> {
    return this.generations.touch(connection);
  }

  async generation(connection: string): Promise<string> {
    // Where it can't be told, one that nothing was kept under.
    return (await this.generations.of(connection)) ?? randomUUID();
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
