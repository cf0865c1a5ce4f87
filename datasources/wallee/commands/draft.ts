import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { CreateTransaction } from '../../../src/domain/commands.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { Address } from '../../../src/domain/records/parts.ts';
import { isId } from '../../dialects/search-grammar/integer-id.ts';
import { NumberText } from '../../http/number-text.ts';
import type { Printable } from '../../http/print-json.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import { orderItems } from './order-items.ts';

/** Printable ASCII and tabs, as references and external ids are (wallee, TransactionCreate). */
const printable = /^[\t\x20-\x7e]{1,100}$/;
const longestUrl = 2000;
const longestEmail = 254;
/** Of metadata; one key is ours (wallee, conventions). */
const meta = { keys: 25, key: 40, value: 512 } as const;
const ownKey = 'operation';

const addressProperties = {
  line1: ['street', 300],
  city: ['city', 100],
  state: ['postalState', 100],
  postalCode: ['postcode', 40],
  country: ['country', 2],
} as const satisfies Partial<Record<keyof Address, readonly [string, number]>>;

export interface Draft {
  readonly body: Readonly<Record<string, Printable | undefined>>;
  readonly refusals: readonly Refusal[];
}

/** A transaction as it is created (wallee, TransactionCreate), and everything in the input that it can't be. */
export function draftOf(input: CreateTransaction, operationId: string): Draft {
  const { amount, source, returnUrl, cancelUrl } = input;
  const { items, refusals } = orderItems(input, operationId);
  const hosted = source.is === 'hosted' ? source : null;
  const body = {
    currency: amount.currency,
    lineItems: items,
    token: source.is === 'paymentMethodId' ? new NumberText(source.ref.nativeId) : undefined,
    merchantReference: input.reference ?? operationId,
    customerEmailAddress: input.customerEmail ?? undefined,
    billingAddress: addressOf(input.billingAddress, input.customerPhone),
    shippingAddress: addressOf(input.shippingAddress, null),
    metaData: { ...textsOf(input.metadata), [ownKey]: operationId },
    successUrl: returnUrl ?? undefined,
    failedUrl: cancelUrl ?? returnUrl ?? undefined,
    completionBehavior: input.captureMethod === 'MANUAL' ? 'COMPLETE_DEFERRED' : 'COMPLETE_IMMEDIATELY',
    // Nothing is taken of what was not confirmed, whoever finds it.
    autoConfirmationEnabled: false,
    allowedPaymentMethodConfigurations: hosted?.methods?.filter(isId).map((id) => new NumberText(id)),
    tokenizationMode: hosted?.saveMethod === true ? 'FORCE_CREATION' : undefined,
  };
  return { body, refusals: [...refusals, ...sourceRefusals(input), ...unplaced(input), ...checks(input)] };
}

function sourceRefusals({ source }: CreateTransaction): readonly Refusal[] {
  switch (source.is) {
    case 'paymentMethodId':
      return [];
    case 'hosted':
      return (source.methods ?? []).flatMap((id, index) =>
        isId(id)
          ? []
          : [
              refusal(
                'BAD_USER_INPUT',
                'required the id of a payment method configuration of the space',
                'source',
                'hosted',
                'methods',
                String(index),
              ),
            ],
      );
    case 'token':
    case 'bankAccount':
    case 'terminalId':
    case 'billingSubscriptionId':
      return [refusal('UNSUPPORTED_BY_PROVIDER', 'wallee takes no payment from it', 'source', source.is)];
  }
}

function unplaced(input: CreateTransaction): readonly Refusal[] {
  const itemized = input.lineItems !== null && input.lineItems.length > 0;
  return withoutPlace('wallee', {
    taxAmount: input.taxAmount,
    direction: input.direction === 'PAYOUT',
    scheduledFor: input.scheduledFor,
    // Without line items it is the name of the one that is made.
    description: itemized ? input.description : null,
    'billingAddress.line2': input.billingAddress?.line2,
    'shippingAddress.line2': input.shippingAddress?.line2,
  });
}

function checks(input: CreateTransaction): readonly Refusal[] {
  const { amount, maxTotal, reference, customerEmail } = input;
  const wrong = (test: boolean, message: string, ...path: readonly string[]): readonly Refusal[] =>
    test ? [refusal('BAD_USER_INPUT', message, ...path)] : [];
  const total = `${amount.amount} ${amount.currency}`;
  const tooMuch =
    maxTotal !== null &&
    (maxTotal.currency !== amount.currency || compareDecimals(maxTotal.value, amount.value) < 0);
  return [
    ...wrong(amount.value.coefficient <= 0n, 'required more than 0', 'amount'),
    ...wrong(tooMuch, `the customer would be charged ${total}`, 'maxTotal'),
    ...wrong(
      reference !== null && !printable.test(reference),
      'required 1 to 100 characters of printable ASCII',
      'reference',
    ),
    ...wrong(
      (customerEmail?.length ?? 0) > longestEmail,
      `required ${longestEmail} characters at most`,
      'customerEmail',
    ),
    ...(['returnUrl', 'cancelUrl'] as const).flatMap((name) =>
      wrong((input[name]?.length ?? 0) > longestUrl, `required ${longestUrl} characters at most`, name),
    ),
    ...addressRefusals(input.billingAddress, 'billingAddress'),
    ...addressRefusals(input.shippingAddress, 'shippingAddress'),
    ...metadataRefusals(input.metadata),
  ];
}

function metadataRefusals(metadata: CreateTransaction['metadata']): readonly Refusal[] {
  const entries = Object.entries(metadata ?? {});
  const refuse = (message: string, ...path: readonly string[]): Refusal =>
    refusal('BAD_USER_INPUT', message, 'metadata', ...path);
  const refusals = entries.flatMap(([key, value]) => {
    if (key === ownKey) return [refuse('this key is used by the service itself', key)];
    if (key.length > meta.key) return [refuse(`required keys of ${meta.key} characters at most`, key)];
    const fits = typeof value === 'string' && value.length <= meta.value;
    return fits ? [] : [refuse(`wallee takes texts of ${meta.value} characters at most`, key)];
  });
  return entries.length < meta.keys
    ? refusals
    : [...refusals, refuse(`required ${meta.keys - 1} keys at most`)];
}

function textsOf(metadata: CreateTransaction['metadata']): Readonly<Record<string, string>> {
  const texts = Object.entries(metadata ?? {}).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return Object.fromEntries(texts);
}

function addressOf(address: Address | null, phone: string | null): Printable | undefined {
  if (address === null && phone === null) return undefined;
  const parts = Object.entries(addressProperties).map(([field, [property]]) => [
    property,
    address?.[field as keyof typeof addressProperties] ?? undefined,
  ]);
  return {
    ...(Object.fromEntries(parts) as Record<string, string | undefined>),
    phoneNumber: phone ?? undefined,
  };
}

function addressRefusals(address: Address | null, name: string): readonly Refusal[] {
  return Object.entries(addressProperties).flatMap(([field, [, longest]]) => {
    const text = address?.[field as keyof typeof addressProperties] ?? '';
    return text.length <= longest
      ? []
      : [refusal('BAD_USER_INPUT', `required ${longest} characters at most`, name, field)];
  });
}
