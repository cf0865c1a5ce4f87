import type {
  AddressRecord,
  CustomerRecord,
  MerchantRecord,
  PaymentRecord,
  PaymentTemplateRecord,
} from '../records.ts';
import { shapeOf } from './shape.ts';
import type { FieldKind, Shape } from './shape.ts';

/** Every member of a record but its lists, so that a new one cannot be forgotten. */
type FieldsOf<R> = {
  readonly [K in keyof R as NonNullable<R[K]> extends readonly unknown[] ? never : K]-?: NonNullable<
    R[K]
  > extends string | number | boolean
    ? FieldKind
    : FieldsOf<NonNullable<R[K]>>;
};

const ADDRESS = {
  line1: 'text',
  line2: 'text',
  city: 'text',
  state: 'text',
  zip: 'text',
} as const satisfies FieldsOf<AddressRecord>;

export const PAYMENT_SHAPE: Shape = shapeOf(
  'Payment',
  {
    id: 'guid',
    tenantId: 'guid',
    merchantId: 'guid',
    customerId: 'guid',
    paymentTemplateId: 'guid',
    refundOfPaymentId: 'guid',
    externalId: 'text',
    name: 'text',
    type: 'number',
    amount: 'number',
    status: 'text',
    statusDate: 'instant',
    creationTime: 'instant',
    lastModificationTime: 'instant',
    sendDate: 'instant',
    effectiveDate: 'instant',
    settlementDate: 'instant',
    routeNumber: 'text',
    accountNumber: 'text',
    accountType: 'number',
    entryClass: 'number',
    achPaymentTypeCode: 'number',
    description: 'text',
    identificationNumber: 'text',
    checkNumber: 'text',
    micr: 'text',
    terminalCity: 'text',
    terminalState: 'text',
    isPrenote: 'boolean',
    sameDayAchRequested: 'boolean',
    returnCode: 'text',
    returnReason: 'text',
  } as const satisfies FieldsOf<PaymentRecord>,
  ['externalId', 'refundOfPaymentId', 'customerId', 'paymentTemplateId'],
);

export const PAYMENT_TEMPLATE_SHAPE: Shape = shapeOf(
  'PaymentTemplate',
  {
    id: 'guid',
    tenantId: 'guid',
    merchantId: 'guid',
    customerId: 'guid',
    externalId: 'text',
    name: 'text',
    type: 'number',
    amount: 'number',
    routeNumber: 'text',
    accountNumber: 'text',
    accountType: 'number',
    entryClass: 'number',
    achPaymentTypeCode: 'number',
    description: 'text',
    identificationNumber: 'text',
    recurrencePattern: 'number',
    nonBankingDayRule: 'number',
    frequency: 'number',
    dayOfMonth: 'number',
    duration: 'number',
    durationAmount: 'number',
    sendPreNote: 'boolean',
    sameDayAchRequested: 'boolean',
    startDate: 'instant',
    isActive: 'boolean',
    creationTime: 'instant',
    lastModificationTime: 'instant',
  } as const satisfies FieldsOf<PaymentTemplateRecord>,
  ['externalId', 'customerId'],
);

export const CUSTOMER_SHAPE: Shape = shapeOf(
  'Customer',
  {
    id: 'guid',
    merchantId: 'guid',
    externalId: 'text',
    name: 'text',
    email: 'text',
    phone: 'text',
    address: ADDRESS,
    creationTime: 'instant',
    lastModificationTime: 'instant',
  } as const satisfies FieldsOf<CustomerRecord>,
  ['externalId', 'email'],
);

export const MERCHANT_SHAPE: Shape = shapeOf(
  'Merchant',
  {
    id: 'guid',
    name: 'text',
    isActive: 'boolean',
    creationTime: 'instant',
  } as const satisfies FieldsOf<MerchantRecord>,
  [],
);
