import type { EfakaSettings } from '../../../src/config/efaka.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxLookups } from '../reader.ts';
import { connectionConstants, pinLines, pins, textIds } from './lines.ts';

/** Refunds of one payment cannot be asked for: an inquiry does not show what was done with it. */
export function refundCapabilities(settings: EfakaSettings): SourceCapabilities<'refund'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'account',
    filters: pinLines(settings),
    constants: connectionConstants(settings),
    orders: {},
    idOrder: textIds,
    idsPerCall: 1,
    maxPageSize: maxLookups,
    requires: pins(settings),
    counts: false,
    countsBasis: 'documented',
    absent: ['reason'],
  };
}
