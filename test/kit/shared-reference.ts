import type { PaymentRecord } from '../../sandbox/efaka/records.ts';
import type { AllKey, AllProviders } from './all-providers.ts';
import { allKeys } from './all-providers.ts';
import { placed } from './payments-of-all.ts';

/** A reference that payments of every provider have. */
export const sharedReference = 'shop-order 4711';

const start = Date.UTC(2026, 0, 2, 3, 4, 5);
const minute = 60_000;

/**
 * Adds to each provider `count` payments of the shared reference, those of all taking turns in time. Answers where they
 * are, newest first.
 */
export function addSharedReference(all: AllProviders, count: number): readonly string[] {
  const places: string[] = [];
  for (let round = 0; round < count; round += 1) {
    for (const [turn, key] of allKeys.entries()) {
      const at = new Date(start + (round * allKeys.length + turn) * minute);
      places.unshift(adders[key](all, round, at));
    }
  }
  return places;
}

type Adder = (all: AllProviders, round: number, at: Date) => string;

const adders: Readonly<Record<AllKey, Adder>> = {
  gov({ gov: { store } }, round, at) {
    const [{ uid: account } = { uid: '' }] = store.paymentAccounts.all();
    const { payments } = store.account(account);
    const uid = `pay_shared${round}`;
    const model = required(payments.all().find(({ currency }) => currency === 'USD'));
    payments.insert({ ...model, uid, reference_id: sharedReference, created_at: at.toISOString() });
    return placed('gov', account, uid);
  },
  wal({ wal: { store } }, round, at) {
    const { transactions } = store.space(405);
    const id = 980_000 + round;
    const model = required(transactions.all()[0]);
    const createdOn = at.toISOString();
    transactions.insert({ ...model, id, merchantReference: sharedReference, createdOn });
    return placed('wal', 405, id);
  },
  pay({ pay: { store } }, round, at) {
    const model = required(store.payments.all().find((row) => row.payment_type === 'CC.DB'));
    const id = `shared${round}`;
    store.payments.insert({
      ...model,
      payment_id: id,
      transaction_id: `${970_000 + round}OO`,
      reference_payment_id: null,
      reference_number: sharedReference,
      payment_date: at.toISOString(),
    });
    return placed('pay', 'default', id);
  },
  pro({ pro: { store } }, round, at) {
    const { id: merchant } = required(store.merchants.all()[round % 3]);
    const id = `00000000-0000-4000-8000-${`${980_000 + round}`.padStart(12, '0')}`;
    const model = required(
      store.payments.all().find((row) => row.merchantId === merchant && row.refundOfPaymentId === null),
    );
    const creationTime = at.toISOString().replace('Z', '0000Z');
    store.payments.insert({ ...model, id, externalId: sharedReference, creationTime });
    return placed('pro', merchant, id);
  },
  efa({ efa: { store } }, round, at) {
    const id = `${980_000 + round}`.padStart(32, '0');
    const timestamp = `${at.toISOString().slice(0, 19).replace('T', ' ')}+0000`;
    store.payments.insert({ ...sale, id, merchantTransactionId: sharedReference, timestamp });
    return placed('efa', 'default', id);
  },
};

const sale: PaymentRecord = {
  id: '',
  paymentType: 'DB',
  paymentBrand: 'VISA',
  amount: '92.00',
  currency: 'EUR',
  result: { code: '000.000.000', description: 'transaction succeeded' },
  timestamp: '',
};

function required<T>(row: T | undefined): T {
  if (row === undefined) throw new Error('A row to be like was required');
  return row;
}
