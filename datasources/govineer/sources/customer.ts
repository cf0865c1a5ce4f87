import type { Source } from '../../../src/ports/source.ts';
import { customerCapabilities } from '../capabilities/customer.ts';
import type { GovineerConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { customerMappers, customerWires } from '../mapper/customer.ts';
import { customerFields } from '../wire/customer.ts';

export const customersPath = '/api/customers';

export function createCustomerSource(connection: GovineerConnection): Source<'customer'> {
  const mappers = customerMappers(connection);
  return createListSource(connection, {
    kind: 'customer',
    path: customersPath,
    capabilities: customerCapabilities(connection.settings),
    properties: {
      id: { type: 'ref', path: 'uid', nullable: false, kind: 'customer' },
      nativeId: { type: 'text', path: 'uid', nullable: false },
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
