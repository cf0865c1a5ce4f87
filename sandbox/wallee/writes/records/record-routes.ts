import type { SpaceEntity } from '../../records/common.ts';
import type { WriteRoute } from '../write-route.ts';
import { addressRoutes } from './addresses.ts';
import { customers } from './customers.ts';
import { paymentLinks } from './payment-links.ts';
import { retirement } from './product-retirement.ts';
import { products } from './products.ts';
import type { RecordResource } from './record-resource.ts';
import { bulkRoutesOf, deletionRoute, routesOf } from './resource-routes.ts';
import { tokenDeletion } from './tokens.ts';
import { webhookListeners } from './webhook-listeners.ts';
import { webhookUrls } from './webhook-urls.ts';

/** Customers, webhook urls and webhook listeners are the resources that have bulk operations; products are never deleted. */
export const recordRoutes: readonly WriteRoute[] = [
  ...inBulkToo(customers),
  ...inBulkToo(webhookUrls),
  ...inBulkToo(webhookListeners),
  ...addressRoutes,
  ...routesOf(paymentLinks),
  deletionRoute(paymentLinks),
  ...routesOf(products),
  retirement,
  tokenDeletion,
];

function inBulkToo<R extends SpaceEntity, Create, Update>(
  resource: RecordResource<R, Create, Update>,
): readonly WriteRoute[] {
  return [...bulkRoutesOf(resource), ...routesOf(resource), deletionRoute(resource)];
}
