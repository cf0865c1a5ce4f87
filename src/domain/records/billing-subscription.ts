import type { CustomerLink } from '../customer-link.ts';
import type { EpochMs } from '../instant.ts';
import type { Money } from '../money.ts';
import type { RecordRef } from '../record-ref.ts';
import type { BillingInterval, BillingSubscriptionStatus } from '../vocabulary.ts';
import { DomainRecord } from './record.ts';

/** What a customer agreed to pay again and again. */
export class BillingSubscriptionRecord extends DomainRecord<'billingSubscription'> {
  declare readonly account: RecordRef<'account'> | null;
  declare readonly customer: RecordRef<'customer'> | CustomerLink | null;
  declare readonly product: RecordRef<'product'> | null;
  declare readonly name: string | null;
  declare readonly reference: string | null;
  declare readonly customerEmail: string | null;
  declare readonly nextPaymentAt: EpochMs | null;
  declare readonly status: BillingSubscriptionStatus;
  declare readonly nativeStatus: string | null;
  /** Of one payment; null where it is not fixed, or the provider does not tell. */
  declare readonly amount: Money | null;
  /** A payment falls due every `intervalCount` of these. */
  declare readonly interval: BillingInterval | null;
  /** At least 1. */
  declare readonly intervalCount: number | null;
  declare readonly startsAt: EpochMs | null;
  declare readonly endedAt: EpochMs | null;
}
