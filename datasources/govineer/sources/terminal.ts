import type { Source } from '../../../src/ports/source.ts';
import { terminalCapabilities } from '../capabilities/terminal.ts';
import type { GovineerConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { terminalMappers, terminalWires } from '../mapper/terminal.ts';
import { terminalFields } from '../wire/terminal.ts';
import { ownUid } from '../own-uid.ts';

export function createTerminalSource(connection: GovineerConnection): Source<'terminal'> {
  const mappers = terminalMappers(connection);
  return createListSource(connection, {
    kind: 'terminal',
    path: '/api/terminals',
    capabilities: terminalCapabilities(connection.settings),
    properties: {
      id: { type: 'ref', path: 'uid', nullable: false, kind: 'terminal' },
      nativeId: ownUid,
    },
    fields: terminalFields,
    wires: terminalWires,
    mappers: () => mappers,
  });
}
