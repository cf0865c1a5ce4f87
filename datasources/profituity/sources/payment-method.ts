import type { Source } from '../../../src/ports/source.ts';
import { test } from '../../dialects/load-options/condition.ts';
import { literal } from '../../dialects/load-options/literal.ts';
import { paymentMethodCapabilities } from '../capabilities/template.ts';
import type { ProfituityConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { paymentMethodMappers, paymentMethodWires } from '../mapper/payment-method.ts';
import { paths } from '../request.ts';
import { noRecurrence } from '../vocabulary.ts';
import { templateFields } from '../wire/template.ts';

const isSaved = test('recurrencePattern', '=', literal({ coefficient: BigInt(noRecurrence), scale: 0 }));

/** Templates without a schedule. */
export function createPaymentMethodSource(connection: ProfituityConnection): Source<'paymentMethod'> {
  const mappers = paymentMethodMappers(connection);
  return createListSource(connection, {
    kind: 'paymentMethod',
    path: paths.templates,
    capabilities: paymentMethodCapabilities(connection.settings),
    properties: {
      id: { type: 'ref', path: 'id', nullable: false, kind: 'paymentMethod', within: 'merchantId' },
      nativeId: { type: 'guid', path: 'id' },
      accountId: { type: 'ref', path: 'merchantId', nullable: false, kind: 'account' },
      customerId: {
        type: 'ref',
        path: 'customerId',
        nullable: true,
        kind: 'customer',
        within: 'merchantId',
      },
    },
    guard: () => isSaved,
    fields: templateFields,
    wires: paymentMethodWires,
    required: ['recurrencePattern'],
    isOurs: ({ recurrencePattern }) => recurrencePattern === noRecurrence,
    mappers: () => mappers,
  });
}
