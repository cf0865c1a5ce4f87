import type { Source } from '../../../src/ports/source.ts';
import { clientCapabilities } from '../capabilities/space.ts';
import type { WalleeConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { accountMappers, accountWires } from '../mapper/space.ts';
import { accountStates } from '../vocabulary.ts';
import { accountFields } from '../wire/space.ts';

/** Accounts, which hold spaces. */
export function createClientSource(connection: WalleeConnection): Source<'client'> {
  const mappers = accountMappers(connection);
  return createListSource(connection, {
    kind: 'client',
    path: '/accounts',
    capabilities: clientCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'client' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
      // One without a name is shown by its id.
      name: { type: 'text', path: 'name', nullable: true, fallback: 'unknown' },
      state: { type: 'words', path: 'state', images: accountStates },
      createdAt: { type: 'instant', path: 'createdOn', nullable: true },
    },
    fields: accountFields,
    wires: accountWires,
    mappers: () => mappers,
  });
}
