import type { EfakaSettings } from '../../../src/config/efaka.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants, textIds } from './lines.ts';

/** Registrations can be read by id only (inferred of `GET /v3/registrations/{id}`). They name no customer. */
export function paymentMethodCapabilities(settings: EfakaSettings): SourceCapabilities<'paymentMethod'> {
  return {
    operations: ['READ'],
    scope: 'account',
    filters: {},
    constants: { ...connectionConstants(settings), customerId: null },
    orders: {},
    idOrder: textIds,
    idsPerCall: 1,
    maxPageSize: null,
    requires: ['id', 'nativeId'],
    counts: false,
    countsBasis: 'documented',
    absent: ['customer', 'isDefault'],
  };
}
