import { compareDecimals } from '../../../src/domain/decimal.ts';
import type { CreateTransaction } from '../../../src/domain/commands.ts';
import type { Refusal } from '../../../src/domain/operation.ts';
import type { Address } from '../../../src/domain/records/parts.ts';
import { isId } from '../../dialects/search-grammar/integer-id.ts';
import { NumberText } from '../../http/number-text.ts';
import type { Printable } from '../../http/print-json.ts';
import { refusal, withoutPlace } from '../../rows/refusals.ts';
import { addressRefusals, addressValues } from './address-values.ts';
import { markedMetaData, metadataRefusals } from './marked-meta-data.ts';
import { orderItems } from './order-items.ts';
import { referenceRefusals } from './reference.ts';

const longestUrl = 2000;
const longestEmail = 254;
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
    metaData: markedMetaData(input.metadata, operationId),
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
    ...referenceRefusals(reference, 'reference'),
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
    ...metadataRefusals(input.metadata, { mark: null, isMarked: true }, 'metadata'),
  ];
}

function addressOf(address: Address | null, phone: string | null): Printable | undefined {
  if (address === null && phone === null) return undefined;
  const present = Object.entries(addressValues(address)).filter(([, value]) => value !== null);
  return { ...Object.fromEntries(present), phoneNumber: phone ?? undefined };
}
