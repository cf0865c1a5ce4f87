import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { WalleeConnection } from '../connection.ts';
import { refOf } from '../connection.ts';
import { redactWallee } from '../redact.ts';
import { accountStates, creationStates } from '../vocabulary.ts';
import type { accountFields, spaceFields } from '../wire/space.ts';

type SpaceFields = typeof spaceFields;
type AccountFields = typeof accountFields;

export const spaceWires = {
  client: ['account'],
  name: ['name'],
  state: ['state'],
  mode: [],
  defaultCurrency: ['primaryCurrency'],
  timeZone: ['timeZone'],
  createdAt: ['createdOn'],
  raw: [],
} as const satisfies WiresOf<'account', SpaceFields>;

const readSpaceState = wordReader('spaces.state', creationStates);

/** A space, which is what we call an account. */
export function spaceMappers(
  connection: Pick<WalleeConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'account', RowOf<SpaceFields>> {
  const { settings, oddWords } = connection;
  return {
    client: (row) => (row.account === null ? null : refOf(connection, 'client', null, row.account.id)),
    name: (row) => row.name,
    state: (row) => readSpaceState(row.state, oddWords),
    // Whether it is a test is decided for each transaction.
    mode: () => settings.mode,
    defaultCurrency: (row) => row.primaryCurrency,
    timeZone: (row) => row.timeZone,
    createdAt: (row) => row.createdOn,
    raw: (row) => redactWallee(row.payload),
  };
}

export const accountWires = {
  name: ['name'],
  state: ['state'],
  createdAt: ['createdOn'],
  raw: [],
} as const satisfies WiresOf<'client', AccountFields>;

const readAccountState = wordReader('accounts.state', accountStates);

/** An account, which is what we call a client. */
export function accountMappers({
  oddWords,
}: Pick<WalleeConnection, 'oddWords'>): PropertyMappers<'client', RowOf<AccountFields>> {
  return {
    name: (row, ref) => row.name ?? ref.nativeId,
    state: (row) => readAccountState(row.state, oddWords),
    createdAt: (row) => row.createdOn,
    raw: (row) => redactWallee(row.payload),
  };
}
