import type { Refusal } from '../../../../src/domain/operation.ts';
import type { Changes, CustomerFields } from '../../../../src/domain/record-commands.ts';
import { refusal } from '../../../rows/refusals.ts';

type Field = keyof CustomerFields;

/** The properties of a customer that can be written (Govineer, customers), and the field each is of. */
export const writable = {
  reference_id: 'reference',
  name: 'name',
  email: 'email',
} as const satisfies Readonly<Record<string, Field>>;
export type Writable = keyof typeof writable;

/** The one name that a customer has, and the fields it is made of; null where none of them is given. */
export function nameOf({ name, companyName, firstName, lastName }: Changes<CustomerFields>): {
  readonly name: string | null;
  readonly fields: readonly Field[];
} {
  if (isText(name)) return { name, fields: ['name'] };
  if (isText(companyName)) return { name: companyName, fields: ['companyName'] };
  const parts = [firstName, lastName].filter(isText);
  if (parts.length > 0) return { name: parts.join(' '), fields: ['firstName', 'lastName'] };
  return { name: null, fields: ['name'] };
}

/** What of the values no customer at Govineer can have. `clears`: null takes a value away. */
export function valueRefusals(fields: Changes<CustomerFields>, clears: boolean): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const { reference, name } = fields;
  if (reference === '') refusals.push(wrong('Required a reference, or none.', 'reference'));
  const nameless = clears ? name !== undefined && (name?.trim() ?? '') === '' : isBlank(nameOf(fields).name);
  if (nameless) refusals.push(wrong('A customer at Govineer has a name.', 'name'));
  return refusals;
}

export function inUse(): Refusal {
  const message = 'Govineer has another customer with this reference.';
  return refusal('CONFLICT', message, 'customer', 'reference');
}

function wrong(message: string, field: Field): Refusal {
  return refusal('BAD_USER_INPUT', message, 'customer', field);
}

function isText(value: string | null | undefined): value is string {
  return value !== null && value !== undefined;
}

function isBlank(value: string | null): boolean {
  return value === null || value.trim() === '';
}
