import type { EfakaSettings } from '../../../src/config/efaka.ts';
import { encodeProviderId } from '../../../src/domain/global-id.ts';
import type { OperatorCapability } from '../../../src/filter/capability.ts';
import type { IdOrder } from '../../../src/ports/capabilities.ts';
import { queryHolds } from '../connection.ts';

/**
 * The lines that fields of one type share. "eFaka": its published documents; "inferred": nobody published it, and a live
 * connection is not to rely on it before its settings say so.
 */

/** What every record of a connection has in common. */
export function connectionConstants({ key }: EfakaSettings) {
  return { provider: 'EFAKA', providerId: encodeProviderId(key) } as const;
}

const byId: readonly OperatorCapability[] = [
  {
    operators: ['eq', 'in'],
    precision: 'superset',
    basis: 'documented',
    unproven: 'superset',
    source: 'eFaka, API introduction: GET /v3/payments/{id}',
  },
];

const byReference: readonly OperatorCapability[] = [
  {
    operators: ['eq', 'in'],
    precision: 'superset',
    basis: 'documented',
    unproven: 'superset',
    source: "the connection's settings: GET /v3/query?merchantTransactionId is there",
  },
];

/** A payment of any type is found by its id or its reference; nothing else finds any. */
export function pinLines(settings: EfakaSettings): {
  readonly id: readonly OperatorCapability[];
  readonly nativeId: readonly OperatorCapability[];
  readonly reference?: readonly OperatorCapability[];
} {
  const ids = { id: byId, nativeId: byId };
  return queryHolds(settings) ? { ...ids, reference: byReference } : ids;
}

/** What a list has to be narrowed by. */
export function pins(settings: EfakaSettings): readonly ('id' | 'nativeId' | 'reference')[] {
  return queryHolds(settings) ? ['id', 'nativeId', 'reference'] : ['id', 'nativeId'];
}

/** Ids are hexadecimal and in no order that means anything; rows are put into theirs here. */
export const textIds: IdOrder = {
  compare: 'codePoints',
  native: false,
  basis: 'documented',
  source: 'eFaka has no list that could have an order',
};
