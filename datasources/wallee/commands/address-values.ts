import type { Refusal } from '../../../src/domain/operation.ts';
import type { Address } from '../../../src/domain/records/parts.ts';
import { refusal } from '../../rows/refusals.ts';

/** What wallee calls the parts of an address, and how long each may be (wallee, AddressCreate). */
const properties = {
  line1: ['street', 300],
  city: ['city', 100],
  state: ['postalState', 100],
  postalCode: ['postcode', 40],
  country: ['country', 2],
} as const satisfies Partial<Record<keyof Address, readonly [string, number]>>;

const parts = Object.keys(properties) as readonly (keyof typeof properties)[];

/** wallee's name of each part that it has. */
export const addressNames: ReadonlyMap<string, string> = new Map(
  parts.map((part) => [properties[part][0], part]),
);

/** By wallee's names; null where there is none. */
export function addressValues(address: Address | null): Readonly<Record<string, string | null>> {
  return Object.fromEntries(parts.map((part) => [properties[part][0], address?.[part] ?? null]));
}

/** `path`: of the address, below `input`. */
export function addressRefusals(
  address: Address | null | undefined,
  ...path: readonly string[]
): readonly Refusal[] {
  return parts.flatMap((part) => {
    const [, longest] = properties[part];
    return (address?.[part] ?? '').length <= longest
      ? []
      : [refusal('BAD_USER_INPUT', `required ${longest} characters at most`, ...path, part)];
  });
}
