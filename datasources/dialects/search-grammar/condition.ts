/**
 * A condition on rows, constants kept apart: the grammar has no term that is always or never true. `join` says what
 * holds a text of several terms together.
 */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  | { readonly kind: 'text'; readonly text: string; readonly join: 'AND' | 'OR' | null };

export const always: Condition = { kind: 'always' };
export const never: Condition = { kind: 'never' };

/** One term. */
export function term(text: string): Condition {
  return { kind: 'text', text, join: null };
}

export function constant(value: boolean): Condition {
  return value ? always : never;
}

export function allOf(conditions: readonly Condition[]): Condition {
  return join(conditions, 'AND', never, always);
}

export function anyOf(conditions: readonly Condition[]): Condition {
  return join(conditions, 'OR', always, never);
}

/**
 * Groups of the same connective are one. Any other group stands in parentheses: which connective binds tighter is not
 * documented, and nothing sent here depends on it.
 */
function join(
  conditions: readonly Condition[],
  connective: 'AND' | 'OR',
  absorbing: Condition,
  neutral: Condition,
): Condition {
  if (conditions.some(({ kind }) => kind === absorbing.kind)) return absorbing;
  const texts = conditions.flatMap((condition) => (condition.kind === 'text' ? [condition] : []));
  const [only, ...more] = texts;
  if (only === undefined) return neutral;
  if (more.length === 0) return only;
  const operands = texts.map(({ text, join: inner }) =>
    inner === null || inner === connective ? text : `(${text})`,
  );
  return { kind: 'text', text: operands.join(` ${connective} `), join: connective };
}
