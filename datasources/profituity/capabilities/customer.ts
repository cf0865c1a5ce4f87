import type { ProfituitySettings } from '../../../src/config/profituity.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import { accountIdLines, assumedCreatedAtOrder, instantLines, ownIdLines, textLines } from './lines.ts';
import { connectionConstants, listed } from './listed.ts';

const assumed = { published: false, nullable: true } as const;

export function customerCapabilities(settings: ProfituitySettings): SourceCapabilities<'customer'> {
  return listed(settings, {
    filters: {
      id: ownIdLines,
      nativeId: ownIdLines,
      accountId: accountIdLines,
      name: textLines(settings, 'name', assumed),
      email: textLines(settings, 'email', assumed),
      phone: textLines(settings, 'phone', assumed),
      reference: textLines(settings, 'externalId', assumed),
      createdAt: instantLines(settings, 'creationTime', assumed),
    },
    constants: {
      ...connectionConstants(settings),
      kind: null,
      firstName: null,
      lastName: null,
      companyName: null,
      groupId: null,
      country: null,
    },
    orders: assumedCreatedAtOrder(settings),
    absent: [
      'kind',
      'salutation',
      'firstName',
      'lastName',
      'companyName',
      'language',
      'description',
      'group',
      'version',
    ],
  });
}
