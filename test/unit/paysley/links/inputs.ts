import type { Commands, OrderedLineItem } from '../../../../src/domain/commands.ts';
import type { LinkFields, PaymentRequestFields } from '../../../../src/domain/record-commands.ts';
import type { RecordKind } from '../../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../../src/domain/record-ref.ts';
import { amount } from '../commands/inputs.ts';

export type RequestInput = Extract<LinkFields, { is: 'paymentRequest' }>['fields'];
export type PosInput = Extract<LinkFields, { is: 'posLink' }>['fields'];

export function refOf<K extends RecordKind>(kind: K, nativeId: string, account = 'default'): RecordRef<K> {
  return new RecordRef(kind, 'PAYSLEY', 'pay', kind === 'account' ? null : account, nativeId);
}

/** As little as a request needs, with the defaults of the graph. */
export const plain = {
  amount: amount('12.50', 'USD'),
  amountIsOpen: false,
  delivery: ['NONE'],
  email: 'ada@example.com',
  captureMethod: 'AUTOMATIC',
  feesEnabled: false,
} as const satisfies RequestInput;

export const everything = {
  amount: amount('1500.12', 'USD'),
  amountIsOpen: true,
  delivery: ['EMAIL', 'SMS'],
  email: 'ada@example.com',
  phone: '+12345678901',
  senderPhone: '+19196894607',
  customer: refOf('customer', '7'),
  salutation: 'Mrs',
  firstName: 'Ada',
  lastName: 'Lovelace “née” Byron',
  reference: 'INV-17',
  captureMethod: 'MANUAL',
  methods: ['GOOGLE_PAY', 'APPLE_PAY'],
  lineItems: [
    item({ name: 'Shirt', quantity: '2', unitPrice: amount('700.06', 'USD'), sku: 'S-1' }),
    item({ name: 'Ribbon', quantity: '0.5', unitPrice: amount('200', 'USD') }),
  ],
  shippingAmount: amount('9.90', 'USD'),
  shippingTax: amount('0.99', 'USD'),
  shippingAddress: {
    line1: 'Main 1',
    line2: null,
    city: 'Bern',
    state: null,
    postalCode: '3000',
    country: 'CH',
  },
  askShippingAddress: true,
  interval: 'MONTH',
  startsAt: Date.UTC(2099, 0, 31, 12),
  numberOfPayments: 12,
  initialAmount: amount('100', 'USD'),
  taxId: 'PKZMknlE',
  templateId: 'T1',
  phoneOrder: true,
  feesEnabled: true,
  sendInvoice: true,
  invoiceUrl: 'https://shop.example.com/invoice.pdf',
  sendReceipt: true,
  sendConfirmation: true,
  expiresAt: Date.UTC(2099, 5, 30, 10, 20, 59, 999),
  urls: {
    redirectUrl: 'https://shop.example.com/thanks?a=1',
    cancelUrl: 'https://shop.example.com/cart',
    notificationUrl: 'https://shop.example.com/paid?order=17#top',
  },
} as const satisfies PaymentRequestFields;

export function item(given: Pick<OrderedLineItem, 'name'> & Partial<OrderedLineItem>): OrderedLineItem {
  return {
    reference: null,
    kind: null,
    sku: null,
    quantity: '1',
    unitPrice: null,
    taxRate: null,
    taxTitle: null,
    ...given,
  };
}

export function createOf(link: LinkFields, account = 'default'): Commands['createPaymentLink'] {
  return { account: refOf('account', account), link };
}

export function requestOf(fields: RequestInput): Commands['createPaymentLink'] {
  return createOf({ is: 'paymentRequest', fields });
}

export function updateOf(
  id: string,
  link: LinkFields,
  version: number | null = null,
): Commands['updatePaymentLink'] {
  return { paymentLink: refOf('paymentLink', id), version, link };
}

export function changeOf(id: string, fields: RequestInput): Commands['updatePaymentLink'] {
  return updateOf(id, { is: 'paymentRequest', fields });
}

export function posChangeOf(id: string, fields: PosInput): Commands['updatePaymentLink'] {
  return updateOf(id, { is: 'posLink', fields });
}

export function closeOf(id: string, account = 'default'): Commands['closePaymentLink'] {
  return { paymentLink: refOf('paymentLink', id, account) };
}

export function prefillOf(given: Partial<Commands['prefillPosLink']> = {}): Commands['prefillPosLink'] {
  return {
    posLink: refOf('paymentLink', '6955PO'),
    amount: null,
    tipAmount: null,
    captureMethod: 'AUTOMATIC',
    reference: null,
    email: null,
    lineItems: null,
    interval: null,
    startsAt: null,
    textFields: null,
    choiceFields: null,
    shippingAmount: null,
    shippingAddress: null,
    feesEnabled: false,
    returnUrl: null,
    urls: null,
    ...given,
  };
}
