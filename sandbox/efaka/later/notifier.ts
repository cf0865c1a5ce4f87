import type { Delivery } from '../records.ts';
import type { Agenda } from './agenda.ts';
import { post } from './post.ts';

/** Tells changes to the merchant. */
export interface Notifier {
  /** `body` is made anew for every try: it tells what is so then. */
  notify(id: string, url: string, body: () => string): void;
  /** Resolves when no try is under way. */
  idle(): Promise<void>;
  /** Gives up whatever is under way. */
  cancel(): void;
}

export interface NotifierOptions {
  readonly now: () => number;
  readonly agenda: Agenda;
  /** How many times faster than the schedule tries are repeated. */
  readonly speed: number;
  readonly record: (delivery: Delivery) => void;
}

const MINUTE_MS = 60_000;
const ANSWER_MS = 30_000;
const DAYS = 30;

/** Waits before the next try: minutes, an hour, then once a day (the relatives' schedule; assumed). */
export const RETRY_MS: readonly number[] = [
  ...[1, 2, 4, 8, 15, 30, 60].map((minutes) => minutes * MINUTE_MS),
  ...Array.from({ length: DAYS }, () => 24 * 60 * MINUTE_MS),
];

/** Tries until a 2xx within thirty seconds or the schedule ends. Targets elsewhere than here are never called. */
export function createNotifier({ now, agenda, speed, record }: NotifierOptions): Notifier {
  const underWay = new Set<Promise<void>>();
  let stopping = new AbortController();
  const attempt = async (id: string, url: string, body: () => string, number: number): Promise<void> => {
    const { signal } = stopping;
    const local = isLocal(url);
    const status = local ? await post(url, body(), { signal, timeoutMs: ANSWER_MS }) : null;
    if (signal.aborted) return;
    record({ at: now(), id, attempt: number, status });
    const wait = RETRY_MS[number - 1];
    if (!local || wait === undefined || (status !== null && status >= 200 && status < 300)) return;
    agenda.add(now() + wait / speed, () => start(id, url, body, number + 1));
  };
  const start = (id: string, url: string, body: () => string, number: number): void => {
    const work = attempt(id, url, body, number).finally(() => underWay.delete(work));
    underWay.add(work);
  };
  return {
    notify: (id, url, body) => start(id, url, body, 1),
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    cancel() {
      stopping.abort();
      stopping = new AbortController();
    },
  };
}

/** Plain HTTP to this machine: a sandbox calls nobody else. */
function isLocal(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}
