import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startGovineerSandbox } from '../../sandbox/govineer/server.ts';
import type { GovineerSandbox } from '../../sandbox/govineer/server.ts';
import { fieldOf } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { PropertyOf, Records } from '../../src/domain/records/records.ts';
import { compareDecimals } from '../../src/domain/decimal.ts';
import { compareCodePoints } from '../../src/domain/text-order.ts';
import type { Filter } from '../../src/filter/ast.ts';
import { everything } from '../../src/filter/ast.ts';
import { compileFilter } from '../../src/filter/evaluate.ts';
import { foldConstants, foldScope } from '../../src/filter/fold.ts';
import { normalize } from '../../src/filter/normalize.ts';
import { split } from '../../src/filter/split.ts';
import { effectiveOperators } from '../../src/filter/trust.ts';
import type { Provider } from '../../src/ports/provider.ts';
import type { Source } from '../../src/ports/source.ts';
import { connectTo, listAll, listRequest, sourceOf } from '../unit/govineer/sandbox-connection.ts';
import { amountRows } from './amount-rows.ts';
import type { GoldenRow, Known } from './golden-row.ts';
import {
  accountRows,
  attemptRows,
  clientRows,
  customerRows,
  refundRows,
  terminalRows,
} from './other-rows.ts';
import { pageRows } from './page-rows.ts';
import { textRows } from './text-rows.ts';
import { transactionRows } from './transaction-rows.ts';

/** What the filterable fields of each kind are made of, and where Govineer lists it. */
const kinds = {
  transaction: {
    path: '/api/payments',
    projection: [
      'status',
      'amount',
      'reference',
      'description',
      'createdAt',
      'updatedAt',
      'paymentMethod',
      'customer',
      'mode',
      'customerEmail',
      'failure',
    ],
    select:
      'uid,status,reference_id,total_amount,currency,payment_method,customer_uid,description,created_at,updated_at',
  },
  customer: {
    path: '/api/customers',
    projection: ['name', 'email', 'phone', 'companyName', 'reference', 'createdAt'],
    select: 'uid,reference_id,name,email,created_at',
  },
  refund: {
    path: '/api/transactions',
    projection: ['transaction', 'status', 'amount', 'reference', 'createdAt'],
    select: 'uid,payment_uid,amount,currency,status,created_at',
  },
  paymentAttempt: {
    path: '/api/transactions',
    projection: ['transaction', 'createdAt'],
    select: 'uid,payment_uid,currency,created_at',
  },
  account: {
    path: '/api/paymentaccounts',
    projection: ['client', 'name', 'state', 'createdAt'],
    select: 'uid,client_id,name,active,created_at',
  },
  client: { path: '/api/clients', projection: ['name', 'state', 'createdAt'], select: 'uid,name,created_at' },
  terminal: { path: '/api/terminals', projection: ['name'], select: 'uid,name' },
} as const satisfies {
  [K in RecordKind]?: { path: string; projection: readonly PropertyOf<K>[]; select: string };
};

type GoldenKind = keyof typeof kinds;

let sandbox: GovineerSandbox;
let gov: Provider;
/** A service of OData 4.0, which has no `in`; the same data. */
let oldSandbox: GovineerSandbox;
let old: Provider;
let accounts: readonly string[];

beforeAll(async () => {
  sandbox = await startGovineerSandbox();
  gov = connectTo(sandbox);
  oldSandbox = await startGovineerSandbox({ odata: '4.0' });
  old = connectTo(oldSandbox, { odata: '4.0' });
  accounts = (await listAll(sourceOf(gov, 'account'), {})).map(({ nativeId }) => nativeId);
});

afterAll(async () => {
  await Promise.all([gov.close(), old.close()]);
  await Promise.all([sandbox.close(), oldSandbox.close()]);
});

function scopesOf(kind: GoldenKind): readonly (string | null)[] {
  return kind === 'account' || kind === 'client' ? [null] : accounts;
}

function projectionOf<K extends GoldenKind>(kind: K): ReadonlySet<PropertyOf<K>> {
  const properties: readonly string[] = kinds[kind].projection;
  return new Set(properties as readonly PropertyOf<K>[]);
}

const everyRecord = new Map<string, Promise<readonly unknown[]>>();

/** All records of a kind in one place, read once. */
function allOf<K extends GoldenKind>(kind: K, account: string | null): Promise<readonly Records[K][]> {
  const key = `${kind} ${account ?? ''}`;
  const read =
    everyRecord.get(key) ??
    listAll<K>(sourceOf(gov, kind), {
      accounts: account === null ? [] : [account],
      projection: projectionOf(kind),
    });
  everyRecord.set(key, read);
  return read as Promise<readonly Records[K][]>;
}

