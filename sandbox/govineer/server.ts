import { credentialsFor } from '../kit/credentials.ts';
import type { ClientCredentials } from '../kit/credentials.ts';
import { createJournal } from '../kit/journal.ts';
import type { Journal } from '../kit/journal.ts';
import { createLedger, ledgerReply } from '../kit/ledger.ts';
import type { LedgerEffect } from '../kit/ledger.ts';
import { createPrng, seedFor } from '../kit/prng.ts';
import { createRateLimit } from '../kit/rate-limit.ts';
import { startShell } from '../kit/shell.ts';
import { createTokenBook } from '../kit/token-book.ts';
import { merchantSeed } from './data/merchants.ts';
import type { ODataVersion } from './odata/parse.ts';
import type { GovineerContext, Merchant } from './routes/context.ts';
import { handleGovineer, TOKEN_LIFETIME_SECONDS } from './routes/handle.ts';
import { sessionSecret } from './session-secret.ts';
import { MerchantStore } from './store/merchant-store.ts';

export interface GovineerSandboxOptions {
  /** Default 0: a free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  /** Same seed, same data and credentials. Default 1. */
  readonly seed?: number;
  /** 1 (default) is about 2,000 payments. */
  readonly scale?: number;
  /** Milliseconds by which every answer is held back. Default 0. */
  readonly latencyMs?: number;
  /** Epoch milliseconds; decides when tokens and sessions end. Default: the clock. */
  readonly now?: () => number;
  /** 4.0 refuses `in`. Default 4.01. */
  readonly odata?: ODataVersion;
  /** Share of base and tax that new card payments cost on top; bank payments cost nothing. Default 0.008. */
  readonly feeRate?: number;
  /** Requests a token may make each second before 429. Default: no limit. */
  readonly rateLimitPerSecond?: number;
}

export interface GovineerSandbox extends ClientCredentials {
  /** Origin without a slash at the end. */
  readonly url: string;
  readonly tokenUrl: string;
  /** What the credentials may see; editing it changes what the next request reads. */
  readonly store: MerchantStore;
  /** A second pair of credentials with a client of its own, which the first cannot see, and its records. */
  readonly other: Merchant;
  /** Every provider request so far. */
  readonly requests: Journal;
  /** What moved money, oldest first; the same as `GET /__sandbox/ledger`. */
  effects(): readonly LedgerEffect[];
  /** The bearer a browser would read a hosted session with. */
  sessionSecret(sessionId: string): string;
  /** First data again, no tokens, empty journal; the same as `POST /__sandbox/reset`. */
  reset(): void;
  close(): Promise<void>;
}

/** Starts a local Govineer. Several can run in one process. */
export async function startGovineerSandbox(options: GovineerSandboxOptions = {}): Promise<GovineerSandbox> {
  const { seed = 1, scale = 1, now = Date.now } = options;
  const merchant = (number: 1 | 2): Merchant => ({
    credentials: credentialsFor(seed, `govineer ${number}`),
    store: new MerchantStore(() => merchantSeed(number, { seed, scale })),
  });
  const [first, other] = [merchant(1), merchant(2)];
  const journal = createJournal();
  const ledger = createLedger();
  let origin = '';
  const context: GovineerContext = {
    merchants: [first, other],
    tokens: createTokenBook(TOKEN_LIFETIME_SECONDS, now),
    rateLimit: createRateLimit(options.rateLimitPerSecond, now),
    version: options.odata ?? '4.01',
    seed,
    feeRate: options.feeRate ?? 0.008,
    ledger,
    prng: createPrng(seedFor(seed, 'govineer writes')),
    now,
    origin: () => origin,
  };
  const reset = (): void => {
    for (const { store } of context.merchants) store.reset();
    context.tokens.clear();
    context.rateLimit.clear();
    ledger.clear();
  };
  const shell = await startShell({
    name: 'Govineer',
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    latencyMs: options.latencyMs ?? 0,
    now,
    journal,
    handle: (request) => handleGovineer(context, request),
    control: (method, path) => ledgerReply(ledger, method, path),
    reset,
  });
  origin = shell.url;
  return {
    url: shell.url,
    tokenUrl: `${shell.url}/oauth2/token`,
    ...first.credentials,
    store: first.store,
    other,
    requests: journal,
    effects: () => ledger.effects(),
    sessionSecret: (sessionId) => sessionSecret(seed, sessionId),
    reset() {
      reset();
      journal.clear();
    },
    close: () => shell.close(),
  };
}
