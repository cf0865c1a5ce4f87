import type { SessionRecord } from '../../../sandbox/govineer/records.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { AccountStore } from '../../../sandbox/govineer/store/account-store.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import type { GovineerKind } from './govineer-properties.ts';
import { addAwkwardRows, addRowsOfBrokenId, addUnreadableRows } from '../../kit/contract-govineer-rows.ts';

/** The account that requirements are tried in. */
export interface FilledPlace {
  readonly account: string;
  /** Global ids of customers with saved methods. */
  readonly savers: readonly string[];
  readonly unreadable: number;
}

/** More than a page of the provider holds. */
const crowd = 215;

/** Fills one account with what requirements need to be told apart. */
export function fillPlace({ store }: GovineerSandbox): FilledPlace {
  const [, second] = store.paymentAccounts.all();
  if (second === undefined) throw new Error('A sandbox with two accounts was required');
  const account = second.uid;
  store.paymentAccounts.update(account, {
    callback_url: 'http://127.0.0.1:9/contract',
    webhook_enabled: true,
  });
  addAwkwardRows(store, account, { count: crowd });
  // First, last and in the middle by id; and one whose id is half a surrogate pair, which no global id can hold.
  const unreadable = ['!', 'pay_middle', '\u{10FFFF}'];
  addRowsOfBrokenId(store, account);
  addUnreadableRows(store, account, unreadable);
  const { customers, sessions } = store.account(account);
  const [session] = sessions.all();
  if (session === undefined) throw new Error('An account with a session was required');
  const odd: readonly Partial<SessionRecord>[] = [
    { currency: 'JPY', amount: 500 },
    { currency: 'KWD', amount: 1005 },
    { currency: 'USD', amount: 9_007_199_254_740_993n },
    { status: 'paused' as SessionRecord['status'] },
  ];
  for (const [index, changes] of odd.entries()) {
    sessions.insert({
      ...session,
      session_id: `cs_Odd${index}`,
      expires_at: '2099-01-01T00:00:00Z',
      ...changes,
    });
  }
  const savers = customers.all().filter(({ uid }) => store.account(account).savedMethods(uid).size > 0);
  return {
    account,
    unreadable: unreadable.length + 1,
    savers: savers.map(({ uid }) => new RecordRef('customer', 'GOVINEER', 'gov', account, uid).id),
  };
}

/** What the sandbox's store knows of rows, whoever they belong to. */
export function placeOfSandbox({ store, other }: GovineerSandbox) {
  return {
    strangers(kind: RecordKind, account: string): readonly string[] {
      const foreign = other.store.paymentAccounts.all().map(({ uid }) => other.store.account(uid));
      const [neighbour] = store.paymentAccounts.all();
      const near = neighbour === undefined ? [] : [store.account(neighbour.uid)];
      switch (kind) {
        case 'client':
          return other.store.clients.all().map(({ uid }) => uid);
        case 'account':
          return other.store.paymentAccounts.all().map(({ uid }) => uid);
        case 'webhookSubscription':
          return store.paymentAccounts
            .all()
            .map(({ uid }) => uid)
            .filter((uid) => uid !== account)
            .slice(0, 5);
        case 'customer':
        case 'paymentMethod':
        case 'transaction':
        case 'refund':
        case 'paymentAttempt':
        case 'paymentLink':
        case 'terminal':
          return [...near, ...foreign].flatMap((place) => uidsOf(kind, place));
        case 'billingSubscription':
        case 'category':
        case 'customerGroup':
        case 'product':
          throw new Error(`Govineer has no ${kind}`);
      }
    },

    row(kind: RecordKind, account: string, { ref }: Records[RecordKind]): Readonly<Record<string, unknown>> {
      const place = store.account(account);
      const { nativeId, parent } = ref;
      const none = (): never => {
        throw new Error(`Govineer has no ${kind}`);
      };
      const row: object | undefined = {
        billingSubscription: none,
        category: none,
        customerGroup: none,
        product: none,
        client: () => store.clients.get(nativeId),
        account: () => store.paymentAccounts.get(nativeId),
        customer: () => place.customers.get(nativeId),
        paymentMethod: () => place.savedMethods(parent ?? '').get(nativeId),
        transaction: () => place.payments.get(nativeId),
        refund: () => place.transactions.get(nativeId),
        paymentAttempt: () => place.transactions.get(nativeId),
        paymentLink: () => undefinedStatus(place.sessions.get(nativeId)),
        terminal: () => place.terminals.get(nativeId),
        webhookSubscription: () => store.paymentAccounts.get(nativeId),
      }[kind]();
      if (row === undefined) throw new Error(`There is no row ${nativeId}`);
      return row as Readonly<Record<string, unknown>>;
    },

    /** What stands for cards and bank accounts on the rows of an account. */
    secrets(account: string): readonly string[] {
      const { payments, customers } = store.account(account);
      const methods = [
        ...payments.all().map((row) => row.payment_method),
        ...customers.all().flatMap(({ uid }) =>
          store
            .account(account)
            .savedMethods(uid)
            .all()
            .map((row) => row.payment_method),
        ),
      ];
      const secrets = methods.flatMap(({ credit, ach }) => [
        credit?.fingerprint,
        ach?.fingerprint,
        ach?.routing_number,
      ]);
      return [...new Set(secrets.filter((secret) => secret !== undefined))];
    },
  };
}

/** A session past its end reads as expired whatever is stored. */
function undefinedStatus(session: SessionRecord | undefined): object | undefined {
  if (session === undefined) return undefined;
  const { status: _, ...rest } = session;
  return rest;
}

function uidsOf(
  kind: Exclude<GovineerKind, 'client' | 'account' | 'webhookSubscription'>,
  place: AccountStore,
): readonly string[] {
  switch (kind) {
    case 'customer':
      return place.customers.all().map(({ uid }) => uid);
    case 'paymentMethod':
      return place.customers.all().flatMap(({ uid }) =>
        place
          .savedMethods(uid)
          .all()
          .map((row) => row.saved_payment_method_uid),
      );
    case 'transaction':
      return place.payments.all().map(({ uid }) => uid);
    case 'refund':
    case 'paymentAttempt':
      return place.transactions.all().map(({ uid }) => uid);
    case 'paymentLink':
      return place.sessions.all().map((row) => row.session_id);
    case 'terminal':
      return place.terminals.all().map(({ uid }) => uid);
  }
}
