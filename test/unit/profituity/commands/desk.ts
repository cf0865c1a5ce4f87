import { PAID_AFTER_MS } from '../../../../sandbox/profituity/lifecycle/bank.ts';
import type { PaymentRecord, PaymentTemplateRecord } from '../../../../sandbox/profituity/records.ts';
import { startProfituitySandbox } from '../../../../sandbox/profituity/server.ts';
import type { ProfituitySandbox } from '../../../../sandbox/profituity/server.ts';
import type {
  BankAccount,
  CommandKind,
  CreateTransaction,
  RefundTransaction,
} from '../../../../src/domain/commands.ts';
import { parseDecimal } from '../../../../src/domain/decimal.ts';
import { Money } from '../../../../src/domain/money.ts';
import type { RecordKind } from '../../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { Finding, StepOutcome } from '../../../../src/ports/command.ts';
import type { Provider } from '../../../../src/ports/provider.ts';
import { handlerOf, prepareRun } from '../../../kit/command-run.ts';
import type { Run } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import { connectTo } from '../sandbox-connection.ts';

/** The sandbox and a connection to it, and what tests of commands need of both. */
export interface Desk extends AsyncDisposable {
  readonly sandbox: ProfituitySandbox;
  readonly pro: Provider;
  readonly merchant: string;
  record(id: string): PaymentRecord;
  /** An active template of the merchant: a saved account (false) or a schedule. */
  template(recurs: boolean): PaymentTemplateRecord;
  /** A payment that the bank has paid, and its id. */
  paid(): Promise<string>;
  lookUp(kind: CommandKind, run: Pick<Run, 'operation'>): Promise<Finding>;
}

export async function openDesk(): Promise<Desk> {
  const sandbox = await startProfituitySandbox({ scale: 0.1 });
  const pro = connectTo(sandbox);
  const { store } = sandbox;
  const merchant = store.merchants.all()[0]?.id ?? '';
  const desk: Desk = {
    sandbox,
    pro,
    merchant,
    record(id) {
      const record = store.payments.get(id);
      if (record === undefined) throw new Error(`payment ${id} was expected`);
      return record;
    },
    template(recurs) {
      const found = store.paymentTemplates
        .all()
        .find(
          (one) =>
            one.merchantId === merchant &&
            one.isActive &&
            one.type === 1 &&
            (one.recurrencePattern !== 1) === recurs,
        );
      if (found === undefined) throw new Error('a template was expected');
      return found;
    },
    async paid() {
      const run = await prepareRun(pro, 'createTransaction', payment(desk));
      const id = idOf(await run.send());
      sandbox.advance(PAID_AFTER_MS);
      return id;
    },
    lookUp: (kind, { operation }) => handlerOf(pro, kind).lookUp(operation(), testCall()),
    async [Symbol.asyncDispose]() {
      await pro.close();
      await sandbox.close();
    },
  };
  return desk;
}

/** Native id of what was made. */
export function idOf(outcome: StepOutcome): string {
  if (outcome.is !== 'done' || outcome.result === null) throw new Error(`a record, not ${outcome.is}`);
  return outcome.result.nativeId;
}

export function refTo<K extends RecordKind>(
  kind: K,
  nativeId: string,
  merchant: string | null,
): RecordRef<K> {
  return new RecordRef(kind, 'PROFITUITY', 'pro', kind === 'account' ? null : merchant, nativeId);
}

export function money(text: string, currency = 'USD'): Money {
  const value = parseDecimal(text);
  if (value === null) throw new Error(`${text} is an amount`);
  return Money.ofDecimal(value, currency);
}

export function bankAccount(changes: Partial<BankAccount> = {}): CreateTransaction['source'] {
  const account: BankAccount = {
    holder: 'Jane Doe',
    routingNumber: '123456780',
    accountNumber: '000123456789',
    accountType: 'PERSONAL_CHECKING',
    entryClass: 'WEB',
    ...changes,
  };
  return { is: 'bankAccount', account };
}

/** 100.10 USD of a bank account. */
export function payment(
  { merchant }: Pick<Desk, 'merchant'>,
  changes: Partial<CreateTransaction> = {},
): CreateTransaction {
  return {
    account: refTo('account', merchant, null),
    amount: money('100.10'),
    taxAmount: null,
    maxTotal: null,
    source: bankAccount(),
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

export function refundOf(
  { merchant }: Pick<Desk, 'merchant'>,
  transaction: string,
  changes: Partial<RefundTransaction> = {},
): RefundTransaction {
  return {
    transaction: refTo('transaction', transaction, merchant),
    amount: null,
    lineItems: null,
    reason: null,
    reference: null,
    receiptEmail: null,
    receiptPhone: null,
    ...changes,
  };
}

/** What the ledger says of the effects behind the first `before`. */
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

/** 100.10 USD from a template. */
export function fromTemplate(
  desk: Desk,
  recurs: boolean,
  changes: Partial<CreateTransaction> = {},
): CreateTransaction {
  const { id } = desk.template(recurs);
  const source: CreateTransaction['source'] = recurs
    ? { is: 'billingSubscriptionId', ref: refTo('billingSubscription', id, desk.merchant) }
    : { is: 'paymentMethodId', ref: refTo('paymentMethod', id, desk.merchant) };
  return payment(desk, { source, ...changes });
}
