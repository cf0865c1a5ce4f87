import type { Source } from '../../../src/ports/source.ts';
import { terminalCapabilities } from '../capabilities/other.ts';
import type { WalleeConnection } from '../connection.ts';
import { createListSource } from '../list-source.ts';
import { terminalMappers, terminalWires } from '../mapper/terminal.ts';
import { terminalFields } from '../wire/terminal.ts';

export function createTerminalSource(connection: WalleeConnection): Source<'terminal'> {
  const mappers = terminalMappers(connection);
  return createListSource(connection, {
    kind: 'terminal',
    path: '/payment/terminals',
    capabilities: terminalCapabilities(connection.settings),
    properties: {
      id: { type: 'integer', path: 'id', nullable: false, kind: 'terminal' },
      nativeId: { type: 'integer', path: 'id', nullable: false },
    },
    fields: terminalFields,
    wires: terminalWires,
    mappers: () => mappers,
  });
}
