import type { Source } from '../../../src/ports/source.ts';
import { paymentAttemptCapabilities } from '../capabilities/payment-attempt.ts';
import type { WalleeConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { paymentAttemptMappers, paymentAttemptWires } from '../mapper/payment-attempt.ts';
import { chargeAttemptFields } from '../wire/charge-attempt.ts';

/** Charge attempts. */
export function createPaymentAttemptSource(connection: WalleeConnection): Source<'paymentAttempt'> {
  const mappers = paymentAttemptMappers(connection);
  return createListSource(connection, {
    kind: 'paymentAttempt',
    path: '/payment/charge-attempts',
    capabilities: paymentAttemptCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'paymentAttempt' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
      transactionId: { type: 'integer', path: 'linkedTransaction', nullable: true, kind: 'transaction' },
      createdAt: { type: 'instant', path: 'createdOn', nullable: false },
    },
    fields: chargeAttemptFields,
    wires: paymentAttemptWires,
    mappers: () => mappers,
  });
}
