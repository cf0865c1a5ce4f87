/** Where operations are journaled. */
export type JournalPlace =
  /** A file of this machine. */
  | { readonly store: 'sqlite'; readonly path: string }
  /** A database for several replicas. `url` may hold a password. */
  | { readonly store: 'postgres'; readonly url: string };

/** What a journal's URL has to look like, for messages. */
export const journalUrlForm =
  'sqlite: and the path of a file, e.g. sqlite:./data/journal.sqlite, or a URL that begins with postgres://';

/**
 * Null for anything else, `sqlite::memory:` included: a journal that forgets what was sent is none, and nothing here
 * needs one.
 */
export function parseJournalUrl(url: string): JournalPlace | null {
  if (/^postgres(ql)?:\/\/./.test(url)) return URL.canParse(url) ? { store: 'postgres', url } : null;
  // Some write sqlite:///path for an absolute one.
  const [, path] = /^sqlite:(?:\/\/(?=\/))?(.+)$/s.exec(url) ?? [];
  if (path === undefined || /^:|^\/\/|\/$|\0/.test(path)) return null;
  return { store: 'sqlite', path };
}
