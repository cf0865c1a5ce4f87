import type { PresenceOperator } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { constant, term } from './condition.ts';

/** Whether the property has a value. A comparison is only negated where there always is one; null has its own test. */
export function presence(
  { path, nullable }: { readonly path: string; readonly nullable: boolean },
  operator: PresenceOperator,
): Condition {
  if (!nullable) return constant(operator === 'present');
  return term(operator === 'missing' ? `${path}:*` : `-${path}:*`);
}
