import type { Prng } from '../../kit/prng.ts';
import type { ConnectorConfigurationRecord } from '../records/configuration.ts';
import type {
  AttemptRecord,
  ChargeRecord,
  CompletionRecord,
  GroupRecord,
  RefundRecord,
  TransactionRecord,
  VoidRecord,
} from '../records/payments.ts';
import { basket } from './baskets.ts';
import { creationTimes } from './calendar.ts';
import { transactionIds } from './identifiers.ts';
import { attempts, completions, groupAndCharge, voids } from './moves.ts';
import { refunds } from './refunds.ts';
import { planOf, REFUND_STATES } from './transaction-plan.ts';
import { transactionState } from './transaction-states.ts';
import { transaction } from './transactions.ts';
import type { Payers } from './transactions.ts';

/** What transactions are made from. */
export interface PaymentSource {
  readonly spaceId: number;
  readonly count: number;
  /** How many of the newest have ids beyond 2^53. */
  readonly hugeIds: number;
  readonly currencies: readonly [string, ...string[]];
  readonly configurations: readonly ConnectorConfigurationRecord[];
  readonly payers: Payers;
}

/** Transactions and all that hangs on them, in the order of the transactions' creation. */
export interface Payments {
  readonly transactions: TransactionRecord[];
  readonly groups: GroupRecord[];
  readonly charges: ChargeRecord[];
  readonly attempts: AttemptRecord[];
  readonly completions: CompletionRecord[];
  readonly voids: VoidRecord[];
  readonly refunds: RefundRecord[];
}

/** Most baskets are shared: equal amounts are common, and a million transactions fit into memory. */
const SHARED_BASKETS = 400;

export function payments(prng: Prng, source: PaymentSource): Payments {
  const { spaceId, count } = source;
  const made: Payments = {
    transactions: [],
    groups: [],
    charges: [],
    attempts: [],
    completions: [],
    voids: [],
    refunds: [],
  };
  const shared = Array.from({ length: Math.max(4, Math.min(SHARED_BASKETS, count >> 1)) }, () =>
    basket(prng, prng.pick(source.currencies)),
  );
  const links = source.configurations.map(({ id }) => ({ id }));
  const ids = transactionIds(count, Math.min(source.hugeIds, count));
  const openRefundStates = [...REFUND_STATES];
  for (const [index, created] of creationTimes(prng, count).entries()) {
    const own = ids[index];
    const configuration = links[prng.int(0, links.length - 1)];
    if (own === undefined || configuration === undefined)
      throw new Error('a transaction needs ids and a connector');
    const common = prng.chance(0.75) ? shared[prng.int(0, shared.length - 1)] : undefined;
    const plan = planOf(prng, {
      ids: own,
      spaceId,
      state: transactionState(prng, index),
      basket: common ?? basket(prng, prng.pick(source.currencies)),
      created,
      configuration,
      openRefundStates,
    });
    const record = transaction(prng, plan, source.payers);
    const { group, charge } = groupAndCharge(prng, plan, record);
    made.transactions.push(record);
    made.groups.push(group);
    if (charge !== undefined) made.charges.push(charge);
    made.attempts.push(...attempts(prng, plan, record));
    made.completions.push(...completions(prng, plan));
    made.voids.push(...voids(prng, plan));
    made.refunds.push(...refunds(prng, plan, record));
  }
  return made;
}
