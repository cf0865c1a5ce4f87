import type { ProviderOperations } from './operation.ts';
import { administrationOperations } from './wallee/administration.ts';
import { paymentOperations } from './wallee/payments.ts';
import { recordOperations } from './wallee/records.ts';
import { subscriptionOperations } from './wallee/subscriptions.ts';

export const walleeOperations: ProviderOperations = {
  about:
    'Paths are below `/api/v2.0`. Its document tells of some operations in a sentence each; the others are those of the client that it publishes. Those that one reason is enough for stand together.',
  rows: [...paymentOperations, ...recordOperations, ...subscriptionOperations, ...administrationOperations],
};
