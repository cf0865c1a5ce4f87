import { createHash } from 'node:crypto';
import type { PaymentRecord, PaymentType } from '../../sandbox/efaka/records.ts';
import type { EfakaStore } from '../../sandbox/efaka/store/efaka-store.ts';
import { hostileTexts } from './arbitrary-text.ts';
import { efakaCodes } from './contract-efaka-results.ts';

/** What no `raw`, error or log may hold; each is on some row. */
export const efakaSecrets = {
  bin: '98765400',
  holder: 'Hidden Holder',
  cvv: 'cvv-to-be-hidden',
  number: '4111111111111111',
  iban: 'DE99IBANTOBEHIDDEN',
  wallet: 'wallet-to-be-hidden@example.org',
  session: 'session-to-be-hidden',
  registration: idOf('registration that pays without being asked'),
} as const;

const start = Date.UTC(2025, 2, 4, 9, 30);
const types: readonly PaymentType[] = ['DB', 'PA', 'DB', 'PA', 'CD'];
const amounts = [
  ['10.00', 'USD'],
  ['500.00', 'JPY'],
  ['1.50', 'KWD'],
  ['0.00', 'EUR'],
  ['92', 'EUR'],
  ['1234567890123456789.01', 'USD'],
  ['10.50', 'JPY'],
] as const;

/** An id that anybody can work out: 32 hexadecimal digits, in no order that means anything. */
export function idOf(name: string): string {
  return createHash('md5').update(name).digest('hex');
}

/**
 * Adds rows that a provider may well have and its seeded data lacks: every code that a table of results turns on, few
 * instants and references that meet often, texts of any characters, values that are missing or empty, currencies of 0,
 * 2 and 3 places, captures, refunds and reversals that succeeded or not, under the reference of what they are of or not,
 * chains that break off or go in circles.
 */
export function addAwkwardRows(store: EfakaStore): void {
  const { payments } = store;
  const insert = (name: string, row: Partial<PaymentRecord>): string => {
    const id = idOf(name);
    payments.insert({ ...base, id, ...row });
    return id;
  };
  for (const [index, code] of efakaCodes.entries()) {
    const [amount, currency] = amounts[index % amounts.length] ?? amounts[0];
    const reference = referenceAt(index);
    const parent = insert(`pay ${index}`, {
      ...meansAt(index),
      ...toldAt(index),
      ...(reference === undefined ? {} : { merchantTransactionId: reference }),
      paymentType: types[index % types.length] ?? 'DB',
      amount,
      currency,
      result: { code, description: 'of a test' },
      timestamp: timeAt(index),
    });
    insert(`back ${index}`, {
      paymentType: 'RF',
      referencedId: parent,
      merchantTransactionId: reference ?? 'back of nothing named',
      amount,
      currency,
      result: { code, description: 'of a test' },
      timestamp: timeAt(index + 3),
    });
  }
  insert('no code', { merchantTransactionId: 'odd', result: { code: '', description: '' } });
  addFollowed(insert);
  addCheckouts(store);
}

/** Payments that succeeded, with what was done with them: each word is type and code, `!` under another reference. */
const followed: readonly (readonly [paymentType: PaymentType, ...done: readonly string[]])[] = [
  ['PA', 'CP 000.000.000'],
  ['PA', 'CP 000.100.110', 'CP 000.100.110', 'RF 000.000.000'],
  ['PA', 'CP 800.100.152'],
  ['PA', 'CP 000.200.000'],
  ['PA', 'CP 900.100.300'],
  ['PA', 'CP 400.001.600', 'CP 000.000.000'],
  ['PA', 'CP 000.000.000!'],
  ['PA', 'RV 000.000.000'],
  ['PA', 'RV 000.000.000!'],
  ['PA', 'RV 800.100.152'],
  ['PA', 'RV 900.100.300'],
  ['PA', 'RV 000.000.000', 'CP 000.000.000'],
  ['DB', 'RV 000.100.112'],
  ['DB', 'RV 000.400.000'],
  ['DB', 'RF 000.000.000', 'RF 000.200.000'],
  ['DB', 'RF 800.100.172'],
  ['DB', 'RF 100.396.101'],
  ['DB', 'RF 000.000.000!'],
  ['DB', 'XX 000.000.000'],
  ['CD', 'RV 000.000.000'],
];

function addFollowed(insert: (name: string, row: Partial<PaymentRecord>) => string): void {
  for (const [index, [paymentType, ...done]] of followed.entries()) {
    const merchantTransactionId = `followed ${index % 3}`;
    const parent = insert(`followed ${index}`, { paymentType, merchantTransactionId, amount: '20.00' });
    let captured = parent;
    for (const [step, word] of done.entries()) {
      const [type = '', code = ''] = word.replace('!', '').split(' ');
      const id = insert(`step ${index} ${step}`, {
        paymentType: type as PaymentType,
        // A refund of what was captured is a refund of the capture.
        referencedId: type === 'RF' ? captured : parent,
        merchantTransactionId: word.endsWith('!') ? 'elsewhere' : merchantTransactionId,
        amount: '7.50',
        result: { code, description: 'of a test' },
        timestamp: timeAt(40 - step),
      });
      if (type === 'CP') captured = id;
    }
  }
  const reference = 'broken chains';
  const abroad = insert('abroad', { paymentType: 'PA', merchantTransactionId: reference });
  for (const [name, currency] of Object.entries({ home: 'EUR', other: 'JPY' })) {
    const capture = { paymentType: 'CP', referencedId: abroad, currency, amount: '3.00' } as const;
    insert(name, { ...capture, merchantTransactionId: reference });
  }
  const chain: Readonly<Record<string, string | undefined>> = {
    'of nothing': undefined,
    'of what is not there': idOf('not there'),
    'of what is no id': 'NO ID',
    'of what cannot be read': idOf('untold'),
    'of itself': idOf('of itself'),
    'of another in a circle': idOf('of itself'),
    'of a refund of a refund': idOf('of a capture'),
    'of a capture': idOf('home'),
  };
  for (const [name, referencedId] of Object.entries(chain)) {
    insert(name, {
      paymentType: 'RF',
      ...(referencedId === undefined ? {} : { referencedId }),
      merchantTransactionId: reference,
    });
  }
}

