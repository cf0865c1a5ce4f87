import type { GovineerSandbox, GovineerSandboxOptions } from '../../sandbox/govineer/server.ts';
import { startGovineerSandbox } from '../../sandbox/govineer/server.ts';
import type { JournalEntry } from '../../sandbox/kit/journal.ts';
import type { AccountStore } from '../../sandbox/govineer/store/account-store.ts';

/** A sandbox that ends with the test, and what tests ask of its journal and its rows. */
export interface Merchant extends AsyncDisposable {
  readonly sandbox: GovineerSandbox;
  readonly accounts: readonly AccountStore[];
  /** Runs `work` and answers the upstream requests that came meanwhile, as `/path?query` decoded. */
  callsOf<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly calls: readonly Call[] }>;
}

export interface Call {
  readonly method: string;
  /** As it came over the wire. */
  readonly target: string;
  readonly path: string;
  readonly options: Readonly<Record<string, string>>;
  readonly status: number | null;
}

export async function startMerchant(options: GovineerSandboxOptions = {}): Promise<Merchant> {
  const sandbox = await startGovineerSandbox({ scale: 0.1, ...options });
  return {
    sandbox,
    accounts: sandbox.store.paymentAccounts.all().map(({ uid }) => sandbox.store.account(uid)),
    async callsOf(work) {
      const { next } = sandbox.requests.since(0);
      const result = await work();
      return { result, calls: sandbox.requests.since(next).entries.map(callOf) };
    },
    [Symbol.asyncDispose]: () => sandbox.close(),
  };
}

function callOf({ method, path: target, status }: JournalEntry): Call {
  const [path = '', query = ''] = target.split('?', 2);
  const options = Object.fromEntries(
    query
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => pair.split('=', 2).map((part) => decodeURIComponent(part))),
  ) as Record<string, string>;
  return { method, target, path, options, status };
}
