import { startWalleeSandbox } from '../../../../sandbox/wallee/server.ts';
import type { WalleeSandbox } from '../../../../sandbox/wallee/server.ts';
import type { TransactionRecord } from '../../../../sandbox/wallee/records/payments.ts';
import type {
  CreateTransaction,
  LineItemPart,
  OrderedLineItem,
  RefundTransaction,
} from '../../../../src/domain/commands.ts';
import { parseDecimal } from '../../../../src/domain/decimal.ts';
import { Money } from '../../../../src/domain/money.ts';
import type { RecordKind } from '../../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { Finding } from '../../../../src/ports/command.ts';
import type { CommandKind } from '../../../../src/domain/commands.ts';
import type { Provider } from '../../../../src/ports/provider.ts';
import { handlerOf, prepareRun } from '../../../kit/command-run.ts';
import type { Run } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import { connectTo } from '../sandbox-connection.ts';

export const space = '405';

/** The sandbox and a connection to it, and what tests of commands need of both. */
export interface Desk extends AsyncDisposable {
  readonly sandbox: WalleeSandbox;
  readonly wal: Provider;
  /** Id of a token that money can be taken by. */
  readonly token: string;
  transaction(id: string): TransactionRecord;
  /** A payment whose money is reserved (MANUAL) or taken, and its id. */
  paid(changes?: Partial<CreateTransaction>): Promise<string>;
  lookUp(kind: CommandKind, run: Pick<Run, 'operation'>): Promise<Finding>;
}

export async function openDesk(): Promise<Desk> {
  const sandbox = await startWalleeSandbox({ scale: 0.1 });
  const wal = connectTo(sandbox);
  const tables = sandbox.store.space(Number(space));
  const active = tables.tokenVersions.all().filter(({ state }) => state === 'ACTIVE');
  const token = tables.tokens
    .all()
    .find(({ id, state }) => state === 'ACTIVE' && active.some((version) => version.token.id === id));
  if (token === undefined) throw new Error('a token was expected');
  const desk: Desk = {
    sandbox,
    wal,
    token: `${token.id}`,
    transaction(id) {
      const record = tables.transactions.get(Number(id));
      if (record === undefined) throw new Error(`transaction ${id} was expected`);
      return record;
    },
    async paid(changes = {}) {
      const run = await prepareRun(wal, 'createTransaction', payment(desk, changes));
      const outcome = await run.send();
      if (outcome.is !== 'done' || outcome.result === null) throw new Error(`a payment, not ${outcome.is}`);
      return outcome.result.nativeId;
    },
    lookUp: (kind, { operation }) => handlerOf(wal, kind).lookUp(operation(), testCall()),
    async [Symbol.asyncDispose]() {
      await wal.close();
      await sandbox.close();
    },
  };
  return desk;
}

export function refTo<K extends RecordKind>(
  kind: K,
  nativeId: string,
  account: string = space,
): RecordRef<K> {
  return new RecordRef(
    kind,
    'WALLEE',
    'wal',
    kind === 'account' || kind === 'client' ? null : account,
    nativeId,
  );
}

export function money(text: string, currency = 'CHF'): Money {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is an amount`);
  return Money.ofDecimal(value, currency);
}

/** 29.95 CHF by the desk's token. */
export function payment(
  { token }: Pick<Desk, 'token'>,
  changes: Partial<CreateTransaction> = {},
): CreateTransaction {
  return {
    account: refTo('account', space),
    amount: money('29.95'),
    taxAmount: null,
    maxTotal: null,
    source: { is: 'paymentMethodId', ref: refTo('paymentMethod', token) },
    captureMethod: 'AUTOMATIC',
    direction: 'PAYMENT',
    customer: null,
    customerEmail: null,
    customerPhone: null,
    lineItems: null,
    billingAddress: null,
    shippingAddress: null,
    reference: null,
    description: null,
    scheduledFor: null,
    returnUrl: null,
    cancelUrl: null,
    metadata: null,
    allowDuplicate: false,
    ...changes,
  };
}

export function item(changes: Partial<OrderedLineItem> = {}): OrderedLineItem {
  return {
    reference: null,
    kind: null,
    name: 'Red T-Shirt',
    sku: null,
    quantity: '1',
    unitPrice: money('29.95'),
    taxRate: null,
    taxTitle: null,
    ...changes,
  };
}

export function refundOf(transaction: string, changes: Partial<RefundTransaction> = {}): RefundTransaction {
  return {
    transaction: refTo('transaction', transaction),
    amount: null,
    lineItems: null,
    reason: null,
    reference: null,
    receiptEmail: null,
    receiptPhone: null,
    ...changes,
  };
}

/** What the ledger says of the effects behind the first `before`: kind, target, amount and marks. */
export function effectsSince({ sandbox }: Pick<Desk, 'sandbox'>, before: number) {
  return sandbox
    .effects()
    .slice(before)
    .map(({ kind, target, amount, currency, reference, mark }) => ({
      kind,
      target,
      amount,
      currency,
      reference,
      mark,
    }));
}

export function part(nativeId: string, changes: Partial<LineItemPart> = {}): LineItemPart {
  return { nativeId, quantity: null, amount: null, ...changes };
}

/** 29.95 and 3 × 10.00 CHF, reserved or taken. */
export function twoItems(desk: Desk, captureMethod: 'AUTOMATIC' | 'MANUAL'): Promise<string> {
  const lineItems = [
    item({ reference: 'a' }),
    item({ reference: 'b', quantity: '3', unitPrice: money('10.00') }),
  ];
  return desk.paid({ amount: money('59.95'), lineItems, captureMethod });
}
