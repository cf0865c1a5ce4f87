import type { Operation, Refusal } from '../../domain/operation.ts';
import type { Records } from '../../domain/records/records.ts';
import type { Redirect, ShownOnce } from '../../ports/command.ts';
import { refusalsOf } from './told.ts';

/** What a caller is told of a mutation. */
export interface CommandAnswer {
  /** Null where it was refused before it was recorded. */
  readonly operation: Operation | null;
  /** False where `operation` is another one, which stands in its way: then its records are not this command's. */
  readonly own: boolean;
  /** The key was seen before, and nothing was sent for this answer. */
  readonly replayed: boolean;
  readonly userErrors: readonly Refusal[];
  /** Only where it was sent for this very answer. */
  readonly redirect: Redirect | null;
  /** As `redirect`. A secret. */
  readonly clientSecret: string | null;
  /** The record that the command took away, as it was last; as `redirect`. */
  readonly last: Records[keyof Records] | null;
}

const nothing = { redirect: null, clientSecret: null, last: null } as const;

/** Nothing was recorded for it. `operation`: the one in its way, if there is one that the caller may see. */
export function notRecorded(
  userErrors: readonly Refusal[],
  operation: Operation | null = null,
): CommandAnswer {
  return { operation, own: false, replayed: false, userErrors, ...nothing };
}

export function sent(operation: Operation, once: ShownOnce): CommandAnswer {
  const { redirect = null, clientSecret = null, last = null } = once;
  const userErrors = refusalsOf(operation);
  return { operation, own: true, replayed: false, userErrors, redirect, clientSecret, last };
}

export function replayed(operation: Operation): CommandAnswer {
  return { operation, own: true, replayed: true, userErrors: refusalsOf(operation), ...nothing };
}
