import type { GuidOrder } from '../wire/guid.ts';

/** How the service's database compares; nobody published it, so that each has an alternative. */
export interface QueryDialect {
  /** Whether texts that differ in case only are equal. */
  readonly stringCase: 'insensitive' | 'sensitive';
  readonly idOrder: GuidOrder;
  /** Whether `<>` holds where there is no value: in memory it does, in plain SQL it does not. */
  readonly notEqualNulls: 'kept' | 'dropped';
}
