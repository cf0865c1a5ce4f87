import { createJournal } from '../kit/journal.ts';
import type { Journal } from '../kit/journal.ts';
import { createLedger, ledgerReply } from '../kit/ledger.ts';
import type { LedgerEffect } from '../kit/ledger.ts';
import { startShell } from '../kit/shell.ts';
import { authenticationKey } from './authentication-key.ts';
import { userSeed } from './data/users.ts';
import type { ApplicationUser, WalleeContext } from './routes/context.ts';
import { handleWallee } from './routes/handle.ts';
import { WalleeStore } from './store/wallee-store.ts';
import { createWindowLimit } from './window-limit.ts';

export interface WalleeSandboxOptions {
  /** Default 0: a free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  /** Same seed, same data and keys. Default 1. */
  readonly seed?: number;
  /** 1 (default) is about 2,000 transactions. */
  readonly scale?: number;
  /** Milliseconds by which every answer is held back. Default 0. */
  readonly latencyMs?: number;
  /** Epoch milliseconds; decides which signatures are in time. Default: the clock. */
  readonly now?: () => number;
  /** Requests a space takes within two minutes before 429. Default: each space's own `requestLimit`. */
  readonly rateLimitPerSpace?: number;
  /** Compare the signed path after percent-decoding. Default false: byte for byte. */
  readonly lenientPath?: boolean;
}

export interface WalleeSandbox extends ApplicationUser {
  /** Base of the API, such as http://127.0.0.1:4102/api/v2.0. */
  readonly url: string;
  /** A second application user, in an account of its own, whose spaces the first cannot see. */
  readonly otherUser: ApplicationUser;
  /** Every provider request so far. */
  readonly requests: Journal;
  /** What moved money, ended a schedule or changed a record, oldest first; the same as `GET /__sandbox/ledger`. */
  effects(): readonly LedgerEffect[];
  /** First data again, fresh limits, empty journal; the same as `POST /__sandbox/reset`. */
  reset(): void;
  close(): Promise<void>;
}

/** The application user of the provider's own tests. */
const FIRST_USER = 512;
const OTHER_USER = 513;

/** Starts a local wallee. Several can run in one process. */
export async function startWalleeSandbox(options: WalleeSandboxOptions = {}): Promise<WalleeSandbox> {
  const { seed = 1, scale = 1, now = Date.now } = options;
  const user = (userId: number, number: 1 | 2): ApplicationUser => ({
    userId,
    authenticationKey: authenticationKey(seed, userId),
    store: new WalleeStore(() => userSeed(number, { seed, scale })),
  });
  const [first, otherUser] = [user(FIRST_USER, 1), user(OTHER_USER, 2)];
  const journal = createJournal();
  const ledger = createLedger();
  let errors = 0;
  const context: WalleeContext = {
    users: [first, otherUser],
    rateLimit: createWindowLimit(now),
    requestLimit: options.rateLimitPerSpace,
    lenientPath: options.lenientPath ?? false,
    ledger,
    now,
    nextError: () => (errors += 1),
  };
  const reset = (): void => {
    for (const { store } of context.users) store.reset();
    context.rateLimit.clear();
    ledger.clear();
    errors = 0;
  };
  const shell = await startShell({
    name: 'wallee',
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    latencyMs: options.latencyMs ?? 0,
    now,
    journal,
    handle: (request) => handleWallee(context, request),
    control: (method, path) => ledgerReply(ledger, method, path),
    reset,
  });
  return {
    url: `${shell.url}/api/v2.0`,
    ...first,
    otherUser,
    requests: journal,
    effects: () => ledger.effects(),
    reset() {
      reset();
      journal.clear();
    },
    close: () => shell.close(),
  };
}
