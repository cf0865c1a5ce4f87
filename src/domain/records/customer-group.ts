import type { EpochMs } from '../instant.ts';
import type { RecordRef } from '../record-ref.ts';
import { DomainRecord } from './record.ts';

/** A group of customers. */
export class CustomerGroupRecord extends DomainRecord<'customerGroup'> {
  declare readonly account: RecordRef<'account'> | null;
  declare readonly name: string;
  declare readonly description: string | null;
  declare readonly createdAt: EpochMs | null;
}
