import { presentOnly } from '../../data/present.ts';
import type { TransactionRecord } from '../../records/payments.ts';
import type { WriteContext } from '../write-route.ts';
import { readAddress } from './address.ts';
import { PRINTABLE } from './body-fields.ts';
import type { BodyFields } from './body-fields.ts';
import { readLineItems, totalOf } from './line-items.ts';

/** What a pending transaction can still be given. */
export const PENDING_FIELDS = [
  'allowedPaymentMethodBrands',
  'allowedPaymentMethodConfigurations',
  'billingAddress',
  'completionBehavior',
  'currency',
  'customerEmailAddress',
  'customerId',
  'failedUrl',
  'invoiceMerchantReference',
  'language',
  'lineItems',
  'merchantReference',
  'metaData',
  'shippingAddress',
  'shippingMethod',
  'successUrl',
  'timeZone',
  'token',
  'tokenizationMode',
] as const;

/** What only the creation takes. */
export const CREATION_FIELDS = [
  'autoConfirmationEnabled',
  'chargeRetryEnabled',
  'customersPresence',
  'deviceSessionIdentifier',
  'emailsDisabled',
  'environment',
  'environmentSelectionStrategy',
  'spaceViewId',
] as const;

/**
 * The members of a transaction a body sets. Addresses to return to, the shipping method, the device session and
 * the space view are checked and not kept: no record of the sandbox has a place for them.
 */
export function readDraft(
  fields: BodyFields,
  { space }: WriteContext,
  currencyBefore: string,
): Partial<TransactionRecord> {
  const currency = fields.text('currency', { pattern: /^[A-Z]{3}$/ });
  const lineItems = readLineItems(fields, currency ?? currencyBefore);
  const token = fields.id('token');
  if (token !== undefined && space.tokens.get(token)?.state !== 'ACTIVE') {
    fields.refuse('token', 'An active token of the space was expected.');
  }
  for (const url of ['successUrl', 'failedUrl']) fields.text(url, { min: 9, max: 2000 });
  fields.text('shippingMethod', { max: 200 });
  fields.text('deviceSessionIdentifier', { min: 10, max: 40, pattern: /^[\w-]*$/ });
  fields.id('spaceViewId');
  return presentOnly<Partial<TransactionRecord>>({
    currency,
    lineItems,
    authorizationAmount: lineItems === undefined ? undefined : totalOf(lineItems),
    token: token === undefined ? undefined : { id: token },
    merchantReference: fields.text('merchantReference', { max: 100, pattern: PRINTABLE }),
    invoiceMerchantReference: fields.text('invoiceMerchantReference', { max: 100, pattern: PRINTABLE }),
    customerId: fields.text('customerId'),
    customerEmailAddress: fields.text('customerEmailAddress', { max: 254 }),
    billingAddress: readAddress(fields, 'billingAddress'),
    shippingAddress: readAddress(fields, 'shippingAddress'),
    metaData: fields.metaData('metaData'),
    language: fields.text('language', { min: 2 }),
    timeZone: fields.text('timeZone'),
    allowedPaymentMethodBrands: fields.ids('allowedPaymentMethodBrands'),
    allowedPaymentMethodConfigurations: fields.ids('allowedPaymentMethodConfigurations'),
    completionBehavior: fields.word('completionBehavior', [
      'COMPLETE_IMMEDIATELY',
      'COMPLETE_DEFERRED',
      'USE_CONFIGURATION',
    ]),
    tokenizationMode: fields.word('tokenizationMode', [
      'FORCE_UPDATE',
      'FORCE_CREATION',
      'FORCE_CREATION_WITH_ONE_CLICK_PAYMENT',
      'ALLOW_ONE_CLICK_PAYMENT',
    ]),
    autoConfirmationEnabled: fields.boolean('autoConfirmationEnabled'),
    chargeRetryEnabled: fields.boolean('chargeRetryEnabled'),
    emailsDisabled: fields.boolean('emailsDisabled'),
    customersPresence: fields.word('customersPresence', [
      'NOT_PRESENT',
      'VIRTUAL_PRESENT',
      'PHYSICAL_PRESENT',
    ]),
    environment: fields.word('environment', ['LIVE', 'PREVIEW']),
    environmentSelectionStrategy: fields.word('environmentSelectionStrategy', [
      'FORCE_TEST_ENVIRONMENT',
      'FORCE_PRODUCTION_ENVIRONMENT',
      'USE_CONFIGURATION',
    ]),
  });
}
