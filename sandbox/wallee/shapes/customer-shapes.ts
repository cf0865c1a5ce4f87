import type {
  CustomerAddressRecord,
  CustomerRecord,
  SubscriberRecord,
  TokenRecord,
  TokenVersionRecord,
} from '../records/customers.ts';
import type { AccountRecord, SpaceRecord } from '../records/spaces.ts';
import { ADDRESS, ATTEMPT_ENVIRONMENT, CREATION_STATE, FLAGS, SPACE_FIELDS } from './common.ts';
import { BOOLEAN, EXTRA, ID, IDS, INSTANT, INTEGER, link, TEXT, TEXTS, words } from './field.ts';
import { defineShape } from './shape.ts';

export const accountShape = defineShape<AccountRecord>({
  ...FLAGS,
  id: ID,
  version: INTEGER,
  name: TEXT,
  state: words('CREATE', 'RESTRICTED_ACTIVE', 'ACTIVE', 'INACTIVE', 'DELETING', 'DELETED'),
  type: words('MASTER', 'REGULAR', 'SUBACCOUNT'),
  subaccountLimit: INTEGER,
  parentAccount: link('accounts'),
  createdBy: ID,
  createdOn: INSTANT,
});

export const spaceShape = defineShape<SpaceRecord>(
  {
    ...FLAGS,
    id: ID,
    version: INTEGER,
    name: TEXT,
    state: CREATION_STATE,
    account: link('accounts'),
    primaryCurrency: TEXT,
    timeZone: TEXT,
    requestLimit: INTEGER,
    technicalContactAddresses: TEXTS,
    createdBy: ID,
    createdOn: INSTANT,
  },
  ['account.id'],
);

export const customerShape = defineShape<CustomerRecord>(
  {
    ...SPACE_FIELDS,
    customerId: TEXT,
    emailAddress: TEXT,
    givenName: TEXT,
    familyName: TEXT,
    preferredCurrency: TEXT,
    language: TEXT,
    metaData: EXTRA,
    createdOn: INSTANT,
  },
  ['customerId', 'emailAddress'],
);

export const addressShape = defineShape<CustomerAddressRecord>(
  {
    ...SPACE_FIELDS,
    customer: link('customers'),
    address: ADDRESS,
    addressType: words('BILLING', 'SHIPPING', 'BOTH'),
    defaultAddress: BOOLEAN,
    createdOn: INSTANT,
  },
  ['customer.id'],
);

export const tokenShape = defineShape<TokenRecord>(
  {
    ...SPACE_FIELDS,
    state: CREATION_STATE,
    externalId: TEXT,
    tokenReference: TEXT,
    customerId: TEXT,
    customerEmailAddress: TEXT,
    enabledForOneClickPayment: BOOLEAN,
    language: TEXT,
    timeZone: TEXT,
    createdOn: INSTANT,
  },
  ['customerId', 'externalId'],
);

export const tokenVersionShape = defineShape<TokenVersionRecord>(
  {
    ...SPACE_FIELDS,
    state: words('UNINITIALIZED', 'ACTIVE', 'OBSOLETE'),
    name: TEXT,
    token: link('tokens'),
    paymentConnectorConfiguration: link('connectorConfigurations'),
    paymentMethod: link('paymentMethods'),
    paymentMethodBrand: link('methodBrands'),
    environment: ATTEMPT_ENVIRONMENT,
    processorToken: TEXT,
    labels: EXTRA,
    language: TEXT,
    billingAddress: ADDRESS,
    createdOn: INSTANT,
    activatedOn: INSTANT,
    obsoletedOn: INSTANT,
    expiresOn: INSTANT,
  },
  ['token.id'],
);

export const subscriberShape = defineShape<SubscriberRecord>(
  {
    ...SPACE_FIELDS,
    state: CREATION_STATE,
    externalId: TEXT,
    reference: TEXT,
    emailAddress: TEXT,
    description: TEXT,
    language: TEXT,
    metaData: EXTRA,
    billingAddress: ADDRESS,
    additionalAllowedPaymentMethodConfigurations: IDS,
    disallowedPaymentMethodConfigurations: IDS,
  },
  ['externalId', 'reference'],
);
