import { registerEnumType } from 'type-graphql';
import type { RecordKind } from '../../src/domain/record-kind.ts';

/** SDL word → kind of record that can be searched. */
export const searchTypes = {
  CUSTOMER: 'customer',
  PRODUCT: 'product',
  TRANSACTION: 'transaction',
} as const satisfies Record<string, RecordKind>;

export type SearchType = (typeof searchTypes)[keyof typeof searchTypes];

registerEnumType(searchTypes, {
  name: 'SearchType',
  description: 'What can be searched for.',
  valuesConfig: {
    CUSTOMER: { description: 'Customers, by their names, e-mail address and phone number.' },
    PRODUCT: { description: 'Products, by their name and category.' },
    TRANSACTION: {
      description:
        "Payments and payouts, by their reference, description and the customer's name and contacts.",
    },
  },
});
