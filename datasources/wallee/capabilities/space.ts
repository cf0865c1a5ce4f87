import type { WalleeSettings } from '../../../src/config/wallee.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants } from './connection-constants.ts';
import { instantLines, ownIdLines, refLines, textLines, wordLines } from './lines.ts';
import { listed } from './listed.ts';

/** Spaces. */
export function accountCapabilities(settings: WalleeSettings): SourceCapabilities<'account'> {
  return listed(
    'connection',
    {
      filters: {
        id: ownIdLines,
        nativeId: ownIdLines,
        clientId: refLines('account.id', true),
        name: textLines,
        state: wordLines,
        createdAt: instantLines(settings, true),
      },
      constants: connectionConstants(settings),
      orders: {},
    },
    settings.spaceIds === 'all' ? ['CREATE'] : [],
  );
}

/** Accounts. */
export function clientCapabilities(settings: WalleeSettings): SourceCapabilities<'client'> {
  return listed(
    'connection',
    {
      filters: {
        id: ownIdLines,
        nativeId: ownIdLines,
        name: textLines,
        state: wordLines,
        createdAt: instantLines(settings, true),
      },
      constants: connectionConstants(settings),
      orders: {},
    },
    settings.accountScope === null ? [] : ['CREATE'],
  );
}
