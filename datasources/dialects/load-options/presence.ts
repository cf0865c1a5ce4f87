import type { PresenceOperator } from '../../../src/filter/ast.ts';
import type { Condition } from './condition.ts';
import { constant, test } from './condition.ts';
import { literal } from './literal.ts';

/** Whether the property has a value: null is only ever compared by `=` and `<>`, on which services agree. */
export function presence(
  { path, nullable }: { readonly path: string; readonly nullable: boolean },
  operator: PresenceOperator,
): Condition {
  if (!nullable) return constant(operator === 'present');
  return test(path, operator === 'missing' ? '=' : '<>', literal(null));
}
