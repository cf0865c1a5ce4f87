import type { Source } from '../../../src/ports/source.ts';
import { always } from '../../dialects/load-options/condition.ts';
import { customerCapabilities } from '../capabilities/customer.ts';
import type { ProfituityConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { customerMappers, customerWires } from '../mapper/customer.ts';
import { paths } from '../request.ts';
import { customerFields } from '../wire/customer.ts';

export function createCustomerSource(connection: ProfituityConnection): Source<'customer'> {
  const mappers = customerMappers(connection);
  return createListSource(connection, {
    kind: 'customer',
    path: paths.customers,
    capabilities: customerCapabilities(connection.settings),
    properties: {
      id: { type: 'ref', path: 'id', nullable: false, kind: 'customer', within: 'merchantId' },
      nativeId: { type: 'guid', path: 'id' },
      accountId: { type: 'ref', path: 'merchantId', nullable: false, kind: 'account' },
      name: { type: 'text', path: 'name', nullable: true },
      email: { type: 'text', path: 'email', nullable: true },
      phone: { type: 'text', path: 'phone', nullable: true },
      reference: { type: 'text', path: 'externalId', nullable: true },
      createdAt: { type: 'instant', path: 'creationTime', nullable: true },
    },
    guard: () => always,
    fields: customerFields,
    wires: customerWires,
    required: [],
    isOurs: () => true,
    mappers: () => mappers,
  });
}
