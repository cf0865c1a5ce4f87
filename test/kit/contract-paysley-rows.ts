import type { PaymentRecord } from '../../sandbox/paysley/records.ts';
import type { PaysleyStore } from '../../sandbox/paysley/store/paysley-store.ts';
import { hostileTexts } from './arbitrary-text.ts';

const start = Date.UTC(2025, 2, 4, 9, 30);
const money = [
  ['USD', 10],
  ['JPY', 500],
  ['KWD', 1.005],
  ['EUR', 0],
  ['USD', 123_456_789_012_345.6],
  ['USD', 0.1],
] as const;
const words = ['success', 'pending', 'failed', 'in_review', 'expired', 'cancelled', 'success'];
const types = ['CC.DB', 'CC.PA', 'DD.DB', 'XX.DB', 'VA.DB', 'CC.TR'];
const idTails = ["'", ' b', 'É', '😀', '%27', '&page=1', '#', '+', '?x', ''];

/**
 * Adds rows that a provider may well have and its seeded data lacks: few instants, amounts and texts that meet often,
 * ids of any characters, values that are missing, words that mean nothing, currencies of 0, 2 and 3 places, and
 * customers who share what payments know them by.
 */
export function addAwkwardRows(store: PaysleyStore, count: number): void {
  const [payment] = store.payments.all();
  const [request] = store.requests.all();
  const [customer] = store.customers.all();
  const [group] = store.groups.all();
  const [product] = store.products.all();
  if (!payment || !request || !customer || !group || !product)
    throw new Error('A store with rows was required');
  const rows: PaymentRecord[] = [];
  for (let index = 0; index < count; index += 1) {
    const text = (shift: number): string | null => textAt(index + shift);
    const { currency, amount } = moneyAt(index);
    const date = new Date(start + (index % 8)).toISOString();
    const row: PaymentRecord = {
      ...payment,
      amount,
      currency,
      status: words[index % words.length] ?? '',
      payment_type: types[index % types.length] ?? '',
      payment_date: date,
      transaction_date: date,
      payment_id: idAt('pay', index),
      transaction_id: index % 2 === 0 ? `${7000 + index}PO` : `${7000 + index}OO`,
      transaction_type: 'pos_payment',
      reference_payment_id: null,
      reference_number: text(1),
      email: index % 3 === 0 ? null : (text(3) ?? ''),
      customer_phone_number: index % 4 === 0 ? '' : `+1 (555) ${index % 10}`,
    };
    rows.push(row);
    // What follows a payment repeats its reference and who paid.
    store.payments.insert(row);
    store.payments.insert({
      ...(rows[parentOf(index)] ?? row),
      payment_date: date,
      payment_id: idAt('back', index),
      payment_type: index % 4 === 1 ? 'CC.RV' : 'CC.RF',
      reference_payment_id: idAt('pay', parentOf(index)),
      status: words[(index * 3) % words.length] ?? '',
    });
    const series = `${90_000 + ((index * 37) % 101) * 200 + index}OO`;
    store.payments.insert({
      ...row,
      payment_id: idAt('due', index),
      payment_type: 'CC.DB',
      transaction_id: series,
      transaction_type: 'scheduled',
    });
    store.requests.insert({
      ...request,
      amount,
      currency,
      fixed_amount: index % 5 !== 4,
      transaction_id: series,
      payment_id: idAt('due', index),
      reference_number: text(2),
      status: ['success', 'pending', 'expired', 'archived', 'cancelled'][index % 5] ?? '',
      created_at: date,
      expiration_date: [null, '2099-01-01T00:00:00.000Z', '2020-01-01T00:00:00.000Z'][index % 3] ?? null,
    });
    store.customers.insert({
      ...customer,
      customer_id: 100_000 + ((index * 37) % 101) * 200 + index,
      email: index % 7 === 6 ? `SAME.${index % 2}@Example.com` : text(3),
      mobile_no: index % 4 === 0 ? '' : `+1 555-${index % 10}`,
      first_name: text(5),
      last_name: text(7),
      company: text(9),
      reference_number: text(0),
      listing_type: index % 3 === 0 ? 'individual' : 'company',
      group_id: index % 5 === 0 ? 0 : group.group_id,
      ein_code: `ein-secret-${index}`,
    });
    store.groups.insert({
      ...group,
      group_id: 5000 + ((index * 37) % 101) * 200 + index,
      name: text(1) ?? 'G',
    });
    store.categories.insert({ id: 5000 + ((index * 37) % 101) * 200 + index, name: text(index % 2) ?? 'C' });
    store.products.insert({
      ...product,
      id: 5000 + ((index * 37) % 101) * 200 + index,
      name: text(4) ?? 'P',
      type: ['product', 'service', 'rental'][index % 3] as 'product',
      sku: text(2),
      category: text(1),
      sales_price: [null, '', '10.00', '0.5', '1234.567'][index % 5] ?? null,
      unit_in_stock: index % 4 === 0 ? null : index,
    });
  }
}

/** Payments and refunds without a date or with a currency that is none, and a reversal of nothing. */
export function addUnreadableRows(store: PaysleyStore): void {
  const [payment] = store.payments.all();
  if (payment === undefined) throw new Error('A history with a row was required');
  const changes: readonly Partial<PaymentRecord>[] = [
    { payment_date: null },
    { currency: 'usd' },
    { currency: '' },
  ];
  for (const [index, change] of changes.entries()) {
    for (const type of ['CC.DB', 'CC.RF'] as const) {
      store.payments.insert({
        ...payment,
        payment_id: `unreadable-${index}-${type}`,
        payment_type: type,
        transaction_type: 'pos_payment',
        reference_payment_id: null,
        ...change,
      });
    }
  }
  store.payments.insert({
    ...payment,
    payment_id: 'reversal-of-nothing',
    payment_type: 'CC.RV',
    payment_date: '2025-03-04T00:00:00.000Z',
    transaction_type: 'pos_payment',
    reference_payment_id: 'nothing',
  });
}

function moneyAt(index: number): Pick<PaymentRecord, 'currency' | 'amount'> {
  const [currency, amount] = money[index % money.length] ?? money[0];
  return { currency, amount };
}

/** One that succeeded, or of which nobody knows whether it did: nothing follows what did not. */
function parentOf(index: number): number {
  return index % words.length === 5 ? index - 2 : index - (index % words.length);
}

function idAt(prefix: string, index: number): string {
  // Upper and lower case by turns: ordinal order puts all of the one before the other.
  const stem = index % 2 === 0 ? prefix : prefix.toUpperCase();
  return `${stem}_${(index * 37) % 101}-${index}${idTails[index % (idTails.length * 2)] ?? ''}`;
}

function textAt(index: number): string | null {
  const chosen = index % (hostileTexts.length + 4);
  if (chosen === hostileTexts.length) return null;
  if (chosen === hostileTexts.length + 1) return 'ISTANBUL ISTANBUL';
  if (chosen === hostileTexts.length + 2) return 'null ';
  return hostileTexts[chosen] ?? "o'brien";
}
