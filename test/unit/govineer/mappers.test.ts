import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../datasources/http/json.ts';
import type { Fields } from '../../../datasources/http/decode.ts';
import { Mismatch } from '../../../datasources/http/mismatch.ts';
import { accountMappers, accountWires } from '../../../datasources/govineer/mapper/account.ts';
import { clientMappers, clientWires } from '../../../datasources/govineer/mapper/client.ts';
import { customerMappers, customerWires } from '../../../datasources/govineer/mapper/customer.ts';
import {
  paymentAttemptMappers,
  paymentAttemptWires,
} from '../../../datasources/govineer/mapper/payment-attempt.ts';
import { paymentLinkMappers, paymentLinkWires } from '../../../datasources/govineer/mapper/payment-link.ts';
import {
  paymentMethodMappers,
  paymentMethodWires,
} from '../../../datasources/govineer/mapper/payment-method.ts';
import { refundMappers, refundWires } from '../../../datasources/govineer/mapper/refund.ts';
import { terminalMappers, terminalWires } from '../../../datasources/govineer/mapper/terminal.ts';
import { transactionMappers, transactionWires } from '../../../datasources/govineer/mapper/transaction.ts';
import {
  webhookSubscriptionMappers,
  webhookSubscriptionWires,
} from '../../../datasources/govineer/mapper/webhook-subscription.ts';
import { rowDecoder } from '../../../datasources/govineer/row.ts';
import { accountFields } from '../../../datasources/govineer/wire/account.ts';
import { clientFields } from '../../../datasources/govineer/wire/client.ts';
import { customerFields } from '../../../datasources/govineer/wire/customer.ts';
import { paymentFields } from '../../../datasources/govineer/wire/payment.ts';
import { savedMethodFields } from '../../../datasources/govineer/wire/saved-method.ts';
import { sessionFields } from '../../../datasources/govineer/wire/session.ts';
import { terminalFields } from '../../../datasources/govineer/wire/terminal.ts';
import { transactionFields } from '../../../datasources/govineer/wire/transaction.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { testSettings } from './sandbox-connection.ts';

interface Counted {
  readonly property: string;
  readonly word: unknown;
}

const counted: Counted[] = [];
const now = Date.parse('2026-01-05T12:00:00Z');
const connection = {
  settings: testSettings(),
  clock: { ...systemClock, now: () => now },
  oddWords: { count: (property: string, word: unknown) => void counted.push({ property, word }) },
};

/** One kind's way from the wire to the domain, types aside: rows here are meant to be wrong. */
interface Path {
  readonly kind: RecordKind;
  readonly fields: Fields;
  readonly wires: Readonly<Record<string, readonly string[]>>;
  readonly mappers: Readonly<Record<string, (row: never, ref: never) => unknown>>;
}

const paths: readonly Path[] = [
  {
    kind: 'transaction',
    fields: paymentFields,
    wires: transactionWires,
    mappers: transactionMappers(connection),
  },
  { kind: 'refund', fields: transactionFields, wires: refundWires, mappers: refundMappers(connection) },
  {
    kind: 'paymentAttempt',
    fields: transactionFields,
    wires: paymentAttemptWires,
    mappers: paymentAttemptMappers(connection),
  },
  { kind: 'customer', fields: customerFields, wires: customerWires, mappers: customerMappers(connection) },
  {
    kind: 'account',
    fields: accountFields,
    wires: accountWires,
    mappers: accountMappers(connection, new Map()),
  },
  { kind: 'client', fields: clientFields, wires: clientWires, mappers: clientMappers },
  { kind: 'terminal', fields: terminalFields, wires: terminalWires, mappers: terminalMappers(connection) },
  {
    kind: 'paymentMethod',
    fields: savedMethodFields,
    wires: paymentMethodWires,
    mappers: paymentMethodMappers(connection),
  },
  {
    kind: 'paymentLink',
    fields: sessionFields,
    wires: paymentLinkWires,
    mappers: paymentLinkMappers(connection),
  },
  {
    kind: 'webhookSubscription',
    fields: accountFields,
    wires: webhookSubscriptionWires,
    mappers: webhookSubscriptionMappers(connection),
  },
];

function refFor({ kind }: Path): RecordRef {
  return new RecordRef(kind, 'GOVINEER', 'gov', 'acc', 'native', 'parent');
}

/** Any JSON, sometimes shaped so that it gets further in. */
const weird: fc.Arbitrary<unknown> = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom('2026-01-05T10:00:00Z', 'USD', 'usd', 'captured', '', 'credit', 12, -1, 1.5, null, true),
  fc.constantFrom('{"n":12345678901234567890}', '{"n":1e300}').map((json) => parseJson(json)),
  fc.record({
    credit: fc.jsonValue(),
    ach: fc.jsonValue(),
    wallet: fc.jsonValue(),
    payment_method_type: fc.jsonValue(),
  }),
);

