import type { TokenRecord } from '../../sandbox/wallee/records/customers.ts';
import type { PaymentLinkRecord, WebhookListenerRecord } from '../../sandbox/wallee/records/configuration.ts';
import type { TransactionRecord } from '../../sandbox/wallee/records/payments.ts';
import type { WalleeStore } from '../../sandbox/wallee/store/wallee-store.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { WalleePlace } from './contract-wallee-values.ts';
import {
  at,
  attemptWords,
  cycleWords,
  entityWords,
  environmentWords,
  isReadable,
  linkTo,
  make,
  money,
  personOf,
  refTo,
  refundWords,
  sum,
  stateWords,
  subscriptionWords,
  transactionWords,
} from './contract-wallee-values.ts';

/**
 * What a connection to the wallee sandbox has to show of a kind in one space: written from the store's records and the
 * words of the provider's documents alone, without a line of the datasource. A record holds what filters read, and
 * some more. Of clients and accounts: every one that the application user may see.
 */
export function walleeTruth<K extends RecordKind>(
  kind: K,
  store: WalleeStore,
  place: WalleePlace,
): readonly Records[K][] {
  return truths[kind](store, place) as readonly Records[K][];
}

type Truth<K extends RecordKind> = (store: WalleeStore, place: WalleePlace) => readonly Records[K][];

/** Of kinds that wallee does not have. */
const none = (): readonly never[] => [];

const truths: { readonly [K in RecordKind]: Truth<K> } = {
  category: none,
  customerGroup: none,
  client: ({ global }, place) =>
    global.accounts.all().map((row) =>
      make('client', place, row.id, {
        name: row.name ?? String(row.id),
        state: stateWords[row.state] ?? 'UNKNOWN',
        createdAt: at(row.createdOn),
      }),
    ),
  account: ({ global }, place) =>
    global.spaces.all().map((row) =>
      make('account', place, row.id, {
        client: refTo('client', place, row.account),
        name: row.name,
        state: stateWords[row.state] ?? 'UNKNOWN',
        mode: null,
        defaultCurrency: row.primaryCurrency ?? null,
        createdAt: at(row.createdOn),
      }),
    ),
  customer: (store, place) =>
    store
      .space(place.space)
      .customers.all()
      .map((row) =>
        make('customer', place, row.id, {
          kind: null,
          email: row.emailAddress ?? null,
          phone: null,
          name: null,
          firstName: row.givenName ?? null,
          lastName: row.familyName ?? null,
          companyName: null,
          reference: row.customerId ?? null,
          group: null,
          version: row.version,
          createdAt: at(row.createdOn),
        }),
      ),
  paymentMethod: (store, place) => {
    const { tokens, tokenVersions } = store.space(place.space);
    return tokens.all().map((row: TokenRecord) => {
      const usable = tokenVersions
        .all()
        .some(({ token, state }) => token.id === row.id && state === 'ACTIVE');
      const state = stateWords[row.state] ?? 'UNKNOWN';
      return make('paymentMethod', place, row.id, {
        account: refTo('account', place, { id: place.space }),
        customer: linkTo(place, row.customerId),
        isDefault: null,
        state: state === 'ACTIVE' && !usable ? 'INACTIVE' : state,
        createdAt: at(row.createdOn),
      });
    });
  },
  transaction: (store, place) => readableTransactions(store, place).map((row) => transactionOf(row, place)),
  refund: (store, place) => {
    const byId = new Map(readableTransactions(store, place).map((row) => [row.id, row]));
    return store
      .space(place.space)
      .refunds.all()
      .flatMap((row) => {
        const payment = byId.get(row.transaction.id);
        if (payment === undefined) return [];
        return [
          make('refund', place, row.id, {
            account: refTo('account', place, { id: place.space }),
            transaction: refTo('transaction', place, payment),
            status: refundWords[row.state] ?? 'UNKNOWN',
            nativeStatus: row.state,
            amount: money(row.amount, payment.currency),
            reference: row.merchantReference ?? null,
            createdAt: at(row.createdOn),
          }),
        ];
      });
  },
  paymentAttempt: (store, place) =>
    store
      .space(place.space)
      .attempts.all()
      .map((row) =>
        make('paymentAttempt', place, row.id, {
          transaction: refTo('transaction', place, { id: row.linkedTransaction }),
          status: attemptWords[row.state] ?? 'UNKNOWN',
          amount: null,
          createdAt: at(row.createdOn),
        }),
      ),
  terminal: (store, place) =>
    store
      .space(place.space)
      .terminals.all()
      .map((row) =>
        make('terminal', place, row.id, {
          account: refTo('account', place, { id: place.space }),
          name: row.name ?? row.identifier,
          serialNumber: row.deviceSerialNumber ?? null,
          model: null,
          location: null,
          online: null,
          lastSeenAt: null,
          state: stateWords[row.state] ?? 'UNKNOWN',
        }),
      ),
  webhookSubscription: (store, place) => {
    const { webhookListeners, webhookUrls } = store.space(place.space);
    return webhookListeners.all().map((row) =>
      make('webhookSubscription', place, row.id, {
        account: refTo('account', place, { id: place.space }),
        url: webhookUrls.get(row.url.id)?.url,
        events: eventsOf(row),
        state: stateWords[row.state] ?? 'UNKNOWN',
      }),
    );
  },
  paymentLink: (store, place) =>
    store
      .space(place.space)
      .paymentLinks.all()
      .map((row) =>
        make('paymentLink', place, row.id, {
          account: refTo('account', place, { id: place.space }),
          kind: 'REUSABLE_LINK',
          status: linkStatus(row),
          nativeStatus: row.state,
          amount: linkAmount(row),
          reference: row.externalId,
          description: row.name,
          url: row.url,
          customer: null,
          createdAt: null,
          expiresAt: at(row.availableUntil),
        }),
      ),
  product: (store, place) =>
    store
      .space(place.space)
      .products.all()
      .map((row) =>
        make('product', place, row.id, {
          kind: 'SUBSCRIPTION',
          name: row.name ?? row.reference,
          sku: row.reference,
          category: null,
          categoryName: null,
          price: null,
          stock: null,
          unit: 'PER_CYCLE',
          state: stateWords[row.state] ?? 'UNKNOWN',
          version: row.version,
        }),
      ),
  billingSubscription: (store, place) => {
    const { subscriptions, subscriptionVersions, productVersions } = store.space(place.space);
    return subscriptions.all().map((row) => {
      const active = subscriptionVersions
        .all()
        .find(({ subscription, state }) => subscription.id === row.id && state === 'ACTIVE');
      return make('billingSubscription', place, row.id, {
        account: refTo('account', place, { id: place.space }),
        customer: null,
        product: refTo('product', place, productVersions.get(row.currentProductVersion.id)?.product),
        name: row.description ?? null,
        reference: row.reference ?? null,
        status: subscriptionWords[row.state] ?? 'UNKNOWN',
        nativeStatus: row.state,
        amount: null,
        interval: cycleWords[active?.billingCycleModel.billingCycleType ?? ''] ?? null,
        intervalCount: active?.billingCycleModel.numberOfPeriods ?? null,
        startsAt: at(row.activatedOn),
        endedAt: at(row.terminatedOn),
      });
    });
  },
};

