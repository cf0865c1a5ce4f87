import { createJournal } from '../kit/journal.ts';
import type { Journal } from '../kit/journal.ts';
import { createLedger, ledgerReply } from '../kit/ledger.ts';
import type { LedgerEffect } from '../kit/ledger.ts';
import { createPrng, seedFor } from '../kit/prng.ts';
import { createRateLimit } from '../kit/rate-limit.ts';
import { startShell } from '../kit/shell.ts';
import { accessKey } from './access-key.ts';
import type { KeyPrefix } from './access-key.ts';
import { merchantRecords } from './data/merchant-records.ts';
import type { PaysleyContext } from './routes/context.ts';
import { handlePaysley } from './routes/handle.ts';
import { HistoryList } from './store/history-list.ts';
import type { HistoryRules } from './store/history-list.ts';
import { PaysleyStore } from './store/paysley-store.ts';
import type { PaymentRecord } from './records.ts';
import { payRequest } from './writes/links/pay-request.ts';
import type { WriteRules } from './writes/write-rules.ts';

/** The options from `historyOrder` to `customerAnswer` are what the provider does not say of itself. */
export interface PaysleySandboxOptions {
  /** Default 0: a free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  /** Same seed, same data and access key. Default 1. */
  readonly seed?: number;
  /** 1 (default) is about 2,000 rows of history. */
  readonly scale?: number;
  /** Milliseconds by which every answer is held back. Default 0. */
  readonly latencyMs?: number;
  /** Epoch milliseconds; for the journal, the ledger, new rows and the rate limit. Default: the clock. */
  readonly now?: () => number;
  /** Which of the two hosts this is. Default `py_test_`. */
  readonly keyPrefix?: KeyPrefix;
  /** By `payment_date`. Default newest. */
  readonly historyOrder?: HistoryRules['order'];
  /** Most rows on a page of payments or requests. Default 100. */
  readonly maxLimit?: number;
  /** The date that `start_date` and `end_date` are about. Default `payment_date`. */
  readonly dateField?: HistoryRules['dateField'];
  /** Of every list's keywords. Default insensitive. */
  readonly keywordCase?: HistoryRules['keywordCase'];
  /** Whether the day `end_date` belongs to the range. Default true. */
  readonly endDateInclusive?: boolean;
  /** IANA zone of the days that dates name, and of times without one. Default UTC. */
  readonly timeZone?: string;
  /** Whose id the answer to a refund has. Default its own. */
  readonly refundAnswer?: WriteRules['refundAnswer'];
  /** Of what a refund of an authorization has to be. Default of its capture. */
  readonly capturedRefunds?: WriteRules['capturedRefunds'];
  /** Whether the answer to a new customer has its id. Default named. */
  readonly customerAnswer?: WriteRules['customerAnswer'];
  /** Requests a key may make each second before 429. Default: no limit. */
  readonly rateLimitPerSecond?: number;
}

export interface PaysleySandbox {
  /** Origin without a slash at the end; the control routes are below it. */
  readonly url: string;
  /** Where the API begins. */
  readonly baseUrl: string;
  readonly accessKey: string;
  /** What the key may see; editing it changes what the next request reads. */
  readonly store: PaysleyStore;
  /** Every provider request so far. */
  readonly requests: Journal;
  /** What moved money, ended a schedule or changed a record, oldest first; the same as `GET /__sandbox/ledger`. */
  effects(): readonly LedgerEffect[];
  /** What its payer does with an open request: see `payRequest`. Answers the payment. */
  pay(transactionId: string): PaymentRecord;
  /** First data again, empty journal; the same as `POST /__sandbox/reset`. The key stays. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts a local Paysley. Several can run in one process. */
export async function startPaysleySandbox(options: PaysleySandboxOptions = {}): Promise<PaysleySandbox> {
  const {
    seed = 1,
    scale = 1,
    now = Date.now,
    keyPrefix = 'py_test_',
    keywordCase = 'insensitive',
  } = options;
  const store = new PaysleyStore(() => merchantRecords({ seed, scale }));
  const journal = createJournal();
  const ledger = createLedger();
  const context: PaysleyContext = {
    store,
    history: new HistoryList(() => store.payments, {
      order: options.historyOrder ?? 'newest',
      dateField: options.dateField ?? 'payment_date',
      keywordCase,
      endDateInclusive: options.endDateInclusive ?? true,
      timeZone: options.timeZone ?? 'UTC',
    }),
    accessKey: accessKey(seed, keyPrefix),
    keyPrefix,
    rateLimit: createRateLimit(options.rateLimitPerSecond, now),
    keywordCase,
    maxLimit: options.maxLimit ?? 100,
    timeZone: options.timeZone ?? 'UTC',
    writeRules: {
      refundAnswer: options.refundAnswer ?? 'own',
      capturedRefunds: options.capturedRefunds ?? 'capture',
      customerAnswer: options.customerAnswer ?? 'named',
    },
    ledger,
    prng: createPrng(seedFor(seed, 'paysley writes')),
    now,
  };
  const reset = (): void => {
    store.reset();
    context.rateLimit.clear();
    ledger.clear();
  };
  const shell = await startShell({
    name: 'Paysley',
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    latencyMs: options.latencyMs ?? 0,
    now,
    journal,
    handle: (request) => handlePaysley(context, request),
    control: (method, path) => ledgerReply(ledger, method, path),
    reset,
  });
  return {
    url: shell.url,
    baseUrl: `${shell.url}/v2`,
    accessKey: context.accessKey,
    store,
    requests: journal,
    effects: () => ledger.effects(),
    pay: (transactionId) => payRequest(context, transactionId),
    reset() {
      reset();
      journal.clear();
    },
    close: () => shell.close(),
  };
}
