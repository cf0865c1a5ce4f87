import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { EfakaConnection } from '../connection.ts';
import { accountRef } from '../connection.ts';
import { redact } from '../redact.ts';
import type { RegistrationRow } from '../wire/registration.ts';
import { methodOf } from './method.ts';

/** A registration: a card that a shopper let the merchant keep. It is there until it is deleted. */
export function paymentMethodMappers(
  connection: EfakaConnection,
): PropertyMappers<'paymentMethod', RegistrationRow> {
  return {
    account: () => accountRef(connection),
    customer: () => null,
    details: (row) => methodOf(row),
    isDefault: () => null,
    state: () => 'ACTIVE',
    createdAt: (row) => row.timestamp,
    raw: (row) => redact(row.payload),
  };
}
