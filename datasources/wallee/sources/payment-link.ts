import type { Source } from '../../../src/ports/source.ts';
import { paymentLinkCapabilities } from '../capabilities/other.ts';
import type { WalleeConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { paymentLinkMappers, paymentLinkWires } from '../mapper/payment-link.ts';
import { paymentLinkFields } from '../wire/payment-link.ts';

export function createPaymentLinkSource(connection: WalleeConnection): Source<'paymentLink'> {
  const mappers = paymentLinkMappers(connection);
  return createListSource(connection, {
    kind: 'paymentLink',
    path: '/payment/links',
    capabilities: paymentLinkCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'paymentLink' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
      reference: { type: 'text', path: 'externalId', nullable: true },
    },
    fields: paymentLinkFields,
    wires: paymentLinkWires,
    mappers: () => mappers,
  });
}
