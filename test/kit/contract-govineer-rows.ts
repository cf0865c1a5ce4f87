import type { MethodType, PaymentMethodRecord, TransactionRecord } from '../../sandbox/govineer/records.ts';
import type { MerchantStore } from '../../sandbox/govineer/store/merchant-store.ts';
import { hostileTexts } from './arbitrary-text.ts';

export interface AwkwardRows {
  /** Rows of each listed kind. */
  readonly count: number;
  /** Whether some instants have digits below the millisecond. Default false. */
  readonly finerInstants?: boolean;
  /** Whether clients and accounts get rows too. Default true. */
  readonly unscoped?: boolean;
}

const start = Date.UTC(2025, 2, 4, 9, 30);
const currencies = ['USD', 'JPY', 'KWD', 'EUR', 'CLF'];
const amounts = [
  1000,
  0,
  1,
  -500,
  9_007_199_254_740_993n,
  10,
  9_223_372_036_854_775_807n,
  12_345,
  100,
  10_000,
];
const paymentStatuses = [
  'captured',
  'validated',
  'failed',
  'under_review',
  'refunded',
  'Captured',
  'returned',
  '',
];
const movementStatuses = ['approved', 'settled', 'pending', 'declined', 'on_hold'];
const methods: readonly (string | null)[] = [
  'credit',
  'ach',
  'wallet_credit',
  'wallet_ach',
  'crypto',
  null,
  'CREDIT',
];

/**
 * Adds rows that a provider may well have and its seeded data lacks: few instants, amounts and texts that meet often,
 * ids of any characters, values that are missing, words that mean nothing, and currencies of 0, 2, 3 and 4 places.
 */
export function addAwkwardRows(store: MerchantStore, account: string, options: AwkwardRows): void {
  const { customers, payments, transactions, terminals } = store.account(account);
  const { count, finerInstants = false, unscoped = true } = options;
  const people = customers.all().map(({ uid }) => uid);
  const instant = (index: number): string => instantText(index, finerInstants);
  for (let index = 0; index < count; index += 1) {
    const text = (shift: number): string | null => textAt(index + shift);
    const currency = currencies[index % currencies.length] ?? 'USD';
    const amount = amounts[index % amounts.length] ?? 0;
    customers.insert({
      uid: idAt('cus', index),
      // Unique where there is one: of two with the same text the later has none.
      reference_id: index < hostileTexts.length ? text(0) : null,
      name: text(3),
      email: text(7),
      created_at: (index % 9 === 4 ? null : instant(index)) as string,
    });
    payments.insert({
      uid: idAt('pay', index),
      status: paymentStatuses[index % paymentStatuses.length] ?? '',
      reference_id: text(1),
      base_amount: amount,
      tax_amount: 0,
      processing_fee_amount: 0,
      total_amount: amount,
      captured_amount: amount,
      refunded_amount: 0,
      currency,
      payment_method: methodAt(index),
      customer_uid: index % 3 === 0 ? null : (people[index % people.length] ?? null),
      description: text(5),
      created_at: instant(index),
      updated_at: index % 5 === 2 ? null : instant(index * 7),
    });
    for (const type of ['sale', 'refund', 'void'] as const) {
      transactions.insert({
        uid: idAt(type, index),
        payment_uid: idAt('pay', index % 7),
        type,
        amount,
        currency,
        status: movementStatuses[index % movementStatuses.length] as TransactionRecord['status'],
        created_at: instant(index),
      });
    }
    terminals.insert({
      uid: idAt('ter', index),
      name: `Till ${index}`,
      model: 'P400',
      status: index % 3 === 0 ? 'lost' : 'online',
      created_at: instant(index),
    });
    if (!unscoped) continue;
    const name = text(2) ?? 'Unnamed';
    const created = (index % 6 === 5 ? null : instant(index)) as string;
    store.clients.insert({
      uid: idAt('cli', index),
      customer_id: `C-9${index}`,
      name,
      timezone: 'UTC',
      subdomain: `awkward-${index}`,
      created_at: created,
    });
    store.paymentAccounts.insert({
      uid: idAt('acc', index),
      client_id: idAt('cli', index % 5),
      name,
      processor: 'zift',
      external_account_id: '1',
      external_merchant_id: '2',
      ...(index % 3 === 0 ? {} : { active: index % 3 === 1 }),
      enable_ach: false,
      enable_credit_card: true,
      minimum_payment_amount: 0,
      maximum_payment_amount: 1,
      created_at: created,
    });
  }
}

/** Rows whose currency is none, so that nothing can be read of their amounts. */
export function addUnreadableRows(store: MerchantStore, account: string, uids: readonly string[]): void {
  const { payments, transactions } = store.account(account);
  const [payment] = payments.all();
  if (payment === undefined) throw new Error('An account with a payment was required');
  for (const uid of uids) {
    payments.insert({ ...payment, uid, currency: 'usd' });
    for (const type of ['sale', 'refund'] as const) {
      transactions.insert({
        uid: `${uid}-${type}`,
        payment_uid: payment.uid,
        type,
        amount: 1,
        currency: '',
        status: 'approved',
        created_at: payment.created_at,
      });
    }
  }
}

/** Rows that are fine but for their id: half a surrogate pair, as JSON can say it. */
export function addRowsOfBrokenId(store: MerchantStore, account: string): void {
  const { payments, transactions } = store.account(account);
  const uid = 'pay_\uD800';
  const [payment, transaction] = [payments.all()[0], transactions.all()[0]];
  if (payment === undefined || transaction === undefined)
    throw new Error('An account with a payment was required');
  payments.insert({ ...payment, uid });
  for (const type of ['sale', 'refund'] as const)
    transactions.insert({ ...transaction, uid: `${uid}_${type}`, type });
}

const idTails = ["'", ' b', 'É', '😀', '%27', '&$top=1', '\uFFFF', '/..', '#', '+'];

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

function instantText(index: number, finer: boolean): string {
  const at = new Date(start + (index % 8)).toISOString();
  return finer && index % 3 === 0 ? at.replace('Z', `${(index * 271) % 1000}Z`.padStart(4, '0')) : at;
}

function methodAt(index: number): PaymentMethodRecord {
  const type = methods[index % methods.length] ?? null;
  const last4 = index % 2 === 0 ? '4242' : '12';
  return {
    payment_method_type: type as MethodType,
    ...(type === 'credit' || type === 'wallet_credit'
      ? { credit: { last4, exp_month: 1, exp_year: 2030, bin: '411111', fingerprint: `fp_secret_${index}` } }
      : {}),
  };
}
