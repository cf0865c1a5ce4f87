import { presentOnly } from '../../data/present.ts';
import type { RefundRecord, TransactionRecord } from '../../records/payments.ts';
import { Decimal } from '../../wire/decimal.ts';
import type { WriteContext } from '../write-route.ts';
import { BodyFields, PRINTABLE } from './body-fields.ts';
import { tell } from './effects.ts';
import { difference, product, quotient, signOf, sumOf, ZERO } from './exact.ts';
import { placesFor } from './line-items.ts';
import { advance, newPaymentId, replayOf, requireState, timeOf } from './payment-call.ts';

type Reduction = RefundRecord['reductions'][number];

const ONE = new Decimal('1');

/** States in which a refund has taken nothing back yet, but still may. */
const OPEN: readonly string[] = ['CREATE', 'SCHEDULED', 'PENDING', 'MANUAL_CHECK'];

/**
 * A refund, which comes through at once whatever its type (assumed). An external id that was used before
 * answers with its refund and does nothing, whatever else the body says.
 */
export function createRefund(context: WriteContext): RefundRecord {
  const { space, spaceId, user } = context;
  const fields = new BodyFields(context.body, [
    'amount',
    'completion',
    'externalId',
    'merchantReference',
    'metaData',
    'reductions',
    'transaction',
    'type',
  ]);
  fields.require('externalId', 'type');
  const externalId = fields.text('externalId', { min: 1, max: 100, pattern: PRINTABLE });
  const type = fields.word('type', [
    'MERCHANT_INITIATED_ONLINE',
    'MERCHANT_INITIATED_OFFLINE',
    'CUSTOMER_INITIATED_AUTOMATIC',
    'CUSTOMER_INITIATED_MANUAL',
  ]);
  const merchantReference = fields.text('merchantReference', { max: 100, pattern: PRINTABLE });
  const metaData = fields.metaData('metaData') ?? {};
  const asked = fields.decimal('amount');
  const reductions = fields
    .objects('reductions', ['lineItemUniqueId', 'quantityReduction', 'unitPriceReduction'])
    ?.map((item) => ({ item, reduction: readReduction(item) }));
  if ((asked === undefined) === (reductions === undefined)) {
    fields.refuse('amount', 'An amount was expected, or reductions, and not both.');
  }
  const replay = externalId === undefined ? undefined : replayOf(space.refunds, externalId);
  if (replay !== undefined) {
    fields.finish();
    return replay;
  }
  const record = refundedTransaction(fields, context);
  fields.finish();
  if (record === undefined || externalId === undefined || type === undefined) {
    throw new Error('what was refused was to be thrown');
  }
  requireState(record, 'COMPLETED', 'FULFILL');
  const amount =
    asked ?? sumOf((reductions ?? []).map(({ item, reduction }) => reducedBy(record, item, reduction)));
  const most = refundable(context, record);
  if (signOf(amount) <= 0 || amount.compare(most) > 0) {
    fields.refuse('amount', `More than 0, up to ${most.text}, was expected.`);
  }
  fields.finish();
  const now = timeOf(context);
  const refund = presentOnly<RefundRecord>({
    id: newPaymentId(context),
    version: 1,
    linkedSpaceId: spaceId,
    state: 'SUCCESSFUL',
    type,
    amount,
    externalId,
    merchantReference,
    transaction: { id: record.id },
    completion: fields.id('completion'),
    reductions: (reductions ?? []).map(({ reduction }) => reduction),
    totalAppliedFees: ZERO,
    totalSettledAmount: ZERO,
    environment: record.environment,
    labels: [],
    metaData,
    language: record.language,
    createdBy: user.userId,
    createdOn: now,
    processingOn: now,
    succeededOn: now,
  });
  space.refunds.insert(refund);
  advance(context, record, { refundedAmount: sumOf([record.refundedAmount, amount]) });
  const { id } = refund;
  const reference = merchantReference ?? null;
  tell(context, record, { kind: 'refund', id, target: record.id, amount, reference, mark: externalId });
  return refund;
}

/** The transaction that is named, or that of the completion; both must belong together. */
function refundedTransaction(fields: BodyFields, { space }: WriteContext): TransactionRecord | undefined {
  const completionId = fields.id('completion');
  const completion = completionId === undefined ? undefined : space.completions.get(completionId);
  if (completionId !== undefined && completion?.state !== 'SUCCESSFUL') {
    fields.refuse('completion', 'A successful completion of the space was expected.');
  }
  const id = fields.id('transaction') ?? completion?.linkedTransaction;
  const record = id === undefined ? undefined : space.transactions.get(id);
  if (record === undefined) fields.refuse('transaction', 'A transaction of the space was expected.');
  else if (completion !== undefined && completion.linkedTransaction !== record.id) {
    fields.refuse('completion', 'A completion of the transaction was expected.');
  }
  return record;
}

/** What was taken less what went back, or is about to. */
function refundable({ space }: WriteContext, record: TransactionRecord): Decimal {
  const open = space.refunds
    .lookup('transaction.id', [record.id])
    .filter((row) => OPEN.includes(row.record.state))
    .map((row) => row.record.amount);
  return difference(record.completedAmount, sumOf([record.refundedAmount, ...open]));
}

function readReduction(item: BodyFields): Reduction {
  item.require('lineItemUniqueId', 'quantityReduction', 'unitPriceReduction');
  const amount = (name: string): Decimal => {
    const value = item.decimal(name) ?? ZERO;
    if (signOf(value) < 0) item.refuse(name, 'Zero or more was expected.');
    return value;
  };
  return {
    lineItemUniqueId: item.text('lineItemUniqueId', { max: 200 }) ?? '',
    quantityReduction: amount('quantityReduction'),
    unitPriceReduction: amount('unitPriceReduction'),
  };
}

/** Fewer pieces at their old price, and the pieces that stay at a lower one. */
function reducedBy(
  { lineItems, currency }: TransactionRecord,
  item: BodyFields,
  reduction: Reduction,
): Decimal {
  const { lineItemUniqueId, quantityReduction, unitPriceReduction } = reduction;
  const line = lineItems.find(({ uniqueId }) => uniqueId === lineItemUniqueId);
  if (line === undefined) {
    item.refuse('lineItemUniqueId', 'A line item of the transaction was expected.');
    return ZERO;
  }
  const kept = difference(line.quantity, quantityReduction);
  if (signOf(kept) < 0) item.refuse('quantityReduction', `At most ${line.quantity.text} was expected.`);
  const places = placesFor(currency, line.amountIncludingTax);
  const gone = quotient(product(line.amountIncludingTax, quantityReduction), line.quantity, places);
  return sumOf([gone, quotient(product(kept, unitPriceReduction), ONE, places)]);
}
