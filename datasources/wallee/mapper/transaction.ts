import { CustomerLink } from '../../../src/domain/customer-link.ts';
import { printDecimal } from '../../../src/domain/decimal.ts';
import type { Money } from '../../../src/domain/money.ts';
import type { Capture, LineItem } from '../../../src/domain/records/parts.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { LineItemKind, Mode } from '../../../src/domain/vocabulary.ts';
import type { RowOf, WiresOf } from '../../rows/row.ts';
import { wordReader } from '../../rows/word-table.ts';
import type { WalleeConnection } from '../connection.ts';
import { accountOf, refOf } from '../connection.ts';
import { redactWallee } from '../redact.ts';
import {
  authorizationModes,
  captureMethods,
  intendedModes,
  lineItemKinds,
  transactionStates,
} from '../vocabulary.ts';
import type { WireLineItem } from '../wire/line-item.ts';
import type { transactionFields, WireTransaction } from '../wire/transaction.ts';
import { nameOf, phoneOf, postalAddress } from './address.ts';
import { failureOf } from './failure.ts';
import { methodDetails } from './method.ts';
import { money, sum } from './money.ts';
import {
  actionsOf,
  changeDates,
  refundableOf,
  refundStateOf,
  statusHistoryOf,
  updatedAtOf,
} from './transaction-progress.ts';

type TransactionFields = typeof transactionFields;

const dates = [changeDates.first, ...changeDates.others] as const;

export const transactionWires = {
  account: [],
  customer: ['customerId'],
  savedPaymentMethod: ['token'],
  billingSubscription: [],
  paymentLink: [],
  terminal: ['terminal'],
  mode: ['authorizationEnvironment', 'environment'],
  direction: [],
  customerName: ['billingAddress'],
  customerEmail: ['customerEmailAddress'],
  customerPhone: ['billingAddress'],
  status: ['state'],
  nativeStatus: ['state'],
  amount: ['authorizationAmount', 'currency'],
  baseAmount: [],
  taxAmount: ['lineItems', 'currency'],
  feeAmount: ['lineItems', 'currency'],
  tipAmount: ['lineItems', 'currency'],
  capturedAmount: ['completedAmount', 'currency'],
  refundState: ['state', 'completedAmount', 'refundedAmount'],
  refundedAmount: ['refundedAmount', 'currency'],
  refundableAmount: ['state', 'completedAmount', 'refundedAmount', 'currency'],
  captureMethod: ['completionBehavior'],
  captures: ['currency'],
  paymentMethod: ['paymentConnectorConfiguration'],
  reference: ['merchantReference'],
  description: [],
  failure: ['state', 'failureReason'],
  lineItems: ['lineItems', 'currency'],
  billingAddress: ['billingAddress'],
  shippingAddress: ['shippingAddress'],
  actions: ['state', 'completedAmount', 'refundedAmount'],
  statusHistory: ['state', ...dates],
  metadata: ['metaData'],
  version: ['version'],
  createdAt: ['createdOn'],
  updatedAt: dates,
  completedAt: ['completedOn'],
  scheduledFor: [],
  settledAt: [],
  raw: [],
} as const satisfies WiresOf<'transaction', TransactionFields>;

const readStatus = wordReader('transactions.state', transactionStates);

/** What is read beside the transactions themselves. */
export interface TransactionParts {
  readonly capturesOf: (transaction: Pick<WireTransaction, 'id' | 'currency'>) => readonly Capture[];
  /** The subscription that a transaction was taken for. */
  readonly subscriptionOf: (transactionId: string) => string | null;
}

