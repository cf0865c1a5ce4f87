import type { PaymentRecord, PaymentRequestRecord } from '../../sandbox/paysley/records.ts';
import type { PaysleyStore } from '../../sandbox/paysley/store/paysley-store.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { PaysleyPlace } from './contract-paysley-values.ts';
import {
  at,
  customerWords,
  isReadable,
  linkTo,
  make,
  methodWords,
  money,
  movementOf,
  productWords,
  refTo,
  refundWords,
  requestWords,
  set,
  sum,
  unpaidWords,
} from './contract-paysley-values.ts';

/**
 * What a connection to the Paysley sandbox has to show of a kind: written from the store's records and the words of
 * the provider's documents alone, without a line of the datasource. A record holds what filters read, and some more.
 */
export function paysleyTruth<K extends RecordKind>(
  kind: K,
  store: PaysleyStore,
  place: PaysleyPlace,
): readonly Records[K][] {
  return truths[kind](store, place) as readonly Records[K][];
}

/** Rows of the history that may be of the kind and cannot be read. */
export function paysleyUnreadable(kind: RecordKind, store: PaysleyStore): number {
  const rows = store.payments.all();
  const of = (movements: readonly string[]): number =>
    rows.filter((row) => movements.includes(movementOf(row)) && !isReadable(row)).length;
  if (kind === 'transaction') return of(['DB', 'PA']);
  if (kind !== 'refund') return 0;
  const lost = rows.filter(
    (row) => isReadable(row) && movementOf(row) === 'RV' && rootOf(row, store) === null,
  );
  return of(['RF', 'RV']) + lost.length;
}

type Truth<K extends RecordKind> = (store: PaysleyStore, place: PaysleyPlace) => readonly Records[K][];

/** Of kinds that Paysley does not have. */
const none = (): readonly never[] => [];

const truths: { readonly [K in RecordKind]: Truth<K> } = {
  client: none,
  paymentMethod: none,
  paymentAttempt: none,
  terminal: none,
  webhookSubscription: none,
  account: (_, place) => [
    make('account', place, 'default', {
      client: null,
      name: place.displayName,
      state: 'ACTIVE',
      mode: place.mode,
      defaultCurrency: place.currency,
      createdAt: null,
    }),
  ],
  category: (store, place) =>
    store.categories.all().map((row) => make('category', place, row.id, { name: row.name })),
  customerGroup: (store, place) =>
    store.groups.all().map((row) =>
      make('customerGroup', place, row.group_id, {
        name: row.name,
        description: set(row.description),
        createdAt: at(row.date_created),
      }),
    ),
  customer: (store, place) =>
    store.customers.all().map((row) => {
      const group = row.group_id === null || row.group_id === 0 ? null : row.group_id;
      const country = set(row.country_iso);
      return make('customer', place, row.customer_id, {
        kind: customerWords[row.listing_type] ?? null,
        email: set(row.email),
        phone: set(row.mobile_no),
        name: null,
        firstName: set(row.first_name),
        lastName: set(row.last_name),
        companyName: set(row.company),
        reference: set(row.reference_number),
        group: group === null ? null : refTo('customerGroup', place, group),
        ...(country === null ? {} : { address: { country, city: set(row.city) } }),
        createdAt: null,
      });
    }),
  product: (store, place) =>
    store.products.all().map((row) => {
      const category = set(row.category);
      const named = store.categories.all().filter(({ name }) => name === category);
      const [only] = named;
      const price = set(row.sales_price);
      return make('product', place, row.id, {
        kind: productWords[row.type] ?? null,
        name: row.name,
        description: set(row.description),
        sku: set(row.sku),
        category: only === undefined || named.length > 1 ? null : refTo('category', place, only.id),
        categoryName: category,
        price: price === null ? null : money(price, place.currency),
        stock:
          row.unit_in_stock === null && row.unit_low_stock === null ? null : { onHand: row.unit_in_stock },
        state: 'ACTIVE',
      });
    }),
  transaction: (store, place) =>
    store.payments
      .all()
      .filter((row) => isPayment(row) && isReadable(row))
      .map((row) => transactionOf(row, store, place)),
  refund: (store, place) =>
    store.payments
      .all()
      .filter((row) => isReadable(row) && isRefund(row, store))
      .map((row) => {
        const root = rootOf(row, store);
        return make('refund', place, row.payment_id, {
          transaction: root === null ? null : refTo('transaction', place, root.payment_id),
          status: refundWords[row.status] ?? 'UNKNOWN',
          nativeStatus: `${row.payment_type} ${row.status}`,
          amount: money(row.amount, row.currency),
          reason: null,
          reference: set(row.reference_number),
          createdAt: at(row.payment_date),
        });
      }),
  billingSubscription: (store, place) => {
    const latest = new Map<string, PaymentRecord>();
    for (const row of store.payments.all()) {
      if (row.transaction_type !== 'scheduled' || !isPayment(row) || !isReadable(row)) continue;
      const known = latest.get(row.transaction_id);
      if (known === undefined || (at(row.payment_date) ?? 0) > (at(known.payment_date) ?? 0))
        latest.set(row.transaction_id, row);
    }
    return [...latest].map(([id, row]) =>
      make('billingSubscription', place, id, {
        customer: linkTo(place, row),
        product: null,
        name: null,
        reference: set(row.reference_number),
        customerEmail: set(row.email),
        status: 'UNKNOWN',
        nativeStatus: 'scheduled',
        amount: money(row.amount, row.currency),
        interval: null,
      }),
    );
  },
  paymentLink: (store, place) => [
    ...store.requests.all().map((row) => requestOf(row, place)),
    ...[
      [store.posLink?.db_transaction_id, store.posLink?.db_payment_url] as const,
      [store.posLink?.pa_transaction_id, store.posLink?.pa_payment_url] as const,
    ].flatMap(([id, url]) =>
      id === undefined
        ? []
        : [
            make('paymentLink', place, id, {
              kind: 'POS_LINK',
              status: 'OPEN',
              nativeStatus: null,
              amount: null,
              reference: null,
              url,
              customer: null,
              createdAt: null,
              expiresAt: null,
            }),
          ],
    ),
  ],
};

