import type { EpochMs } from '../instant.ts';
import type { RecordState } from '../vocabulary.ts';
import { DomainRecord } from './record.ts';

/** An organisation that holds accounts at a provider. */
export class ClientRecord extends DomainRecord<'client'> {
  declare readonly name: string;
  declare readonly state: RecordState;
  declare readonly createdAt: EpochMs | null;
}
