import KeyvRedis from '@keyv/redis';
import { Keyv } from 'keyv';
import type { KeyvEncryptionAdapter } from 'keyv';
import type { Log } from '../log.ts';

/** How long a shared store may take to answer, in milliseconds; a slower one is as good as none. */
const answersWithin = 250;
/** How long one that failed is not asked again, in milliseconds: nobody waits for it meanwhile. */
const restFor = 1_000;

/** Texts that all replicas see. Nothing of it rejects. */
export interface SharedTexts {
  /** Null: it can't be told. Undefined: it has none. */
  get(key: string): Promise<string | undefined | null>;
  /** In the order of the keys; fewer where it can't be told. */
  getMany(keys: readonly string[]): Promise<readonly (string | undefined)[]>;
  /** `ttl` in milliseconds. False if it could not be. */
  set(key: string, value: string, ttl: number): Promise<boolean>;
}

export interface SharedStoreOptions {
  readonly url: string;
  readonly namespace: string;
  readonly log: Pick<Log, 'warn'>;
  readonly encryption?: KeyvEncryptionAdapter;
}

/** In Redis. One that fails, or is too slow, has nothing, and is logged. */
export class SharedStore implements SharedTexts {
  readonly #keyv: Keyv<string>;
  readonly #log: Pick<Log, 'warn'>;
  /** Keyv tells of errors beside what it returns, which is then as if there were nothing. */
  #errors = 0;
  #restsUntil = 0;

  constructor({ url, namespace, log, encryption }: SharedStoreOptions) {
    this.#log = log;
    this.#keyv = new Keyv<string>({
      store: new KeyvRedis<string>(url, { throwOnErrors: true }),
      namespace,
      ...(encryption === undefined ? {} : { encryption }),
    });
    this.#keyv.on('error', (error: unknown) => this.#failed(error));
  }

  get(key: string): Promise<string | undefined | null> {
    return this.#inTime(() => this.#keyv.get(key));
  }

  async getMany(keys: readonly string[]): Promise<readonly (string | undefined)[]> {
    return (await this.#inTime(() => this.#keyv.getMany([...keys]))) ?? [];
  }

  async set(key: string, value: string, ttl: number): Promise<boolean> {
    return (await this.#inTime(() => this.#keyv.set(key, value, ttl))) === true;
  }

  async close(): Promise<void> {
    await this.#keyv.disconnect().catch((error: unknown) => this.#failed(error));
  }

  async #inTime<T>(ask: () => Promise<T>): Promise<T | null> {
    // The machine's clock: nothing that is decided by it shows in an answer.
    if (performance.now() < this.#restsUntil) return null;
    const errors = this.#errors;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new TooSlow()), answersWithin);
    });
    try {
      const answer = await Promise.race([ask(), late]);
      return this.#errors === errors ? answer : null;
    } catch (error) {
      this.#failed(error);
      return null;
    } finally {
      clearTimeout(timer);
    }
  }

  #failed(error: unknown): void {
    this.#errors += 1;
    this.#restsUntil = performance.now() + restFor;
    // The message of a Redis client can hold its URL, and that a password.
    const reason = error instanceof Error ? error.name : 'unknown';
    this.#log.warn({ reason }, 'the cache store did not answer');
  }
}

class TooSlow extends Error {
  constructor() {
    super(`no answer within ${answersWithin} ms`);
    this.name = 'TooSlow';
  }
}
