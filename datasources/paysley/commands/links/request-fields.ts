import { printInstant } from '../../../../src/domain/instant.ts';
import type {
  DeliveryMethod,
  LinkFields,
  PaymentRequestFields,
} from '../../../../src/domain/record-commands.ts';
import type { PaysleyConnection } from '../../connection.ts';
import { cartItems } from './cart-items.ts';
import { expiryText, wholeMinute } from './link-expiry.ts';
import { frequencies, onceOnly, paymentTypes, requestMethods, shippingAddress } from './link-words.ts';
import type { RequestParts, WholeRequest } from './request-properties.ts';

/** As the input has them; in an update those alone that were sent, but for amount and delivery. */
export type RequestFields = Extract<LinkFields, { is: 'paymentRequest' }>['fields'];

interface Around {
  readonly connection: Pick<PaysleyConnection, 'settings'>;
  readonly delivery: readonly DeliveryMethod[];
}

type Setting<F extends keyof PaymentRequestFields> = (
  value: PaymentRequestFields[F] | null,
  around: Around,
) => RequestParts;

/** What each field becomes; null: it is not set. */
const settings: { readonly [F in keyof PaymentRequestFields]: Setting<F> } = {
  amount: (money) => (money === null ? {} : { amount: money.amount, currency: money.currency }),
  amountIsOpen: (open) => ({ fixed_amount: open !== true }),
  delivery: (methods) => ({ request_methods: (methods ?? []).map((method) => requestMethods[method]) }),
  email: (email) => ({ email: email ?? '' }),
  phone: (phone) => ({ mobile_number: phone ?? '' }),
  senderPhone: (phone) => ({ merchant_phone_number: phone ?? '' }),
  customer: (ref) => ({ customer_id: ref?.nativeId ?? '' }),
  salutation: (text) => ({ customer_salutation: text ?? '' }),
  firstName: (text) => ({ customer_first_name: text ?? '' }),
  lastName: (text) => ({ customer_last_name: text ?? '' }),
  reference: (text) => ({ reference_number: text ?? '' }),
  captureMethod: (method) => ({ payment_type: paymentTypes[method ?? 'AUTOMATIC'] }),
  methods: (methods) => ({ payment_methods: methods ?? [] }),
  lineItems: (items) => ({ cart_items: cartItems(items ?? []) }),
  shippingAmount: (money) => ({ shipping_charges: money?.amount ?? '' }),
  shippingTax: (money) => ({ shipping_tax: money?.amount ?? '' }),
  shippingAddress: (address) => ({ shipping_address: address === null ? '' : shippingAddress(address) }),
  askShippingAddress: (asks) => ({ shipping_enabled: asks === true }),
  interval: (interval) =>
    interval === null
      ? // What only a series has goes with it.
        {
          payment_frequency: onceOnly,
          payment_start_date: '',
          initial_payment_amount: '',
          total_number_of_payments: '',
        }
      : { payment_frequency: frequencies[interval] ?? '' },
  startsAt: (at) => ({ payment_start_date: at === null ? '' : printInstant(at) }),
  numberOfPayments: (count) => ({ total_number_of_payments: count ?? '' }),
  initialAmount: (money) => ({ initial_payment_amount: money?.amount ?? '' }),
  taxId: (id) => ({ tax_id: id ?? '' }),
  templateId: (id) => ({ template_id: id ?? '' }),
  phoneOrder: (isOne) => ({ moto_enabled: isOne === true }),
  // Paysley's own default is true, so they are always said.
  feesEnabled: (enabled) => ({
    payment_fee_enabled: enabled === true,
    ach_fee_enabled: enabled === true,
    surcharge_fee_enabled: enabled === true,
  }),
  sendInvoice: (send, { delivery }) => ({
    attach_invoice: send === true && delivery.includes('EMAIL'),
    send_mms_invoice: send === true && delivery.includes('SMS'),
  }),
  invoiceUrl: (url) => ({ invoice_url: url ?? '' }),
  sendReceipt: (send, { delivery }) => ({
    attach_receipt: send === true && delivery.includes('EMAIL'),
    send_mms_receipt: send === true && delivery.includes('SMS'),
  }),
  sendConfirmation: (send) => ({ send_confirmation: send === true }),
  expiresAt: (at, { connection }) => ({
    expiry_date: expiryText(at === null ? null : wholeMinute(at), connection),
  }),
  urls: (urls) => ({
    redirect_url: urls?.redirectUrl ?? '',
    cancel_url: urls?.cancelUrl ?? '',
    response_url: urls?.notificationUrl ?? '',
  }),
};

const fieldNames = Object.keys(settings) as readonly (keyof PaymentRequestFields)[];

/** What an update sets: the fields that were sent, and nothing of the others. */
export function changedParts(
  connection: Pick<PaysleyConnection, 'settings'>,
  fields: RequestFields,
): RequestParts {
  const given = fieldNames.filter((name) => fields[name] !== undefined);
  return Object.assign({}, ...given.map((name) => partsOf(connection, name, fields))) as RequestParts;
}

/** All of a new request. */
export function wholeRequest(
  connection: Pick<PaysleyConnection, 'settings'>,
  fields: RequestFields,
): WholeRequest {
  const parts = fieldNames.map((name) => partsOf(connection, name, fields));
  // Every property is of a field, and every field is set here.
  return Object.assign({}, ...parts) as WholeRequest;
}

function partsOf<F extends keyof PaymentRequestFields>(
  connection: Pick<PaysleyConnection, 'settings'>,
  name: F,
  fields: RequestFields,
): RequestParts {
  const value = (fields as { readonly [N in F]?: PaymentRequestFields[N] | null })[name] ?? null;
  return settings[name](value, { connection, delivery: fields.delivery });
}
