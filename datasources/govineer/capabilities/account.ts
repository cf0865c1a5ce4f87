import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxTop } from '../page.ts';
import { connectionConstants } from './connection-constants.ts';
import { idOrder, instantLines, instantOrder, ownIdLines, refLines, textLines } from './lines.ts';

export function accountCapabilities(settings: GovineerSettings): SourceCapabilities<'account'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'connection',
    filters: {
      id: ownIdLines(settings),
      nativeId: ownIdLines(settings),
      clientId: refLines(settings, 'client_id'),
      name: textLines(settings),
      state: [
        {
          operators: ['eq', 'ne', 'in', 'notIn'],
          precision: 'exact',
          basis: 'documented',
          unproven: 'superset',
          source: 'Govineer, accounts: active is a boolean',
        },
      ],
      createdAt: instantLines('created_at', true),
    },
    constants: connectionConstants(settings),
    orders: { createdAt: instantOrder(true) },
    idOrder: idOrder(settings),
    idsPerCall: maxTop,
    maxPageSize: maxTop,
    requires: [],
    counts: true,
    // Inferred: $count is honoured; it counts rows that cannot be read too.
    countsBasis: 'assumed',
  };
}
