import type { Source } from '../../../src/ports/source.ts';
import { accountCapabilities } from '../capabilities/account.ts';
import { readClientZones } from '../client-zones.ts';
import type { GovineerConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { accountMappers, accountWires } from '../mapper/account.ts';
import { accountStates } from '../vocabulary.ts';
import { accountFields } from '../wire/account.ts';
import { clientPath } from './client.ts';
import { ownUid } from '../own-uid.ts';

export const accountPath = '/api/paymentaccounts';

/** Payment accounts, of those that the connection is configured to serve. */
export function createAccountSource(connection: GovineerConnection): Source<'account'> {
  const { accountUids } = connection.settings;
  return createListSource(connection, {
    kind: 'account',
    path: accountPath,
    capabilities: accountCapabilities(connection.settings),
    properties: {
      id: { type: 'ref', path: 'uid', nullable: false, kind: 'account' },
      nativeId: ownUid,
      clientId: { type: 'ref', path: 'client_id', nullable: true, kind: 'client' },
      name: { type: 'text', path: 'name', nullable: false },
      state: { type: 'words', path: 'active', nullable: true, images: accountStates },
      createdAt: { type: 'instant', path: 'created_at', nullable: true },
    },
    only: accountUids === 'all' ? null : accountUids,
    fields: accountFields,
    wires: accountWires,
    async mappers(rows, projection, call) {
      if (!projection.has('timeZone')) return accountMappers(connection, new Map());
      // The zone is the client's.
      const clients = new Set(rows.map((row) => row.client_id).filter((id) => id !== null));
      return accountMappers(connection, await readClientZones(connection, clientPath, clients, call));
    },
  });
}
