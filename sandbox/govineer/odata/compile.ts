import { compileArithmetic } from './arithmetic.ts';
import { compileComparison } from './comparison.ts';
import type { Expression, Literal } from './expression.ts';
import { signaturesOf } from './functions.ts';
import { ODataError } from './odata-error.ts';
import type { Condition, Operand, Scope } from './operand.ts';
import { FALSE, negated, triOf, TRUE, valueOf } from './tri.ts';
import type { EdmType, Value } from './value.ts';

/** Checks a filter against the scope and turns it into a function. It must be boolean. */
export function compileFilter<Row>(expression: Expression, scope: Scope<Row>): Condition<Row> {
  switch (expression.kind) {
    case 'and':
    case 'or':
      return junction(
        expression.kind,
        expression.operands.map((operand) => compileFilter(operand, scope)),
      );
    case 'not': {
      const inner = compileFilter(expression.operand, scope);
      return (row) => negated(inner(row));
    }
    case 'compare':
      return compileComparison(
        expression.operator,
        compileOperand(expression.left, scope),
        compileOperand(expression.right, scope),
      );
    case 'in':
      return membership(compileOperand(expression.left, scope), expression.items);
    case 'literal':
    case 'path':
    case 'call':
    case 'negate':
    case 'arithmetic': {
      const operand = compileOperand(expression, scope);
      if (operand.type !== 'boolean')
        throw new ODataError(`A condition was expected, not a ${operand.type}.`);
      return (row) => triOf(operand.read(row));
    }
  }
}

/** Checks any expression against the scope. */
export function compileOperand<Row>(expression: Expression, scope: Scope<Row>): Operand<Row> {
  switch (expression.kind) {
    case 'literal':
      return constant(expression.type, expression.value);
    case 'path': {
      const column = scope.columns.get(expression.path);
      if (column === undefined) throw new ODataError(`Unknown property '${expression.path}'.`);
      return { type: column.type, read: (row) => column.read(row) };
    }
    case 'call':
      return call(expression.name, expression.args, scope);
    case 'negate': {
      const zero: Operand<Row> = constant('number', 0);
      return compileArithmetic('sub', zero, compileOperand(expression.operand, scope));
    }
    case 'arithmetic':
      return compileArithmetic(
        expression.operator,
        compileOperand(expression.left, scope),
        compileOperand(expression.right, scope),
      );
    case 'and':
    case 'or':
    case 'not':
    case 'compare':
    case 'in': {
      const condition = compileFilter(expression, scope);
      return { type: 'boolean', read: (row) => valueOf(condition(row)) };
    }
  }
}

function constant<Row>(type: EdmType, value: Value): Operand<Row> {
  return { type, read: () => value };
}

function junction<Row>(kind: 'and' | 'or', conditions: readonly Condition<Row>[]): Condition<Row> {
  const decisive = kind === 'and' ? FALSE : TRUE;
  const neutral = negated(decisive);
  return (row) => {
    let result = neutral;
    for (const condition of conditions) {
      const part = condition(row);
      if (part === decisive) return part;
      if (part !== neutral) result = part;
    }
    return result;
  };
}

/** `in` is the disjunction of its equalities; of none it is false. */
function membership<Row>(left: Operand<Row>, items: readonly Literal[]): Condition<Row> {
  const tests = items.map((item) => compileComparison('eq', left, constant(item.type, item.value)));
  return junction('or', tests);
}

function call<Row>(name: string, args: readonly Expression[], scope: Scope<Row>): Operand<Row> {
  if (name === 'now' && args.length === 0) return constant('instant', scope.now);
  const operands = args.map((argument) => compileOperand(argument, scope));
  const types = operands.map((operand) => operand.type);
  const signature = signaturesOf(name)?.find(
    ({ takes }) =>
      takes.length === types.length &&
      takes.every((type, index) => types[index] === type || types[index] === 'null'),
  );
  if (signature === undefined) throw new ODataError(`There is no function ${name}(${types.join(',')}).`);
  return {
    type: signature.yields,
    read(row) {
      const values: Value[] = [];
      for (const operand of operands) {
        const value = operand.read(row);
        if (value === null) return null;
        values.push(value);
      }
      return signature.apply(values);
    },
  };
}
