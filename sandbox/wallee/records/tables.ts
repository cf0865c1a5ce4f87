import type { Link } from './common.ts';
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
} from './configuration.ts';
import type {
  CustomerAddressRecord,
  CustomerRecord,
  SubscriberRecord,
  TokenRecord,
  TokenVersionRecord,
} from './customers.ts';
import type {
  AttemptRecord,
  ChargeRecord,
  CompletionRecord,
  GroupRecord,
  RefundRecord,
  TransactionRecord,
  VoidRecord,
} from './payments.ts';
import type { AccountRecord, SpaceRecord } from './spaces.ts';
import type {
  ProductRecord,
  ProductVersionRecord,
  SubscriptionChargeRecord,
  SubscriptionRecord,
  SubscriptionVersionRecord,
} from './subscriptions.ts';

/** The record of every table; each has an id. */
export interface RecordOf {
  readonly accounts: AccountRecord;
  readonly spaces: SpaceRecord;
  readonly paymentMethods: PaymentMethodRecord;
  readonly methodBrands: PaymentMethodBrandRecord;
  readonly processors: ProcessorRecord;
  readonly connectors: ConnectorRecord;
  readonly terminalTypes: TerminalTypeRecord;
  readonly transactions: TransactionRecord;
  readonly groups: GroupRecord;
  readonly charges: ChargeRecord;
  readonly attempts: AttemptRecord;
  readonly completions: CompletionRecord;
  readonly voids: VoidRecord;
  readonly refunds: RefundRecord;
  readonly tokens: TokenRecord;
  readonly tokenVersions: TokenVersionRecord;
  readonly methodConfigurations: MethodConfigurationRecord;
  readonly connectorConfigurations: ConnectorConfigurationRecord;
  readonly processorConfigurations: ProcessorConfigurationRecord;
  readonly paymentLinks: PaymentLinkRecord;
  readonly terminals: TerminalRecord;
  readonly customers: CustomerRecord;
  readonly addresses: CustomerAddressRecord;
  readonly subscribers: SubscriberRecord;
  readonly subscriptions: SubscriptionRecord;
  readonly subscriptionVersions: SubscriptionVersionRecord;
  readonly subscriptionCharges: SubscriptionChargeRecord;
  readonly products: ProductRecord;
  readonly productVersions: ProductVersionRecord;
  readonly webhookUrls: WebhookUrlRecord;
  readonly webhookListeners: WebhookListenerRecord;
}

/** Any record, by what all have. */
export type AnyRecord = Link;
