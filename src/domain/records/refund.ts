import type { EpochMs } from '../instant.ts';
import type { Money } from '../money.ts';
import type { RecordRef } from '../record-ref.ts';
import type { RefundStatus } from '../vocabulary.ts';
import type { Failure } from './parts.ts';
import { DomainRecord } from './record.ts';

/** Money that went back, or is on its way back, from one transaction. */
export class RefundRecord extends DomainRecord<'refund'> {
  declare readonly account: RecordRef<'account'> | null;
  declare readonly transaction: RecordRef<'transaction'> | null;
  declare readonly status: RefundStatus;
  declare readonly nativeStatus: string;
  declare readonly amount: Money;
  declare readonly reason: string | null;
  declare readonly reference: string | null;
  declare readonly failure: Failure | null;
  declare readonly createdAt: EpochMs;
}
