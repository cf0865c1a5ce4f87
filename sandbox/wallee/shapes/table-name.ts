/** Tables that every space shares: what the provider defines, and what lies above spaces. */
export const GLOBAL_TABLES = [
  'accounts',
  'spaces',
  'paymentMethods',
  'methodBrands',
  'processors',
  'connectors',
  'terminalTypes',
] as const;

/** Tables that each space has of its own. */
export const SPACE_TABLES = [
  'transactions',
  'groups',
  'charges',
  'attempts',
  'completions',
  'voids',
  'refunds',
  'tokens',
  'tokenVersions',
  'methodConfigurations',
  'connectorConfigurations',
  'processorConfigurations',
  'paymentLinks',
  'terminals',
  'customers',
  'addresses',
  'subscribers',
  'subscriptions',
  'subscriptionVersions',
  'subscriptionCharges',
  'products',
  'productVersions',
  'webhookUrls',
  'webhookListeners',
] as const;

export type GlobalTableName = (typeof GLOBAL_TABLES)[number];
export type SpaceTableName = (typeof SPACE_TABLES)[number];
export type TableName = GlobalTableName | SpaceTableName;
