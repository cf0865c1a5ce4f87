/**
 * A boolean expression, constants kept apart: a service is never asked for `true` or `false`, which not every one
 * understands as a whole filter.
 */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  /** `compound`: needs parentheses as an operand. */
  | { readonly kind: 'text'; readonly text: string; readonly compound: boolean };

export const always: Condition = { kind: 'always' };
export const never: Condition = { kind: 'never' };

/** A comparison or function call. */
export function atom(text: string): Condition {
  return { kind: 'text', text, compound: false };
}

export function constant(value: boolean): Condition {
  return value ? always : never;
}

export function allOf(conditions: readonly Condition[]): Condition {
  return join(conditions, 'and', never, always);
}

export function anyOf(conditions: readonly Condition[]): Condition {
  return join(conditions, 'or', always, never);
}

/** Only for conditions that cannot be null: services differ in what `not` makes of null. */
export function not(condition: Condition): Condition {
  switch (condition.kind) {
    case 'always':
      return never;
    case 'never':
      return always;
    case 'text':
      // By the precedence tables `not a eq b` may be `(not a) eq b`, hence always in parentheses.
      return { kind: 'text', text: `not (${condition.text})`, compound: true };
  }
}

/** Every operand that is itself compound stands in parentheses, so that no table of precedences matters. */
function join(
  conditions: readonly Condition[],
  operator: 'and' | 'or',
  absorbing: Condition,
  neutral: Condition,
): Condition {
  if (conditions.some(({ kind }) => kind === absorbing.kind)) return absorbing;
  const texts = conditions.flatMap((condition) => (condition.kind === 'text' ? [condition] : []));
  const [only, ...more] = texts;
  if (only === undefined) return neutral;
  if (more.length === 0) return only;
  const operands = texts.map(({ text, compound }) => (compound ? `(${text})` : text));
  return { kind: 'text', text: operands.join(` ${operator} `), compound: true };
}
