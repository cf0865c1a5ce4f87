import { recordStates } from '../../src/domain/vocabulary.ts';
import { wordEnum } from './word-enum.ts';

export const RecordStateEnum = wordEnum('RecordState', 'Whether a record is in use.', recordStates, {
  ACTIVE: 'In use.',
  INACTIVE: 'Switched off, and can be switched on again.',
  DELETED: 'Removed; kept for what refers to it.',
  UNKNOWN: 'The provider does not tell, or uses a word that this service has never seen.',
});
