import type { ProviderOrigins } from '../rows/origins.ts';
import { originsOf } from '../rows/origins.ts';
import { accountWires } from './mapper/account.ts';
import { billingSubscriptionWires } from './mapper/billing-subscription.ts';
import { customerWires } from './mapper/customer.ts';
import { paymentMethodWires } from './mapper/payment-method.ts';
import { refundWires } from './mapper/refund.ts';
import { transactionWires } from './mapper/transaction.ts';
import { paymentStatuses, refundStatuses } from './vocabulary.ts';

const noSuchProperty = { none: 'no such property is published' } as const;
const oneName = { none: 'a customer has one name, in `name`' } as const;
const wholeAmount = { none: 'a payment has one amount' } as const;
const configuredMode = { from: 'the setting `mode`; the sandbox is known by its host' } as const;

/** Where each property comes from, or why it is null. For the documents; nothing is read by it. */
export const profituityOrigins: ProviderOrigins = {
  account: {
    place: 'merchants',
    properties: originsOf(accountWires, {
      client: { none: 'merchants belong to nobody that is shown' },
      mode: configuredMode,
      defaultCurrency: { always: 'USD' },
      timeZone: { from: 'the setting `timeZone`; null where that is not set' },
    }),
    statuses: {
      ACTIVE: ['isActive: true', 'isActive not told'],
      INACTIVE: ['isActive: false'],
      DELETED: [],
      UNKNOWN: [],
    },
  },
  billingSubscription: {
    place: 'payment templates with a recurrence',
    properties: originsOf(billingSubscriptionWires, {
      product: { none: 'no catalogue' },
      customerEmail: { none: 'not on a template; the link to the customer is' },
      nextPaymentAt: noSuchProperty,
      endedAt: { none: 'a template that was deleted is gone' },
    }),
    statuses: {
      PENDING: { from: '`isActive: true`, `startDate` to come' },
      ACTIVE: { from: '`isActive: true`, begun' },
      SUSPENDED: ['isActive: false'],
      ENDED: [],
      UNKNOWN: ['isActive not told'],
    },
  },
  category: { none: 'no catalogue' },
  client: { none: 'merchants belong to nobody that is shown' },
  customer: {
    place: 'customers',
    properties: originsOf(customerWires, {
      kind: noSuchProperty,
      salutation: noSuchProperty,
      firstName: oneName,
      lastName: oneName,
      companyName: oneName,
      language: noSuchProperty,
      description: noSuchProperty,
      group: { none: 'no groups of customers' },
      metadata: { always: '{}' },
      version: noSuchProperty,
    }),
  },
  customerGroup: { none: 'no groups of customers' },
  paymentAttempt: { none: 'a debit that came back is the same payment, not another attempt' },
  paymentLink: { none: 'no payment links' },
  paymentMethod: {
    place: 'payment templates without a recurrence',
    properties: originsOf(paymentMethodWires, {
      isDefault: { none: 'no template comes before another' },
    }),
    statuses: {
      ACTIVE: ['isActive: true'],
      INACTIVE: ['isActive: false'],
      DELETED: [],
      UNKNOWN: ['isActive not told'],
    },
  },
  product: { none: 'no catalogue' },
  refund: {
    place: 'payments that name the one they give back',
    properties: originsOf(refundWires, {}),
    statuses: refundStatuses,
  },
  terminal: { none: 'no terminals' },
  transaction: {
    place: 'payments',
    properties: originsOf(transactionWires, {
      paymentLink: { none: 'no payment links' },
      terminal: { none: 'no terminals' },
      mode: configuredMode,
      customerEmail: { none: 'not on a payment; the link to the customer is' },
      customerPhone: { none: 'not on a payment; the link to the customer is' },
      baseAmount: wholeAmount,
      taxAmount: wholeAmount,
      feeAmount: wholeAmount,
      tipAmount: wholeAmount,
      captureMethod: { always: 'AUTOMATIC' },
      captures: { none: 'a bank debit is not captured in steps' },
      lineItems: { always: '[]' },
      billingAddress: noSuchProperty,
      shippingAddress: noSuchProperty,
      version: noSuchProperty,
    }),
    statuses: paymentStatuses,
  },
  webhookSubscription: { none: 'no webhooks are published' },
};
