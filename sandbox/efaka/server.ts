import { createJournal } from '../kit/journal.ts';
import type { Journal } from '../kit/journal.ts';
import { ledgerReply } from '../kit/ledger.ts';
import type { LedgerEffect } from '../kit/ledger.ts';
import { createRateLimit } from '../kit/rate-limit.ts';
import { startShell } from '../kit/shell.ts';
import { accessToken, entityId } from './access-token.ts';
import { createAgenda } from './later/agenda.ts';
import { createNotifier } from './later/notifier.ts';
import type { EfakaContext, Redirects } from './routes/context.ts';
import { handleEfaka } from './routes/handle.ts';
import { createInquiryLimit } from './routes/inquiry-limit.ts';
import { EfakaStore } from './store/efaka-store.ts';
import { ledgerOf } from './store/ledger.ts';

/** The options from `query` on are what the provider does not say of itself. */
export interface EfakaSandboxOptions {
  /** Default 0: a free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  /** Same seed, same data and access token. Default 1. */
  readonly seed?: number;
  /** 1 (default) is about 2,000 payments. */
  readonly scale?: number;
  /** Milliseconds by which every answer is held back. Default 0. */
  readonly latencyMs?: number;
  /** Epoch milliseconds. Default: the clock. */
  readonly now?: () => number;
  /** Requests a second before 800.120.100, which has HTTP status 400. Default: no limit. */
  readonly rateLimitPerSecond?: number;
  /** Default true; false: 404. */
  readonly query?: boolean;
  /** Whether customParameters, customer, billing, shipping and descriptor come back. Default true. */
  readonly echo?: boolean;
  /** Inquiries of one payment before 800.120.100. Default: no limit. */
  readonly inquiriesPerMinute?: number;
  /** How long a pending payment of the script is pending. Default 5. */
  readonly pendingSeconds?: number;
  /** Fewest characters of a merchantTransactionId. Default 1. */
  readonly minReference?: number;
  /** Whether the same initial payment again is 800.110.100. Default false. */
  readonly refuseDuplicates?: boolean;
  /**
   * Whether every request is answered once with 307: to `/moved/v3/…` here, or the same at another origin. Default
   * `none`.
   */
  readonly redirects?: Redirects;
  /** The other origin of `redirects`. Default: this server by the name localhost. */
  readonly redirectOrigin?: string;
  /** Whether changes are told to `notificationUrl`. Default true. */
  readonly notify?: boolean;
  /** How many times faster than the schedule a notification is tried again. Default 1. */
  readonly retrySpeed?: number;
}

export interface EfakaSandbox {
  /** Origin without a slash at the end: the base URL, behind which `/v3/…` begins. */
  readonly url: string;
  readonly accessToken: string;
  readonly entityId: string;
  /** What the token may see; editing it changes what the next request reads. */
  readonly store: EfakaStore;
  /** Every provider request so far. */
  readonly requests: Journal;
  /** What moved money, or reserved some, and registrations and checkouts, oldest first; the same as `GET /__sandbox/ledger`. */
  effects(): readonly LedgerEffect[];
  /** Does what is due by `now`, and resolves when every notification sent has its answer. */
  advance(): Promise<void>;
  /** First data again, nothing to be done later, empty journal; the same as `POST /__sandbox/reset`. The token stays. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts a local eFaka. Several can run in one process. */
export async function startEfakaSandbox(options: EfakaSandboxOptions = {}): Promise<EfakaSandbox> {
  const { seed = 1, scale = 1, now = Date.now } = options;
  const store = new EfakaStore({ seed, scale });
  const ledger = ledgerOf(store);
  const journal = createJournal();
  const agenda = createAgenda(now);
  const notifier = createNotifier({
    now,
    agenda,
    speed: options.retrySpeed ?? 1,
    record: (delivery) => store.deliveries.push(delivery),
  });
  let origin = '';
  const context: EfakaContext = {
    store,
    accessToken: accessToken(seed),
    entityId: entityId(seed),
    rateLimit: createRateLimit(options.rateLimitPerSecond, now),
    inquiryLimit: createInquiryLimit(options.inquiriesPerMinute, now),
    rules: {
      query: options.query ?? true,
      echo: options.echo ?? true,
      minReference: options.minReference ?? 1,
      refuseDuplicates: options.refuseDuplicates ?? false,
      pendingSeconds: options.pendingSeconds ?? 5,
      notify: options.notify ?? true,
      redirects: options.redirects ?? 'none',
    },
    agenda,
    notifier,
    now,
    origin: () => origin,
    otherOrigin: () => options.redirectOrigin ?? origin.replace('127.0.0.1', 'localhost'),
  };
  const dropLater = (): void => {
    agenda.clear();
    notifier.cancel();
  };
  const reset = (): void => {
    dropLater();
    store.reset();
    context.rateLimit.clear();
    context.inquiryLimit.clear();
  };
  const shell = await startShell({
    name: 'eFaka',
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    latencyMs: options.latencyMs ?? 0,
    now,
    journal,
    handle: (request) => handleEfaka(context, request),
    control: (method, path) => ledgerReply(ledger, method, path),
    reset,
  });
  origin = shell.url;
  return {
    url: shell.url,
    accessToken: context.accessToken,
    entityId: context.entityId,
    store,
    requests: journal,
    effects: () => ledger.effects(),
    async advance() {
      agenda.runDue();
      await notifier.idle();
    },
    reset() {
      reset();
      journal.clear();
    },
    async close() {
      await shell.close();
      dropLater();
    },
  };
}
