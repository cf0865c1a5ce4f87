import type { Source } from '../../../src/ports/source.ts';
import { equal } from '../../dialects/odata/membership.ts';
import { paymentAttemptCapabilities } from '../capabilities/payment-attempt.ts';
import type { GovineerConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { paymentAttemptMappers, paymentAttemptWires } from '../mapper/payment-attempt.ts';
import { transactionFields } from '../wire/transaction.ts';
import { ownUid } from '../own-uid.ts';

/** Transactions of type `sale`. */
export function createPaymentAttemptSource(connection: GovineerConnection): Source<'paymentAttempt'> {
  const mappers = paymentAttemptMappers(connection);
  return createListSource(connection, {
    kind: 'paymentAttempt',
    path: '/api/transactions',
    capabilities: paymentAttemptCapabilities(connection.settings),
    properties: {
      id: { type: 'ref', path: 'uid', nullable: false, kind: 'paymentAttempt' },
      nativeId: ownUid,
      transactionId: { type: 'ref', path: 'payment_uid', nullable: true, kind: 'transaction' },
      createdAt: { type: 'instant', path: 'created_at', nullable: false },
    },
    guard: equal('type', 'sale'),
    fields: transactionFields,
    wires: paymentAttemptWires,
    required: ['currency'],
    mappers: () => mappers,
  });
}
