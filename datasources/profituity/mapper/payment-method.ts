import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { ProfituityConnection } from '../connection.ts';
import { accountOf, refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import type { templateFields } from '../wire/template.ts';
import { bankAccount } from './bank-account.ts';

type TemplateFields = typeof templateFields;

export const paymentMethodWires = {
  account: ['merchantId'],
  customer: ['customerId'],
  details: ['accountNumber', 'accountType', 'name'],
  isDefault: [],
  state: ['isActive'],
  createdAt: ['creationTime'],
  raw: [],
} as const satisfies WiresOf<'paymentMethod', TemplateFields>;

/** A template without a schedule: a bank account kept to be charged later. */
export function paymentMethodMappers(
  connection: Pick<ProfituityConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'paymentMethod', RowOf<TemplateFields>> {
  return {
    account: (_, ref) => accountOf(connection, ref),
    customer: (row, { account }) =>
      row.customerId === null ? null : refOf(connection, 'customer', account, row.customerId),
    details: (row) => bankAccount(row, connection),
    isDefault: () => null,
    state: ({ isActive }) => (isActive === null ? 'UNKNOWN' : isActive ? 'ACTIVE' : 'INACTIVE'),
    createdAt: (row) => row.creationTime,
    raw: (row) => redact(row.payload),
  };
}
