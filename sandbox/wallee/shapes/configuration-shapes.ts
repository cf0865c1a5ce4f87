import type {
  ConnectorConfigurationRecord,
  ConnectorRecord,
  MethodConfigurationRecord,
  PaymentLinkRecord,
  PaymentMethodBrandRecord,
  PaymentMethodRecord,
  ProcessorConfigurationRecord,
  ProcessorRecord,
  TerminalRecord,
  TerminalTypeRecord,
  WebhookListenerRecord,
  WebhookUrlRecord,
} from '../records/configuration.ts';
import { CREATION_STATE, SPACE_FIELDS } from './common.ts';
import { BOOLEAN, ID, INSTANT, INTEGER, link, OPAQUE, TEXT, TEXTS, words } from './field.ts';
import { defineShape } from './shape.ts';

const COLLECTION = words('ONSITE', 'OFFSITE');
const ADDRESS_HANDLING = words('NOT_REQUIRED', 'REQUIRED_IN_URL', 'REQUIRED_ON_PAYMENT_PAGE');

export const paymentMethodShape = defineShape<PaymentMethodRecord>({
  id: ID,
  name: OPAQUE,
  description: OPAQUE,
  merchantDescription: OPAQUE,
  dataCollectionTypes: TEXTS,
  supportedCurrencies: TEXTS,
  imagePath: TEXT,
});

export const methodBrandShape = defineShape<PaymentMethodBrandRecord>({
  id: ID,
  name: OPAQUE,
  description: OPAQUE,
  paymentMethod: ID,
  imagePath: TEXT,
  grayImagePath: TEXT,
});

export const processorShape = defineShape<ProcessorRecord>({ id: ID, name: OPAQUE, companyName: OPAQUE });

export const connectorShape = defineShape<ConnectorRecord>({
  id: ID,
  name: OPAQUE,
  description: OPAQUE,
  dataCollectionType: COLLECTION,
  deprecated: BOOLEAN,
  paymentMethod: link('paymentMethods'),
  paymentMethodBrand: link('methodBrands'),
  processor: link('processors'),
  supportedCurrencies: TEXTS,
});

export const methodConfigurationShape = defineShape<MethodConfigurationRecord>({
  ...SPACE_FIELDS,
  spaceId: ID,
  name: TEXT,
  state: CREATION_STATE,
  sortOrder: INTEGER,
  dataCollectionType: COLLECTION,
  oneClickPaymentMode: words('DISABLED', 'ALLOW', 'FORCE'),
  paymentMethod: link('paymentMethods'),
  title: OPAQUE,
  description: OPAQUE,
  resolvedTitle: OPAQUE,
  resolvedDescription: OPAQUE,
});

export const connectorConfigurationShape = defineShape<ConnectorConfigurationRecord>({
  ...SPACE_FIELDS,
  name: TEXT,
  state: CREATION_STATE,
  priority: INTEGER,
  connector: link('connectors'),
  paymentMethodConfiguration: link('methodConfigurations'),
  processorConfiguration: link('processorConfigurations'),
  applicableForTransactionProcessing: BOOLEAN,
  imagePath: TEXT,
});

export const processorConfigurationShape = defineShape<ProcessorConfigurationRecord>({
  ...SPACE_FIELDS,
  name: TEXT,
  state: CREATION_STATE,
  processor: link('processors'),
  applicationManaged: BOOLEAN,
});

export const paymentLinkShape = defineShape<PaymentLinkRecord>(
  {
    ...SPACE_FIELDS,
    externalId: TEXT,
    name: TEXT,
    state: CREATION_STATE,
    url: TEXT,
    currency: TEXT,
    language: TEXT,
    lineItems: OPAQUE,
    availableFrom: INSTANT,
    availableUntil: INSTANT,
    maximalNumberOfTransactions: INTEGER,
    protectionMode: words('NO_PROTECTION', 'ACCESS_KEY'),
    billingAddressHandlingMode: ADDRESS_HANDLING,
    shippingAddressHandlingMode: ADDRESS_HANDLING,
    allowedPaymentMethodConfigurations: { kind: 'links', to: 'methodConfigurations' },
  },
  ['externalId'],
);

export const terminalTypeShape = defineShape<TerminalTypeRecord>({
  id: ID,
  name: OPAQUE,
  description: OPAQUE,
});

export const terminalShape = defineShape<TerminalRecord>({
  ...SPACE_FIELDS,
  name: TEXT,
  identifier: TEXT,
  externalId: TEXT,
  state: words('CREATE', 'PREPARING', 'ACTIVE', 'INACTIVE', 'DECOMMISSIONING', 'DECOMMISSIONED'),
  type: link('terminalTypes'),
  deviceName: TEXT,
  deviceSerialNumber: TEXT,
  defaultCurrency: TEXT,
});

export const webhookUrlShape = defineShape<WebhookUrlRecord>({
  ...SPACE_FIELDS,
  name: TEXT,
  url: TEXT,
  state: CREATION_STATE,
  applicationManaged: BOOLEAN,
});

export const webhookListenerShape = defineShape<WebhookListenerRecord>({
  ...SPACE_FIELDS,
  name: TEXT,
  state: CREATION_STATE,
  entity: ID,
  entityStates: TEXTS,
  notifyEveryChange: BOOLEAN,
  enablePayloadSignatureAndState: BOOLEAN,
  url: link('webhookUrls'),
});
