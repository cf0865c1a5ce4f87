import type { Json } from '../../../../src/domain/operation.ts';
import type { PaymentRequestFields } from '../../../../src/domain/record-commands.ts';

/**
 * Of which field of ours each property of a request's body is (Paysley, payment requests, body parameters). The first
 * part is also told when a request is read; the rest is not, and an update that leaves it out resets it.
 */
const shown = {
  amount: 'amount',
  currency: 'amount',
  fixed_amount: 'amountIsOpen',
  request_methods: 'delivery',
  email: 'email',
  mobile_number: 'phone',
  merchant_phone_number: 'senderPhone',
  reference_number: 'reference',
  payment_type: 'captureMethod',
  payment_methods: 'methods',
  tax_id: 'taxId',
  invoice_url: 'invoiceUrl',
  attach_receipt: 'sendReceipt',
  send_mms_receipt: 'sendReceipt',
  expiry_date: 'expiresAt',
} as const satisfies Readonly<Record<string, keyof PaymentRequestFields>>;

const hidden = {
  customer_id: 'customer',
  customer_salutation: 'salutation',
  customer_first_name: 'firstName',
  customer_last_name: 'lastName',
  cart_items: 'lineItems',
  shipping_charges: 'shippingAmount',
  shipping_tax: 'shippingTax',
  shipping_address: 'shippingAddress',
  shipping_enabled: 'askShippingAddress',
  payment_frequency: 'interval',
  payment_start_date: 'startsAt',
  initial_payment_amount: 'initialAmount',
  total_number_of_payments: 'numberOfPayments',
  template_id: 'templateId',
  moto_enabled: 'phoneOrder',
  attach_invoice: 'sendInvoice',
  send_mms_invoice: 'sendInvoice',
  send_confirmation: 'sendConfirmation',
  payment_fee_enabled: 'feesEnabled',
  ach_fee_enabled: 'feesEnabled',
  surcharge_fee_enabled: 'feesEnabled',
  redirect_url: 'urls',
  cancel_url: 'urls',
  response_url: 'urls',
} as const satisfies Readonly<Record<string, keyof PaymentRequestFields>>;

export const fieldOfProperty = { ...shown, ...hidden } as const;

export type RequestProperty = keyof typeof fieldOfProperty;

export const shownProperties = Object.keys(shown) as readonly (keyof typeof shown)[];
export const hiddenProperties = Object.keys(hidden) as readonly (keyof typeof hidden)[];
export const requestProperties: readonly RequestProperty[] = [...shownProperties, ...hiddenProperties];

/**
 * Some of a request's body. What is not set is "", as in Paysley's samples; amounts, prices and quantities are decimal
 * text. `response_url` is the merchant's own address: what makes it ours is added when it is sent.
 */
export type RequestParts = { readonly [P in RequestProperty]?: Json };
export type WholeRequest = { readonly [P in RequestProperty]: Json };
