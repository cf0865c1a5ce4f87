import { createHash } from 'node:crypto';
import type { CallersSettings } from '../config/callers.ts';
import { ConfigError } from '../config/config-error.ts';
import type { Callers } from './callers.ts';

export interface WatchOptions {
  readonly callers: Pick<Callers, 'replace'>;
  /** The configuration file's text; rejects if it can't be read. */
  readonly read: () => Promise<string>;
  /** Who may call by that text; undefined if it names nobody. @throws {ConfigError} if something in it is wrong. */
  readonly parse: (text: string) => CallersSettings | undefined;
  /** How often to look, in milliseconds. */
  readonly everyMs: number;
  readonly log: WatchLog;
}

/** What is used of a log. */
export interface WatchLog {
  info(entry: object, message: string): void;
  error(entry: object, message: string): void;
}

/**
 * Looks at the configuration file from time to time, by its content: editors and mounted volumes replace files in ways
 * that notifications miss. `known`: its text as it was read at the start. Answers a function that ends it.
 */
export function watchCallers(known: string, { everyMs, ...options }: WatchOptions): () => void {
  const look = lookerAt(known, options);
  let under: Promise<void> | null = null;
  const timer = setInterval(() => {
    under ??= look()
      .catch((error: unknown) =>
        options.log.error({ err: error }, 'the configuration file could not be used'),
      )
      .finally(() => {
        under = null;
      });
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/** Looks once. Callers are replaced if the file is another one and right; what is wrong is logged once. */
export function lookerAt(
  known: string,
  { callers, read, parse, log }: Omit<WatchOptions, 'everyMs'>,
): () => Promise<void> {
  let seen = digestOf(known);
  return async () => {
    const text = await read().catch(() => null);
    const now = text === null ? 'unreadable' : digestOf(text);
    if (now === seen) return;
    seen = now;
    const problems = text === null ? ['it cannot be read'] : reload(text);
    if (problems.length === 0) log.info({}, 'who may call was read again from the configuration file');
    else log.error({ problems }, 'the changed configuration file is not used: callers stay as they were');
  };

  function reload(text: string): readonly string[] {
    try {
      const settings = parse(text);
      // Otherwise a slip of an editor would open the endpoint to everybody.
      if (settings === undefined) return ['it names no callers'];
      callers.replace(settings);
      return [];
    } catch (error) {
      if (error instanceof ConfigError) return error.problems;
      throw error;
    }
  }
}

/** The text may hold secrets, which are not kept longer than they have to be. */
function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
