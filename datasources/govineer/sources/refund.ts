import type { Source } from '../../../src/ports/source.ts';
import { equal } from '../../dialects/odata/membership.ts';
import { refundCapabilities } from '../capabilities/refund.ts';
import type { GovineerConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { refundMappers, refundWires } from '../mapper/refund.ts';
import { transactionStatuses } from '../vocabulary.ts';
import { transactionFields } from '../wire/transaction.ts';
import { ownUid } from '../own-uid.ts';

/** Transactions of type `refund`; the type keeps sales, voids and chargebacks out. */
export function createRefundSource(connection: GovineerConnection): Source<'refund'> {
  const mappers = refundMappers(connection);
  return createListSource(connection, {
    kind: 'refund',
    path: '/api/transactions',
    capabilities: refundCapabilities(connection.settings),
    properties: {
      id: { type: 'ref', path: 'uid', nullable: false, kind: 'refund' },
      nativeId: ownUid,
      transactionId: { type: 'ref', path: 'payment_uid', nullable: true, kind: 'transaction' },
      status: { type: 'words', path: 'status', nullable: true, images: transactionStatuses },
      amount: { type: 'minorUnits', path: 'amount', currency: 'currency' },
      currency: { type: 'text', path: 'currency', nullable: false },
      createdAt: { type: 'instant', path: 'created_at', nullable: false },
    },
    guard: equal('type', 'refund'),
    fields: transactionFields,
    wires: refundWires,
    required: ['currency'],
    mappers: () => mappers,
  });
}
