import { projectRecord } from '../../../src/domain/records/records.ts';
import type { Source } from '../../../src/ports/source.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { refundCapabilities } from '../capabilities/refund.ts';
import type { EfakaConnection } from '../connection.ts';
import { refOf } from '../connection.ts';
import { refundMappers } from '../mapper/refund.ts';
import type { Reader } from '../reader.ts';
import { rootOf } from '../root.ts';
import { paymentRow } from '../wire/payment.ts';
import { createLookupSource } from './lookup-source.ts';

/** Refunds (`RF`), by id or by their own reference. */
export function createRefundSource(connection: EfakaConnection, reader: Reader): Source<'refund'> {
  const mappers = refundMappers(connection);
  return createLookupSource(
    'refund',
    refundCapabilities(connection.settings),
    connection,
    reader,
    async (entry, known, projection, call) => {
      if (entry.type !== 'RF') return null;
      const row = paymentRow(entry.payload);
      if (row instanceof Mismatch) return row;
      const payment = projection.has('transaction') ? await rootOf(entry, known, reader.inquire, call) : null;
      return projectRecord(refOf(connection, 'refund', row.id), { row, payment }, mappers, projection);
    },
  );
}
