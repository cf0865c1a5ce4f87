import type { Refusal } from '../../../../../src/domain/operation.ts';
import type { Changes, ProductFields } from '../../../../../src/domain/record-commands.ts';
import { unsupportedFields } from '../../../../commands/unsupported-fields.ts';
import { refusal } from '../../../../rows/refusals.ts';
import type { PathOf } from '../../outcome.ts';

type Fields = Changes<ProductFields>;

const longestName = 100;
const kept: ReadonlySet<string> = new Set(['name', 'sku', 'reference', 'kind', 'unit']);

/**
 * All that is wrong with the fields, apart from the reference. A product of wallee's is for subscriptions and is paid by
 * the cycle: that can be said, and nothing else. What it costs is in its versions.
 */
export function fieldRefusals(fields: Fields, isNew: boolean): readonly Refusal[] {
  const { name, kind, unit } = fields;
  const only = (field: 'kind' | 'unit', word: string): Refusal =>
    refusal('UNSUPPORTED_BY_PROVIDER', `products of wallee are ${word}`, 'product', field);
  return [
    ...unsupportedFields(fields, kept, {
      base: ['input', 'product'],
      label: 'wallee',
      nullIsGiven: !isNew,
    }),
    ...(isOther(kind, 'SUBSCRIPTION', isNew) ? [only('kind', 'SUBSCRIPTION')] : []),
    ...(isOther(unit, 'PER_CYCLE', isNew) ? [only('unit', 'PER_CYCLE')] : []),
    ...((name?.length ?? 0) > longestName
      ? [refusal('BAD_USER_INPUT', `required ${longestName} characters at most`, 'product', 'name')]
      : []),
  ];
}

/** Null is "none" of a new product, and clears in an update, which this can't be. */
function isOther(value: string | null | undefined, word: string, isNew: boolean): boolean {
  return value === null ? !isNew : value !== undefined && value !== word;
}

/** wallee has one text of the merchant, which is shown as the SKU. Both can be given where they are the same. */
export function referenceOf({ sku, reference }: Fields): {
  readonly text: string | null;
  readonly input: string;
} {
  const text = sku ?? reference ?? null;
  return { text, input: (sku ?? null) === null ? 'reference' : 'sku' };
}

export const oneText = refusal(
  'UNSUPPORTED_BY_PROVIDER',
  'wallee has one text of the merchant for a product: give the same as the SKU, or leave it out',
  'product',
  'reference',
);

/** Where in the input a property of a product came from. `input`: of its reference. */
export function productPaths(input: string): PathOf {
  return (property) => {
    if (property === 'reference') return ['input', 'product', input];
    return property === 'name' ? ['input', 'product', 'name'] : null;
  };
}
