import type { Id } from '../wire/id.ts';
import type { Link, Localized, SpaceEntity, Timestamp } from './common.ts';

export interface ProductRecord extends SpaceEntity {
  readonly spaceId: number;
  readonly reference: string;
  readonly name?: string | null;
  readonly state: 'CREATE' | 'ACTIVE' | 'INACTIVE' | 'RETIRING' | 'RETIRED';
  readonly sortOrder: number;
  readonly productLocked: boolean;
  /** ISO 8601 duration. */
  readonly failedPaymentSuspensionPeriod: string;
  readonly allowedPaymentMethodConfigurations: readonly Id[];
}

export interface BillingCycleRecord {
  readonly billingCycleType: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly numberOfPeriods: number;
}

export interface ProductVersionRecord extends SpaceEntity {
  readonly product: Link;
  readonly state: 'PENDING' | 'ACTIVE' | 'OBSOLETE' | 'RETIRING' | 'RETIRED';
  readonly name: Localized;
  readonly reference?: string | null;
  readonly comment?: string | null;
  readonly incrementNumber: number;
  readonly defaultCurrency: string;
  readonly enabledCurrencies: readonly string[];
  readonly billingCycle: string;
  readonly billingCycleModel: BillingCycleRecord;
  readonly minimalNumberOfPeriods: number;
  readonly numberOfNoticePeriods: number;
  readonly createdOn: Timestamp;
  readonly activatedOn?: Timestamp | null;
  readonly obsoletedOn?: Timestamp | null;
}

export interface SubscriptionRecord extends SpaceEntity {
  readonly state:
    | 'PENDING'
    | 'INITIALIZING'
    | 'FAILED'
    | 'ACTIVE'
    | 'SUSPENDED'
    | 'TERMINATION_SCHEDULED'
    | 'TERMINATING'
    | 'TERMINATED';
  readonly subscriber: Link;
  readonly currentProductVersion: Link;
  readonly token?: Link | null;
  readonly reference?: string | null;
  readonly description?: string | null;
  readonly language?: string | null;
  readonly createdOn: Timestamp;
  readonly initializedOn?: Timestamp | null;
  readonly activatedOn?: Timestamp | null;
  readonly terminationScheduledOn?: Timestamp | null;
  readonly plannedTerminationDate?: Timestamp | null;
  readonly terminatingOn?: Timestamp | null;
  readonly terminatedOn?: Timestamp | null;
}

export interface SubscriptionVersionRecord extends SpaceEntity {
  readonly subscription: Link;
  readonly productVersion: Link;
  readonly state: 'PENDING' | 'INITIALIZING' | 'FAILED' | 'ACTIVE' | 'TERMINATING' | 'TERMINATED';
  readonly billingCurrency: string;
  readonly billingCycleModel: BillingCycleRecord;
  readonly language?: string | null;
  readonly createdOn: Timestamp;
  readonly activatedOn?: Timestamp | null;
  readonly terminatedOn?: Timestamp | null;
}

export interface SubscriptionChargeRecord extends SpaceEntity {
  readonly state: 'SCHEDULED' | 'DISCARDED' | 'PROCESSING' | 'SUCCESSFUL' | 'FAILED';
  readonly type: 'MANUAL' | 'AUTOMATIC';
  readonly processingType: 'SYNCHRONOUS' | 'CHARGE_FLOW';
  readonly subscription: Link;
  readonly transaction?: Link | null;
  readonly externalId: string;
  readonly reference?: string | null;
  readonly language?: string | null;
  readonly createdOn: Timestamp;
  readonly plannedExecutionDate?: Timestamp | null;
  readonly succeedOn?: Timestamp | null;
  readonly failedOn?: Timestamp | null;
}
