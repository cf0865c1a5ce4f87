import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxTop } from '../page.ts';
import { connectionConstants } from './connection-constants.ts';
import { idOrder, ownIdLines } from './lines.ts';

export function terminalCapabilities(settings: GovineerSettings): SourceCapabilities<'terminal'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'account',
    filters: { id: ownIdLines(settings), nativeId: ownIdLines(settings) },
    constants: connectionConstants(settings),
    orders: {},
    idOrder: idOrder(settings),
    idsPerCall: maxTop,
    maxPageSize: maxTop,
    requires: [],
    counts: true,
    // Inferred: $count is honoured; it counts rows that cannot be read too.
    countsBasis: 'assumed',
  };
}
