import type { EpochMs } from '../instant.ts';
import type { Money } from '../money.ts';
import type { RecordRef } from '../record-ref.ts';
import type { PaymentLinkKind, PaymentLinkStatus } from '../vocabulary.ts';
import { DomainRecord } from './record.ts';

/** A page or link on which a customer can pay. */
export class PaymentLinkRecord extends DomainRecord<'paymentLink'> {
  declare readonly account: RecordRef<'account'> | null;
  declare readonly kind: PaymentLinkKind;
  declare readonly status: PaymentLinkStatus;
  declare readonly nativeStatus: string | null;
  /** Null where the customer chooses what to pay. */
  declare readonly amount: Money | null;
  declare readonly currencies: readonly string[];
  declare readonly reference: string | null;
  declare readonly description: string | null;
  declare readonly url: string | null;
  declare readonly shortUrl: string | null;
  declare readonly qrCodeUrl: string | null;
  declare readonly customer: RecordRef<'customer'> | null;
  /** What was paid through it, oldest first; null where the provider does not tell. */
  declare readonly transactions: readonly RecordRef<'transaction'>[] | null;
  declare readonly expiresAt: EpochMs | null;
  declare readonly createdAt: EpochMs | null;
  declare readonly version: number | null;
}
