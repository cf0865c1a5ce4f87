import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RecordState } from '../../../src/domain/vocabulary.ts';
import type { GovineerConnection } from '../connection.ts';
import { refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { accountFields } from '../wire/account.ts';

export const accountWires = {
  client: ['client_id'],
  name: ['name'],
  state: ['active'],
  mode: [],
  defaultCurrency: [],
  timeZone: ['client_id'],
  createdAt: ['created_at'],
  raw: [],
} as const satisfies WiresOf<'account', typeof accountFields>;

/** `zones`: the IANA time zone of each client that has one we know, by uid. */
export function accountMappers(
  connection: Pick<GovineerConnection, 'settings'>,
  zones: ReadonlyMap<string, string>,
): PropertyMappers<'account', RowOf<typeof accountFields>> {
  const { settings } = connection;
  return {
    client: (row) => (row.client_id === null ? null : refOf(connection, 'client', null, row.client_id)),
    name: (row) => row.name,
    state: (row) => stateOf(row.active),
    // No property of an account tells whether it is a test one.
    mode: () => settings.mode,
    defaultCurrency: () => settings.defaultCurrency,
    timeZone: (row) => (row.client_id === null ? null : (zones.get(row.client_id) ?? null)),
    createdAt: (row) => row.created_at,
    raw: (row) => redact(row.payload),
  };
}

function stateOf(active: boolean | null): RecordState {
  if (active === null) return 'UNKNOWN';
  return active ? 'ACTIVE' : 'INACTIVE';
}
