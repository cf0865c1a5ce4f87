import type { Source } from '../../../src/ports/source.ts';
import { accountCapabilities } from '../capabilities/space.ts';
import type { WalleeConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { spaceMappers, spaceWires } from '../mapper/space.ts';
import { creationStates } from '../vocabulary.ts';
import { spaceFields } from '../wire/space.ts';

export const spacePath = '/spaces';

/** Spaces, of those that the connection is configured to serve. */
export function createAccountSource(connection: WalleeConnection): Source<'account'> {
  const { spaceIds } = connection.settings;
  const mappers = spaceMappers(connection);
  return createListSource(connection, {
    kind: 'account',
    path: spacePath,
    capabilities: accountCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'account' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
      clientId: { type: 'integer', path: 'account.id', nullable: true, kind: 'client' },
      name: { type: 'text', path: 'name', nullable: false },
      state: { type: 'words', path: 'state', images: creationStates },
      createdAt: { type: 'instant', path: 'createdOn', nullable: true },
    },
    only: spaceIds === 'all' ? null : spaceIds,
    fields: spaceFields,
    wires: spaceWires,
    mappers: () => mappers,
  });
}
