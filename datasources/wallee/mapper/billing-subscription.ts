import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { BillingInterval } from '../../../src/domain/vocabulary.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { WalleeConnection } from '../connection.ts';
import { accountOf, refOf } from '../connection.ts';
import { redactWallee } from '../redact.ts';
import { subscriptionStates } from '../vocabulary.ts';
import type { subscriptionFields } from '../wire/subscription.ts';

type SubscriptionFields = typeof subscriptionFields;

/** How often a subscription is due. */
export interface BillingCycle {
  readonly interval: BillingInterval;
  readonly count: number;
}

export const billingSubscriptionWires = {
  account: [],
  customer: [],
  product: ['currentProductVersion'],
  name: ['description'],
  reference: ['reference'],
  customerEmail: [],
  nextPaymentAt: [],
  status: ['state'],
  nativeStatus: ['state'],
  amount: [],
  interval: [],
  intervalCount: [],
  startsAt: ['activatedOn'],
  endedAt: ['terminatedOn'],
  raw: [],
} as const satisfies WiresOf<'billingSubscription', SubscriptionFields>;

const readStatus = wordReader('subscriptions.state', subscriptionStates);

/** `cycleOf`: by the terms in force, where they were asked for. */
export function billingSubscriptionMappers(
  connection: Pick<WalleeConnection, 'settings' | 'oddWords'>,
  cycleOf: (subscriptionId: string) => BillingCycle | null,
): PropertyMappers<'billingSubscription', RowOf<SubscriptionFields>> {
  const missing = (): null => null;
  return {
    account: (_, ref) => accountOf(connection, ref),
    // It belongs to a subscriber, which nothing links to customers.
    customer: missing,
    product: ({ currentProductVersion: version }, ref) => {
      const product = version?.product ?? null;
      return product === null ? null : refOf(connection, 'product', ref.account, product.id);
    },
    name: (row) => row.description,
    reference: (row) => row.reference,
    customerEmail: missing,
    nextPaymentAt: missing,
    status: (row) => readStatus(row.state, connection.oddWords),
    nativeStatus: (row) => row.state,
    // What falls due is in the ledger.
    amount: missing,
    interval: (_, ref) => cycleOf(ref.nativeId)?.interval ?? null,
    intervalCount: (_, ref) => cycleOf(ref.nativeId)?.count ?? null,
    startsAt: (row) => row.activatedOn,
    endedAt: (row) => row.terminatedOn,
    raw: (row) => redactWallee(row.payload),
  };
}
