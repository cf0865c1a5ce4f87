import { credentialsFor } from '../kit/credentials.ts';
import { createJournal } from '../kit/journal.ts';
import type { Journal } from '../kit/journal.ts';
import { createRateLimit } from '../kit/rate-limit.ts';
import { ledgerReply } from '../kit/ledger.ts';
import type { LedgerEffect } from '../kit/ledger.ts';
import { startShell } from '../kit/shell.ts';
import { createTokenBook } from '../kit/token-book.ts';
import { profituityRecords } from './data/profituity-data.ts';
import { createBank } from './lifecycle/bank.ts';
import type { QueryDialect } from './query/dialect.ts';
import { advanceReply } from './routes/advance-reply.ts';
import type { ApiUser, ProfituityContext } from './routes/context.ts';
import { handleProfituity } from './routes/handle.ts';
import { CLIENT_ID, SCOPE } from './routes/token-reply.ts';
import { ProfituityStore } from './store/profituity-store.ts';
import type { InstantStyle } from './wire/instant.ts';

/** Those of QueryDialect and InstantStyle say what nobody published; their defaults are the spec's assumptions. */
export interface ProfituitySandboxOptions extends Partial<QueryDialect>, Partial<InstantStyle> {
  /** Default 0: a free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  /** Same seed, same data and credentials. Default 1. */
  readonly seed?: number;
  /** 1 (default) is about 2,000 payments. */
  readonly scale?: number;
  /** Milliseconds by which every answer is held back. Default 0. */
  readonly latencyMs?: number;
  /** Epoch milliseconds; decides when tokens end and when new payments move on. Default: the clock. */
  readonly now?: () => number;
  /** Requests a token may make each second before 429. Default: no limit. */
  readonly rateLimitPerSecond?: number;
  /** Seconds a token lasts. Default 3600 (published in an example). */
  readonly tokenLifetimeSeconds?: number;
  /** Most rows of a page; a greater `take` is cut in silence. Default 1000. */
  readonly maxTake?: number;
  /** False: the merchants cannot be listed, 404. Default true. */
  readonly merchantsPath?: boolean;
}

export interface ProfituitySandbox extends ApiUser {
  /** Origin without a slash at the end. */
  readonly url: string;
  readonly clientId: typeof CLIENT_ID;
  readonly scope: typeof SCOPE;
  /** What the user may see; editing it changes what the next request reads. */
  readonly store: ProfituityStore;
  /** Every provider request so far. */
  readonly requests: Journal;
  /** What moved money or stopped it, or wrote a customer or template, oldest first; the same as `GET /__sandbox/ledger`. */
  effects(): readonly LedgerEffect[];
  /** The next call with any token given out so far is answered with 401. */
  expireTokens(): void;
  /**
   * Lets so many milliseconds pass at the bank: payments made through the API move on, tokens and seeded payments
   * do not. The same as `POST /__sandbox/advance?milliseconds=N`.
   */
  advance(milliseconds: number): void;
  /** First data again, no tokens, no time passed, empty journal; the same as `POST /__sandbox/reset`. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts a local Profituity. Several can run in one process. */
export async function startProfituitySandbox(
  options: ProfituitySandboxOptions = {},
): Promise<ProfituitySandbox> {
  const { seed = 1, scale = 1, now = Date.now, tokenLifetimeSeconds = 3600 } = options;
  const { clientId: username, clientSecret: password } = credentialsFor(seed, 'profituity');
  const store = new ProfituityStore(() => profituityRecords({ seed, scale }), {
    stringCase: options.stringCase ?? 'insensitive',
    idOrder: options.idOrder ?? 'ordinal',
    notEqualNulls: options.notEqualNulls ?? 'kept',
  });
  const journal = createJournal();
  const context: ProfituityContext = {
    user: { username, password },
    tokens: createTokenBook(tokenLifetimeSeconds, now),
    tokenLifetimeSeconds,
    rateLimit: createRateLimit(options.rateLimitPerSecond, now),
    store,
    bank: createBank(store, now),
    style: {
      dateZone: options.dateZone ?? 'utc',
      fractionDigits: options.fractionDigits ?? 'shortest',
    },
    maxTake: options.maxTake ?? 1000,
    merchantsPath: options.merchantsPath ?? true,
  };
  const reset = (): void => {
    store.reset();
    context.tokens.clear();
    context.rateLimit.clear();
    context.bank.reset();
  };
  const shell = await startShell({
    name: 'Profituity',
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    latencyMs: options.latencyMs ?? 0,
    now,
    journal,
    handle: (request) => handleProfituity(context, request),
    control: (method, path, query) =>
      ledgerReply(store.ledger, method, path) ?? advanceReply(context.bank, method, path, query),
    reset,
  });
  return {
    url: shell.url,
    ...context.user,
    clientId: CLIENT_ID,
    scope: SCOPE,
    store,
    requests: journal,
    effects: () => store.ledger.effects(),
    expireTokens: () => context.tokens.clear(),
    advance: (milliseconds) => context.bank.advance(milliseconds),
    reset() {
      reset();
      journal.clear();
    },
    close: () => shell.close(),
  };
}
