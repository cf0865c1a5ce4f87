import type {
  ClientRecord,
  CustomerRecord,
  PaymentAccountRecord,
  PaymentRecord,
  SavedMethodRecord,
  SessionRecord,
  TerminalRecord,
  TransactionRecord,
} from '../records.ts';
import { defineShape } from './shape.ts';

/** What every list lets callers filter and sort by. Filterable are all scalars (assumed: nothing is published). */

export const clientShape = defineShape<ClientRecord>({
  key: 'uid',
  properties: {
    uid: 'string',
    customer_id: 'string',
    name: 'string',
    timezone: 'string',
    subdomain: 'string',
    created_at: 'instant',
    updated_at: 'instant',
  },
});

export const paymentAccountShape = defineShape<PaymentAccountRecord>({
  key: 'uid',
  indexed: ['client_id'],
  properties: {
    uid: 'string',
    client_id: 'string',
    name: 'string',
    processor: 'string',
    external_account_id: 'string',
    external_merchant_id: 'string',
    active: 'boolean',
    enable_ach: 'boolean',
    enable_credit_card: 'boolean',
    minimum_payment_amount: 'number',
    maximum_payment_amount: 'number',
    callback_url: 'string',
    webhook_enabled: 'boolean',
    created_at: 'instant',
    updated_at: 'instant',
  },
});

export const paymentShape = defineShape<PaymentRecord>({
  key: 'uid',
  indexed: ['customer_uid', 'reference_id'],
  properties: {
    uid: 'string',
    status: 'string',
    reference_id: 'string',
    base_amount: 'number',
    tax_amount: 'number',
    processing_fee_amount: 'number',
    total_amount: 'number',
    captured_amount: 'number',
    refunded_amount: 'number',
    currency: 'string',
    payment_method: 'object',
    customer_uid: 'string',
    description: 'string',
    metadata: 'object',
    created_at: 'instant',
    updated_at: 'instant',
  },
  nested: {
    'payment_method/payment_method_type': (payment) => payment.payment_method.payment_method_type,
  },
});

export const transactionShape = defineShape<TransactionRecord>({
  key: 'uid',
  indexed: ['payment_uid'],
  properties: {
    uid: 'string',
    payment_uid: 'string',
    type: 'string',
    amount: 'number',
    currency: 'string',
    status: 'string',
    processor_transaction_id: 'string',
    created_at: 'instant',
  },
});

export const customerShape = defineShape<CustomerRecord>({
  key: 'uid',
  indexed: ['reference_id'],
  properties: {
    uid: 'string',
    reference_id: 'string',
    name: 'string',
    email: 'string',
    created_at: 'instant',
    updated_at: 'instant',
  },
});

export const savedMethodShape = defineShape<SavedMethodRecord>({
  key: 'saved_payment_method_uid',
  properties: { saved_payment_method_uid: 'string', payment_method: 'object', is_default: 'boolean' },
  nested: {
    'payment_method/payment_method_type': (method) => method.payment_method.payment_method_type,
  },
});

export const terminalShape = defineShape<TerminalRecord>({
  key: 'uid',
  properties: {
    uid: 'string',
    name: 'string',
    serial_number: 'string',
    model: 'string',
    status: 'string',
    location: 'string',
    last_seen_at: 'instant',
    created_at: 'instant',
  },
});

/** Sessions are not listed; the shape gives the store its key. */
export const sessionShape = defineShape<SessionRecord>({
  key: 'session_id',
  properties: {
    session_id: 'string',
    status: 'string',
    scope: 'string',
    amount: 'number',
    currency: 'string',
    description: 'string',
    line_items: 'object',
    customer_email: 'string',
    layout: 'string',
    allowed_methods: 'object',
    setup_future_usage: 'string',
    branding: 'object',
    required_avs_fields: 'object',
    saved_methods: 'object',
    expires_at: 'instant',
    merchant_display_name: 'string',
    page_message: 'string',
    challenge: 'object',
  },
});
