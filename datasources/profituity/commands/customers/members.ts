import type { Refusal } from '../../../../src/domain/operation.ts';
import type { Changes, CustomerFields } from '../../../../src/domain/record-commands.ts';
import type { Address } from '../../../../src/domain/records/parts.ts';
import { unsupportedFields } from '../../../commands/unsupported-fields.ts';
import type { Printable } from '../../../http/print-json.ts';
import { refusal } from '../../../rows/refusals.ts';
import type { Paths } from '../outcome.ts';

/** What Profituity keeps of a customer, and its names of it (assumed: nothing of customers is published). */
const memberOf = {
  name: 'name',
  email: 'email',
  phone: 'phone',
  address: 'address',
  reference: 'externalId',
} as const satisfies { readonly [F in keyof CustomerFields]?: string };

export type KeptField = keyof typeof memberOf;

export const keptFields = Object.keys(memberOf) as readonly KeptField[];

/** Where in the input the members of a customer come from. */
export const customerPaths: Paths = {
  name: ['customer', 'name'],
  email: ['customer', 'email'],
  phone: ['customer', 'phone'],
  address: ['customer', 'address'],
  'address.line1': ['customer', 'address', 'line1'],
  'address.line2': ['customer', 'address', 'line2'],
  'address.city': ['customer', 'address', 'city'],
  'address.state': ['customer', 'address', 'state'],
  'address.zip': ['customer', 'address', 'postalCode'],
  externalId: ['customer', 'reference'],
};

/** A field that a caller gave, as it is sent. Null: it is cleared. */
export interface GivenMember {
  readonly field: KeptField;
  readonly member: string;
  readonly value: Printable;
}

export function givenMembers(fields: Changes<CustomerFields>): readonly GivenMember[] {
  return keptFields.flatMap((field) => {
    const given = fields[field];
    if (given === undefined) return [];
    const value = typeof given === 'object' && given !== null ? addressMembers(given) : given;
    return [{ field, member: memberOf[field], value }];
  });
}

/** What a row says of a field; undefined where it has no such member. */
export function memberIn(
  members: Readonly<Record<string, Printable>>,
  field: KeptField,
): Printable | undefined {
  const name = memberOf[field];
  return Object.hasOwn(members, name) ? members[name] : undefined;
}

function addressMembers({ line1, line2, city, state, postalCode }: Address): Printable {
  return { line1, line2, city, state, zip: postalCode };
}

/** All that is wrong with what was given. `isNew`: of a customer that is made, which needs a name. */
export function fieldRefusals(fields: Changes<CustomerFields>, isNew: boolean): readonly Refusal[] {
  const { name, reference, address } = fields;
  const at = (...path: readonly string[]): readonly string[] => ['customer', ...path];
  const found: Refusal[] = [
    ...unsupportedFields(fields, new Set(keptFields), {
      base: ['input', 'customer'],
      label: 'Profituity',
      nullIsGiven: !isNew,
    }),
  ];
  if (name === null || name?.trim() === '' || (isNew && name === undefined)) {
    found.push(refusal('BAD_USER_INPUT', 'required: Profituity has no customer without one', ...at('name')));
  }
  if (reference?.trim() === '') {
    found.push(refusal('BAD_USER_INPUT', 'required text, or nothing', ...at('reference')));
  }
  if (address?.country !== undefined && address.country !== null) {
    const message = 'Profituity has no place for it: its addresses are in the United States';
    found.push(refusal('UNSUPPORTED_BY_PROVIDER', message, ...at('address', 'country')));
  }
  return found;
}
