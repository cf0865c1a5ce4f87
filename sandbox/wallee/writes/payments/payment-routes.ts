import type { TransactionRecord } from '../../records/payments.ts';
import type { AnyRecord } from '../../records/tables.ts';
import type { SpaceTableName } from '../../shapes/table-name.ts';
import type { WriteContext, WriteRoute } from '../write-route.ts';
import { completePart, completeWhole } from './completions.ts';
import { presenter, transactionOf } from './payment-call.ts';
import {
  applyChargeFlow,
  cancelChargeFlow,
  processCardDetails,
  processWithoutInteraction,
} from './processing.ts';
import { createRefund } from './refunds.ts';
import { paymentPage } from './payment-page.ts';
import { processWithToken } from './token-processing.ts';
import { confirmTransaction, createTransaction, patchTransaction } from './transaction-writes.ts';
import { voidTransaction } from './voids.ts';

type Act = (context: WriteContext, record: TransactionRecord) => AnyRecord;

const TRANSACTIONS = '/payment/transactions';

/** Transactions through all their states, and refunds (wallee spec: transaction actions, state machines). */
export const paymentRoutes: readonly WriteRoute[] = [
  { method: 'GET', pattern: `${TRANSACTIONS}/{id}/payment-page-url`, body: 'none', run: paymentPage },
  creation(TRANSACTIONS, 'transactions', createTransaction),
  creation('/payment/refunds', 'refunds', createRefund),
  { ...action('', 'json', 'transactions', patchTransaction), method: 'PATCH' },
  action('/confirm', 'json', 'transactions', confirmTransaction),
  action('/process-without-interaction', 'none', 'transactions', processWithoutInteraction),
  action('/process-with-token', 'none', 'charges', processWithToken),
  action('/process-card-details', 'json', 'transactions', processCardDetails),
  action('/charge-flow/apply', 'none', 'transactions', applyChargeFlow),
  action('/charge-flow/cancel', 'none', 'transactions', cancelChargeFlow),
  ...(['ONLINE', 'OFFLINE'] as const).flatMap((mode) => {
    const word = mode.toLowerCase();
    return [
      action(`/complete-${word}`, 'none', 'completions', (context, record) =>
        completeWhole(context, record, mode),
      ),
      action(`/complete-partially-${word}`, 'json', 'completions', (context, record) =>
        completePart(context, record, mode),
      ),
      action(`/void-${word}`, 'none', 'voids', (context, record) => voidTransaction(context, record, mode)),
    ];
  }),
];

function creation(
  pattern: string,
  table: SpaceTableName,
  create: (context: WriteContext) => AnyRecord,
): WriteRoute {
  return {
    method: 'POST',
    pattern,
    body: 'json',
    run: (request, context) => {
      const show = presenter(request, context, table);
      return show(201, create(context));
    },
  };
}

/** What is done to one transaction; the answer is a record of `table`. */
function action(path: string, body: WriteRoute['body'], table: SpaceTableName, act: Act): WriteRoute {
  return {
    method: 'POST',
    pattern: `${TRANSACTIONS}/{id}${path}`,
    body,
    run: (request, context) => {
      const show = presenter(request, context, table);
      return show(200, act(context, transactionOf(context)));
    },
  };
}
