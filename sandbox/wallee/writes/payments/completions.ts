import { presentOnly } from '../../data/present.ts';
import type { LineItemRecord } from '../../records/common.ts';
import type { CompletionRecord, TransactionRecord } from '../../records/payments.ts';
import { ApiError } from '../../routes/api-error.ts';
import type { Decimal } from '../../wire/decimal.ts';
import type { WriteContext } from '../write-route.ts';
import { BodyFields, PRINTABLE } from './body-fields.ts';
import { tell } from './effects.ts';
import { difference, isWithin, signOf, sumOf, ZERO } from './exact.ts';
import { partOf, totalOf } from './line-items.ts';
import { advance, newPaymentId, replayOf, requireState, timeOf } from './payment-call.ts';

type Mode = CompletionRecord['mode'];

interface Taken {
  readonly mode: Mode;
  readonly lineItems: readonly LineItemRecord[];
  readonly last: boolean;
  readonly externalId?: string | undefined;
  readonly invoiceMerchantReference?: string | undefined;
}

/** All that is left of an authorized transaction. One that is completed keeps its completion, which is told again. */
export function completeWhole(
  context: WriteContext,
  record: TransactionRecord,
  mode: Mode,
): CompletionRecord {
  if (record.state === 'FULFILL' || record.state === 'COMPLETED') {
    const last = successful(context, record).at(-1);
    if (last !== undefined) return last;
  }
  requireState(record, 'AUTHORIZED');
  const lineItems = remaining(context, record);
  return take(context, record, { mode, lineItems, last: true }).completion;
}

/**
 * The given line items, or without any all that is left. `lastCompletion` is true where it is left out
 * (assumed): what is not taken is then released. With false, a rest stays authorized.
 */
export function completePart(context: WriteContext, record: TransactionRecord, mode: Mode): CompletionRecord {
  const fields = new BodyFields(context.body, [
    'externalId',
    'id',
    'invoiceMerchantReference',
    'lastCompletion',
    'lineItems',
    'metaData',
    'statementDescriptor',
  ]);
  const externalId = fields.text('externalId', { min: 1, max: 100, pattern: PRINTABLE });
  const invoiceMerchantReference = fields.text('invoiceMerchantReference', { max: 100, pattern: PRINTABLE });
  const last = fields.boolean('lastCompletion') ?? true;
  fields.text('statementDescriptor', { max: 80, pattern: /^[a-zA-Z0-9\s.,_?+/-]*$/ });
  fields.metaData('metaData');
  const id = fields.id('id');
  if (id !== undefined && id !== record.id) fields.refuse('id', 'The id of the path was expected.');
  const items = fields.objects('lineItems', ['amount', 'quantity', 'uniqueId']);
  const asked = items?.map((item) => ({ item, ...readItem(item) }));
  fields.finish();
  const before = externalId === undefined ? undefined : replayOf(context.space.completions, externalId);
  if (before !== undefined) return before;
  requireState(record, 'AUTHORIZED');
  const left = remaining(context, record);
  const named = new Set<string>();
  const lineItems = asked?.map(({ item, uniqueId, amount, quantity }) => {
    const rest = left.find((one) => one.uniqueId === uniqueId);
    if (rest === undefined) item.refuse('uniqueId', 'A line item of which something is left was expected.');
    if (named.has(uniqueId)) item.refuse('uniqueId', 'It was expected to stand once.');
    named.add(uniqueId);
    if (rest === undefined) return undefined;
    if (!isWithin(amount, rest.amountIncludingTax)) {
      item.refuse('amount', `From 0 to ${rest.amountIncludingTax.text} was expected.`);
    }
    if (signOf(quantity) <= 0 || quantity.compare(rest.quantity) > 0) {
      item.refuse('quantity', `More than 0, up to ${rest.quantity.text}, was expected.`);
    } else return partOf(rest, amount, quantity, record.currency);
    return undefined;
  });
  fields.finish();
  const taken = lineItems?.filter((one) => one !== undefined) ?? left;
  const total = totalOf(taken);
  if (taken.length === 0 || !isWithin(total, outstanding(record))) {
    fields.refuse('lineItems', `Items of a sum from 0 to ${outstanding(record).text} were expected.`);
  }
  fields.finish();
  return take(context, record, { mode, lineItems: taken, last, externalId, invoiceMerchantReference })
    .completion;
}

