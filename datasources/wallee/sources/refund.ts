import type { Source } from '../../../src/ports/source.ts';
import { refundCapabilities } from '../capabilities/refund.ts';
import type { WalleeConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { refundMappers, refundWires } from '../mapper/refund.ts';
import { refundStates } from '../vocabulary.ts';
import { refundFields } from '../wire/refund.ts';

export function createRefundSource(connection: WalleeConnection): Source<'refund'> {
  const mappers = refundMappers(connection);
  return createListSource(connection, {
    kind: 'refund',
    path: '/payment/refunds',
    capabilities: refundCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'refund' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
      transactionId: { type: 'integer', path: 'transaction.id', nullable: false, kind: 'transaction' },
      status: { type: 'words', path: 'state', images: refundStates },
      reference: { type: 'text', path: 'merchantReference', nullable: true },
      amount: { type: 'decimal', path: 'amount' },
      currency: { type: 'code', path: 'transaction.currency' },
      createdAt: { type: 'instant', path: 'createdOn', nullable: false },
    },
    fields: refundFields,
    wires: refundWires,
    required: ['transaction'],
    expandAlways: ['transaction'],
    mappers: () => mappers,
  });
}
