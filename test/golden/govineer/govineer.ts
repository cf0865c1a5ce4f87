import { startGovineerSandbox } from '../../../sandbox/govineer/server.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { connectTo } from '../../unit/govineer/sandbox-connection.ts';
import type { GoldenProvider, GoldenTables } from '../golden-provider.ts';
import { fillIn, percentEncode } from '../golden-provider.ts';
import { amountRows } from './amount-rows.ts';
import type { GovineerRequest } from './govineer-row.ts';
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

const tables = {
  transaction: {
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
    rows: [...transactionRows, ...textRows, ...amountRows, ...pageRows],
  },
  customer: {
    projection: ['name', 'email', 'phone', 'companyName', 'reference', 'createdAt'],
    rows: customerRows,
  },
  refund: { projection: ['transaction', 'status', 'amount', 'reference', 'createdAt'], rows: refundRows },
  paymentAttempt: { projection: ['transaction', 'createdAt'], rows: attemptRows },
  account: { projection: ['client', 'name', 'state', 'createdAt'], rows: accountRows },
  client: { projection: ['name', 'state', 'createdAt'], rows: clientRows },
  terminal: { projection: ['name'], rows: terminalRows },
} satisfies GoldenTables<GovineerRequest>;

/** Where each kind is listed, and the wire properties that its projection above is made of. */
const lists: Readonly<Record<keyof typeof tables, { readonly path: string; readonly select: string }>> = {
  transaction: {
    path: '/api/payments',
    select:
      'uid,status,reference_id,total_amount,currency,payment_method,customer_uid,description,created_at,updated_at',
  },
  customer: { path: '/api/customers', select: 'uid,reference_id,name,email,created_at' },
  refund: { path: '/api/transactions', select: 'uid,payment_uid,amount,currency,status,created_at' },
  paymentAttempt: { path: '/api/transactions', select: 'uid,payment_uid,currency,created_at' },
  account: { path: '/api/paymentaccounts', select: 'uid,client_id,name,active,created_at' },
  client: { path: '/api/clients', select: 'uid,name,created_at' },
  terminal: { path: '/api/terminals', select: 'uid,name' },
};

export const govineerGolden: GoldenProvider<GovineerRequest> = {
  name: 'GOVINEER',
  tables,
  async start() {
    const sandbox = await startGovineerSandbox();
    const provider = connectTo(sandbox);
    // A service of OData 4.0, which has no `in`; the same data.
    const oldSandbox = await startGovineerSandbox({ odata: '4.0' });
    const old = connectTo(oldSandbox, { odata: '4.0' });
    return {
      provider,
      connection: 'gov',
      variants: [old],
      requestsOf(kind, { filter, orderBy }, { natives }) {
        const { path, select } = listOf(kind);
        const options = [
          ...(filter === null ? [] : [`$filter=${percentEncode(fillIn(filter, natives))}`]),
          `$orderby=${percentEncode(orderBy ?? 'uid asc')}`,
          '$top=200',
          `$select=${percentEncode(select)}`,
        ];
        return [{ method: 'GET', url: `${sandbox.url}${path}?${options.join('&')}` }];
      },
      async close() {
        await Promise.all([provider.close(), old.close()]);
        await Promise.all([sandbox.close(), oldSandbox.close()]);
      },
    };
  },
};

function listOf(kind: RecordKind): (typeof lists)[keyof typeof lists] {
  const list: Readonly<Record<string, (typeof lists)[keyof typeof lists]>> = lists;
  const found = list[kind];
  if (found === undefined) throw new Error(`${kind} has no list here`);
  return found;
}
