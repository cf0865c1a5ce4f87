import { startProfituitySandbox } from '../../../sandbox/profituity/server.ts';
import { connectTo, untold } from '../../unit/profituity/sandbox-connection.ts';
import type { GoldenProvider, GoldenTables } from '../golden-provider.ts';
import {
  accountRows,
  customerKindRows,
  paymentMethodRows,
  refundRows,
  subscriptionRows,
} from './other-rows.ts';
import { pageRows } from './page-rows.ts';
import type { ProfituityRequest } from './profituity-row.ts';
import { projections } from './projections.ts';
import { textRows } from './text-rows.ts';
import { timeRows } from './time-rows.ts';
import { transactionRows } from './transaction-rows.ts';
import { plant } from './plant.ts';
import { pathOf } from './url.ts';

const tables = {
  transaction: {
    projection: projections.transaction,
    rows: [...transactionRows, ...textRows, ...timeRows, ...pageRows],
  },
  refund: { projection: projections.refund, rows: refundRows },
  customer: { projection: projections.customer, rows: customerKindRows },
  paymentMethod: { projection: projections.paymentMethod, rows: paymentMethodRows },
  billingSubscription: { projection: projections.billingSubscription, rows: subscriptionRows },
  account: { projection: projections.account, rows: accountRows },
} satisfies GoldenTables<ProfituityRequest>;

/** Of all that nobody published, what the sandbox does is told. */
export const profituityGolden: GoldenProvider<ProfituityRequest> = {
  name: 'PROFITUITY',
  tables,
  async start() {
    const data = { scale: 1 };
    const sandbox = await startProfituitySandbox(data);
    // Everything that nobody published, otherwise; the same data.
    const otherSandbox = await startProfituitySandbox({
      ...data,
      stringCase: 'sensitive',
      idOrder: 'sqlServer',
      notEqualNulls: 'dropped',
      dateZone: 'unmarked',
      fractionDigits: 'seven',
      maxTake: 150,
    });
    for (const { store } of [sandbox, otherSandbox]) plant(store);
    const provider = connectTo(sandbox);
    const others = [
      connectTo(sandbox, untold),
      connectTo(otherSandbox, { ...untold, words: 'known' }),
      connectTo(otherSandbox, { strings: 'ordinal', ids: 'unknown', updates: 'filter' }),
    ];
    return {
      provider,
      connection: 'pro',
      variants: others,
      variantTrust: { probed: new Set() },
      requestsOf: (kind, request, place) => [
        { method: 'GET', url: sandbox.url + pathOf(kind, request, place) },
      ],
      async close() {
        await Promise.all([provider, ...others].map((each) => each.close()));
        await Promise.all([sandbox.close(), otherSandbox.close()]);
      },
    };
  },
};
