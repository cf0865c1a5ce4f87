import type { Refusal } from '../../../../../src/domain/operation.ts';
import type { Changes, CustomerFields } from '../../../../../src/domain/record-commands.ts';
import { unsupportedFields } from '../../../../commands/unsupported-fields.ts';
import { refusal } from '../../../../rows/refusals.ts';
import { addressNames, addressRefusals } from '../../address-values.ts';
import { partsOf } from '../../draft-paths.ts';
import { metadataRefusals } from '../../marked-meta-data.ts';
import type { PathOf } from '../../outcome.ts';
import { referenceRefusals } from '../../reference.ts';
import type { Values } from '../looks.ts';

type Fields = Changes<CustomerFields>;

/** What wallee calls what it keeps as text (wallee, CustomerCreate). */
const names = {
  firstName: 'givenName',
  lastName: 'familyName',
  email: 'emailAddress',
  language: 'language',
  reference: 'customerId',
} as const satisfies { readonly [F in keyof CustomerFields]?: string };

type TextField = keyof typeof names;

const textFields = Object.keys(names) as readonly TextField[];
const kept: ReadonlySet<string> = new Set([...textFields, 'address', 'metadata']);

/** Most characters of each; nothing is said of languages, and references have a rule of their own. */
const longest: ReadonlyMap<TextField, number> = new Map([
  ['firstName', 100],
  ['lastName', 100],
  ['email', 254],
]);

/** Texts that were given, by wallee's names; null clears. Metadata and address are not among them. */
export function textsOf(fields: Fields): Values {
  return Object.fromEntries(textFields.map((field) => [names[field], fields[field]]));
}

/** All that is wrong with the fields themselves. `mark`: of the record that is changed, in its metadata. */
export function fieldRefusals(
  fields: Fields,
  { isNew, mark }: { readonly isNew: boolean; readonly mark: string | null },
): readonly Refusal[] {
  const { address, metadata, reference } = fields;
  const tooLong = [...longest].flatMap(([field, most]) =>
    (fields[field]?.length ?? 0) > most
      ? [refusal('BAD_USER_INPUT', `required ${most} characters at most`, 'customer', field)]
      : [],
  );
  const line2 = (address?.line2 ?? null) === null ? [] : [noSecondLine];
  return [
    ...unsupportedFields(fields, kept, {
      base: ['input', 'customer'],
      label: 'wallee',
      nullIsGiven: !isNew,
    }),
    ...tooLong,
    ...referenceRefusals(reference, 'customer', 'reference'),
    ...addressRefusals(address, 'customer', 'address'),
    ...line2,
    ...metadataRefusals(metadata, { mark, isMarked: isNew || mark !== null }, 'customer', 'metadata'),
  ];
}

const noSecondLine = refusal(
  'UNSUPPORTED_BY_PROVIDER',
  'wallee has no place for it',
  'customer',
  'address',
  'line2',
);

/** Where in the input a property of a customer, or of its address, came from. */
export const customerPaths: PathOf = (property) => {
  const [first = '', second = ''] = partsOf(property);
  const path = first === 'address' ? ['address', addressNames.get(second) ?? ''] : [inputs.get(first) ?? ''];
  const told = path.filter((part) => part !== '');
  return told.length === 0 ? null : ['input', 'customer', ...told];
};

const inputs: ReadonlyMap<string, string> = new Map([
  ...textFields.map((field) => [names[field], field] as const),
  ['metaData', 'metadata'],
]);
