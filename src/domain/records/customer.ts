import type { EpochMs } from '../instant.ts';
import type { RecordRef } from '../record-ref.ts';
import type { CustomerKind } from '../vocabulary.ts';
import type { Address } from './parts.ts';
import { DomainRecord } from './record.ts';

/** A person or company that pays an account. */
export class CustomerRecord extends DomainRecord<'customer'> {
  declare readonly account: RecordRef<'account'> | null;
  declare readonly kind: CustomerKind | null;
  declare readonly name: string | null;
  declare readonly salutation: string | null;
  declare readonly firstName: string | null;
  declare readonly lastName: string | null;
  declare readonly companyName: string | null;
  /** Name, company name, first and last name, e-mail, phone, reference or native id: the first there is. */
  declare readonly displayName: string;
  declare readonly email: string | null;
  declare readonly phone: string | null;
  declare readonly address: Address | null;
  /** BCP 47. */
  declare readonly language: string | null;
  declare readonly reference: string | null;
  declare readonly description: string | null;
  declare readonly group: RecordRef<'customerGroup'> | null;
  declare readonly metadata: Readonly<Record<string, unknown>>;
  declare readonly version: number | null;
  declare readonly createdAt: EpochMs | null;
}
