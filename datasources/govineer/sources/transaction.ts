import type { Source } from '../../../src/ports/source.ts';
import { transactionCapabilities } from '../capabilities/transaction.ts';
import type { GovineerConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { transactionMappers, transactionWires } from '../mapper/transaction.ts';
import { methodKinds, paymentStatuses } from '../vocabulary.ts';
import { paymentFields } from '../wire/payment.ts';
import { ownUid } from '../own-uid.ts';

/** Payments. */
export function createTransactionSource(connection: GovineerConnection): Source<'transaction'> {
  const mappers = transactionMappers(connection);
  return createListSource(connection, {
    kind: 'transaction',
    path: '/api/payments',
    capabilities: transactionCapabilities(connection.settings),
    properties: {
      id: { type: 'ref', path: 'uid', nullable: false, kind: 'transaction' },
      nativeId: ownUid,
      customerId: { type: 'ref', path: 'customer_uid', nullable: true, kind: 'customer' },
      status: { type: 'words', path: 'status', nullable: true, images: paymentStatuses },
      amount: { type: 'minorUnits', path: 'total_amount', currency: 'currency' },
      currency: { type: 'text', path: 'currency', nullable: false },
      reference: { type: 'text', path: 'reference_id', nullable: true },
      description: { type: 'text', path: 'description', nullable: true },
      createdAt: { type: 'instant', path: 'created_at', nullable: false },
      updatedAt: { type: 'instant', path: 'updated_at', nullable: true },
      paymentMethodKind: {
        type: 'words',
        path: 'payment_method/payment_method_type',
        nullable: true,
        images: methodKinds,
      },
    },
    fields: paymentFields,
    wires: transactionWires,
    required: ['currency'],
    mappers: () => mappers,
  });
}
