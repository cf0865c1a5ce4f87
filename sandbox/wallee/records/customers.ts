import type { Id } from '../wire/id.ts';
import type { AddressRecord, CreationState, LabelRecord, Link, SpaceEntity, Timestamp } from './common.ts';

export interface CustomerRecord extends SpaceEntity {
  readonly customerId?: string | null;
  readonly emailAddress?: string | null;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly preferredCurrency?: string | null;
  readonly language?: string | null;
  readonly metaData: Readonly<Record<string, string>>;
  readonly createdOn: Timestamp;
}

export interface CustomerAddressRecord extends SpaceEntity {
  readonly customer: Link;
  readonly address: AddressRecord;
  readonly addressType: 'BILLING' | 'SHIPPING' | 'BOTH';
  readonly defaultAddress: boolean;
  readonly createdOn: Timestamp;
}

export interface TokenRecord extends SpaceEntity {
  readonly state: CreationState;
  readonly externalId: string;
  readonly tokenReference?: string | null;
  readonly customerId?: string | null;
  readonly customerEmailAddress?: string | null;
  readonly enabledForOneClickPayment: boolean;
  readonly language?: string | null;
  readonly timeZone?: string | null;
  readonly createdOn: Timestamp;
}

export interface TokenVersionRecord extends SpaceEntity {
  readonly state: 'UNINITIALIZED' | 'ACTIVE' | 'OBSOLETE';
  readonly name?: string | null;
  readonly token: Link;
  readonly paymentConnectorConfiguration: Link;
  readonly paymentMethod: Link;
  readonly paymentMethodBrand?: Link | null;
  readonly environment: 'PRODUCTION' | 'TEST';
  /** Secret: the processor's name for the card. */
  readonly processorToken?: string;
  readonly labels: readonly LabelRecord[];
  readonly language?: string | null;
  readonly billingAddress?: AddressRecord | null;
  readonly createdOn: Timestamp;
  readonly activatedOn?: Timestamp | null;
  readonly obsoletedOn?: Timestamp | null;
  readonly expiresOn?: Timestamp | null;
}

export interface SubscriberRecord extends SpaceEntity {
  readonly state: CreationState;
  readonly externalId: string;
  readonly reference?: string | null;
  readonly emailAddress?: string | null;
  readonly description?: string | null;
  readonly language?: string | null;
  readonly metaData: Readonly<Record<string, string>>;
  readonly billingAddress?: AddressRecord | null;
  readonly additionalAllowedPaymentMethodConfigurations: readonly Id[];
  readonly disallowedPaymentMethodConfigurations: readonly Id[];
}
