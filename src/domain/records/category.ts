import type { RecordRef } from '../record-ref.ts';
import { DomainRecord } from './record.ts';

/** A group of products. */
export class CategoryRecord extends DomainRecord<'category'> {
  declare readonly account: RecordRef<'account'> | null;
  declare readonly name: string;
}
