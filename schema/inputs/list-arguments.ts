import { ArgsType, Field, ID, Int } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { filterInput } from './filter-input.ts';
import type { InputClass } from './operator-input.ts';
import { orderInput } from './order-input.ts';
import type { OrderInput } from './order-input.ts';

/** The arguments of a list as resolvers get them. Left out and null mean the same. */
export interface ListInput<K extends RecordKind> extends ForwardInput {
  readonly filter?: object | null;
  readonly orderBy?: readonly OrderInput<K>[] | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** The arguments of a list that can only be read forwards. */
export interface ForwardInput {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly accountIds?: readonly string[] | null;
  readonly text?: string | null;
}

interface Shape {
  readonly filter?: InputClass;
  readonly orderBy?: InputClass;
  readonly backwards?: boolean;
  readonly accountIds?: boolean;
  readonly text?: boolean;
}

function listArguments(shape: Shape): ClassType<object> {
  const type = class {};
  const { filter, orderBy } = shape;
  const argument = (name: string, of: () => unknown, description: string): void =>
    Field(of as () => typeof String, { nullable: true, description })(type.prototype, name);

  ArgsType()(type);
  if (shape.accountIds === true) {
    argument('accountIds', () => [ID], 'Only those of these accounts; of all accounts if left out.');
  }
  if (shape.text === true) {
    argument(
      'text',
      () => String,
      'Only those with every word of it, of which there are 8 at most, in their name, in upper or lower case.',
    );
  }
  if (filter !== undefined) argument('filter', () => filter, 'Which records; all if left out.');
  if (orderBy !== undefined) {
    argument(
      'orderBy',
      () => [orderBy],
      'In which order: the first key decides, the next where it ties. At most 3.',
    );
  }
  argument('first', () => Int, 'How many from the start, or behind `after`: 1 to 100, 25 if left out.');
  argument('after', () => String, 'A cursor to go on behind.');
  if (shape.backwards === true) {
    argument(
      'last',
      () => Int,
      'How many from the end, or before `before`: 1 to 100. Not together with `first`.',
    );
    argument('before', () => String, 'A cursor to go back from. Only together with `last`.');
  }
  return type;
}

export const AccountListArguments = listArguments({
  filter: filterInput('account', 'Account'),
  orderBy: orderInput('account', 'Account', 'asc'),
  backwards: true,
});

export const BillingSubscriptionListArguments = listArguments({
  filter: filterInput('billingSubscription', 'BillingSubscription'),
});

export const ClientListArguments = listArguments({
  filter: filterInput('client', 'Client'),
  orderBy: orderInput('client', 'Client', 'asc'),
  backwards: true,
});

export const CustomerListArguments = listArguments({
  filter: filterInput('customer', 'Customer'),
  orderBy: orderInput('customer', 'Customer', 'asc'),
  backwards: true,
});

export const PaymentLinkListArguments = listArguments({
  filter: filterInput('paymentLink', 'PaymentLink'),
  orderBy: orderInput('paymentLink', 'PaymentLink', 'desc'),
  backwards: true,
});

export const PaymentMethodListArguments = listArguments({
  filter: filterInput('paymentMethod', 'PaymentMethod'),
});

export const ProductListArguments = listArguments({
  filter: filterInput('product', 'Product'),
  orderBy: orderInput('product', 'Product', 'asc'),
  backwards: true,
});

export const RefundListArguments = listArguments({
  filter: filterInput('refund', 'Refund'),
  orderBy: orderInput('refund', 'Refund', 'desc'),
  backwards: true,
});

export const TransactionListArguments = listArguments({
  filter: filterInput('transaction', 'Transaction'),
  orderBy: orderInput('transaction', 'Transaction', 'desc'),
  backwards: true,
});

/** Of lists within one account. */
export const ForwardListArguments = listArguments({});

/** Of lists that are chosen by account. */
export const AccountsListArguments = listArguments({ accountIds: true });

/** Of lists that are chosen by account and by words of the name. */
export const NamedListArguments = listArguments({ accountIds: true, text: true });
