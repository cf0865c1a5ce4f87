import { startWalleeSandbox } from '../../../sandbox/wallee/server.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { connectTo } from '../../unit/wallee/sandbox-connection.ts';
import type { GoldenProvider, GoldenTables } from '../golden-provider.ts';
import { fillIn, percentEncode } from '../golden-provider.ts';
import { accountRows, clientRows, customerRows } from './customer-rows.ts';
import {
  billingSubscriptionRows,
  paymentLinkRows,
  paymentMethodRows,
  productRows,
  terminalRows,
  webhookSubscriptionRows,
} from './other-rows.ts';
import { pageRows } from './page-rows.ts';
import { attemptRows, refundRows } from './refund-rows.ts';
import { textRows } from './text-rows.ts';
import { timeRows } from './time-rows.ts';
import { transactionRows } from './transaction-rows.ts';
import type { WalleeRequest } from './wallee-row.ts';

const tables = {
  transaction: {
    projection: [
      'status',
      'amount',
      'reference',
      'description',
      'createdAt',
      'updatedAt',
      'completedAt',
      'paymentMethod',
      'customer',
      'mode',
      'customerEmail',
      'customerName',
      'customerPhone',
      'failure',
    ],
    rows: [...transactionRows, ...textRows, ...timeRows, ...pageRows],
  },
  refund: { projection: ['transaction', 'status', 'amount', 'reference', 'createdAt'], rows: refundRows },
  paymentAttempt: { projection: ['transaction', 'createdAt'], rows: attemptRows },
  customer: {
    projection: ['email', 'phone', 'name', 'firstName', 'lastName', 'reference', 'createdAt'],
    rows: customerRows,
  },
  account: { projection: ['client', 'name', 'state', 'createdAt'], rows: accountRows },
  client: { projection: ['name', 'state', 'createdAt'], rows: clientRows },
  paymentMethod: { projection: ['customer'], rows: paymentMethodRows },
  product: { projection: ['kind', 'name', 'sku', 'state'], rows: productRows },
  billingSubscription: { projection: ['status', 'reference', 'customer'], rows: billingSubscriptionRows },
  paymentLink: { projection: ['kind', 'status', 'reference'], rows: paymentLinkRows },
  terminal: { projection: ['name'], rows: terminalRows },
  webhookSubscription: { projection: ['url'], rows: webhookSubscriptionRows },
} satisfies GoldenTables<WalleeRequest>;

/** The resource of each kind, and what its projection above has to expand. */
const resources: Readonly<Record<keyof typeof tables, { readonly path: string; readonly expand?: string }>> =
  {
    transaction: {
      path: '/payment/transactions',
      expand: 'paymentConnectorConfiguration.connector.paymentMethodBrand',
    },
    refund: { path: '/payment/refunds', expand: 'transaction' },
    paymentAttempt: { path: '/payment/charge-attempts' },
    customer: { path: '/customers' },
    account: { path: '/spaces' },
    client: { path: '/accounts' },
    paymentMethod: { path: '/payment/tokens' },
    product: { path: '/subscriptions/products' },
    billingSubscription: { path: '/subscriptions' },
    paymentLink: { path: '/payment/links' },
    terminal: { path: '/payment/terminals' },
    webhookSubscription: { path: '/webhooks/listeners', expand: 'url' },
  };

export const walleeGolden: GoldenProvider<WalleeRequest> = {
  name: 'WALLEE',
  tables,
  async start() {
    const sandbox = await startWalleeSandbox();
    const provider = connectTo(sandbox);
    return {
      provider,
      connection: 'wal',
      // Days instead of instants find more, never less; bounds of a page are not sent so, hence no variant here.
      variants: [],
      requestsOf(kind, { query, order }, { natives }) {
        const { path, expand } = resourceOf(kind);
        const parameters = [
          ...(expand === undefined ? [] : [`expand=${encode(expand)}`]),
          'limit=100',
          `order=${encode(order ?? 'id:ASC')}`,
          ...(query === null ? [] : [`query=${encode(fillIn(query, natives))}`]),
        ];
        return [{ method: 'GET', url: `${sandbox.url}${path}/search?${parameters.join('&')}` }];
      },
      async close() {
        await provider.close();
        await sandbox.close();
      },
    };
  },
};

/** The apostrophe too: parsers of URLs encode it, and a signature is compared with what arrives. */
function encode(text: string): string {
  return percentEncode(text).replaceAll("'", '%27');
}

function resourceOf(kind: RecordKind): (typeof resources)[keyof typeof resources] {
  const all: Readonly<Record<string, (typeof resources)[keyof typeof resources]>> = resources;
  const found = all[kind];
  if (found === undefined) throw new Error(`${kind} has no resource here`);
  return found;
}
