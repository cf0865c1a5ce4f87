import type { EpochMs } from '../instant.ts';
import type { Money } from '../money.ts';
import type { RecordRef } from '../record-ref.ts';
import type { AttemptStatus } from '../vocabulary.ts';
import type { Failure } from './parts.ts';
import { DomainRecord } from './record.ts';

/** One try at taking a payment. No node of the graph: it is only read through its transaction. */
export class PaymentAttemptRecord extends DomainRecord<'paymentAttempt'> {
  declare readonly transaction: RecordRef<'transaction'> | null;
  declare readonly status: AttemptStatus;
  declare readonly amount: Money | null;
  declare readonly createdAt: EpochMs;
  declare readonly failure: Failure | null;
}
