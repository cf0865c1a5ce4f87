import type { Prng } from '../../kit/prng.ts';
import type { CustomerRecord, PaymentRecord, SavedMethodRecord, TransactionRecord } from '../records.ts';
import { price } from './amounts.ts';
import { creationTimes, timestamp } from './calendar.ts';
import { presentOnly } from './present.ts';
import { prefixedId, uuid } from './identifiers.ts';
import { paymentMethod } from './methods.ts';
import { progressOf } from './progress.ts';
import { paymentStatus } from './statuses.ts';
import { description, oftenMissing, paymentReference } from './texts.ts';
import { transactionsOf } from './transactions.ts';

/** What payments are made from. */
export interface PaymentSource {
  readonly count: number;
  readonly currencies: readonly [string, ...string[]];
  /** Share of base and tax that card payments cost on top. */
  readonly feeRate: number;
  readonly customers: readonly CustomerRecord[];
  readonly savedMethods: ReadonlyMap<string, readonly SavedMethodRecord[]>;
}

/** Payments of an account, oldest first, and the transactions that moved their money. */
export function payments(
  prng: Prng,
  source: PaymentSource,
): { readonly payments: PaymentRecord[]; readonly transactions: TransactionRecord[] } {
  const made: PaymentRecord[] = [];
  const transactions: TransactionRecord[] = [];
  for (const [index, created] of creationTimes(prng, source.count).entries()) {
    const status = paymentStatus(prng, index);
    const bank = status === 'returned' || prng.chance(0.25);
    const amounts = price(prng, source.feeRate, bank);
    const progress = progressOf(prng, status, amounts);
    const customer = payer(prng, source.customers);
    const saved = typeof customer === 'string' ? (source.savedMethods.get(customer) ?? []) : [];
    const uid = prefixedId(prng, 'pay');
    const currency = prng.pick(source.currencies);
    const moved = transactionsOf(prng, { uid, currency, created, total: amounts.total_amount, progress });
    transactions.push(...moved.transactions);
    made.push(
      presentOnly<PaymentRecord>({
        uid,
        status: progress.status,
        reference_id: oftenMissing(prng, paymentReference(prng), 0.2),
        ...amounts,
        captured_amount: progress.captured,
        refunded_amount: progress.refunds.reduce((sum, refund) => sum + refund, 0),
        currency,
        payment_method: paymentMethod(prng, bank, saved),
        customer_uid: customer,
        description: oftenMissing(prng, description(prng), 0.4),
        metadata: prng.chance(0.2)
          ? { order: `SO-${prng.int(1, 9999)}`, note: description(prng) }
          : undefined,
        created_at: timestamp(prng, created),
        updated_at: updatedAt(prng, moved.last),
      }),
    );
  }
  return { payments: made, transactions };
}

/** A customer's uid, null or absent for a guest, rarely the uid of a customer that is no more. */
function payer(prng: Prng, list: readonly CustomerRecord[]): string | null | undefined {
  if (prng.chance(0.25)) return prng.chance(0.5) ? null : undefined;
  if (prng.chance(0.02)) return uuid(prng);
  // Squared chance: few customers pay often, most pay seldom.
  return list[Math.floor(prng.next() ** 2 * list.length)]?.uid ?? null;
}

function updatedAt(prng: Prng, last: number): string | null | undefined {
  if (prng.chance(0.07)) return prng.chance(0.5) ? null : undefined;
  return timestamp(prng, last);
}
