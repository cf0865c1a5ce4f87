import type { GovineerSettings } from '../../../src/config/govineer.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { maxTop } from '../page.ts';
import { connectionConstants } from './connection-constants.ts';
import { idOrder, instantLines, instantOrder, ownIdLines, textLines } from './lines.ts';

export function customerCapabilities(settings: GovineerSettings): SourceCapabilities<'customer'> {
  return {
    operations: ['LIST', 'READ'],
    scope: 'account',
    filters: {
      id: ownIdLines(settings),
      nativeId: ownIdLines(settings),
      name: textLines(settings),
      email: textLines(settings),
      reference: textLines(settings),
      createdAt: instantLines('created_at', true),
    },
    constants: {
      ...connectionConstants(settings),
      kind: null,
      phone: null,
      firstName: null,
      lastName: null,
      companyName: null,
      groupId: null,
      country: null,
    },
    orders: { createdAt: instantOrder(true) },
    idOrder: idOrder(settings),
    idsPerCall: maxTop,
    maxPageSize: maxTop,
    requires: [],
    counts: true,
    // Inferred: $count is honoured; it counts rows that cannot be read too.
    countsBasis: 'assumed',
    absent: [
      'kind',
      'salutation',
      'firstName',
      'lastName',
      'companyName',
      'phone',
      'address',
      'language',
      'description',
      'group',
      'version',
    ],
  };
}