function readableTransactions(store: WalleeStore, { space }: WalleePlace): readonly TransactionRecord[] {
  return store.space(space).transactions.all().filter(isReadable);
}

function transactionOf(row: TransactionRecord, place: WalleePlace): Records['transaction'] {
  const changes = [
    row.createdOn,
    row.confirmedOn,
    row.processingOn,
    row.authorizedOn,
    row.completedOn,
    row.failedOn,
    row.deliveryDecisionMadeOn,
  ].map((text) => at(text) ?? 0);
  const failed = row.state === 'FAILED' || row.state === 'DECLINE';
  const reason = row.failureReason?.id;
  return make('transaction', place, row.id, {
    account: refTo('account', place, { id: place.space }),
    customer: linkTo(place, row.customerId),
    savedPaymentMethod: refTo('paymentMethod', place, row.token),
    terminal: refTo('terminal', place, row.terminal),
    mode: environmentWords[row.authorizationEnvironment ?? row.environment] ?? null,
    direction: 'PAYMENT',
    status: transactionWords[row.state] ?? 'UNKNOWN',
    nativeStatus: row.state,
    amount: money(row.authorizationAmount, row.currency),
    capturedAmount: money(row.completedAmount, row.currency),
    refundedAmount: money(row.refundedAmount, row.currency),
    reference: row.merchantReference ?? null,
    description: null,
    customerName: personOf(row.billingAddress),
    customerEmail: row.customerEmailAddress ?? null,
    customerPhone: row.billingAddress?.phoneNumber ?? row.billingAddress?.mobilePhoneNumber ?? null,
    version: row.version,
    createdAt: at(row.createdOn),
    updatedAt: Math.max(...changes),
    completedAt: at(row.completedOn),
    failure: failed ? { code: reason === undefined ? null : String(reason) } : null,
  });
}

function linkAmount({ lineItems, currency }: PaymentLinkRecord) {
  const known = currency ?? null;
  if (known === null || lineItems.length === 0) return null;
  return money(sum(lineItems.map((item) => item.amountIncludingTax)), known);
}

/** An active link is open until it ends; whether it was paid is not told. */
function linkStatus({ state, availableUntil }: PaymentLinkRecord): string {
  const end = at(availableUntil);
  if (state === 'ACTIVE') return end === null || end > Date.now() ? 'OPEN' : 'EXPIRED';
  return state === 'INACTIVE' || state === 'DELETING' || state === 'DELETED' ? 'CANCELLED' : 'UNKNOWN';
}

function eventsOf({ entity, entityStates }: WebhookListenerRecord): readonly string[] {
  const name = entityWords[String(entity)] ?? String(entity);
  return entityStates.length === 0 ? [name] : entityStates.map((state) => `${name}:${state}`);
}
