import type { Operand } from './operand.ts';
import type { ArithmeticOperator } from './expression.ts';
import { ODataError } from './odata-error.ts';
import { narrow } from './token.ts';
import type { Value } from './value.ts';

type Numeric = number | bigint;

/** Arithmetic on numbers. Whole operands are computed exactly; a missing operand or a zero divisor gives null. */
export function compileArithmetic<Row>(
  operator: ArithmeticOperator,
  left: Operand<Row>,
  right: Operand<Row>,
): Operand<Row> {
  for (const { type } of [left, right]) {
    if (type !== 'number') throw new ODataError(`'${operator}' takes numbers, not a ${type}.`);
  }
  return { type: 'number', read: (row) => compute(operator, left.read(row), right.read(row)) };
}

function compute(operator: ArithmeticOperator, left: Value, right: Value): Value {
  if (!isNumeric(left) || !isNumeric(right)) return null;
  if (isWhole(left) && isWhole(right)) return computeWhole(operator, BigInt(left), BigInt(right));
  return computeDouble(operator, Number(left), Number(right));
}

function computeWhole(operator: ArithmeticOperator, left: bigint, right: bigint): Value {
  switch (operator) {
    case 'add':
      return narrow(left + right);
    case 'sub':
      return narrow(left - right);
    case 'mul':
      return narrow(left * right);
    case 'div':
      return right === 0n ? null : narrow(left / right);
    case 'mod':
      return right === 0n ? null : narrow(left % right);
  }
}

function computeDouble(operator: ArithmeticOperator, left: number, right: number): Value {
  switch (operator) {
    case 'add':
      return left + right;
    case 'sub':
      return left - right;
    case 'mul':
      return left * right;
    case 'div':
      return right === 0 ? null : left / right;
    case 'mod':
      return right === 0 ? null : left % right;
  }
}

function isNumeric(value: Value): value is Numeric {
  return typeof value === 'number' || typeof value === 'bigint';
}

function isWhole(value: Numeric): boolean {
  return typeof value === 'bigint' || Number.isSafeInteger(value);
}
