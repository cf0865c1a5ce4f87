import { compareValues } from './compare.ts';
import type { Condition, Operand } from './operand.ts';
import type { CompareOperator } from './expression.ts';
import { ODataError } from './odata-error.ts';
import { FALSE, TRUE, UNKNOWN } from './tri.ts';
import type { EdmType } from './value.ts';

/**
 * A comparison. Against the literal `null`, `eq` and `ne` ask whether the value is missing; every other
 * comparison with a missing value is unknown, so that neither it nor its negation selects the row.
 */
export function compileComparison<Row>(
  operator: CompareOperator,
  left: Operand<Row>,
  right: Operand<Row>,
): Condition<Row> {
  if (right.type === 'null') return againstNull(operator, left);
  if (left.type === 'null') return againstNull(operator, right);
  if (left.type !== right.type) {
    throw new ODataError(`A ${left.type} cannot be compared with a ${right.type} by '${operator}'.`);
  }
  if (!isOrdered(left.type) && operator !== 'eq' && operator !== 'ne') {
    throw new ODataError(`A ${left.type} has no order for '${operator}'.`);
  }
  const holds = OUTCOME[operator];
  return (row) => {
    const a = left.read(row);
    if (a === null) return UNKNOWN;
    const b = right.read(row);
    if (b === null) return UNKNOWN;
    return holds(compareValues(a, b)) ? TRUE : FALSE;
  };
}

const OUTCOME: Readonly<Record<CompareOperator, (order: number) => boolean>> = {
  eq: (order) => order === 0,
  ne: (order) => order !== 0,
  lt: (order) => order < 0,
  le: (order) => order <= 0,
  gt: (order) => order > 0,
  ge: (order) => order >= 0,
};

function againstNull<Row>(operator: CompareOperator, operand: Operand<Row>): Condition<Row> {
  switch (operator) {
    case 'eq':
      return (row) => (operand.read(row) === null ? TRUE : FALSE);
    case 'ne':
      return (row) => (operand.read(row) === null ? FALSE : TRUE);
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return () => UNKNOWN;
  }
}

function isOrdered(type: EdmType): boolean {
  return type !== 'boolean' && type !== 'guid';
}
