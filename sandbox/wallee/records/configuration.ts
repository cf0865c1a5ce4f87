import type { CreationState, LineItemRecord, Link, Localized, SpaceEntity, Timestamp } from './common.ts';

export interface PaymentMethodRecord {
  readonly id: number;
  readonly name: Localized;
  readonly description: Localized;
  readonly merchantDescription: Localized;
  readonly dataCollectionTypes: readonly ('ONSITE' | 'OFFSITE')[];
  readonly supportedCurrencies: readonly string[];
  readonly imagePath: string;
}

export interface PaymentMethodBrandRecord {
  readonly id: number;
  readonly name: Localized;
  readonly description: Localized;
  readonly paymentMethod: number;
  readonly imagePath: string;
  readonly grayImagePath: string;
}

export interface ProcessorRecord {
  readonly id: number;
  readonly name: Localized;
  readonly companyName: Localized;
}

export interface ConnectorRecord {
  readonly id: number;
  readonly name: Localized;
  readonly description: Localized;
  readonly dataCollectionType: 'ONSITE' | 'OFFSITE';
  readonly deprecated: boolean;
  readonly paymentMethod: Link;
  readonly paymentMethodBrand?: Link;
  readonly processor: Link;
  readonly supportedCurrencies: readonly string[];
}

export interface MethodConfigurationRecord extends SpaceEntity {
  readonly spaceId: number;
  readonly name: string;
  readonly state: CreationState;
  readonly sortOrder: number;
  readonly dataCollectionType: 'ONSITE' | 'OFFSITE';
  readonly oneClickPaymentMode: 'DISABLED' | 'ALLOW' | 'FORCE';
  readonly paymentMethod: Link;
  readonly title: Localized;
  readonly description: Localized;
  readonly resolvedTitle: Localized;
  readonly resolvedDescription: Localized;
}

export interface ConnectorConfigurationRecord extends SpaceEntity {
  readonly name: string;
  readonly state: CreationState;
  readonly priority: number;
  readonly connector: Link;
  readonly paymentMethodConfiguration: Link;
  readonly processorConfiguration: Link;
  readonly applicableForTransactionProcessing: boolean;
  readonly imagePath: string;
}

export interface ProcessorConfigurationRecord extends SpaceEntity {
  readonly name: string;
  readonly state: CreationState;
  readonly processor: Link;
  readonly applicationManaged: boolean;
}

type AddressHandling = 'NOT_REQUIRED' | 'REQUIRED_IN_URL' | 'REQUIRED_ON_PAYMENT_PAGE';

/** Without a creation date: the provider keeps none. */
export interface PaymentLinkRecord extends SpaceEntity {
  readonly externalId: string;
  readonly name: string;
  readonly state: CreationState;
  readonly url: string;
  readonly currency?: string | null;
  readonly language?: string | null;
  readonly lineItems: readonly LineItemRecord[];
  readonly availableFrom?: Timestamp | null;
  readonly availableUntil?: Timestamp | null;
  readonly maximalNumberOfTransactions?: number | null;
  readonly protectionMode: 'NO_PROTECTION' | 'ACCESS_KEY';
  readonly billingAddressHandlingMode: AddressHandling;
  readonly shippingAddressHandlingMode: AddressHandling;
  readonly allowedPaymentMethodConfigurations: readonly Link[];
}

export interface TerminalTypeRecord {
  readonly id: number;
  readonly name: Localized;
  readonly description: Localized;
}

export interface TerminalRecord extends SpaceEntity {
  readonly name?: string | null;
  readonly identifier: string;
  readonly externalId?: string | null;
  readonly state: 'CREATE' | 'PREPARING' | 'ACTIVE' | 'INACTIVE' | 'DECOMMISSIONING' | 'DECOMMISSIONED';
  readonly type: Link;
  readonly deviceName?: string | null;
  readonly deviceSerialNumber?: string | null;
  readonly defaultCurrency: string;
}

export interface WebhookUrlRecord extends SpaceEntity {
  readonly name: string;
  readonly url: string;
  readonly state: CreationState;
  readonly applicationManaged: boolean;
}

export interface WebhookListenerRecord extends SpaceEntity {
  readonly name: string;
  readonly state: CreationState;
  /** Entity type id: 1472041829003 is the transaction. */
  readonly entity: number;
  readonly entityStates: readonly string[];
  readonly notifyEveryChange: boolean;
  readonly enablePayloadSignatureAndState: boolean;
  readonly url: Link;
}
