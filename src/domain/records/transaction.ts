import type { CustomerLink } from '../customer-link.ts';
import type { EpochMs } from '../instant.ts';
import type { Money } from '../money.ts';
import type { RecordRef } from '../record-ref.ts';
import type {
  CaptureMethod,
  Direction,
  Mode,
  RefundState,
  TransactionAction,
  TransactionStatus,
} from '../vocabulary.ts';
import type { Address, Capture, Failure, LineItem, PaymentMethodDetails, StatusChange } from './parts.ts';
import { DomainRecord } from './record.ts';

/** A payment from a customer to an account, or a payout to one. Money going back is a refund, not a transaction. */
export class TransactionRecord extends DomainRecord<'transaction'> {
  declare readonly account: RecordRef<'account'> | null;
  declare readonly customer: RecordRef<'customer'> | CustomerLink | null;
  declare readonly savedPaymentMethod: RecordRef<'paymentMethod'> | null;
  declare readonly billingSubscription: RecordRef<'billingSubscription'> | null;
  declare readonly paymentLink: RecordRef<'paymentLink'> | null;
  declare readonly terminal: RecordRef<'terminal'> | null;
  declare readonly mode: Mode | null;
  declare readonly direction: Direction | null;
  declare readonly customerName: string | null;
  declare readonly customerEmail: string | null;
  declare readonly customerPhone: string | null;
  declare readonly status: TransactionStatus;
  declare readonly nativeStatus: string;
  declare readonly amount: Money;
  declare readonly baseAmount: Money | null;
  declare readonly taxAmount: Money | null;
  declare readonly feeAmount: Money | null;
  declare readonly tipAmount: Money | null;
  declare readonly capturedAmount: Money | null;
  declare readonly refundState: RefundState | null;
  declare readonly refundedAmount: Money | null;
  declare readonly refundableAmount: Money | null;
  declare readonly captureMethod: CaptureMethod | null;
  declare readonly captures: readonly Capture[] | null;
  declare readonly paymentMethod: PaymentMethodDetails | null;
  declare readonly reference: string | null;
  declare readonly description: string | null;
  declare readonly failure: Failure | null;
  declare readonly lineItems: readonly LineItem[];
  declare readonly billingAddress: Address | null;
  declare readonly shippingAddress: Address | null;
  declare readonly actions: readonly TransactionAction[];
  /** Oldest first. */
  declare readonly statusHistory: readonly StatusChange[];
  declare readonly metadata: RawMetadata;
  declare readonly version: number | null;
  declare readonly createdAt: EpochMs;
  declare readonly updatedAt: EpochMs | null;
  declare readonly completedAt: EpochMs | null;
  declare readonly scheduledFor: EpochMs | null;
  declare readonly settledAt: EpochMs | null;
}

/** What the merchant attached: a JSON object, {} where there is none. */
export type RawMetadata = Readonly<Record<string, unknown>>;
