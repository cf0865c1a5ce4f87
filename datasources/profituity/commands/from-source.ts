import type { Refusal } from '../../../src/domain/operation.ts';
import type { PreparedCommand } from '../../../src/ports/command.ts';

/** What one kind of source adds to a payment: what is wrong with it, or how it is sent. */
export interface FromSource extends Pick<PreparedCommand, 'baseline' | 'steps'> {
  readonly refusals: readonly Refusal[];
}
