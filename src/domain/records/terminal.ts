import type { EpochMs } from '../instant.ts';
import type { RecordRef } from '../record-ref.ts';
import type { RecordState } from '../vocabulary.ts';
import { DomainRecord } from './record.ts';

/** A device that takes payments in person. */
export class TerminalRecord extends DomainRecord<'terminal'> {
  declare readonly account: RecordRef<'account'> | null;
  declare readonly name: string;
  declare readonly serialNumber: string | null;
  declare readonly model: string | null;
  declare readonly location: string | null;
  declare readonly online: boolean | null;
  declare readonly lastSeenAt: EpochMs | null;
  declare readonly state: RecordState;
}