function isPayment(row: PaymentRecord): boolean {
  const movement = movementOf(row);
  return movement === 'DB' || movement === 'PA';
}

/** The payment that a row acts on in the end; a refund of a capture acts on what was captured. */
function rootOf(row: PaymentRecord, store: PaysleyStore): PaymentRecord | null {
  let [current, steps]: [PaymentRecord | undefined, number] = [row, 0];
  while (current !== undefined && steps < 10) {
    if (current !== row && isPayment(current)) return current;
    const above: string | null = set(current.reference_payment_id);
    current = above === null ? undefined : store.payments.get(above);
    steps += 1;
  }
  return null;
}

/** Rows that act on a payment and succeeded. */
function effectsOn(payment: PaymentRecord, store: PaysleyStore): readonly PaymentRecord[] {
  return store.payments
    .all()
    .filter(
      (row) =>
        row.status === 'success' &&
        !isPayment(row) &&
        set(row.reference_payment_id) !== null &&
        rootOf(row, store) === payment,
    );
}

/** Money back: a refund, or the reversal of what was taken. */
function isRefund(row: PaymentRecord, store: PaysleyStore): boolean {
  const movement = movementOf(row);
  if (movement === 'RF') return true;
  const root = movement === 'RV' ? rootOf(row, store) : null;
  if (root === null) return false;
  return movementOf(root) === 'DB' || effectsOn(root, store).some((effect) => movementOf(effect) === 'CP');
}

function transactionOf(row: PaymentRecord, store: PaysleyStore, place: PaysleyPlace): Records['transaction'] {
  const isSale = movementOf(row) === 'DB';
  const effects = row.status === 'success' ? effectsOn(row, store) : [];
  const captures =
    row.status !== 'success' ? [] : isSale ? [row] : effects.filter((one) => movementOf(one) === 'CP');
  const back = effects.filter((one) => isRefund(one, store));
  const has = (movement: string): boolean => effects.some((one) => movementOf(one) === movement);
  const done = has('CB')
    ? 'CHARGED_BACK'
    : captures.length > 0
      ? 'SUCCEEDED'
      : has('RV')
        ? 'VOIDED'
        : 'AUTHORIZED';
  const status = row.status === 'success' ? done : (unpaidWords[row.status] ?? 'UNKNOWN');
  const known = status !== 'UNKNOWN';
  const dates = captures.map((capture) => at(capture.payment_date) ?? 0);
  return make('transaction', place, row.payment_id, {
    customer: linkTo(place, row),
    mode: place.mode,
    direction: 'PAYMENT',
    status,
    nativeStatus: `${row.payment_type} ${row.status}`,
    amount: money(row.amount, row.currency),
    capturedAmount: known
      ? sum(
          captures.map(({ amount }) => amount),
          row.currency,
        )
      : null,
    refundedAmount: known
      ? sum(
          back.map(({ amount }) => amount),
          row.currency,
        )
      : null,
    captureMethod: isSale ? 'AUTOMATIC' : 'MANUAL',
    paymentMethod: { kind: methodWords[row.payment_type.split('.')[0] ?? ''] ?? 'OTHER', last4: null },
    billingSubscription:
      row.transaction_type === 'scheduled' ? refTo('billingSubscription', place, row.transaction_id) : null,
    reference: set(row.reference_number),
    description: null,
    customerName: null,
    customerEmail: set(row.email),
    customerPhone: set(row.customer_phone_number),
    createdAt: at(row.payment_date),
    updatedAt: null,
    completedAt: dates.length === 0 ? null : Math.max(...dates),
    failure: status === 'FAILED' ? { code: null } : null,
  });
}

function requestOf(row: PaymentRequestRecord, place: PaysleyPlace): Records['paymentLink'] {
  const end = at(row.expiration_date);
  const word = requestWords[row.status] ?? 'UNKNOWN';
  return make('paymentLink', place, row.transaction_id, {
    kind: 'PAYMENT_REQUEST',
    status: word === 'OPEN' && end !== null && end <= Date.now() ? 'EXPIRED' : word,
    nativeStatus: row.status,
    amount: row.fixed_amount ? money(row.amount, row.currency) : null,
    reference: set(row.reference_number),
    url: set(row.url),
    customer: null,
    createdAt: at(row.created_at),
    expiresAt: end,
  });
}
