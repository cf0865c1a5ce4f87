import { productKinds, recordStates } from '../vocabulary.ts';
import { accountIdField, commonFields } from './common.ts';
import type { Field } from './field.ts';

export const productFields = {
  ...commonFields('product'),
  accountId: accountIdField<'product'>(),
  kind: {
    type: { enum: productKinds, name: 'ProductKind' },
    optional: true,
    needs: ['kind'],
    read: (product) => product.kind,
  },
  name: { type: 'text', optional: false, needs: ['name'], read: (product) => product.name, sortsAs: 'NAME' },
  sku: { type: 'text', optional: true, needs: ['sku'], read: (product) => product.sku, sortsAs: 'SKU' },
  categoryId: {
    type: { ref: 'category' },
    optional: true,
    needs: ['category'],
    read: (product) => product.category?.id ?? null,
  },
  categoryName: {
    type: 'text',
    optional: true,
    needs: ['categoryName'],
    read: (product) => product.categoryName,
    filterable: false,
  },
  price: {
    type: 'decimal',
    optional: true,
    needs: ['price'],
    read: (product) => product.price?.value ?? null,
    sortsAs: 'PRICE',
    description: 'In major units, whatever the currency.',
  },
  state: {
    type: { enum: recordStates, name: 'RecordState' },
    optional: false,
    needs: ['state'],
    read: (product) => product.state,
  },
  stockOnHand: {
    type: 'int',
    optional: true,
    needs: ['stock'],
    read: (product) => product.stock?.onHand ?? null,
  },
} as const satisfies Record<string, Field<'product'>>;
