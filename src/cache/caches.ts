import { createHash, randomBytes } from 'node:crypto';
import type { ConnectionSettings } from '../config/connection.ts';
import { keepsAnything } from '../config/cache.ts';
import { Secret } from '../config/secret.ts';
import type { Settings } from '../config/settings.ts';
import type { Log } from '../log.ts';
import type { AnswerStore } from '../ports/answer-store.ts';
import type { Generations } from '../ports/generations.ts';
import type { SortedRowsStore } from '../ports/sorted-rows-store.ts';
import { AnswerCache } from './answer-cache.ts';
import { cipherOf } from './cipher.ts';
import { OwnGenerations, SharedGenerations } from './generations.ts';
import type { SharedTexts } from './shared-store.ts';
import { SharedStore } from './shared-store.ts';
import { SortedRowsCache } from './sorted-rows-cache.ts';

/** All that a process keeps of what it read. */
export interface Caches {
  readonly generations: Generations;
  readonly sortedRows: SortedRowsStore;
  /** Null where no kind is kept. */
  readonly answers: AnswerStore | null;
  /** Documents that clients register with any replica; null where there is but one, which keeps its own. */
  readonly documents: SharedTexts | null;
  /** What keys of a connection's answers are made with. */
  saltOf(connection: ConnectionSettings): string;
  close(): Promise<void>;
}

export interface CachesDeps {
  readonly settings: Pick<Settings, 'cache' | 'cacheUrl' | 'cacheSecret'>;
  readonly log: Pick<Log, 'warn'>;
  readonly now: () => number;
}

/** Nothing is sent before the first read. */
export function openCaches({ settings, log, now }: CachesDeps): Caches {
  const { cache, cacheUrl, cacheSecret } = settings;
  const keeps = keepsAnything(cache);
  const url = cacheUrl?.reveal();
  const secret = cacheSecret?.reveal();
  const shared: SharedStore[] = [];
  const open = (namespace: string, more: { readonly secret?: string } = {}): SharedStore | null => {
    if (url === undefined) return null;
    const encryption = more.secret === undefined ? {} : { encryption: cipherOf(more.secret) };
    const store = new SharedStore({ url, namespace, log, ...encryption });
    shared.push(store);
    return store;
  };
  const generationStore = open('paygraph-generations');
  const generations =
    generationStore === null ? new OwnGenerations() : new SharedGenerations(generationStore);
  const sortedRows = new SortedRowsCache(url, log, generations);
  const answers = keeps
    ? new AnswerCache({
        maxEntries: cache.maxEntries,
        maxBytes: cache.maxMegabytes * 1024 * 1024,
        // The configuration has a secret wherever others keep answers.
        shared: secret === undefined ? null : open('paygraph-answers', { secret }),
        now,
      })
    : null;
  // Without others to share with nobody has to know it.
  const salt = secret ?? randomBytes(32).toString('base64url');
  return {
    generations,
    sortedRows,
    answers,
    documents: open('paygraph-documents', secret === undefined ? {} : { secret }),
    saltOf: (connection) =>
      createHash('sha256')
        .update(`${salt}\n${written(connection)}`)
        .digest('base64url'),
    async close() {
      await Promise.all([sortedRows.close(), ...shared.map((store) => store.close())]);
    },
  };
}

/** With its secrets: what was read with other credentials, or elsewhere, is not the same. */
function written(value: unknown): string {
  if (value instanceof Secret) return JSON.stringify(value.reveal());
  if (value instanceof Set || value instanceof Map) return written([...value]);
  if (Array.isArray(value)) return `[${value.map(written).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  return `{${Object.entries(value)
    .map(([name, member]) => `${JSON.stringify(name)}:${written(member)}`)
    .join()}}`;
}