describe.each(paths)('$kind', (path) => {
  const names = Object.keys(path.fields);

  test('every row that can be read can be mapped', () => {
    const decode = rowDecoder(path.fields, names);
    const row = fc.record(Object.fromEntries(names.map((name) => [name, weird])), { requiredKeys: [] });
    const sound = soundRow(path.kind);
    fc.assert(
      fc.property(row, fc.subarray(names), (odd, kept) => {
        // A sound row with some of its properties bent, so that the required ones do not always get in the way.
        const bent = {
          ...sound,
          ...Object.fromEntries(Object.entries(odd).filter(([name]) => kept.includes(name))),
        };
        const decoded = decode(bent);
        if (decoded instanceof Mismatch) return;
        for (const map of Object.values(path.mappers)) map(decoded as never, refFor(path) as never);
      }),
      { numRuns: 300 },
    );
  });

  test.each(Object.keys(path.mappers).filter((property) => property !== 'raw'))(
    '%s reads no more than it says',
    (property) => {
      const wires = path.wires[property] ?? [];
      const decoded = rowDecoder(path.fields, [...wires])(soundRow(path.kind));
      if (decoded instanceof Mismatch) throw new Error(decoded.toString());
      const uid = path.kind === 'webhookSubscription' ? ['uid'] : [];
      const guarded = new Proxy(decoded as object, {
        get(row, name) {
          if (![...wires, ...uid].includes(String(name))) throw new Error(`read ${String(name)}`);
          return Reflect.get(row, name) as unknown;
        },
      });
      expect(() => path.mappers[property]?.(guarded as never, refFor(path) as never)).not.toThrow();
    },
  );
});

function soundRow(kind: RecordKind): Readonly<Record<string, unknown>> {
  return {
    uid: 'u_1',
    saved_payment_method_uid: 'spm_1',
    session_id: 'cs_1',
    status: kind === 'paymentLink' ? 'active' : kind === 'terminal' ? 'online' : 'captured',
    reference_id: 'INV-1',
    base_amount: 12345,
    tax_amount: 0,
    processing_fee_amount: 99,
    total_amount: 12444,
    captured_amount: 12444,
    refunded_amount: 444,
    amount: 500,
    currency: 'USD',
    payment_method: {
      payment_method_type: 'wallet_credit',
      credit: {
        fingerprint: 'fp_x',
        last4: '1111',
        exp_month: 12,
        exp_year: 2030,
        bin: '411111',
        holder_name: 'Ada Example',
        card_brand: 'VISA',
      },
      wallet: { saved_payment_method_uid: 'spm_9' },
    },
    customer_uid: 'cus_1',
    payment_uid: 'pay_1',
    client_id: 'cli_1',
    description: 'Water bill',
    metadata: { order: '7', nested: { client_secret: 'x' } },
    name: 'Ada',
    email: 'ada@example.com',
    active: true,
    callback_url: 'https://example.com/hook',
    webhook_enabled: true,
    created_at: '2026-01-05T10:00:00Z',
    updated_at: '2026-01-05T11:00:00.1234567Z',
    is_default: true,
    serial_number: 's',
    model: 'm',
    location: 'l',
    last_seen_at: null,
    hosted_url: 'https://pay.example.com/cs_1',
    expires_at: '2026-01-05T10:30:00Z',
  };
}

const transaction = transactionMappers(connection);

function payment(given: Readonly<Record<string, unknown>> = {}) {
  const row = rowDecoder(
    paymentFields,
    Object.keys(paymentFields) as (keyof typeof paymentFields)[],
  )({
    ...soundRow('transaction'),
    ...given,
  });
  if (row instanceof Mismatch) throw new Error(row.toString());
  return row;
}

const ref = new RecordRef('transaction', 'GOVINEER', 'gov', 'acc', 'u_1');

