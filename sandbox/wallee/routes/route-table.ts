import type { Route } from '../../kit/router.ts';
import type { GlobalTableName, SpaceTableName } from '../shapes/table-name.ts';

/** What a route does with a table. */
export type Action = 'list' | 'search' | 'read';

export type Target =
  /** Above spaces: no Space header. */
  | { readonly scope: 'global'; readonly table: GlobalTableName; readonly action: Action }
  | { readonly scope: 'space'; readonly table: SpaceTableName; readonly action: Action }
  /** The part of a space's table that one record owns; the first parameter is its id. */
  | {
      readonly scope: 'owned';
      readonly table: SpaceTableName;
      readonly owner: SpaceTableName;
      readonly link: string;
      readonly action: Action;
    };

const GLOBAL: Readonly<Record<string, GlobalTableName>> = {
  '/accounts': 'accounts',
  '/spaces': 'spaces',
  '/payment/methods': 'paymentMethods',
  '/payment/method-brands': 'methodBrands',
};

const SPACE: Readonly<Record<string, SpaceTableName>> = {
  '/payment/transactions': 'transactions',
  '/payment/transactions/completions': 'completions',
  '/payment/transactions/voids': 'voids',
  '/payment/refunds': 'refunds',
  '/payment/charge-attempts': 'attempts',
  '/payment/tokens': 'tokens',
  '/payment/token-versions': 'tokenVersions',
  '/payment/method-configurations': 'methodConfigurations',
  '/payment/connector-configurations': 'connectorConfigurations',
  '/payment/processor-configurations': 'processorConfigurations',
  '/payment/links': 'paymentLinks',
  '/payment/terminals': 'terminals',
  '/customers': 'customers',
  '/subscriptions': 'subscriptions',
  '/subscriptions/subscribers': 'subscribers',
  '/subscriptions/products': 'products',
  '/subscriptions/products/versions': 'productVersions',
  '/subscriptions/versions': 'subscriptionVersions',
  '/subscriptions/charges': 'subscriptionCharges',
  '/webhooks/urls': 'webhookUrls',
  '/webhooks/listeners': 'webhookListeners',
};

/** All routes, below the prefix. Those without a parameter stand first: `/subscriptions/charges` is no id. */
export const ROUTES: readonly Route<Target>[] = [
  ...Object.entries(GLOBAL).flatMap(([path, table]) =>
    actions(path, (action): Target => ({ scope: 'global', table, action })),
  ),
  ...Object.entries(SPACE).flatMap(([path, table]) =>
    actions(path, (action): Target => ({ scope: 'space', table, action })),
  ),
  ...actions('/customers/{customerId}/addresses', (action) => ({
    scope: 'owned',
    table: 'addresses',
    owner: 'customers',
    link: 'customer',
    action,
  })),
].toSorted((a, b) => Number(a.pattern.endsWith('{id}')) - Number(b.pattern.endsWith('{id}')));

function actions(path: string, target: (action: Action) => Target): readonly Route<Target>[] {
  return [
    { method: 'GET', pattern: path, handler: target('list') },
    { method: 'GET', pattern: `${path}/search`, handler: target('search') },
    { method: 'GET', pattern: `${path}/{id}`, handler: target('read') },
  ];
}
