import { presentOnly } from '../../data/present.ts';
import type { CreationState, LineItemRecord } from '../../records/common.ts';
import type { PaymentLinkRecord } from '../../records/configuration.ts';
import { BodyFields } from '../payments/body-fields.ts';
import { readLineItems } from '../payments/line-items.ts';
import { replayOf } from '../payments/payment-call.ts';
import {
  currency,
  FieldProblem,
  id,
  language,
  moment,
  printable,
  settableState,
  text,
  whole,
  word,
} from './field-rules.ts';
import type { Rule } from './field-rules.ts';
import type { Properties } from './read-model.ts';
import type { Changes, RecordResource } from './record-resource.ts';
import { checkNotDeleted } from './soft-deletion.ts';

interface PaymentLinkUpdate {
  readonly name?: string;
  readonly currency?: string;
  readonly language?: string;
  /** Read once the currency is known. */
  readonly lineItems?: readonly unknown[];
  readonly availableFrom?: string;
  readonly availableUntil?: string;
  readonly maximalNumberOfTransactions?: number;
  readonly billingAddressHandlingMode?: PaymentLinkRecord['billingAddressHandlingMode'];
  readonly shippingAddressHandlingMode?: PaymentLinkRecord['shippingAddressHandlingMode'];
  readonly allowedPaymentMethodConfigurations?: PaymentLinkRecord['allowedPaymentMethodConfigurations'];
}

interface PaymentLinkCreate extends PaymentLinkUpdate {
  readonly externalId: string;
  readonly protectionMode: PaymentLinkRecord['protectionMode'];
  readonly state?: CreationState;
}

const anyList: Rule<readonly unknown[]> = (value) => {
  if (!Array.isArray(value)) throw new FieldProblem('A list was expected.');
  return value;
};

const links: Rule<PaymentLinkRecord['allowedPaymentMethodConfigurations']> = (value) =>
  anyList(value).map((item) => ({
    id: id(typeof item === 'object' && item !== null && 'id' in item ? item.id : item),
  }));

const handling = word('NOT_REQUIRED', 'REQUIRED_IN_URL', 'REQUIRED_ON_PAYMENT_PAGE');

/** Lengths: wallee spec, models. Of an update nothing but these: external id, protection and state stay. */
const update: Properties<PaymentLinkUpdate> = {
  name: { rule: text({ max: 100 }), presence: 'kept' },
  currency: { rule: text(currency), presence: 'optional' },
  language: { rule: text(language), presence: 'optional' },
  lineItems: { rule: anyList, presence: 'kept' },
  availableFrom: { rule: moment, presence: 'optional' },
  availableUntil: { rule: moment, presence: 'optional' },
  maximalNumberOfTransactions: { rule: whole(1), presence: 'optional' },
  billingAddressHandlingMode: { rule: handling, presence: 'kept' },
  shippingAddressHandlingMode: { rule: handling, presence: 'kept' },
  allowedPaymentMethodConfigurations: { rule: links, presence: 'kept' },
};

/**
 * An external id that was used before answers with its link and does nothing, whatever else the body says (wallee spec:
 * idempotency). A deletion is for good: "cannot be undone", as the provider says of payment links.
 */
export const paymentLinks: RecordResource<PaymentLinkRecord, PaymentLinkCreate, PaymentLinkUpdate> = {
  path: '/payment/links',
  word: 'PaymentLink',
  told: ({ externalId }) => ({ reference: null, mark: externalId }),
  updateMethods: ['PATCH'],
  create: {
    ...update,
    externalId: { rule: text({ ...printable, min: 1 }), presence: 'required' },
    protectionMode: { rule: word('NO_PROTECTION', 'ACCESS_KEY'), presence: 'required' },
    state: { rule: settableState, presence: 'kept' },
  },
  update,
  tableOf: (space) => space.paymentLinks,
  replayed: ({ externalId }, space) => replayOf(space.paymentLinks, externalId),
  created: (head, model) =>
    presentOnly<PaymentLinkRecord>({
      ...head,
      externalId: model.externalId,
      name: model.name ?? '',
      state: model.state ?? 'ACTIVE',
      url: `https://checkout.example.com/s/${head.linkedSpaceId}/link/${head.id}`,
      currency: model.currency,
      language: model.language,
      lineItems: itemsOf(model.lineItems ?? [], model.currency),
      availableFrom: model.availableFrom,
      availableUntil: model.availableUntil,
      maximalNumberOfTransactions: model.maximalNumberOfTransactions,
      protectionMode: model.protectionMode,
      billingAddressHandlingMode: model.billingAddressHandlingMode ?? 'NOT_REQUIRED',
      shippingAddressHandlingMode: model.shippingAddressHandlingMode ?? 'NOT_REQUIRED',
      allowedPaymentMethodConfigurations: model.allowedPaymentMethodConfigurations ?? [],
    }),
  changes(current, { lineItems, ...model }): Changes<PaymentLinkRecord> {
    checkNotDeleted(current);
    if (lineItems === undefined) return model;
    const money = 'currency' in model ? model.currency : current.currency;
    return { ...model, lineItems: itemsOf(lineItems, money) };
  },
  deleted: () => undefined,
};

/** Refuses by path, such as `lineItems[0].name`. A link without line items leaves the amount to its customers. */
function itemsOf(lineItems: readonly unknown[], money: string | null | undefined): readonly LineItemRecord[] {
  if (lineItems.length === 0) return [];
  const fields = new BodyFields({ lineItems }, ['lineItems']);
  const items = readLineItems(fields, money ?? '');
  fields.finish();
  return items ?? [];
}
