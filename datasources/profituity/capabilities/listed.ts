import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import { encodeProviderId } from '../../../src/domain/global-id.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxIds } from '../batch.ts';
import { idOrder } from './lines.ts';

/** What every record of a connection has in common. */
export function connectionConstants({ key }: Pick<ProfituitySettings, 'key'>) {
  return { provider: 'PROFITUITY', providerId: encodeProviderId(key) } as const;
}

/** What every kind that hangs on merchants has in common: one call serves any of them. */
export function listed<K extends RecordKind>(
  settings: ProfituitySettings,
  own: Pick<SourceCapabilities<K>, 'filters' | 'constants' | 'orders' | 'absent'>,
): SourceCapabilities<K> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'accounts',
    idOrder: idOrder(settings),
    idsPerCall: maxIds,
    maxPageSize: settings.takeLimit,
    requires: [],
    counts: true,
    // Assumed: requireTotalCount is honoured; it counts rows that cannot be read too.
    countsBasis: 'assumed',
    ...own,
  };
}
