import { startPaysleySandbox } from '../../../sandbox/paysley/server.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { connectTo } from '../../unit/paysley/sandbox-connection.ts';
import type { GoldenProvider, GoldenTables } from '../golden-provider.ts';
import { fillIn, percentEncode } from '../golden-provider.ts';
import type { Natives } from '../golden-row.ts';
import {
  accountRows,
  categoryRows,
  customerRows,
  groupRows,
  linkRows,
  productRows,
  refundRows,
  subscriptionRows,
} from './other-rows.ts';
import type { PaysleyRequest } from './paysley-row.ts';
import { transactionRows } from './transaction-rows.ts';

const tables = {
  transaction: {
    projection: [
      'status',
      'amount',
      'reference',
      'description',
      'createdAt',
      'paymentMethod',
      'customer',
      'mode',
      'customerName',
      'customerEmail',
      'customerPhone',
    ],
    rows: transactionRows,
  },
  refund: { projection: ['transaction', 'status', 'amount', 'reference', 'createdAt'], rows: refundRows },
  customer: {
    projection: ['kind', 'name', 'email', 'phone', 'lastName', 'companyName', 'reference', 'address'],
    rows: customerRows,
  },
  product: {
    projection: ['kind', 'name', 'categoryName', 'category', 'sku', 'price', 'stock'],
    rows: productRows,
  },
  category: { projection: ['name'], rows: categoryRows },
  customerGroup: { projection: ['name'], rows: groupRows },
  paymentLink: { projection: ['kind', 'status', 'reference', 'createdAt'], rows: linkRows },
  billingSubscription: { projection: ['reference', 'status'], rows: subscriptionRows },
  account: { projection: ['name'], rows: accountRows },
} satisfies GoldenTables<PaysleyRequest>;

/** Where each kind is listed, and what is sent besides what narrows the list. */
const lists: Readonly<Partial<Record<RecordKind, { readonly path: string; readonly page: string }>>> = {
  transaction: { path: '/payments', page: 'page=1&limit=100' },
  refund: { path: '/payments', page: 'page=1&limit=100' },
  billingSubscription: { path: '/payments', page: 'page=1&limit=100' },
  customer: { path: '/customers', page: 'sort=ASC&page=1&limit=500' },
  customerGroup: { path: '/customers/groups', page: 'page=1&limit=500' },
  product: { path: '/products-services', page: 'sort=ASC&page=1&limit=500' },
  category: { path: '/products-services/category', page: 'sort=ASC&page=1&limit=500' },
};

function pathsOf(kind: RecordKind, request: PaysleyRequest, natives: Natives): readonly string[] {
  if (request.paths !== undefined) return request.paths.map((path) => fillIn(path, natives));
  const list = lists[kind];
  if (list === undefined) throw new Error(`${kind} has no list here`);
  const [, email] = /^email:(.*)$/.exec(natives.customer) ?? [];
  const keywords = request.keywords?.replace('{email}', email ?? '');
  const { days, type } = request;
  const options = [
    ...(keywords === undefined ? [] : [`keywords=${percentEncode(keywords)}`]),
    ...(days === undefined ? [] : [`start_date=${days[0]}`, `end_date=${days[1]}`]),
    ...(type === undefined ? [] : [`type=${type}`]),
    list.page,
  ];
  return [`${list.path}?${options.join('&')}`];
}

export const paysleyGolden: GoldenProvider<PaysleyRequest> = {
  name: 'PAYSLEY',
  tables,
  async start() {
    const data = { scale: 0.3 };
    const sandbox = await startPaysleySandbox(data);
    const provider = connectTo(sandbox);
    // Everything that nobody published, otherwise; the same data.
    const otherSandbox = await startPaysleySandbox({
      ...data,
      historyOrder: 'shuffled',
      maxLimit: 25,
      endDateInclusive: false,
      timeZone: 'Pacific/Auckland',
    });
    const other = connectTo(otherSandbox);
    return {
      provider,
      connection: 'pay',
      variants: [other],
      requestsOf: (kind, request, { natives }) =>
        pathsOf(kind, request, natives).map((path) => ({ method: 'GET', url: sandbox.baseUrl + path })),
      async close() {
        await Promise.all([provider.close(), other.close()]);
        await Promise.all([sandbox.close(), otherSandbox.close()]);
      },
    };
  },
};