describe('transactions', () => {
  test('amounts are minor units of their currency, whatever their size', () => {
    const huge = parseJson('{"total_amount":9223372036854775807,"currency":"KWD"}') as Record<
      string,
      unknown
    >;
    expect(transaction.amount(payment(huge), ref).amount).toBe('9223372036854775.807');
    expect(transaction.amount(payment({ currency: 'JPY' }), ref).amount).toBe('12444');
    expect(transaction.refundableAmount(payment(), ref)?.amount).toBe('120.00');
    expect(transaction.refundableAmount(payment({ status: 'voided' }), ref)?.amount).toBe('0.00');
    expect(transaction.refundableAmount(payment({ captured_amount: null }), ref)).toBeNull();
  });

  test.each([
    [{ refunded_amount: 0 }, 'NONE'],
    [{ refunded_amount: 444 }, 'PARTIAL'],
    [{ refunded_amount: 12444 }, 'FULL'],
    [{ refunded_amount: null, status: 'refunded' }, 'FULL'],
    [{ refunded_amount: null, status: 'partially_refunded' }, 'PARTIAL'],
    [{ refunded_amount: null, status: 'new word' }, null],
  ])('%o is refundState %s', (given, state) => {
    expect(transaction.refundState(payment(given), ref)).toBe(state);
  });

  test('an unseen word is UNKNOWN, counted, and keeps its native form', () => {
    counted.length = 0;
    const row = payment({ status: 'chargeback_won' });
    expect(transaction.status(row, ref)).toBe('UNKNOWN');
    expect(transaction.nativeStatus(row, ref)).toBe('chargeback_won');
    expect(counted).toEqual([{ property: 'payments.status', word: 'chargeback_won' }]);
  });

  test.each([
    ['captured today', { updated_at: '2026-01-05T00:00:00Z' }, ['VOID', 'REFUND']],
    ['captured yesterday', { updated_at: '2026-01-04T23:59:59.999Z' }, ['REFUND']],
    ['validated with a saved method', { status: 'validated' }, ['CAPTURE', 'VOID']],
    [
      'validated with a card',
      { status: 'validated', payment_method: { payment_method_type: 'credit' } },
      ['VOID'],
    ],
    ['settled', { status: 'settled' }, ['REFUND']],
    ['refunded', { status: 'refunded' }, []],
    ['all given back', { status: 'settled', refunded_amount: 12444 }, []],
    ['amounts not told', { status: 'settled', captured_amount: null }, ['REFUND']],
    ['failed', { status: 'failed' }, []],
  ])('%s can be %s', (_, given, actions) => {
    expect(transaction.actions(payment(given), ref)).toEqual(actions);
  });

  test('a history is what the row shows', () => {
    expect(transaction.statusHistory(payment(), ref)).toEqual([
      { status: 'CREATED', nativeStatus: 'validated', at: Date.parse('2026-01-05T10:00:00Z') },
      { status: 'SUCCEEDED', nativeStatus: 'captured', at: Date.parse('2026-01-05T11:00:00.123Z') },
    ]);
    expect(transaction.statusHistory(payment({ status: 'validated' }), ref)).toHaveLength(1);
  });

  test('failures have a category and no code', () => {
    expect(transaction.failure(payment({ status: 'failed' }), ref)).toMatchObject({
      category: 'UNKNOWN',
      code: null,
    });
    expect(transaction.failure(payment({ status: 'returned' }), ref)).toMatchObject({
      category: 'DECLINED_BY_BANK',
    });
    expect(transaction.failure(payment(), ref)).toBeNull();
  });

  test('captures are the payment itself', () => {
    expect(transaction.captures(payment(), ref)).toHaveLength(1);
    expect(transaction.captures(payment({ captured_amount: 0 }), ref)).toEqual([]);
    expect(transaction.captures(payment({ captured_amount: null }), ref)).toBeNull();
  });

  test('a saved method is reached through its customer', () => {
    expect(transaction.savedPaymentMethod(payment(), ref)).toMatchObject({
      nativeId: 'spm_9',
      parent: 'cus_1',
      account: 'acc',
    });
    expect(transaction.savedPaymentMethod(payment({ customer_uid: null }), ref)).toBeNull();
  });

  test('a bank account shows the end of its number', () => {
    const ach = {
      payment_method_type: 'ach',
      ach: {
        routing_number: '011000015',
        account_number_suffix: '006789',
        account_type: 'checking',
        bank_name: 'B',
      },
    };
    expect(transaction.paymentMethod(payment({ payment_method: ach }), ref)).toEqual({
      kind: 'BANK_ACCOUNT',
      brand: null,
      last4: '6789',
      expiryMonth: null,
      expiryYear: null,
      holder: null,
      bankName: 'B',
      accountType: null,
    });
  });

  test.each(['usd', 'XXX', '', null, 12])('a currency %o makes the row unreadable', (currency) => {
    expect(() => payment({ currency })).toThrow('currency: expected an ISO 4217 currency code');
  });

  test('raw and metadata hold no secrets at any depth', () => {
    const raw = JSON.stringify(
      transaction.raw(payment({ extra: [{ Fingerprint: 'fp_y', routing_number: '1' }] }), ref),
    );
    expect(raw).toContain('"last4":"1111"');
    expect(raw).not.toMatch(/fp_x|fp_y|routing_number|client_secret/i);
    expect(transaction.metadata(payment(), ref)).toEqual({ order: '7', nested: {} });
  });
});

test('the name shown for a customer is the first there is', () => {
  const decode = rowDecoder(customerFields, Object.keys(customerFields) as (keyof typeof customerFields)[]);
  const shown = (given: object): string => {
    const row = decode({ uid: 'c', created_at: '2026-01-05T10:00:00Z', ...given });
    if (row instanceof Mismatch) throw new Error(row.toString());
    return customerMappers(connection).displayName(
      row,
      new RecordRef('customer', 'GOVINEER', 'gov', 'acc', 'c'),
    );
  };
  expect(shown({ name: 'Ada', email: 'a@b' })).toBe('Ada');
  expect(shown({ name: ' ', email: 'a@b' })).toBe('a@b');
  expect(shown({ reference_id: 'r' })).toBe('r');
  expect(shown({})).toBe('c');
});
