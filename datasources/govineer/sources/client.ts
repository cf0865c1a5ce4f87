import type { Source } from '../../../src/ports/source.ts';
import { clientCapabilities } from '../capabilities/client.ts';
import type { GovineerConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { clientMappers, clientWires } from '../mapper/client.ts';
import { clientFields } from '../wire/client.ts';
import { ownUid } from '../own-uid.ts';

export const clientPath = '/api/clients';

export function createClientSource(connection: GovineerConnection): Source<'client'> {
  return createListSource(connection, {
    kind: 'client',
    path: clientPath,
    capabilities: clientCapabilities(connection.settings),
    properties: {
      id: { type: 'ref', path: 'uid', nullable: false, kind: 'client' },
      nativeId: ownUid,
      name: { type: 'text', path: 'name', nullable: false },
      createdAt: { type: 'instant', path: 'created_at', nullable: true },
    },
    fields: clientFields,
    wires: clientWires,
    mappers: () => clientMappers,
  });
}
