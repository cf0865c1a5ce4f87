import type { ProviderOrigins } from '../rows/origins.ts';
import { askedAccount, originsOf } from '../rows/origins.ts';
import { accountWires } from './mapper/account.ts';
import { clientWires } from './mapper/client.ts';
import { customerWires } from './mapper/customer.ts';
import { paymentAttemptWires } from './mapper/payment-attempt.ts';
import { paymentLinkWires } from './mapper/payment-link.ts';
import { paymentMethodWires } from './mapper/payment-method.ts';
import { refundWires } from './mapper/refund.ts';
import { terminalWires } from './mapper/terminal.ts';
import { transactionWires } from './mapper/transaction.ts';
import { webhookSubscriptionWires } from './mapper/webhook-subscription.ts';
import { paymentStatuses, sessionStatuses, transactionStatuses } from './vocabulary.ts';

const notOnPayments = { none: 'not on a payment; the link to the customer is' } as const;
const noSuchProperty = { none: 'no such property is published' } as const;
const oneName = { none: 'a customer has one name, in `name`' } as const;
const configuredMode = { from: 'the setting `mode`' } as const;

/** Where each property comes from, or why it is null. For the documents; nothing is read by it. */
export const govineerOrigins: ProviderOrigins = {
  account: {
    place: 'payment accounts',
    properties: originsOf(accountWires, {
      mode: configuredMode,
      defaultCurrency: { from: 'the setting `defaultCurrency`' },
    }),
    statuses: {
      ACTIVE: ['active: true'],
      INACTIVE: ['active: false'],
      DELETED: [],
      UNKNOWN: ['active not told'],
    },
  },
  billingSubscription: { none: 'nothing recurs at Govineer' },
  category: { none: 'no catalogue' },
  client: {
    place: 'clients',
    properties: originsOf(clientWires, { state: { always: 'ACTIVE' } }),
    statuses: { always: 'ACTIVE' },
  },
  customer: {
    place: 'customers',
    properties: originsOf(customerWires, {
      account: askedAccount,
      kind: noSuchProperty,
      salutation: noSuchProperty,
      firstName: oneName,
      lastName: oneName,
      companyName: oneName,
      phone: noSuchProperty,
      address: noSuchProperty,
      language: noSuchProperty,
      description: noSuchProperty,
      group: { none: 'no groups of customers' },
      metadata: { always: '{}' },
      version: noSuchProperty,
    }),
  },
  customerGroup: { none: 'no groups of customers' },
  paymentAttempt: {
    place: 'transactions of type `sale`',
    properties: originsOf(paymentAttemptWires, {}),
    statuses: transactionStatuses,
  },
  paymentLink: {
    place: 'hosted sessions',
    properties: originsOf(paymentLinkWires, {
      account: askedAccount,
      kind: { always: 'HOSTED_SESSION' },
      reference: noSuchProperty,
      shortUrl: { none: 'one address only' },
      qrCodeUrl: { none: 'no picture of it' },
      customer: { none: "not in what a session's read shows" },
      transactions: { none: 'only a webhook tells which payment a session led to' },
      createdAt: noSuchProperty,
      version: noSuchProperty,
    }),
    statuses: sessionStatuses,
  },
  paymentMethod: {
    place: 'payment methods of a customer',
    properties: originsOf(paymentMethodWires, {
      account: askedAccount,
      customer: { from: 'the customer asked' },
      state: { always: 'ACTIVE' },
      createdAt: noSuchProperty,
    }),
    statuses: { always: 'ACTIVE' },
  },
  product: { none: 'no catalogue' },
  refund: {
    place: 'transactions of type `refund`',
    properties: originsOf(refundWires, {
      account: askedAccount,
      reason: noSuchProperty,
      reference: { none: 'a transaction carries no reference' },
    }),
    statuses: transactionStatuses,
  },
  terminal: {
    place: 'terminals',
    properties: originsOf(terminalWires, { account: askedAccount, state: { always: 'ACTIVE' } }),
    statuses: { always: 'ACTIVE' },
  },
  transaction: {
    place: 'payments',
    properties: originsOf(transactionWires, {
      account: askedAccount,
      billingSubscription: { none: 'nothing recurs at Govineer' },
      paymentLink: { none: 'only a webhook tells which session led to a payment' },
      terminal: { none: 'a payment names no terminal' },
      mode: configuredMode,
      direction: { always: 'PAYMENT' },
      customerName: notOnPayments,
      customerEmail: notOnPayments,
      customerPhone: notOnPayments,
      tipAmount: noSuchProperty,
      captureMethod: { none: 'a payment that was captured does not say how' },
      lineItems: { always: '[]' },
      billingAddress: noSuchProperty,
      shippingAddress: noSuchProperty,
      version: noSuchProperty,
      completedAt: { none: 'only the last change has a time' },
      scheduledFor: { none: 'nothing is scheduled' },
      settledAt: { none: 'only the last change has a time' },
    }),
    statuses: paymentStatuses,
  },
  webhookSubscription: {
    place: 'the callback of an account',
    properties: originsOf(webhookSubscriptionWires, {
      account: askedAccount,
      events: { none: 'subscriptions can be written, but no read of them is published' },
    }),
    statuses: {
      ACTIVE: ['webhook_enabled: true'],
      INACTIVE: ['webhook_enabled: false', 'webhook_enabled not told'],
      DELETED: [],
      UNKNOWN: [],
    },
  },
};