export function transactionMappers(
  connection: Pick<WalleeConnection, 'settings' | 'oddWords'>,
  parts: TransactionParts,
): PropertyMappers<'transaction', RowOf<TransactionFields>> {
  const { settings, oddWords } = connection;
  const missing = (): null => null;
  return {
    account: (_, ref) => accountOf(connection, ref),
    customer: ({ customerId }, { account }) =>
      customerId === null || customerId === ''
        ? null
        : new CustomerLink('WALLEE', settings.key, account ?? '', customerId),
    savedPaymentMethod: (row, ref) =>
      row.token === null ? null : refOf(connection, 'paymentMethod', ref.account, row.token.id),
    billingSubscription: (_, ref) => {
      const subscription = parts.subscriptionOf(ref.nativeId);
      return subscription === null
        ? null
        : refOf(connection, 'billingSubscription', ref.account, subscription);
    },
    paymentLink: missing,
    terminal: (row, ref) =>
      row.terminal === null ? null : refOf(connection, 'terminal', ref.account, row.terminal.id),
    mode: (row) => settings.mode ?? modeOf(row),
    direction: () => 'PAYMENT',
    customerName: (row) => nameOf(row.billingAddress),
    customerEmail: (row) => row.customerEmailAddress,
    customerPhone: (row) => phoneOf(row.billingAddress),
    status: (row) => readStatus(row.state, oddWords),
    nativeStatus: (row) => row.state ?? '',
    amount: (row) => money(row.authorizationAmount, row.currency),
    baseAmount: missing,
    taxAmount: (row) => sumOf(row, () => true, 'taxAmount'),
    feeAmount: (row) => sumOf(row, ({ type }) => type === 'FEE', 'amountIncludingTax'),
    tipAmount: (row) => sumOf(row, ({ type }) => type === 'TIP', 'amountIncludingTax'),
    capturedAmount: (row) => money(row.completedAmount, row.currency),
    refundState: refundStateOf,
    refundedAmount: (row) => money(row.refundedAmount, row.currency),
    refundableAmount: (row) => money(refundableOf(row), row.currency),
    captureMethod: (row) => captureMethods.get(row.completionBehavior ?? '') ?? null,
    captures: (row) => parts.capturesOf(row),
    paymentMethod: ({ paymentConnectorConfiguration: configuration }) => {
      if (configuration === null) return null;
      const { paymentMethod = null, paymentMethodBrand = null } = configuration.connector ?? {};
      return methodDetails(paymentMethod?.id ?? null, paymentMethodBrand?.name ?? null);
    },
    reference: (row) => row.merchantReference,
    description: missing,
    failure: (row) =>
      readStatus(row.state, oddWords) === 'FAILED'
        ? failureOf('The payment', row.failureReason, oddWords)
        : null,
    lineItems: (row) => (row.lineItems ?? []).map((item) => lineItemOf(item, row.currency)),
    billingAddress: (row) => postalAddress(row.billingAddress),
    shippingAddress: (row) => postalAddress(row.shippingAddress),
    actions: actionsOf,
    statusHistory: statusHistoryOf,
    metadata: (row) => redactWallee(row.metaData) ?? {},
    version: (row) => row.version,
    createdAt: (row) => row.createdOn,
    updatedAt: updatedAtOf,
    completedAt: (row) => row.completedOn,
    scheduledFor: missing,
    settledAt: missing,
    raw: (row) => redactWallee(row.payload),
  };
}

function modeOf(row: Pick<WireTransaction, 'authorizationEnvironment' | 'environment'>): Mode | null {
  const decided = row.authorizationEnvironment;
  return (
    (decided === null ? intendedModes.get(row.environment ?? '') : authorizationModes.get(decided)) ?? null
  );
}

/** Over the items of one sort; null if there are none, or one does not tell. */
function sumOf(
  { lineItems, currency }: Pick<WireTransaction, 'lineItems' | 'currency'>,
  counts: (item: WireLineItem) => boolean,
  property: 'taxAmount' | 'amountIncludingTax',
): Money | null {
  const items = (lineItems ?? []).filter(counts);
  return money(sum(items.map((item) => item[property])), currency);
}

function lineItemOf(item: WireLineItem, currency: string): LineItem {
  return {
    nativeId: item.uniqueId,
    kind: isLineItemKind(item.type) ? item.type : null,
    name: item.name,
    sku: item.sku,
    quantity: printDecimal(item.quantity),
    unitPrice: money(item.unitPriceIncludingTax, currency),
    taxRate: item.aggregatedTaxRate === null ? null : printDecimal(item.aggregatedTaxRate),
    total: money(item.amountIncludingTax, currency),
  };
}

function isLineItemKind(word: string | null): word is LineItemKind {
  return lineItemKinds.has(word ?? '');
}
