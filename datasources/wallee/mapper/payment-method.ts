import { CustomerLink } from '../../../src/domain/customer-link.ts';
import type { PaymentMethodDetails } from '../../../src/domain/records/parts.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { WalleeConnection } from '../connection.ts';
import { accountOf } from '../connection.ts';
import { redactWallee } from '../redact.ts';
import { creationStates } from '../vocabulary.ts';
import type { tokenFields } from '../wire/token.ts';
import { methodDetails } from './method.ts';

type TokenFields = typeof tokenFields;

export const paymentMethodWires = {
  account: [],
  customer: ['customerId'],
  details: [],
  isDefault: [],
  state: ['state'],
  createdAt: ['createdOn'],
  raw: [],
} as const satisfies WiresOf<'paymentMethod', TokenFields>;

const readState = wordReader('tokens.state', creationStates);

/** A token. `activeOf`: what its active version stands for; null where it has none and so cannot be paid with. */
export function paymentMethodMappers(
  connection: Pick<WalleeConnection, 'settings' | 'oddWords'>,
  activeOf: (tokenId: string) => PaymentMethodDetails | null,
): PropertyMappers<'paymentMethod', RowOf<TokenFields>> {
  const { settings, oddWords } = connection;
  return {
    account: (_, ref) => accountOf(connection, ref),
    customer: ({ customerId }, { account }) =>
      customerId === null || customerId === ''
        ? null
        : new CustomerLink('WALLEE', settings.key, account ?? '', customerId),
    details: (_, ref) => activeOf(ref.nativeId) ?? methodDetails(null, null),
    isDefault: () => null,
    state: (row, ref) => {
      const state = readState(row.state, oddWords);
      return state === 'ACTIVE' && activeOf(ref.nativeId) === null ? 'INACTIVE' : state;
    },
    createdAt: (row) => row.createdOn,
    raw: (row) => redactWallee(row.payload),
  };
}