/** The completion that goes with an authorization which is not deferred. */
export function completeAtOnce(context: WriteContext, record: TransactionRecord): TransactionRecord {
  return take(context, record, { mode: 'DIRECT', lineItems: record.lineItems, last: true }).transaction;
}

function readItem(item: BodyFields): { uniqueId: string; amount: Decimal; quantity: Decimal } {
  item.require('amount', 'quantity', 'uniqueId');
  return {
    uniqueId: item.text('uniqueId', { max: 200 }) ?? '',
    amount: item.decimal('amount') ?? ZERO,
    quantity: item.decimal('quantity') ?? ZERO,
  };
}

function take(
  context: WriteContext,
  record: TransactionRecord,
  { mode, lineItems, last, externalId, invoiceMerchantReference }: Taken,
): { readonly completion: CompletionRecord; readonly transaction: TransactionRecord } {
  const now = timeOf(context);
  const amount = totalOf(lineItems);
  const completedAmount = sumOf([record.completedAmount, amount]);
  const done = last || completedAmount.compare(record.authorizationAmount) >= 0;
  const completion = presentOnly<CompletionRecord>({
    id: newPaymentId(context),
    version: 1,
    linkedSpaceId: context.spaceId,
    state: 'SUCCESSFUL',
    mode,
    linkedTransaction: record.id,
    amount,
    taxAmount: sumOf(lineItems.map(({ taxAmount }) => taxAmount)),
    lineItems,
    lastCompletion: done,
    externalId,
    labels: [],
    language: record.language,
    createdOn: now,
    processingOn: now,
    succeededOn: now,
  });
  context.space.completions.insert(completion);
  const transaction = advance(context, record, {
    completedAmount,
    ...(invoiceMerchantReference === undefined ? {} : { invoiceMerchantReference }),
    ...(done ? { state: 'FULFILL', completedOn: now, deliveryDecisionMadeOn: now } : {}),
  });
  // What is taken together with its authorization is one payment, told there.
  if (mode !== 'DIRECT') {
    const { id } = completion;
    tell(context, record, { kind: 'capture', id, target: record.id, amount, mark: externalId ?? null });
  }
  return { completion, transaction };
}

function successful({ space }: WriteContext, { id }: TransactionRecord): readonly CompletionRecord[] {
  return space.completions
    .lookup('linkedTransaction', [id])
    .map((row) => row.record)
    .filter(({ state }) => state === 'SUCCESSFUL');
}

function outstanding({ authorizationAmount, completedAmount }: TransactionRecord): Decimal {
  return difference(authorizationAmount, completedAmount);
}

/** The line items less what completions took of them; an item of which nothing is left goes. */
function remaining(context: WriteContext, record: TransactionRecord): readonly LineItemRecord[] {
  const taken = successful(context, record).flatMap(({ lineItems }) => lineItems);
  const rest = record.lineItems.flatMap((item) => {
    const own = taken.filter(({ uniqueId }) => uniqueId === item.uniqueId);
    if (own.length === 0) return [item];
    const amount = difference(item.amountIncludingTax, totalOf(own));
    const quantity = difference(item.quantity, sumOf(own.map((one) => one.quantity)));
    if (signOf(amount) === 0) return [];
    // A whole quantity can be taken for less than its price: what is left then counts as the item again.
    return [partOf(item, amount, signOf(quantity) > 0 ? quantity : item.quantity, record.currency)];
  });
  if (totalOf(rest).compare(outstanding(record)) !== 0) {
    throw new ApiError(
      'unprocessable_entity',
      `What is left of transaction ${record.id} does not match its line items.`,
    );
  }
  return rest;
}
