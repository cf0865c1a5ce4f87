import type { RecordKind } from '../domain/record-kind.ts';
import type { CallersSettings } from './callers.ts';
import type { ConnectionSettings } from './connection.ts';
import type { Secret } from './secret.ts';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export interface Limits {
  /** Most rows read per partition and operation where a provider cannot filter or sort. 1–1,000,000; 10,000. */
  readonly scanBudget: number;
  /** The whole of a request's reads, in milliseconds. 100–600,000; 15,000. */
  readonly requestDeadlineMs: number;
  /** One upstream stage of a read, in milliseconds; the request's deadline cuts it short. 50–600,000; 5,000. */
  readonly providerDeadlineMs: number;
  /** A mutation's upstream work, which outlives the request, in milliseconds. 1,000–600,000; 100,000. */
  readonly commandDeadlineMs: number;
  /** The most that one operation may cost. 1–1,000,000,000,000; 100,000. */
  readonly costLimit: number;
  /** The most that the operations of one caller may cost in a minute. 1–1,000,000,000,000; 10,000,000. */
  readonly costPerMinute: number;
  /** Operations that are executed at a time. 1–100,000; 500. */
  readonly requestsUnderWay: number;
  /** Those of one caller. 1–100,000; 250. */
  readonly requestsUnderWayPerCaller: number;
}

/** For how long what providers answered serves again, and how much of it is kept. */
export interface CacheSettings {
  /** How old an answer of each kind may be. 0–86,400; 0: each request asks the provider. */
  readonly seconds: Readonly<Record<RecordKind, number>>;
  /** For how long after that an answer stands in where the provider fails. 0–86,400; 0: never. */
  readonly staleSeconds: number;
  /** Most answers kept in this process's memory. 1–1,000,000; 20,000. */
  readonly maxEntries: number;
  /** About how much of its memory they may take. 1–65,536; 64. */
  readonly maxMegabytes: number;
}

/** All that can be set from outside, checked and frozen. */
export interface Settings {
  /** `port` 0 picks a free one. */
  readonly listen: { readonly host: string; readonly port: number };
  /** In the order of the file, then those of the environment. May be empty: whether that will do is for the caller. */
  readonly connections: readonly ConnectionSettings[];
  /** Who may call. Left out: everybody who reaches the port, and may do everything. */
  readonly callers?: CallersSettings;
  readonly limits: Limits;
  readonly cache: CacheSettings;
  /**
   * What keys and contents of a shared cache are protected with, at least 32 characters, the same for all replicas.
   * There wherever answers are kept by `cacheUrl`.
   */
  readonly cacheSecret?: Secret;
  /** A Keyv store (`redis://` or `rediss://`), secret because it may hold a password. In memory if left out. */
  readonly cacheUrl?: Secret;
  /** `sqlite:` and a path, by default `./data/journal.sqlite`, or `postgres://`: secret because it may hold a password. */
  readonly journalUrl: Secret;
  /**
   * What the key of the input digests is derived from, at least 32 characters. Inputs have little entropy (an account
   * number, a small amount), so that who has key and digests can guess them: with a secret the store holds no key. By
   * default it keeps one of its own.
   */
  readonly journalSecret?: Secret;
  readonly logLevel: LogLevel;
  readonly trustedDocumentsOnly: boolean;
  /**
   * Whether `extensions.explain` is answered. By default in development, and where there are callers: then to those
   * with the scope `explain`.
   */
  readonly explain: boolean;
  /** Whether the schema can be asked for. By default in development. */
  readonly introspection: boolean;
  /** Whether browsers get the playground. By default in development. */
  readonly playground: boolean;
  /** Origins whose pages may ask and read. By default none. */
  readonly corsOrigins: readonly string[];
  /** From NODE_ENV; `test` counts as development. */
  readonly mode: 'development' | 'production';
}
