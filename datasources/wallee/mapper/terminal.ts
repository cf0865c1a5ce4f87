import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { WalleeConnection } from '../connection.ts';
import { accountOf } from '../connection.ts';
import { redactWallee } from '../redact.ts';
import { terminalStates } from '../vocabulary.ts';
import type { terminalFields } from '../wire/terminal.ts';

type TerminalFields = typeof terminalFields;

export const terminalWires = {
  account: [],
  name: ['name', 'identifier'],
  serialNumber: ['deviceSerialNumber'],
  model: [],
  location: [],
  online: [],
  lastSeenAt: [],
  state: ['state'],
  raw: [],
} as const satisfies WiresOf<'terminal', TerminalFields>;

const readState = wordReader('terminals.state', terminalStates);

export function terminalMappers(
  connection: Pick<WalleeConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'terminal', RowOf<TerminalFields>> {
  const missing = (): null => null;
  return {
    account: (_, ref) => accountOf(connection, ref),
    name: (row, ref) => row.name ?? row.identifier ?? ref.nativeId,
    serialNumber: (row) => row.deviceSerialNumber,
    model: missing,
    location: missing,
    online: missing,
    lastSeenAt: missing,
    state: (row) => readState(row.state, connection.oddWords),
    raw: (row) => redactWallee(row.payload),
  };
}
