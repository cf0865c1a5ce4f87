import type { Journal } from './journal.ts';
import { jsonReply } from './reply.ts';
import type { Reply } from './reply.ts';

/** What the control routes of a sandbox act on. */
export interface Controlled {
  readonly journal: Journal;
  reset(): void;
}

/**
 * The routes a sandbox has beside the provider's own: `GET /__sandbox/journal?since=N` and
 * `POST /__sandbox/reset`. They need no token and are not journaled; the server listens on loopback only.
 */
export function controlReply(sandbox: Controlled, method: string, path: string, query: string): Reply {
  switch (path) {
    case '/__sandbox/journal': {
      if (method !== 'GET') return jsonReply(405, { message: 'Use GET.' }, { allow: 'GET' });
      const since = new URLSearchParams(query).get('since') ?? '0';
      if (!/^\d{1,15}$/.test(since)) {
        return jsonReply(400, { message: `since: a whole number from 0 was expected, not "${since}".` });
      }
      return jsonReply(200, sandbox.journal.since(Number(since)));
    }
    case '/__sandbox/reset':
      if (method !== 'POST') return jsonReply(405, { message: 'Use POST.' }, { allow: 'POST' });
      sandbox.reset();
      sandbox.journal.clear();
      return { status: 204 };
    default:
      return jsonReply(404, { message: `No sandbox route ${path}.` });
  }
}
