import type { WalleeSettings } from '../../../src/config/wallee.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { connectionConstants } from './connection-constants.ts';
import { instantLines, createdAtOrder, nullableTextLines, ownIdLines } from './lines.ts';
import { listed } from './listed.ts';

export function customerCapabilities(settings: WalleeSettings): SourceCapabilities<'customer'> {
  return listed(
    'account',
    {
      filters: {
        id: ownIdLines,
        nativeId: ownIdLines,
        email: nullableTextLines,
        firstName: nullableTextLines,
        lastName: nullableTextLines,
        reference: nullableTextLines,
        createdAt: instantLines(settings, false),
      },
      constants: {
        ...connectionConstants(settings),
        kind: null,
        phone: null,
        name: null,
        companyName: null,
        groupId: null,
      },
      orders: createdAtOrder(settings),
      absent: ['kind', 'name', 'salutation', 'companyName', 'phone', 'description', 'group'],
    },
    ['CREATE', 'UPDATE', 'DELETE'],
  );
}
