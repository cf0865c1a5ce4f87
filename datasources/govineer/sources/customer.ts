import type { Source } from '../../../src/ports/source.ts';
import { customerCapabilities } from '../capabilities/customer.ts';
import type { GovineerConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { customerMappers, customerWires } from '../mapper/customer.ts';
import { customerFields } from '../wire/customer.ts';
import { ownUid } from '../own-uid.ts';

export const customersPath = '/api/customers';

export function createCustomerSource(connection: GovineerConnection): Source<'customer'> {
  const mappers = customerMappers(connection);
  return createListSource(connection, {
    kind: 'customer',
    path: customersPath,
    capabilities: customerCapabilities(connection.settings),
    properties: {
      id: { type: 'ref', path: 'uid', nullable: false, kind: 'customer' },
      nativeId: ownUid,
      name: { type: 'text', path: 'name', nullable: true },
      email: { type: 'text', path: 'email', nullable: true },
      reference: { type: 'text', path: 'reference_id', nullable: true },
      createdAt: { type: 'instant', path: 'created_at', nullable: true },
    },
    fields: customerFields,
    wires: customerWires,
    mappers: () => mappers,
  });
}
