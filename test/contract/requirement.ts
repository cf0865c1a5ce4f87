import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { RequirementId } from './requirement-ids.ts';
import type { Trial } from './trial.ts';

/** One thing that every provider must (or should) do for every kind it has. */
export interface Requirement {
  readonly id: RequirementId;
  readonly level: 'MUST' | 'SHOULD';
  /** What it does, after "MUST" or "SHOULD". */
  readonly statement: string;
  /** The only kinds it is about. Default: all. */
  readonly kinds?: readonly RecordKind[];
  /**
   * Whether it is about a kind of a provider, where it is only about what some have. Those are also listed by the
   * subject, so that the report can be made without a provider; the suite compares the two.
   */
  readonly special?: (trial: Trial<RecordKind>) => boolean;
  run<K extends RecordKind>(trial: Trial<K>): Promise<void>;
}
