import type { FieldName } from '../../src/domain/fields/fields.ts';
import type { InputOperator } from '../../src/domain/fields/operators.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';

/** One operand as callers write it: decimals, instants and ids are text. */
export type InputValue = string | number;

/** The operators of one field as callers write them. */
export type OperatorInput = { [Op in Exclude<InputOperator, 'in' | 'notIn' | 'isNull'>]?: InputValue } & {
  in?: readonly InputValue[];
  notIn?: readonly InputValue[];
  isNull?: boolean;
};

/** A filter argument as callers write it. */
export type FilterInput<K extends RecordKind> = { [F in FieldName<K>]?: OperatorInput } & {
  and?: readonly FilterInput<K>[];
  or?: readonly FilterInput<K>[];
  not?: FilterInput<K>;
  text?: string;
};

/** By field, values worth comparing with, as callers write them. */
export type FilterPool<K extends RecordKind> = { readonly [F in FieldName<K>]?: readonly InputValue[] };
