import type { PresenceOperator } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { constant } from './condition.ts';
import { equal, unequal } from './membership.ts';

/** Whether the property has a value. Null is only ever compared by `eq` and `ne`, which services agree on. */
export function presence(
  { path, nullable }: { readonly path: string; readonly nullable: boolean },
  operator: PresenceOperator,
): Condition {
  if (!nullable) return constant(operator === 'present');
  return operator === 'missing' ? equal(path, null) : unequal(path, null);
}
