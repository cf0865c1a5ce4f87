import type { Source } from '../../../src/ports/source.ts';
import { productCapabilities } from '../capabilities/other.ts';
import type { WalleeConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { productMappers, productWires } from '../mapper/product.ts';
import { productStates } from '../vocabulary.ts';
import { productFields } from '../wire/subscription.ts';

/** Subscription products. */
export function createProductSource(connection: WalleeConnection): Source<'product'> {
  const mappers = productMappers(connection);
  return createListSource(connection, {
    kind: 'product',
    path: '/subscriptions/products',
    capabilities: productCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'product' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
      name: { type: 'text', path: 'name', nullable: true, fallback: { path: 'reference' } },
      sku: { type: 'text', path: 'reference', nullable: true },
      state: { type: 'words', path: 'state', images: productStates },
    },
    fields: productFields,
    wires: productWires,
    mappers: () => mappers,
  });
}
