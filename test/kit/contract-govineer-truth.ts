import type {
  ClientRecord,
  CustomerRecord,
  PaymentAccountRecord,
  PaymentRecord,
  SavedMethodRecord,
  SessionRecord,
  TerminalRecord,
  TransactionRecord,
} from '../../sandbox/govineer/records.ts';
import type { MerchantStore } from '../../sandbox/govineer/store/merchant-store.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { Mode } from '../../src/domain/vocabulary.ts';
import { recordWith } from './arbitrary-record.ts';
import {
  at,
  failure,
  isReadable,
  methodOf,
  money,
  movementWords,
  paymentWords,
} from './contract-govineer-values.ts';

/** The connection that the records are expected of. */
export interface TruthPlace {
  readonly key: string;
  readonly mode: Mode | null;
}

/**
 * What a connection to the Govineer sandbox has to show of a kind: written from the store's rows and the words of the
 * specification alone, without a line of the datasource. A record holds what filters read, and some more.
 * `accounts`: those of which records are wanted; for clients and accounts it says nothing.
 */
export function govineerTruth<K extends RecordKind>(
  kind: K,
  store: MerchantStore,
  place: TruthPlace,
  accounts: readonly string[],
): readonly Records[K][] {
  return truths[kind](store, place, accounts) as readonly Records[K][];
}

type Truth<K extends RecordKind> = (
  store: MerchantStore,
  place: TruthPlace,
  accounts: readonly string[],
) => readonly Records[K][];

/** Of kinds that Govineer does not have. */
const none = (): readonly never[] => [];

