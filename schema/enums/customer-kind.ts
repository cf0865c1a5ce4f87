import { customerKinds } from '../../src/domain/vocabulary.ts';
import { wordEnum } from './word-enum.ts';

export const CustomerKindEnum = wordEnum('CustomerKind', 'What sort of customer it is.', customerKinds, {
  INDIVIDUAL: 'A person.',
  COMPANY: 'An organisation.',
});
