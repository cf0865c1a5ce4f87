import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { ProfituityConnection } from '../connection.ts';
import { modeOf } from '../connection.ts';
import { redact } from '../redact.ts';
import type { merchantFields } from '../wire/merchant.ts';
import { currency } from './money.ts';

type MerchantFields = typeof merchantFields;

export const accountWires = {
  client: [],
  name: ['name'],
  state: ['isActive'],
  mode: [],
  defaultCurrency: [],
  timeZone: [],
  createdAt: ['creationTime'],
  raw: [],
} as const satisfies WiresOf<'account', MerchantFields>;

/** A merchant, which is what we call an account. */
export function accountMappers({
  settings,
}: Pick<ProfituityConnection, 'settings'>): PropertyMappers<'account', RowOf<MerchantFields>> {
  return {
    client: () => null,
    name: (row, ref) => row.name ?? ref.nativeId,
    // Those that can be seen are in use, unless they say otherwise.
    state: (row) => (row.isActive === false ? 'INACTIVE' : 'ACTIVE'),
    mode: () => modeOf(settings),
    defaultCurrency: () => currency,
    timeZone: () => settings.timeZone,
    createdAt: (row) => row.creationTime,
    raw: (row) => redact(row.payload),
  };
}