/** Ids that exist in one place; those of an unrelated record where there is none. */
async function knownIn(
  kind: GoldenKind,
  account: string | null,
): Promise<Known & { readonly natives: Record<string, string> }> {
  const own = (await allOf(kind, account))[7 % Math.max(1, (await allOf(kind, account)).length)];
  const payments = account === null ? [] : await allOf('transaction', account);
  const refunds = account === null ? [] : await allOf('refund', account);
  const customer = payments.find((payment) => payment.customer !== null)?.customer;
  const transaction = refunds[0]?.transaction ?? payments[0]?.ref;
  const client = (await allOf('client', null))[0]?.ref;
  const ids = (ref: RecordRef | null | undefined) => ({ id: ref?.id ?? '', native: ref?.nativeId ?? '' });
  return {
    own: own?.id ?? '',
    ownNative: own?.nativeId ?? '',
    customer: ids(customer).id,
    transaction: ids(transaction).id,
    client: ids(client).id,
    elsewhere: new RecordRef(kind === 'transaction' ? 'customer' : kind, 'GOVINEER', 'other', account, 'x')
      .id,
    natives: {
      own: own?.nativeId ?? '',
      customer: ids(customer).native,
      transaction: ids(transaction).native,
      client: ids(client).native,
    },
  };
}

/** By the standard, byte by byte: what is not unreserved is encoded, `'()*!` as everybody leaves them. */
function percentEncode(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => String.fromCodePoint(byte))
    .map((char) =>
      /[A-Za-z0-9\-_.~!*'()]/.test(char)
        ? char
        : `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .join('');
}

/** What is pushed of a row's filter, and what is left to this service. */
function planOf<K extends GoldenKind>(
  kind: K,
  row: GoldenRow<K>,
  source: Source<K>,
  filter: Filter<K>,
  account: string | null,
): { readonly pushed: Filter<K>; readonly residual: Filter<K> } {
  if (row.bounds === true) return { pushed: filter, residual: everything };
  const scoped = foldScope(kind, normalize(kind, filter), {
    provider: 'GOVINEER',
    connection: 'gov',
    account,
  });
  const folded = foldConstants(kind, scoped, source.capabilities.constants);
  return split(kind, folded, effectiveOperators(kind, source.capabilities.filters, 'sandbox'));
}

function orderProblem<K extends GoldenKind>(
  kind: K,
  row: GoldenRow<K>,
  records: readonly Records[K][],
): string | null {
  const compare = (a: Records[K], b: Records[K]): number => {
    for (const { field, direction } of row.order ?? []) {
      const { read } = fieldOf(kind, field);
      const order = compareValues(read(a), read(b));
      if (order !== 0) return direction === 'desc' ? -order : order;
    }
    return compareCodePoints(a.nativeId, b.nativeId) * (row.idDirection === 'desc' ? -1 : 1);
  };
  const index = records.findIndex((record, at) => {
    const next = records[at + 1];
    return next !== undefined && compare(record, next) >= 0;
  });
  return index === -1 ? null : `row ${index} stands before its next`;
}

function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  return compareDecimals(a as never, b as never);
}

function goldenTable<K extends GoldenKind>(kind: K, rows: readonly GoldenRow<K>[]): void {
  describe(kind, () => {
    test.each(rows)('$name', async (row) => {
      const source = sourceOf(gov, kind);
      let found = 0;
      for (const account of scopesOf(kind)) {
        const known = await knownIn(kind, account);
        const all = await allOf(kind, account);
        if (all.length === 0) continue;
        const filter = row.filter(known);
        const { pushed, residual } = planOf(kind, row, source, filter, account);
        const request = listRequest<K>({
          accounts: account === null ? [] : [account],
          filter: pushed,
          order: row.order ?? [],
          idDirection: row.idDirection ?? 'asc',
          projection: projectionOf(kind),
        });

        expect(source.previewList(request)).toEqual(expectedRequests(kind, row, known.natives));

        const given = await listAll(source, request);
        const kept = idsOf(given.filter(compileFilter(kind, residual)));
        expect(kept).toEqual(idsOf(all.filter(compileFilter(kind, filter))));
        expect(orderProblem(kind, row, given)).toBeNull();
        // Bounds are only ever right for where the list is; at another account they may leave nothing.
        found += kept.length;

        const plain = sourceOf(old, kind);
        const again = (await listAll(plain, request)).filter(compileFilter(kind, residual));
        expect(idsOf(again)).toEqual(kept);
      }
      // A row that finds nothing anywhere would agree with anything.
      expect(found > 0).toBe(row.expect.GOVINEER !== 'none' && row.findsNothing !== true);
    });
  });
}

function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id).toSorted();
}

function expectedRequests<K extends GoldenKind>(
  kind: K,
  row: GoldenRow<K>,
  natives: Readonly<Record<string, string>>,
) {
  const expected = row.expect.GOVINEER;
  if (expected === 'none') return [];
  const { path, select } = kinds[kind];
  const filter = expected.filter?.replaceAll(/\{(\w+)\}/g, (_, name: string) => natives[name] ?? '');
  const options = [
    ...(filter === undefined ? [] : [`$filter=${percentEncode(filter)}`]),
    `$orderby=${percentEncode(expected.orderBy ?? 'uid asc')}`,
    '$top=200',
    `$select=${percentEncode(select)}`,
  ];
  return [{ method: 'GET', url: `${sandbox.url}${path}?${options.join('&')}` }];
}

goldenTable('transaction', [...transactionRows, ...textRows, ...amountRows, ...pageRows]);
goldenTable('customer', customerRows);
goldenTable('refund', refundRows);
goldenTable('paymentAttempt', attemptRows);
goldenTable('account', accountRows);
goldenTable('client', clientRows);
goldenTable('terminal', terminalRows);
