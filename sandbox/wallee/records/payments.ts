import type { Decimal } from '../wire/decimal.ts';
import type { Id } from '../wire/id.ts';
import type {
  AddressRecord,
  FailureReasonRecord,
  LabelRecord,
  LineItemRecord,
  Link,
  SpaceEntity,
  Timestamp,
} from './common.ts';

export interface TransactionRecord extends SpaceEntity {
  readonly state: string;
  readonly currency: string;
  /** The sum of the line items, taxes included. */
  readonly authorizationAmount: Decimal;
  readonly completedAmount: Decimal;
  readonly refundedAmount: Decimal;
  /** What the merchant is charged for the payment; not part of its price. */
  readonly totalAppliedFees: Decimal;
  readonly totalSettledAmount: Decimal;
  readonly merchantReference?: string | null;
  readonly invoiceMerchantReference?: string | null;
  /** The merchant's own text, not the id of a customer. */
  readonly customerId?: string | null;
  readonly customerEmailAddress?: string | null;
  readonly lineItems: readonly LineItemRecord[];
  readonly billingAddress?: AddressRecord | null;
  readonly shippingAddress?: AddressRecord | null;
  readonly metaData: Readonly<Record<string, string>>;
  readonly language: string;
  readonly timeZone?: string | null;
  readonly group: Link;
  readonly parent?: Link;
  readonly token?: Link | null;
  readonly terminal?: Link | null;
  readonly paymentConnectorConfiguration?: Link | null;
  readonly failureReason?: FailureReasonRecord | null;
  readonly userFailureMessage?: string | null;
  readonly completionBehavior: 'COMPLETE_IMMEDIATELY' | 'COMPLETE_DEFERRED' | 'USE_CONFIGURATION';
  readonly tokenizationMode?: string | null;
  readonly customersPresence: 'NOT_PRESENT' | 'VIRTUAL_PRESENT' | 'PHYSICAL_PRESENT';
  readonly environment: 'LIVE' | 'PREVIEW';
  readonly authorizationEnvironment?: 'PRODUCTION' | 'TEST' | null;
  readonly environmentSelectionStrategy: string;
  readonly userInterfaceType?: string | null;
  readonly allowedPaymentMethodBrands: readonly Id[];
  readonly allowedPaymentMethodConfigurations: readonly Id[];
  readonly autoConfirmationEnabled: boolean;
  readonly chargeRetryEnabled: boolean;
  readonly emailsDisabled: boolean;
  readonly yearsToKeep: number;
  readonly internetProtocolAddress?: string | null;
  readonly createdBy: number;
  readonly createdOn: Timestamp;
  readonly confirmedOn?: Timestamp | null;
  readonly processingOn?: Timestamp | null;
  readonly authorizedOn?: Timestamp | null;
  readonly completedOn?: Timestamp | null;
  readonly failedOn?: Timestamp | null;
  readonly deliveryDecisionMadeOn?: Timestamp | null;
  readonly plannedPurgeDate?: Timestamp | null;
}

export interface GroupRecord extends SpaceEntity {
  readonly state: 'PENDING' | 'FAILED' | 'SUCCESSFUL';
  readonly customerId?: string | null;
  readonly beginDate: Timestamp;
}

export interface ChargeRecord extends SpaceEntity {
  readonly state: 'PENDING' | 'FAILED' | 'SUCCESSFUL';
  readonly type: 'ASYNCHRONOUS' | 'SYNCHRONOUS' | 'TOKEN' | 'TERMINAL';
  readonly transaction: Link;
  readonly language: string;
  readonly failureReason?: FailureReasonRecord | null;
  readonly createdOn: Timestamp;
}

export interface AttemptRecord extends SpaceEntity {
  readonly state: 'PROCESSING' | 'FAILED' | 'SUCCESSFUL';
  readonly linkedTransaction: Id;
  readonly charge: Link;
  readonly connectorConfiguration: Link;
  readonly tokenVersion?: Link | null;
  readonly terminal?: Link | null;
  readonly environment: 'PRODUCTION' | 'TEST';
  readonly customersPresence: string;
  readonly completionBehavior: string;
  readonly labels: readonly LabelRecord[];
  readonly failureReason?: FailureReasonRecord | null;
  readonly userFailureMessage?: string | null;
  readonly createdOn: Timestamp;
  readonly succeededOn?: Timestamp | null;
  readonly failedOn?: Timestamp | null;
}

export interface CompletionRecord extends SpaceEntity {
  readonly state: 'CREATE' | 'SCHEDULED' | 'PENDING' | 'FAILED' | 'SUCCESSFUL';
  readonly mode: 'DIRECT' | 'ONLINE' | 'OFFLINE';
  readonly linkedTransaction: Id;
  readonly amount: Decimal;
  readonly taxAmount?: Decimal;
  readonly lineItems: readonly LineItemRecord[];
  readonly lastCompletion: boolean;
  readonly externalId?: string | null;
  readonly processorReference?: string | null;
  readonly labels: readonly LabelRecord[];
  readonly failureReason?: FailureReasonRecord | null;
  readonly language: string;
  readonly createdOn: Timestamp;
  readonly processingOn?: Timestamp | null;
  readonly succeededOn?: Timestamp | null;
  readonly failedOn?: Timestamp | null;
}

export interface VoidRecord extends SpaceEntity {
  readonly state: 'CREATE' | 'PENDING' | 'FAILED' | 'SUCCESSFUL';
  readonly mode: 'ONLINE' | 'OFFLINE';
  readonly linkedTransaction: Id;
  readonly transaction: Link;
  readonly processorReference?: string | null;
  readonly labels: readonly LabelRecord[];
  readonly failureReason?: FailureReasonRecord | null;
  readonly language: string;
  readonly createdOn: Timestamp;
  readonly succeededOn?: Timestamp | null;
  readonly failedOn?: Timestamp | null;
}

/** Without a currency: that of the transaction holds. */
export interface RefundRecord extends SpaceEntity {
  readonly state: 'CREATE' | 'SCHEDULED' | 'PENDING' | 'MANUAL_CHECK' | 'FAILED' | 'SUCCESSFUL';
  readonly type:
    | 'MERCHANT_INITIATED_ONLINE'
    | 'MERCHANT_INITIATED_OFFLINE'
    | 'CUSTOMER_INITIATED_AUTOMATIC'
    | 'CUSTOMER_INITIATED_MANUAL';
  readonly amount: Decimal;
  readonly externalId: string;
  readonly merchantReference?: string | null;
  readonly transaction: Link;
  readonly completion?: Id | null;
  readonly reductions: readonly {
    readonly lineItemUniqueId: string;
    readonly quantityReduction: Decimal;
    readonly unitPriceReduction: Decimal;
  }[];
  readonly totalAppliedFees: Decimal;
  readonly totalSettledAmount: Decimal;
  readonly environment: 'LIVE' | 'PREVIEW';
  readonly labels: readonly LabelRecord[];
  readonly metaData: Readonly<Record<string, string>>;
  readonly failureReason?: FailureReasonRecord | null;
  readonly processorReference?: string | null;
  readonly language: string;
  readonly createdBy: number;
  readonly createdOn: Timestamp;
  readonly processingOn?: Timestamp | null;
  readonly succeededOn?: Timestamp | null;
  readonly failedOn?: Timestamp | null;
}
