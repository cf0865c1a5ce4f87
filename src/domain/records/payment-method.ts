import type { CustomerLink } from '../customer-link.ts';
import type { EpochMs } from '../instant.ts';
import type { RecordRef } from '../record-ref.ts';
import type { RecordState } from '../vocabulary.ts';
import type { PaymentMethodDetails } from './parts.ts';
import { DomainRecord } from './record.ts';

/** A payment method that a customer saved for later use. */
export class PaymentMethodRecord extends DomainRecord<'paymentMethod'> {
  declare readonly account: RecordRef<'account'> | null;
  declare readonly customer: RecordRef<'customer'> | CustomerLink | null;
  declare readonly details: PaymentMethodDetails;
  declare readonly isDefault: boolean | null;
  declare readonly state: RecordState;
  declare readonly createdAt: EpochMs | null;
}
