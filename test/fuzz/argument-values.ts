import type { GraphQLInputType } from 'graphql';
import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
} from 'graphql';
import type { Known, Place } from './scalar-values.ts';
import { scalarValue } from './scalar-values.ts';

/** Deepest input that is made: a filter in `and` in `not`, say. */
const DEEPEST = 3;

/** A value that the type allows, as JSON. Nullable ones are null now and then. */
export function argumentValue(type: GraphQLInputType, known: Known, place: Place, depth = 0): unknown {
  const { chance } = known;
  if (isNonNullType(type)) return presentValue(type.ofType, known, place, depth);
  return chance.chance(0.04) ? null : presentValue(type, known, place, depth);
}

function presentValue(type: GraphQLInputType, known: Known, place: Place, depth: number): unknown {
  const { chance } = known;
  if (isListType(type)) {
    const length = chance.chance(0.9) ? chance.int(0, 2) : chance.int(3, 8);
    const item = type.ofType as GraphQLInputType;
    // One value in place of a list of one is as good; as a variable and as a literal.
    if (length === 1 && chance.chance(0.2)) return argumentValue(item, known, place, depth + 1);
    return Array.from({ length }, () => argumentValue(item, known, place, depth + 1));
  }
  if (isEnumType(type)) {
    const names = type.getValues().map(({ name }) => name);
    return names[chance.int(0, names.length - 1)];
  }
  if (isScalarType(type)) return scalarValue(type.name, known, place);
  if (!isInputObjectType(type)) throw new Error(`the fuzzer has no values of ${String(type)}`);
  const share = depth >= DEEPEST ? 0 : depth === 0 ? 0.35 : 0.2;
  const fields = Object.values(type.getFields()).filter(
    (field) => isRequiredInputField(field) || chance.chance(share),
  );
  return Object.fromEntries(
    fields.map((field) => [
      field.name,
      argumentValue(field.type, known, { name: field.name, owner: type.name }, depth + 1),
    ]),
  );
}
