import type { Source } from '../../../src/ports/source.ts';
import { test } from '../../dialects/load-options/condition.ts';
import { literal } from '../../dialects/load-options/literal.ts';
import { Mismatch } from '../../http/mismatch.ts';
import { refundCapabilities } from '../capabilities/refund.ts';
import type { ProfituityConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { refundMappers, refundWires } from '../mapper/refund.ts';
import { paths } from '../request.ts';
import { refundStatuses, sentWords } from '../vocabulary.ts';
import { paymentFields } from '../wire/payment.ts';

const isRefund = test('refundOfPaymentId', '<>', literal(null));

/** Payments that give others back. */
export function createRefundSource(connection: ProfituityConnection): Source<'refund'> {
  const { settings } = connection;
  const mappers = refundMappers(connection);
  return createListSource(connection, {
    kind: 'refund',
    path: paths.payments,
    capabilities: refundCapabilities(settings),
    properties: {
      id: { type: 'ref', path: 'id', nullable: false, kind: 'refund', within: 'merchantId' },
      nativeId: { type: 'guid', path: 'id' },
      accountId: { type: 'ref', path: 'merchantId', nullable: false, kind: 'account' },
      transactionId: {
        type: 'ref',
        path: 'refundOfPaymentId',
        nullable: false,
        kind: 'transaction',
        within: 'merchantId',
      },
      status: {
        type: 'words',
        path: 'status',
        nullable: false,
        images: sentWords(settings, refundStatuses),
      },
      reference: { type: 'text', path: 'externalId', nullable: true },
      amount: { type: 'decimal', path: 'amount' },
      createdAt: { type: 'instant', path: 'creationTime', nullable: false },
    },
    guard: () => isRefund,
    fields: paymentFields,
    wires: refundWires,
    required: ['refundOfPaymentId'],
    isOurs: ({ refundOfPaymentId: { told, payment } }) =>
      told ? payment !== null : new Mismatch('refundOfPaymentId', 'a payment or null', 'nothing'),
    mappers: () => mappers,
  });
}
