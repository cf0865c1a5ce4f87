import type { ClientRecord, PaymentAccountRecord } from '../records.ts';
import { AccountStore, NO_RECORDS } from './account-store.ts';
import type { AccountRecords } from './account-store.ts';
import { clientShape, paymentAccountShape } from './shapes.ts';
import { Table } from './table.ts';

/** What one pair of API credentials begins with. */
export interface MerchantSeed {
  readonly clients: readonly ClientRecord[];
  readonly paymentAccounts: readonly PaymentAccountRecord[];
  /** Makes the records of a seeded account; called when the account is first touched. */
  recordsOf(accountUid: string): AccountRecords;
}

/**
 * Everything one pair of API credentials may see. Tests insert, edit and delete through the tables; a reset of
 * the sandbox puts the first records back, and tables taken from `account` before it are then stale.
 */
export class MerchantStore {
  readonly #seed: () => MerchantSeed;
  #accounts = new Map<string, AccountStore>();
  #current: MerchantSeed;
  #clients: Table<ClientRecord>;
  #paymentAccounts: Table<PaymentAccountRecord>;

  constructor(seed: () => MerchantSeed) {
    this.#seed = seed;
    this.#current = seed();
    this.#clients = new Table(clientShape, this.#current.clients);
    this.#paymentAccounts = new Table(paymentAccountShape, this.#current.paymentAccounts);
  }

  get clients(): Table<ClientRecord> {
    return this.#clients;
  }

  get paymentAccounts(): Table<PaymentAccountRecord> {
    return this.#paymentAccounts;
  }

  /** The records of an account. One that was inserted later begins empty; an unknown uid is an error. */
  account(uid: string): AccountStore {
    if (this.#paymentAccounts.get(uid) === undefined) throw new Error(`There is no payment account ${uid}.`);
    const known = this.#accounts.get(uid);
    if (known !== undefined) return known;
    const seeded = this.#current.paymentAccounts.some((account) => account.uid === uid);
    const account = new AccountStore(uid, seeded ? this.#current.recordsOf(uid) : NO_RECORDS);
    this.#accounts.set(uid, account);
    return account;
  }

  /** The account that holds a hosted session; looking for it makes the records of every account before it. */
  accountOfSession(sessionId: string): AccountStore | undefined {
    for (const { uid } of this.#paymentAccounts.all()) {
      const account = this.account(uid);
      if (account.sessions.get(sessionId) !== undefined) return account;
    }
    return undefined;
  }

  reset(): void {
    this.#current = this.#seed();
    this.#accounts = new Map();
    this.#clients = new Table(clientShape, this.#current.clients);
    this.#paymentAccounts = new Table(paymentAccountShape, this.#current.paymentAccounts);
  }
}
