import type { WriteRoute } from '../write-route.ts';
import { customers } from './customers.ts';
import { routesOf } from './resource-routes.ts';
import { webhookListeners } from './webhook-listeners.ts';
import { webhookUrls } from './webhook-urls.ts';

/** Customers, webhook urls and webhook listeners: the resources that have bulk operations. */
export const recordRoutes: readonly WriteRoute[] = [
  ...routesOf(customers),
  ...routesOf(webhookUrls),
  ...routesOf(webhookListeners),
];
