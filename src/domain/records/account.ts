import type { EpochMs } from '../instant.ts';
import type { RecordRef } from '../record-ref.ts';
import type { Mode, RecordState } from '../vocabulary.ts';
import { DomainRecord } from './record.ts';

/** A merchant configuration under which payments are processed. */
export class AccountRecord extends DomainRecord<'account'> {
  declare readonly client: RecordRef<'client'> | null;
  declare readonly name: string;
  declare readonly state: RecordState;
  declare readonly mode: Mode | null;
  declare readonly defaultCurrency: string | null;
  /** IANA name. */
  declare readonly timeZone: string | null;
  declare readonly createdAt: EpochMs | null;
}
