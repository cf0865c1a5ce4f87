import { Field, InputType, registerEnumType } from 'type-graphql';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldNames, fieldOf } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { InputClass } from './operator-input.ts';

export type OrderDirection = 'asc' | 'desc';

/** One key of an order as resolvers get it. */
export interface OrderInput<K extends RecordKind> {
  readonly field: FieldName<K>;
  readonly direction: OrderDirection;
}

export const orderDirections = { ASC: 'asc', DESC: 'desc' } as const satisfies Record<string, OrderDirection>;

registerEnumType(orderDirections, {
  name: 'OrderDirection',
  description: 'Which end of a list comes first. Records that lack the key come last either way.',
  valuesConfig: {
    ASC: { description: 'Least, earliest, or first in the alphabet.' },
    DESC: { description: 'Greatest, latest, or last in the alphabet.' },
  },
});

/** The order input of a kind, made of the fields in its table that lists can be ordered by. */
export function orderInput<K extends RecordKind>(
  kind: K,
  name: string,
  defaultDirection: OrderDirection,
): InputClass {
  const fields = orderFields(kind);
  registerEnumType(fields, {
    name: `${name}OrderField`,
    description: `What lists of ${name} can be ordered by.`,
    valuesConfig: Object.fromEntries(
      Object.entries(fields).map(([word, field]) => [word, { description: `By \`${field}\`.` }]),
    ),
  });
  const type = class {};
  InputType(`${name}Order`, { description: `One key by which a list of ${name} is ordered.` })(type);
  Field(() => fields, { description: 'The field.' })(type.prototype, 'field');
  Field(() => orderDirections, { description: 'The direction.', defaultValue: defaultDirection })(
    type.prototype,
    'direction',
  );
  return type;
}

/** SDL word → field. */
function orderFields<K extends RecordKind>(kind: K): Readonly<Record<string, FieldName<K>>> {
  return Object.fromEntries(
    fieldNames(kind).flatMap((name) => {
      const { sortsAs } = fieldOf(kind, name);
      return sortsAs === undefined ? [] : [[sortsAs, name] as const];
    }),
  );
}
