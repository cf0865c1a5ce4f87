import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxTop } from '../page.ts';
import { connectionConstants } from './connection-constants.ts';
import { idOrder, instantLines, instantOrder, ownIdLines, textLines } from './lines.ts';

export function clientCapabilities(settings: GovineerSettings): SourceCapabilities<'client'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'connection',
    filters: {
      id: ownIdLines(settings),
      nativeId: ownIdLines(settings),
      name: textLines(settings),
      createdAt: instantLines('created_at', true),
    },
    constants: { ...connectionConstants(settings), state: 'ACTIVE' },
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
