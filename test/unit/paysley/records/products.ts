import type { ProductRecord, ProductSettingsRecord } from '../../../../sandbox/paysley/records.ts';
import type { Operation } from '../../../../src/domain/operation.ts';
import type { Changes, ProductFields } from '../../../../src/domain/record-commands.ts';
import { money, newProduct, settled } from './inputs.ts';
import type { Rig } from './rig.ts';

export const shownOf = (rig: Rig, id: string | number | undefined): ProductRecord | undefined =>
  rig.sandbox.store.products.get(Number(id));
export const settingsOf = (rig: Rig, id: string | number | undefined): ProductSettingsRecord | undefined =>
  rig.sandbox.store.productSettings.get(Number(id));

/** A product of our own making, counted and taxed, with what the journal has of it. */
export async function makeOurs(
  rig: Rig,
  fields: Changes<ProductFields> = {},
): Promise<{ readonly id: string; readonly before: Operation[] }> {
  const { run, result } = await rig.carryOut(
    'createProduct',
    newProduct({
      description: 'as shown',
      sku: 'SKU-1',
      cost: money('3.00'),
      unit: 'PER_ITEM',
      taxId: 'vat-20',
      stockManaged: true,
      stockOnHand: 5,
      stockLowThreshold: 2,
      imageUrl: 'https://images.example.com/thing.png',
      ...fields,
    }),
  );
  return { id: result?.nativeId ?? '', before: [settled(run, result)] };
}

/** A product of somebody else's, in a category that no other is named like. */
export const foreign = 9001;
export function insertForeign(rig: Rig): void {
  rig.sandbox.store.products.insert({
    id: foreign,
    name: 'Theirs',
    description: null,
    type: 'service',
    sku: '007',
    unit_in_stock: null,
    unit_low_stock: null,
    unit_type: null,
    cost: '1.10',
    sales_price: '2.345',
    category: 'Services',
    tax_label: 'VAT',
    tax_value: '15',
    image: 'product-service.png',
  });
  rig.sandbox.store.productSettings.insert({
    product_id: foreign,
    category_id: 10,
    manage_inventory: 1,
    tax_id: 'vat-15',
  });
}
