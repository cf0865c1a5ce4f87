import { TAX_PROFILES } from '../../data/product-settings.ts';
import type { ProductRecord, ProductSettingsRecord } from '../../records.ts';
import type { PaysleyContext } from '../../routes/context.ts';
import type { Body } from './members.ts';
import { oneOf, priceIn, requiredText, textIn, wholeIn } from './members.ts';
import { WrongMembers } from './wrong-members.ts';

export interface ProductMembers {
  readonly shown: Omit<ProductRecord, 'id'>;
  readonly settings: Omit<ProductSettingsRecord, 'product_id'>;
}

/** A product's members as a body has them. Throws WrongMembers. */
export function productIn({ store }: Pick<PaysleyContext, 'store'>, body: Body): ProductMembers {
  const name = requiredText(body, 'name');
  const type = oneOf(body, 'type', ['product', 'service']);
  if (type === null) throw new WrongMembers(['type'], 'type is required.');
  const price = priceIn(body, 'sales_price');
  if (price === null) throw new WrongMembers(['sales_price'], 'sales_price is required.');
  const category = wholeIn(body, 'category_id');
  if (category === undefined) throw new WrongMembers(['category_id'], 'category_id is required.');
  const known = store.categories.get(category);
  if (known === undefined) throw new WrongMembers('category_id', 'category_id is not found.');
  const tax = taxIn(body);
  const managed = wholeIn(body, 'manage_inventory') ?? 0;
  if (managed !== 0 && managed !== 1) {
    throw new WrongMembers('manage_inventory', 'manage_inventory must be 0 or 1.');
  }
  return {
    shown: {
      name,
      description: textIn(body, 'description'),
      type,
      sku: textIn(body, 'sku'),
      unit_in_stock: wholeIn(body, 'unit_in_stock') ?? null,
      unit_low_stock: wholeIn(body, 'unit_low_stock') ?? null,
      unit_type: oneOf(body, 'unit_type', ['flat-rate', 'per-hour', 'per-item']),
      cost: priceIn(body, 'cost'),
      sales_price: price,
      category: known.name,
      tax_label: tax?.tax_label ?? null,
      tax_value: tax?.tax_value ?? null,
      // As given (assumed: the published sample answers with the name of a file).
      image: textIn(body, 'image'),
    },
    settings: { category_id: category, manage_inventory: managed, tax_id: tax?.tax_id ?? null },
  };
}

function taxIn(body: Body): (typeof TAX_PROFILES)[number] | undefined {
  const id = textIn(body, 'tax_id');
  if (id === null) return undefined;
  const profile = TAX_PROFILES.find(({ tax_id: one }) => one === id);
  if (profile === undefined) throw new WrongMembers('tax_id', 'tax_id is not found.');
  return profile;
}
