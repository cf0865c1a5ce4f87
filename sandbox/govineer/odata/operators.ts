import type { Expression } from './expression.ts';

/**
 * Binary operators and how tightly they bind, loosest first (Govineer spec: precedence table). Where `in`
 * stands is not published; it is taken with the relational ones.
 */
export const PRECEDENCE = {
  or: 1,
  and: 2,
  eq: 3,
  ne: 3,
  lt: 4,
  le: 4,
  gt: 4,
  ge: 4,
  in: 4,
  add: 5,
  sub: 5,
  mul: 6,
  div: 6,
  mod: 6,
} as const;

export type BinaryOperator = keyof typeof PRECEDENCE;

/** Keywords are lower-case only: upper-case ones are 4.01, and a careful caller does not send them. */
export function isOperator(word: string): word is BinaryOperator {
  return Object.hasOwn(PRECEDENCE, word);
}

/** The node of an operator. Chains of `and` and of `or` become one node, so that a long one stays shallow. */
export function joinOperands(
  operator: Exclude<BinaryOperator, 'in'>,
  left: Expression,
  right: Expression,
): Expression {
  switch (operator) {
    case 'and':
    case 'or':
      return { kind: operator, operands: left.kind === operator ? [...left.operands, right] : [left, right] };
    case 'eq':
    case 'ne':
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return { kind: 'compare', operator, left, right };
    case 'add':
    case 'sub':
    case 'mul':
    case 'div':
    case 'mod':
      return { kind: 'arithmetic', operator, left, right };
  }
}
