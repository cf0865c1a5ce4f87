import type { ProviderOrigins } from '../rows/origins.ts';
import { askedAccount, originsOf } from '../rows/origins.ts';
import { billingSubscriptionWires } from './mapper/billing-subscription.ts';
import { customerWires } from './mapper/customer.ts';
import { paymentAttemptWires } from './mapper/payment-attempt.ts';
import { paymentLinkWires } from './mapper/payment-link.ts';
import { paymentMethodWires } from './mapper/payment-method.ts';
import { productWires } from './mapper/product.ts';
import { refundWires } from './mapper/refund.ts';
import { accountWires, spaceWires } from './mapper/space.ts';
import { terminalWires } from './mapper/terminal.ts';
import { transactionWires } from './mapper/transaction.ts';
import { webhookSubscriptionWires } from './mapper/webhook-subscription.ts';
import {
  accountStates,
  attemptStates,
  creationStates,
  productStates,
  refundStates,
  subscriptionStates,
  terminalStates,
  transactionStates,
} from './vocabulary.ts';

const noSuchProperty = { none: 'no such property is published' } as const;
const byCurrency = { none: "in the product's components, by currency" } as const;
const notConnected = { none: 'a terminal shows its make-up, not where it is or how it does' } as const;
const subscribersOwn = { none: 'it belongs to a subscriber, which nothing links to customers' } as const;

/** Where each property comes from, or why it is null. For the documents; nothing is read by it. */
export const walleeOrigins: ProviderOrigins = {
  account: {
    place: 'spaces',
    properties: originsOf(spaceWires, {
      mode: { from: 'the setting `mode`; each payment decides where that is not set' },
    }),
    statuses: creationStates,
  },
  billingSubscription: {
    place: 'subscriptions',
    properties: originsOf(billingSubscriptionWires, {
      account: askedAccount,
      customer: subscribersOwn,
      customerEmail: subscribersOwn,
      nextPaymentAt: { none: 'what falls due is in the ledger' },
      amount: { none: 'what falls due is in the ledger' },
      interval: { from: "the subscription's version, `billingCycleModel`" },
      intervalCount: { from: "the subscription's version, `billingCycleModel`" },
    }),
    statuses: subscriptionStates,
  },
  category: { none: 'products are not sorted into categories' },
  client: {
    place: 'accounts',
    properties: originsOf(accountWires, {}),
    statuses: accountStates,
  },
  customer: {
    place: 'customers',
    properties: originsOf(customerWires, {
      account: askedAccount,
      kind: noSuchProperty,
      name: { none: 'given and family name are told apart' },
      salutation: noSuchProperty,
      companyName: noSuchProperty,
      phone: noSuchProperty,
      address: { from: "the customer's addresses, a call of its own" },
      description: noSuchProperty,
      group: { none: 'no groups of customers' },
    }),
  },
  customerGroup: { none: 'no groups of customers' },
  paymentAttempt: {
    place: 'charge attempts',
    properties: originsOf(paymentAttemptWires, {
      amount: { none: 'an attempt is for the whole transaction and repeats no amount' },
    }),
    statuses: attemptStates,
  },
  paymentLink: {
    place: 'payment links',
    properties: originsOf(paymentLinkWires, {
      account: askedAccount,
      kind: { always: 'REUSABLE_LINK' },
      shortUrl: { none: 'one address only' },
      qrCodeUrl: { none: 'no picture of it' },
      customer: { none: 'a link is for anybody' },
      transactions: { none: 'a transaction does not say which link led to it' },
      createdAt: noSuchProperty,
    }),
    statuses: {
      OPEN: { from: '`ACTIVE`, available still' },
      PAID: [],
      EXPIRED: { from: '`ACTIVE`, `availableUntil` past' },
      CANCELLED: ['INACTIVE', 'DELETING', 'DELETED'],
      UNKNOWN: 'rest',
    },
  },
  paymentMethod: {
    place: 'tokens',
    properties: originsOf(paymentMethodWires, {
      account: askedAccount,
      details: { from: "the token's active version, a call of its own" },
      isDefault: { none: 'no token comes before another' },
    }),
    statuses: {
      ...creationStates,
      INACTIVE: { from: '`CREATE`, `INACTIVE`; `ACTIVE` with no active version' },
    },
  },
  product: {
    place: 'subscription products',
    properties: originsOf(productWires, {
      account: askedAccount,
      kind: { always: 'SUBSCRIPTION' },
      description: noSuchProperty,
      category: { none: 'products are not sorted into categories' },
      categoryName: { none: 'products are not sorted into categories' },
      price: byCurrency,
      cost: noSuchProperty,
      unit: { always: 'PER_CYCLE' },
      stock: { none: 'nothing is kept in stock' },
      taxId: byCurrency,
      taxLabel: byCurrency,
      taxRate: byCurrency,
      imageUrl: noSuchProperty,
      createdAt: noSuchProperty,
    }),
    statuses: productStates,
  },
  refund: {
    place: 'refunds',
    properties: originsOf(refundWires, { account: askedAccount }),
    statuses: refundStates,
  },
  terminal: {
    place: 'payment terminals',
    properties: originsOf(terminalWires, {
      account: askedAccount,
      model: notConnected,
      location: notConnected,
      online: notConnected,
      lastSeenAt: notConnected,
    }),
    statuses: terminalStates,
  },
  transaction: {
    place: 'transactions',
    properties: originsOf(transactionWires, {
      account: askedAccount,
      billingSubscription: { from: 'subscription charges, a call of its own' },
      paymentLink: { none: 'a transaction does not say which link led to it' },
      direction: { always: 'PAYMENT' },
      baseAmount: { none: 'line items are told with their taxes and fees' },
      description: noSuchProperty,
      scheduledFor: { none: 'a transaction is for now' },
      settledAt: { none: 'settlement is in the bank transactions' },
    }),
    statuses: transactionStates,
  },
  webhookSubscription: {
    place: 'webhook listeners',
    properties: originsOf(webhookSubscriptionWires, { account: askedAccount }),
    statuses: creationStates,
  },
};