const truths: { readonly [K in RecordKind]: Truth<K> } = {
  billingSubscription: none,
  category: none,
  customerGroup: none,
  product: none,
  client: (store, place) =>
    store.clients.all().map((row: ClientRecord) =>
      make('client', place, null, row.uid, {
        name: row.name,
        state: 'ACTIVE',
        createdAt: at(row.created_at),
      }),
    ),
  account: (store, place) =>
    store.paymentAccounts.all().map((row: PaymentAccountRecord) =>
      make('account', place, null, row.uid, {
        client: refTo('client', place, null, row.client_id),
        name: row.name,
        state: row.active === undefined ? 'UNKNOWN' : row.active ? 'ACTIVE' : 'INACTIVE',
        mode: place.mode,
        createdAt: at(row.created_at),
      }),
    ),
  customer: (store, place, accounts) =>
    ofEach(accounts, (account) =>
      store
        .account(account)
        .customers.all()
        .map((row: CustomerRecord) =>
          make('customer', place, account, row.uid, {
            kind: null,
            email: row.email ?? null,
            phone: null,
            name: row.name ?? null,
            firstName: null,
            lastName: null,
            companyName: null,
            reference: row.reference_id ?? null,
            group: null,
            address: null,
            createdAt: at(row.created_at),
          }),
        ),
    ),
  transaction: (store, place, accounts) =>
    ofEach(accounts, (account) =>
      store
        .account(account)
        .payments.all()
        .filter(isReadable)
        .map((row: PaymentRecord) =>
          make('transaction', place, account, row.uid, {
            account: refTo('account', place, null, account),
            customer: refTo('customer', place, account, row.customer_uid),
            mode: place.mode,
            status: paymentWords[row.status] ?? 'UNKNOWN',
            nativeStatus: row.status ?? '',
            amount: money(row.total_amount, row.currency),
            baseAmount: money(row.base_amount, row.currency),
            reference: row.reference_id ?? null,
            description: row.description ?? null,
            customerName: null,
            customerEmail: null,
            customerPhone: null,
            createdAt: at(row.created_at),
            updatedAt: at(row.updated_at),
            completedAt: null,
            failure: failure(row.status),
            paymentMethod: methodOf(row.payment_method),
          }),
        ),
    ),
  refund: (store, place, accounts) =>
    ofEach(accounts, (account) =>
      movements(store, account, 'refund').map((row) =>
        make('refund', place, account, row.uid, {
          account: refTo('account', place, null, account),
          transaction: refTo('transaction', place, account, row.payment_uid),
          status: movementWords[row.status] ?? 'UNKNOWN',
          nativeStatus: row.status,
          amount: money(row.amount, row.currency),
          reason: null,
          reference: null,
          createdAt: at(row.created_at),
        }),
      ),
    ),
  paymentAttempt: (store, place, accounts) =>
    ofEach(accounts, (account) =>
      movements(store, account, 'sale').map((row) =>
        make('paymentAttempt', place, account, row.uid, {
          transaction: refTo('transaction', place, account, row.payment_uid),
          status: movementWords[row.status] ?? 'UNKNOWN',
          amount: money(row.amount, row.currency),
          createdAt: at(row.created_at),
        }),
      ),
    ),
  terminal: (store, place, accounts) =>
    ofEach(accounts, (account) =>
      store
        .account(account)
        .terminals.all()
        .map((row: TerminalRecord) =>
          make('terminal', place, account, row.uid, {
            account: refTo('account', place, null, account),
            name: row.name,
            serialNumber: row.serial_number ?? null,
            model: row.model,
            location: row.location ?? null,
            online: row.status === 'online' ? true : row.status === 'offline' ? false : null,
            lastSeenAt: at(row.last_seen_at),
            state: 'ACTIVE',
          }),
        ),
    ),
  paymentMethod: (store, place, accounts) =>
    ofEach(accounts, (account) =>
      store
        .account(account)
        .customers.all()
        .flatMap((customer) =>
          store
            .account(account)
            .savedMethods(customer.uid)
            .all()
            .map((row: SavedMethodRecord) =>
              recordWith(
                new RecordRef(
                  'paymentMethod',
                  'GOVINEER',
                  place.key,
                  account,
                  row.saved_payment_method_uid,
                  customer.uid,
                ),
                {
                  account: refTo('account', place, null, account),
                  customer: refTo('customer', place, account, customer.uid),
                  isDefault: row.is_default ?? null,
                  state: 'ACTIVE',
                  createdAt: null,
                },
              ),
            ),
        ),
    ),
  webhookSubscription: (store, place, accounts) =>
    ofEach(accounts, (account) => {
      const row = store.paymentAccounts.get(account);
      if (row === undefined || (row.callback_url ?? '') === '') return [];
      return [
        make('webhookSubscription', place, account, account, {
          account: refTo('account', place, null, account),
          url: row.callback_url,
          events: null,
          state: row.webhook_enabled === true ? 'ACTIVE' : 'INACTIVE',
        }),
      ];
    }),
  paymentLink: (store, place, accounts) =>
    ofEach(accounts, (account) =>
      store
        .account(account)
        .sessions.all()
        .map((row: SessionRecord) => {
          const over = row.status === 'active' && Date.parse(row.expires_at) <= Date.now();
          const status = over ? 'expired' : row.status;
          return make('paymentLink', place, account, row.session_id, {
            account: refTo('account', place, null, account),
            kind: 'HOSTED_SESSION',
            status: { active: 'OPEN', completed: 'PAID', expired: 'EXPIRED' }[status] ?? 'UNKNOWN',
            nativeStatus: status,
            amount: money(row.amount, row.currency),
            reference: null,
            customer: null,
            createdAt: null,
            expiresAt: at(row.expires_at),
          });
        }),
    ),
};

function movements(
  store: MerchantStore,
  account: string,
  type: TransactionRecord['type'],
): TransactionRecord[] {
  return store
    .account(account)
    .transactions.all()
    .filter((row) => row.type === type && isReadable(row));
}

function ofEach<T>(accounts: readonly string[], read: (account: string) => readonly T[]): readonly T[] {
  return accounts.flatMap((account) => read(account));
}

function make<K extends RecordKind>(
  kind: K,
  place: TruthPlace,
  account: string | null,
  uid: string,
  properties: Readonly<Record<string, unknown>>,
): Records[K] {
  return recordWith(new RecordRef(kind, 'GOVINEER', place.key, account, uid), properties);
}

function refTo<K extends RecordKind>(
  kind: K,
  { key }: TruthPlace,
  account: string | null,
  uid: string | null | undefined,
): RecordRef<K> | null {
  return uid === null || uid === undefined ? null : new RecordRef(kind, 'GOVINEER', key, account, uid);
}