/** Checkouts that were paid with the odd payments, and ids as relatives have them. */
function addCheckouts({ checkouts, payments }: EfakaStore): void {
  const paid = efakaCodes.map((_, index) => idOf(`pay ${index}`)).filter((_, index) => index % 3 === 0);
  for (const [index, paymentId] of paid.entries()) {
    const { amount, currency } = payments.get(paymentId) ?? base;
    const id = index % 2 === 0 ? idOf(`checkout ${index}`) : `8AC7.uat01-vm_tx-${index}`;
    checkouts.insert({ id, form: { amount, currency, paymentType: 'DB' }, expiresAt: 0, paymentId });
  }
}

/** Rows of which nothing can be told: their time, amount or currency is none, or not even what they are. */
export function addUnreadableRows({ payments }: EfakaStore): void {
  const changes = [
    { currency: 'usd' },
    { currency: '' },
    { currency: undefined },
    { amount: 'ten' },
    { amount: '' },
    { timestamp: '2025-03-04T09:30:00Z' },
    { timestamp: undefined },
  ];
  for (const paymentType of ['DB', 'RF', 'CP'] as const) {
    for (const [index, change] of changes.entries()) {
      const row = { ...base, paymentType, merchantTransactionId: 'unreadable', ...change };
      payments.insert({ ...row, id: idOf(`unreadable ${paymentType} ${index}`) } as PaymentRecord);
    }
  }
  for (const id of ['NOT-AN-ID', idOf('upper case').toUpperCase()]) {
    payments.insert({ ...base, id, merchantTransactionId: 'unreadable' });
  }
  // Found by its id only.
  payments.insert({ ...base, id: idOf('untold'), paymentType: undefined } as unknown as PaymentRecord);
}

const base: PaymentRecord = {
  id: '',
  paymentType: 'DB',
  paymentBrand: 'VISA',
  amount: '92.00',
  currency: 'EUR',
  result: { code: '000.000.000', description: 'transaction succeeded' },
  timestamp: '2025-03-04 09:30:00+0000',
};

/**
 * Most share one of a few, of any characters; one of three has one that more have than an answer holds; now and then
 * there is none.
 */
function referenceAt(index: number): string | undefined {
  if (index % 3 === 2) return 'of more than a page';
  if (index % 61 === 60) return undefined;
  return hostileTexts[(index * 5) % hostileTexts.length];
}

function timeAt(index: number): string {
  const text = new Date(start + (index % 8) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  return `${text}${index % 3 === 0 ? `.${(index * 271) % 1000}` : ''}${['+0000', '+0200', '-0730'][index % 5] ?? '+0000'}`;
}

/** Card, account, wallet, or nothing but a brand, with what must not get out of each. */
function meansAt(index: number): Partial<PaymentRecord> {
  const { bin, holder, cvv, number, iban, wallet, session, registration } = efakaSecrets;
  const card = {
    bin,
    holder: `${holder} ${index}`,
    last4Digits: [`${1000 + index}`, '', number, '12'][index % 7] ?? '0000',
    expiryMonth: ['05', '', '13', '7'][index % 6] ?? '12',
    expiryYear: index % 9 === 0 ? '' : '2034',
    cvv,
    number,
  };
  const means: readonly Partial<PaymentRecord>[] = [
    { card },
    { paymentBrand: 'MASTER', card, registrationId: registration },
    {
      paymentBrand: 'DIRECTDEBIT_SEPA',
      bankAccount: { holder: `${holder} ${index}`, bankName: index % 2 === 0 ? '' : 'Bank', iban } as never,
    },
    { paymentBrand: 'PAYPAL', virtualAccount: { accountId: wallet, holder: `${holder} ${index}` } },
    { paymentBrand: '' },
    {
      card,
      redirect: {
        url: '/shopper/payments/somewhere',
        method: 'POST',
        parameters: [{ name: 'session', value: session }],
      },
    },
  ];
  return means[index % means.length] ?? {};
}

/** What the merchant told of shopper and order, empty texts among it. */
function toldAt(index: number): Partial<PaymentRecord> {
  const text = (shift: number): string => hostileTexts[(index + shift) % hostileTexts.length] ?? '';
  if (index % 4 === 0) return { descriptor: '' };
  return {
    descriptor: text(1),
    customer: {
      givenName: index % 4 === 1 ? '' : text(2),
      surname: text(3),
      email: text(4),
      phone: index % 3 === 0 ? '' : `+49 30 ${index}`,
      mobile: `+49170${index}`,
    },
    billing: index % 3 === 0 ? { street1: '', city: '' } : { street1: text(5), country: 'DE' },
    shipping: { city: text(6), postcode: '' },
    customParameters: { orderRef: `A${index}`, note: text(7) },
  };
}
