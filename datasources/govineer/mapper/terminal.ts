import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { GovineerConnection } from '../connection.ts';
import { refOf } from '../connection.ts';
import type { OddWords } from '../../rows/odd-words.ts';
import { redact } from '../redact.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { terminalFields } from '../wire/terminal.ts';

export const terminalWires = {
  account: [],
  name: ['name'],
  serialNumber: ['serial_number'],
  model: ['model'],
  location: ['location'],
  online: ['status'],
  lastSeenAt: ['last_seen_at'],
  state: [],
  raw: [],
} as const satisfies WiresOf<'terminal', typeof terminalFields>;

export function terminalMappers(
  connection: Pick<GovineerConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'terminal', RowOf<typeof terminalFields>> {
  return {
    account: (_, ref) => (ref.account === null ? null : refOf(connection, 'account', null, ref.account)),
    name: (row, ref) => row.name ?? ref.nativeId,
    serialNumber: (row) => row.serial_number,
    model: (row) => row.model,
    location: (row) => row.location,
    online: (row) => onlineOf(row.status, connection.oddWords),
    lastSeenAt: (row) => row.last_seen_at,
    // `status` is connectivity; terminals that are listed exist.
    state: () => 'ACTIVE',
    raw: (row) => redact(row.payload),
  };
}

function onlineOf(status: string | null, oddWords: OddWords): boolean | null {
  if (status === 'online') return true;
  if (status === 'offline') return false;
  oddWords.count('terminals.status', status);
  return null;
}
