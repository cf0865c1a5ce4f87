import type { Reply } from '../../kit/reply.ts';
import type {
  CustomerRecord,
  PaymentRecord,
  SavedMethodRecord,
  SessionOrder,
  SessionRecord,
  TerminalRecord,
  TransactionRecord,
} from '../records.ts';
import {
  customerShape,
  paymentShape,
  savedMethodShape,
  sessionShape,
  terminalShape,
  transactionShape,
} from './shapes.ts';
import { Table } from './table.ts';

/** The records an account begins with. */
export interface AccountRecords {
  readonly payments: readonly PaymentRecord[];
  readonly transactions: readonly TransactionRecord[];
  readonly customers: readonly CustomerRecord[];
  readonly terminals: readonly TerminalRecord[];
  readonly sessions: readonly SessionRecord[];
  /** By customer uid. */
  readonly savedMethods: ReadonlyMap<string, readonly SavedMethodRecord[]>;
}

export const NO_RECORDS: AccountRecords = {
  payments: [],
  transactions: [],
  customers: [],
  terminals: [],
  sessions: [],
  savedMethods: new Map(),
};

/** Everything that belongs to one payment account. */
export class AccountStore {
  readonly uid: string;
  readonly payments: Table<PaymentRecord>;
  readonly transactions: Table<TransactionRecord>;
  readonly customers: Table<CustomerRecord>;
  readonly terminals: Table<TerminalRecord>;
  /** Keyed by `session_id`. */
  readonly sessions: Table<SessionRecord>;
  /** When payments were validated here, epoch milliseconds by uid. */
  readonly quotedAt = new Map<string, number>();
  /** What sessions that were made here were made with, by session id. */
  readonly sessionOrders = new Map<string, SessionOrder>();
  /** The answers to confirmations, by session id and idempotency key. */
  readonly confirmations = new Map<string, Reply>();
  readonly #savedMethods = new Map<string, Table<SavedMethodRecord>>();
  readonly #firstMethods: AccountRecords['savedMethods'];

  constructor(uid: string, records: AccountRecords) {
    this.uid = uid;
    this.payments = new Table(paymentShape, records.payments);
    this.transactions = new Table(transactionShape, records.transactions);
    this.customers = new Table(customerShape, records.customers);
    this.terminals = new Table(terminalShape, records.terminals);
    this.sessions = new Table(sessionShape, records.sessions);
    this.#firstMethods = records.savedMethods;
  }

  /** The saved payment methods of a customer; an empty table for a customer without any. */
  savedMethods(customerUid: string): Table<SavedMethodRecord> {
    const known = this.#savedMethods.get(customerUid);
    if (known !== undefined) return known;
    const table = new Table(savedMethodShape, this.#firstMethods.get(customerUid) ?? []);
    this.#savedMethods.set(customerUid, table);
    return table;
  }
}
