import type { Address } from '../../../src/domain/records/parts.ts';
import type { Projection } from '../../../src/domain/records/records.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Source } from '../../../src/ports/source.ts';
import { allOf, term } from '../../dialects/search-grammar/condition.ts';
import { object } from '../../http/decode.ts';
import { decodeRows } from '../../http/rows.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { customerCapabilities } from '../capabilities/customer.ts';
import type { WalleeConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { postalAddress } from '../mapper/address.ts';
import { customerMappers, customerWires } from '../mapper/customer.ts';
import { readPage } from '../page.ts';
import { address } from '../wire/address.ts';
import { customerFields } from '../wire/customer.ts';

export const customerPath = '/customers';

/** What `metaData` has to be asked for. */
export const customerExpand = { metadata: ['metaData'] } as const;

export function createCustomerSource(connection: WalleeConnection): Source<'customer'> {
  return createListSource(connection, {
    kind: 'customer',
    path: customerPath,
    capabilities: customerCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'customer' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
      email: { type: 'text', path: 'emailAddress', nullable: true },
      firstName: { type: 'text', path: 'givenName', nullable: true },
      lastName: { type: 'text', path: 'familyName', nullable: true },
      reference: { type: 'text', path: 'customerId', nullable: true },
      createdAt: { type: 'instant', path: 'createdOn', nullable: false },
    },
    fields: customerFields,
    wires: customerWires,
    expand: customerExpand,
    async mappers(rows, { space, projection, call }) {
      const ids = rows.map(({ id }) => id);
      const addresses = await readAddresses(connection, space, ids, projection, call);
      return customerMappers(connection, (id) => addresses.get(id) ?? null);
    },
  });
}

const customerAddress = object({ address: tolerant(address) });

/** The default billing address of each, where it is wanted: one call a customer, as they can only be read so. */
async function readAddresses(
  connection: WalleeConnection,
  space: string | null,
  ids: readonly string[],
  projection: Projection<'customer'>,
  call: CallContext,
): Promise<ReadonlyMap<string, Address | null>> {
  if (!projection.has('address')) return new Map();
  const found = await Promise.all(
    ids.map(async (id) => {
      const { rows } = await readPage(
        connection,
        {
          path: `${customerPath}/${id}/addresses`,
          space,
          condition: allOf([term('defaultAddress:true'), term('-addressType:SHIPPING')]),
          order: [{ path: 'id', direction: 'asc' }],
          limit: 1,
        },
        call,
      );
      const [entry] = decodeRows(rows, customerAddress).readable;
      return [id, postalAddress(entry?.address ?? null)] as const;
    }),
  );
  return new Map(found);
}
