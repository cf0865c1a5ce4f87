import type { Prng } from '../../kit/prng.ts';
import type { CategoryRecord, ProductRecord, ProductSettingsRecord } from '../records.ts';

/** What `tax_id` names (made up: only that there are tax profiles is published). */
export const TAX_PROFILES: readonly {
  readonly tax_id: string;
  readonly tax_label: string;
  readonly tax_value: string;
}[] = [
  { tax_id: 'vat-15', tax_label: 'VAT', tax_value: '15' },
  { tax_id: 'vat-20', tax_label: 'VAT', tax_value: '20.00' },
  { tax_id: 'vat-8', tax_label: 'VAT', tax_value: '8.25' },
];

/** No category has it: of products whose category was deleted. */
const GONE_ID = 999;

/** What the lists do not show of the products there are; of two categories of one name it is one or the other. */
export function productSettings(
  prng: Prng,
  products: readonly ProductRecord[],
  categories: readonly CategoryRecord[],
): readonly ProductSettingsRecord[] {
  return products.map((product) => {
    const named = categories.filter(({ name }) => name === product.category);
    const category = named[prng.int(0, Math.max(0, named.length - 1))];
    const unset = product.category === null || product.category === '';
    return {
      product_id: product.id,
      category_id: category?.id ?? (unset ? null : GONE_ID),
      manage_inventory: product.unit_in_stock !== null && prng.chance(0.6) ? 1 : 0,
      tax_id: TAX_PROFILES.find(({ tax_value: value }) => value === product.tax_value)?.tax_id ?? null,
    };
  });
}
