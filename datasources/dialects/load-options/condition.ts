import { textLiteral } from './literal.ts';

/**
 * A filter of DevExtreme load options, constants kept apart: there is no way to say "always". A group has one
 * connective all through, since a service refuses one that mixes them (DevExtreme, filter expressions).
 */
export type Condition =
  | { readonly kind: 'always' }
  | { readonly kind: 'never' }
  /** `["status","=","Paid"]`. */
  | { readonly kind: 'test'; readonly text: string }
  /** At least two members, each the text of a test or of a group of the other connective. */
  | { readonly kind: 'group'; readonly connective: 'and' | 'or'; readonly members: readonly string[] };

export const always: Condition = { kind: 'always' };
export const never: Condition = { kind: 'never' };

export type Operator = '=' | '<>' | '<' | '<=' | '>' | '>=' | 'startswith' | 'endswith' | 'contains';

/** `operand` is what a literal function gave. */
export function test(path: string, operator: Operator, operand: string): Condition {
  return { kind: 'test', text: `[${textLiteral(path)},"${operator}",${operand}]` };
}

export function constant(value: boolean): Condition {
  return value ? always : never;
}

export function allOf(conditions: readonly Condition[]): Condition {
  return join(conditions, 'and', 'never', always);
}

export function anyOf(conditions: readonly Condition[]): Condition {
  return join(conditions, 'or', 'always', never);
}

/** The text of `filter`, not yet encoded; null where everything or nothing is asked for. */
export function printCondition(condition: Condition): string | null {
  switch (condition.kind) {
    case 'always':
    case 'never':
      return null;
    case 'test':
      return condition.text;
    case 'group':
      return `[${condition.members.join(`,"${condition.connective}",`)}]`;
  }
}

function join(
  conditions: readonly Condition[],
  connective: 'and' | 'or',
  absorbing: 'always' | 'never',
  neutral: Condition,
): Condition {
  const absorbed = conditions.find(({ kind }) => kind === absorbing);
  if (absorbed !== undefined) return absorbed;
  const said = conditions.filter(({ kind }) => kind === 'test' || kind === 'group');
  const [only, ...more] = said;
  if (only === undefined) return neutral;
  if (more.length === 0) return only;
  const members = said.flatMap((condition) =>
    condition.kind === 'group' && condition.connective === connective
      ? condition.members
      : (printCondition(condition) ?? []),
  );
  return { kind: 'group', connective, members };
}
