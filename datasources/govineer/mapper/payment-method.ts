import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { PaymentMethodDetails } from '../../../src/domain/records/parts.ts';
import type { GovineerConnection } from '../connection.ts';
import { refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import type { savedMethodFields } from '../wire/saved-method.ts';
import { paymentMethodDetails } from './method.ts';

export const paymentMethodWires = {
  account: [],
  customer: [],
  details: ['payment_method'],
  isDefault: ['is_default'],
  state: [],
  createdAt: [],
  raw: [],
} as const satisfies WiresOf<'paymentMethod', typeof savedMethodFields>;

/** What is known of a method that does not say what it is. */
const untold: PaymentMethodDetails = {
  kind: 'OTHER',
  brand: null,
  last4: null,
  expiryMonth: null,
  expiryYear: null,
  holder: null,
  bankName: null,
  accountType: null,
};

/** The ref's parent is the customer: rows do not name theirs. */
export function paymentMethodMappers(
  connection: Pick<GovineerConnection, 'settings' | 'oddWords'>,
): PropertyMappers<'paymentMethod', RowOf<typeof savedMethodFields>> {
  return {
    account: (_, ref) => (ref.account === null ? null : refOf(connection, 'account', null, ref.account)),
    customer: (_, ref) =>
      ref.parent === null ? null : refOf(connection, 'customer', ref.account, ref.parent),
    details: (row) => paymentMethodDetails(row.payment_method, connection.oddWords) ?? untold,
    isDefault: (row) => row.is_default,
    state: () => 'ACTIVE',
    createdAt: () => null,
    raw: (row) => redact(row.payload),
  };
}
