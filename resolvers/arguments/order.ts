import type { OrderInput } from '../../schema/inputs/order-input.ts';
import { UserInputError } from '../../src/domain/errors.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { OrderKey } from '../../src/gateway/order.ts';

/** More keys than this never decide anything, while each may be one more that a provider cannot sort by. */
export const maxOrderKeys = 3;

/** What holds where no order is asked for; ties, and with them lists without keys, go by id. */
const defaultOrders: { readonly [K in RecordKind]: readonly OrderKey<K>[] } = {
  account: [],
  billingSubscription: [],
  category: [],
  client: [],
  customer: [],
  customerGroup: [],
  paymentAttempt: [],
  paymentLink: [{ field: 'createdAt', direction: 'desc' }],
  paymentMethod: [],
  product: [],
  refund: [{ field: 'createdAt', direction: 'desc' }],
  terminal: [],
  transaction: [{ field: 'createdAt', direction: 'desc' }],
  webhookSubscription: [],
};

/** At most 3 keys, each field once. Left out, null or empty: the kind's default order. */
export function decodeOrder<K extends RecordKind>(
  kind: K,
  input: readonly OrderInput<K>[] | null | undefined,
): readonly OrderKey<K>[] {
  if (input === null || input === undefined || input.length === 0) return defaultOrders[kind];
  if (input.length > maxOrderKeys) {
    throw new UserInputError('orderBy', `takes at most ${maxOrderKeys} keys, got ${input.length}`);
  }
  for (const [index, { field }] of input.entries()) {
    const earlier = input.findIndex((key) => key.field === field);
    if (earlier < index) {
      throw new UserInputError(
        `orderBy[${index}].field`,
        `${field} already is the key at orderBy[${earlier}]`,
      );
    }
  }
  return input.map(({ field, direction }) => ({ field, direction }));
}
