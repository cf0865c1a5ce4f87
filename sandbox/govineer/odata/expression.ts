import type { EdmType, Value } from './value.ts';

export type CompareOperator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
export type ArithmeticOperator = 'add' | 'sub' | 'mul' | 'div' | 'mod';

export interface Literal {
  readonly kind: 'literal';
  readonly type: EdmType;
  readonly value: Value;
}

/** A parsed expression; names and types are not yet checked. */
export type Expression =
  | Literal
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | { readonly kind: 'negate'; readonly operand: Expression }
  | { readonly kind: 'and' | 'or'; readonly operands: readonly Expression[] }
  | {
      readonly kind: 'compare';
      readonly operator: CompareOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'arithmetic';
      readonly operator: ArithmeticOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'in'; readonly left: Expression; readonly items: readonly Literal[] };

/** One key of an order. */
export interface OrderItem {
  readonly expression: Expression;
  readonly descending: boolean;
}
