import type { ProviderFailure } from '../../../src/domain/errors.ts';
import type { Projection, PropertyOf } from '../../../src/domain/records/records.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Source } from '../../../src/ports/source.ts';
import type { Condition } from '../../dialects/load-options/condition.ts';
import { always, test } from '../../dialects/load-options/condition.ts';
import { literal } from '../../dialects/load-options/literal.ts';
import { Mismatch } from '../../http/mismatch.ts';
import type { RowOf } from '../../rows/row.ts';
import { transactionCapabilities } from '../capabilities/transaction.ts';
import type { ProfituityConnection } from '../connection.ts';
import type { ListDefinition } from '../list-source.ts';
import { createListSource } from '../list-source.ts';
import type { TransactionParts } from '../mapper/transaction.ts';
import { transactionMappers, transactionWires } from '../mapper/transaction.ts';
import { readPage } from '../page.ts';
import { noRefunds, readRefundSums } from '../parts/refund-sums.ts';
import { noTemplates, readTemplateKinds } from '../parts/template-kinds.ts';
import { paths } from '../request.ts';
import { withStatusReport } from '../status-report.ts';
import { paymentStatuses, sentWords } from '../vocabulary.ts';
import { paymentFields, paymentTypes } from '../wire/payment.ts';

type PaymentRow = RowOf<typeof paymentFields>;

/** Payments and payouts: refunds are payments too, and kept out by what only they have. */
export function createTransactionSource(connection: ProfituityConnection): Source<'transaction'> {
  const { settings, refundLink } = connection;
  const dated = settings.updates === 'filter';
  const definition: ListDefinition<'transaction', typeof paymentFields> = {
    kind: 'transaction',
    path: paths.payments,
    capabilities: transactionCapabilities(settings),
    properties: {
      id: { type: 'ref', path: 'id', nullable: false, kind: 'transaction', within: 'merchantId' },
      nativeId: { type: 'guid', path: 'id' },
      accountId: { type: 'ref', path: 'merchantId', nullable: false, kind: 'account' },
      customerId: {
        type: 'ref',
        path: 'customerId',
        nullable: true,
        kind: 'customer',
        within: 'merchantId',
      },
      status: {
        type: 'words',
        path: 'status',
        nullable: false,
        images: sentWords(settings, paymentStatuses),
      },
      amount: { type: 'decimal', path: 'amount' },
      reference: { type: 'text', path: 'externalId', nullable: true },
      description: { type: 'text', path: 'description', nullable: true },
      customerName: { type: 'text', path: 'name', nullable: true },
      createdAt: { type: 'instant', path: 'creationTime', nullable: false },
      updatedAt: dated ? { type: 'instant', path: 'statusDate', nullable: true } : { type: 'elsewhere' },
      completedAt: { type: 'during', path: 'statusDate', state: { path: 'status', word: 'Paid' }, dated },
      failureCode: { type: 'text', path: 'returnCode', nullable: true },
    },
    guard: () => (refundLink.state === 'refused' ? always : isNoRefund),
    learn: (error, call) => learnRefundLink(connection, error, call),
    fields: paymentFields,
    wires: transactionWires,
    required: ['type', 'refundOfPaymentId'],
    isOurs: isPayment,
    async mappers(rows, { projection, call }) {
      return transactionMappers(connection, await readParts(connection, rows, projection, call));
    },
  };
  const listed = createListSource(connection, definition);
  return settings.updates === 'report' ? withStatusReport(connection, definition, listed) : listed;
}

const isNoRefund: Condition = test('refundOfPaymentId', '=', literal(null));

/** Where a row does not say whether it is a refund, a credit may be one as well as a payout. */
function isPayment({ type, refundOfPaymentId: { told, payment } }: PaymentRow): boolean | Mismatch {
  if (type === paymentTypes.achCredit && !told) {
    return new Mismatch('refundOfPaymentId', 'a payment or null', 'nothing');
  }
  return payment === null;
}

/** Whether a list failed because `refundOfPaymentId` cannot be filtered by: then it is asked for no more. */
async function learnRefundLink(
  connection: ProfituityConnection,
  error: ProviderFailure,
  call: CallContext,
): Promise<boolean> {
  const { refundLink, log, settings } = connection;
  if (error.httpStatus !== 400 || refundLink.state !== 'unknown') return false;
  try {
    await readPage(connection, { path: paths.payments, condition: isNoRefund, take: 1 }, call);
    refundLink.state = 'known';
    return false;
  } catch {
    call.signal.throwIfAborted();
    refundLink.state = 'refused';
    log.warn(
      { connection: settings.key, property: 'refundOfPaymentId' },
      'it cannot be filtered by: refunds are parted from payments here, and what was refunded is not known',
    );
    return true;
  }
}

/** What depends on how much of a payment went back. */
const aboutRefunds: readonly PropertyOf<'transaction'>[] = [
  'refundState',
  'refundedAmount',
  'refundableAmount',
  'actions',
];
const aboutTemplates: readonly PropertyOf<'transaction'>[] = ['savedPaymentMethod', 'billingSubscription'];

/** Statuses of payments that never arrived, so that nothing of them can go back. */
const neverPaid: ReadonlySet<string> = new Set(['Scheduled', 'Pending', 'Rejected', 'Canceled']);

/** What was asked for and stands in other rows, one call each for all. */
async function readParts(
  connection: ProfituityConnection,
  rows: readonly PaymentRow[],
  projection: Projection<'transaction'>,
  call: CallContext,
): Promise<TransactionParts> {
  const wants = (properties: readonly PropertyOf<'transaction'>[]): boolean =>
    properties.some((property) => projection.has(property));
  const refundable = wants(aboutRefunds)
    ? rows.filter(({ type, status }) => type !== paymentTypes.achCredit && !neverPaid.has(status))
    : [];
  const templates = wants(aboutTemplates) ? rows.flatMap((row) => row.paymentTemplateId ?? []) : [];
  const ids = refundable.map(({ id }) => id);
  const [refundedOf, templateKindOf] = await Promise.all([
    ids.length === 0 ? noRefunds : readRefundSums(connection, ids, call),
    templates.length === 0 ? noTemplates : readTemplateKinds(connection, templates, call),
  ]);
  return { refundedOf, templateKindOf };
}
