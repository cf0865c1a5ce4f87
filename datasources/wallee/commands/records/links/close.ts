import type { RecordRef } from '../../../../../src/domain/record-ref.ts';
import type { Records } from '../../../../../src/domain/records/records.ts';
import { projectRecord } from '../../../../../src/domain/records/records.ts';
import type { PropertyOf } from '../../../../../src/domain/records/records.ts';
import type { CommandHandler } from '../../../../../src/ports/command.ts';
import { rowDecoder } from '../../../../rows/row.ts';
import type { WalleeConnection } from '../../../connection.ts';
import { refOf } from '../../../connection.ts';
import { paymentLinkMappers, paymentLinkWires } from '../../../mapper/payment-link.ts';
import { paymentLinkFields } from '../../../wire/payment-link.ts';
import { readRecord } from '../../call.ts';
import { refused, spaceOf, unknown } from '../../refused.ts';
import { lookUpDeletion, prepareDeletion } from '../deletion.ts';
import { linkPath } from './row.ts';

const wholeRow = rowDecoder(
  paymentLinkFields,
  Object.keys(paymentLinkFields) as readonly (keyof typeof paymentLinkFields)[],
);
const wholeRecord: ReadonlySet<PropertyOf<'paymentLink'>> = new Set(
  Object.keys(paymentLinkWires) as readonly PropertyOf<'paymentLink'>[],
);

/** wallee deletes a link for good, so that it is told as it was last. */
export function createLinkClosing(connection: WalleeConnection): CommandHandler<'closePaymentLink'> {
  const mappers = paymentLinkMappers(connection);

  function closed(
    ref: RecordRef<'paymentLink'>,
    row: Parameters<typeof mappers.status>[0],
  ): Records['paymentLink'] {
    return projectRecord(ref, row, { ...mappers, status: () => 'CANCELLED' as const }, wholeRecord);
  }

  return {
    settlesAfterMs: connection.settings.settleSeconds * 1000,
    async prepare({ paymentLink: ref }, { call }) {
      const space = spaceOf(connection, ref);
      const input = 'paymentLinkId';
      if (space === null) return refused(unknown(input));
      const { nativeId } = ref;
      const row = await readRecord(connection, { space, path: `${linkPath}/${nativeId}` }, wholeRow, call);
      if (row === null) return refused(unknown(input));
      const once = { last: closed(refOf(connection, 'paymentLink', space, nativeId), row) };
      const target = { kind: 'paymentLink', nativeId, parent: null } as const;
      return prepareDeletion(connection, { space, path: linkPath, target, record: row, input, once });
    },
    lookUp: (operation, call) => lookUpDeletion(connection, operation, linkPath, call),
  };
}
