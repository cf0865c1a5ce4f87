import type { GraphQLScalarType } from 'graphql';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { FieldType } from '../../src/domain/fields/field.ts';
import type { InputOperator } from '../../src/domain/fields/operators.ts';
import { inputOperatorsOf } from '../../src/domain/fields/operators.ts';
import { CurrencyCodeScalar } from '../scalars/currency-code.ts';
import { DateTimeScalar } from '../scalars/date-time.ts';
import { DecimalScalar } from '../scalars/decimal.ts';
import type { WordEnum } from '../enums/word-enum.ts';
import { operatorMeanings } from './operator-meanings.ts';

/** A class that type-graphql knows as an input type. Its instances hold just the members a caller sent. */
export type InputClass = new () => object;

/** What type-graphql takes for the type of an operand. */
type OperandType = GraphQLScalarType | StringConstructor | NumberConstructor | WordEnum<string>;

export interface OperatorInput {
  /** Of the input type, e.g. StringFilter. */
  readonly name: string;
  readonly description: string;
  readonly operand: OperandType;
  readonly operators: readonly InputOperator[];
}

/** The input type with one member for each operator. */
export function operatorInput({ name, description, operand, operators }: OperatorInput): InputClass {
  const type = class {};
  InputType(name, { description })(type);
  for (const operator of operators) {
    Field(() => memberType(operator, operand), { nullable: true, description: operatorMeanings[operator] })(
      type.prototype,
      operator,
    );
  }
  return type;
}

function memberType(operator: InputOperator, operand: OperandType) {
  if (operator === 'isNull') return Boolean;
  return operator === 'in' || operator === 'notIn' ? [operand] : operand;
}

/** The operators of a type that is no enum. */
const operatorsOf = (type: Exclude<FieldType, { readonly enum: unknown }>) => inputOperatorsOf(type, true);

export const idFilter = operatorInput({
  name: 'IDFilter',
  description: 'Tests of an id of the graph.',
  operand: ID,
  operators: operatorsOf({ ref: 'provider' }),
});

export const nativeIDFilter = operatorInput({
  name: 'NativeIDFilter',
  description: "Tests of the provider's own id, as support staff have it.",
  operand: String,
  operators: operatorsOf('nativeId'),
});

export const stringFilter = operatorInput({
  name: 'StringFilter',
  description: 'Tests of a text. Upper and lower case differ unless an operator says otherwise.',
  operand: String,
  operators: operatorsOf('text'),
});

export const decimalFilter = operatorInput({
  name: 'DecimalFilter',
  description: 'Tests of an exact number, by its value: "10" equals "10.00".',
  operand: DecimalScalar,
  operators: operatorsOf('decimal'),
});

export const intFilter = operatorInput({
  name: 'IntFilter',
  description: 'Tests of a whole number.',
  operand: Int,
  operators: operatorsOf('int'),
});

export const dateTimeFilter = operatorInput({
  name: 'DateTimeFilter',
  description: 'Tests of a moment in time, to the millisecond.',
  operand: DateTimeScalar,
  operators: operatorsOf('instant'),
});

export const currencyFilter = operatorInput({
  name: 'CurrencyFilter',
  description: 'Tests of a currency.',
  operand: CurrencyCodeScalar,
  operators: operatorsOf('currency'),
});
