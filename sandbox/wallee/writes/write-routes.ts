import { paymentRoutes } from './payments/payment-routes.ts';
import { recordRoutes } from './records/record-routes.ts';
import { subscriptionRoutes } from './subscriptions/subscription-routes.ts';
import { accountCreation } from './spaces/accounts.ts';
import { spaceCreation } from './spaces/spaces.ts';
import type { GlobalWriteRoute, WriteRoute } from './write-route.ts';

/**
 * All routes that change something, tried in this order: one without a parameter stands before those that
 * would take its last segment for an id (`/customers/bulk`). A further family of routes adds its own list
 * here; signature, space, rate limit and the reading of the body are done before `run` is called.
 */
export const writeRoutes: readonly WriteRoute[] = [...recordRoutes, ...paymentRoutes, ...subscriptionRoutes];

/** Those above spaces. */
export const globalWriteRoutes: readonly GlobalWriteRoute[] = [spaceCreation, accountCreation];
