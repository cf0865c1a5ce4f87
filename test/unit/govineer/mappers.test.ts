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
import { rowDecoder } from '../../../datasources/rows/row.ts';
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
import { connection, soundRow } from './mapper-fixture.ts';

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
  fc.constantFrom('{"n":12345678901234567890}', '{"n":1e300}').map((json) => parseJson(Buffer.from(json))),
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
