import type { ClosedShape, Member } from './closed-shape.ts';
import { isAmount, isObject, isText, oneOf, optional, part, required, tokenised } from './closed-shape.ts';

/** Shapes of the bodies that make or change records (published, but for the replacement of a customer). */

const isEmail: Member['fits'] = (value) => typeof value === 'string' && /^[^\s@]+@[^\s@]+$/.test(value);
const isFlag: Member['fits'] = (value) => typeof value === 'boolean';
const isUrl: Member['fits'] = (value) => typeof value === 'string' && URL.canParse(value);
/** The one property that is in major units and may have places (published). */
const isDecimal: Member['fits'] = (value) => typeof value === 'number' && value >= 0;
const isPositive: Member['fits'] = (value) => isAmount(value) && value !== 0;
const listOf =
  (fits: Member['fits']): Member['fits'] =>
  (value) =>
    Array.isArray(value) && value.every(fits);

export const newCustomerShape = {
  reference_id: required(isText),
  name: required(isText),
  email: optional(isEmail),
} satisfies ClosedShape;

const isString: Member['fits'] = (value) => typeof value === 'string';

/** Whole: what is left out is not kept. What is not changed may be as odd as it was. */
export const customerShape = {
  reference_id: optional(isString),
  name: optional(isString),
  email: optional(isString),
} satisfies ClosedShape;

export const saveMethodShape: ClosedShape = {
  payment_method: {
    required: true,
    fits: isObject,
    members: { payment_method_type: required(oneOf('credit', 'ach')), ...tokenised },
  },
};

export const defaultMethodShape: ClosedShape = { saved_payment_method_uid: required(isText) };

/** A time zone by its Windows name: nothing that looks like a name of another book passes. */
const isWindowsZone: Member['fits'] = (value) =>
  typeof value === 'string' &&
  /^([A-Za-z.() -]+ Standard Time( \([A-Za-z]+\))?|Russia Time Zone \d+|UTC([+-]\d\d)?)$/.test(value);

export const clientShape: ClosedShape = {
  customer_id: required(isText),
  name: required(isText),
  timezone: required(isWindowsZone),
  subdomain: required(
    (value) => typeof value === 'string' && /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(value),
  ),
};

export const accountShape: ClosedShape = {
  client_id: required(isText),
  name: required(isText),
  processor: required(oneOf('zift')),
  external_account_id: required(isText),
  external_merchant_id: required(isText),
  active: optional(isFlag),
  enable_ach: optional(isFlag),
  enable_credit_card: optional(isFlag),
  minimum_payment_amount: optional(isDecimal),
  maximum_payment_amount: optional(isDecimal),
  callback_url: optional(isUrl),
  webhook_enabled: optional(isFlag),
};

const lines: Member = {
  required: false,
  fits: Array.isArray,
  each: {
    description: required(isText),
    amount: required(isAmount),
    quantity: optional(isPositive),
    metadata: optional(isObject),
  },
};

export const sessionShape: ClosedShape = {
  amount: required(isPositive),
  currency: required(oneOf('USD')),
  success_url: required(isUrl),
  cancel_url: required(isUrl),
  description: optional(isText),
  line_items: lines,
  customer_id: optional(isText),
  customer_email: optional(isEmail),
  layout: optional(oneOf('hosted', 'embedded')),
  allowed_methods: optional(listOf(oneOf('card', 'ach', 'apple_pay', 'paypal'))),
  setup_future_usage: optional(oneOf('off', 'on_session', 'off_session')),
  scope: optional(oneOf('payment', 'wallet')),
  // The longest and the shortest are assumed.
  expires_in_seconds: optional((value) => isAmount(value) && Number(value) >= 60 && Number(value) <= 604_800),
  branding: part({
    logo_url: optional(isUrl),
    accent_color: optional((value) => typeof value === 'string' && /^#[0-9A-Fa-f]{6}$/.test(value)),
    merchant_display_name: optional(isText),
  }),
  required_avs_fields: optional(listOf(isText)),
  metadata: optional(isObject),
  fraud_signals: optional(isObject),
};

export const changedSessionShape: ClosedShape = { amount: optional(isPositive), line_items: lines };

export const confirmShape: ClosedShape = {
  processor_token: required(isText),
  method: required(oneOf('card', 'ach')),
  save_method: optional(isFlag),
  billing_details: optional(isObject),
  challenge_response: optional(isObject),
  payment_method: {
    required: true,
    fits: isObject,
    members: {
      card: part({
        last4: required(isText),
        exp_month: required(isAmount),
        exp_year: required(isAmount),
        bin: required(isText),
        card_brand: optional(isText),
      }),
      ach: part({
        bank_name: optional(isText),
        routing_number: required(isText),
        account_number_suffix: required(isText),
        account_type: required(oneOf('checking', 'savings')),
      }),
    },
  },
  ach_authorization: optional(isObject),
  duplicate_acknowledged: optional(isFlag),
};
