import type { SavedMethodRecord } from '../../../../sandbox/govineer/records.ts';
import type { GovineerSandbox, GovineerSandboxOptions } from '../../../../sandbox/govineer/server.ts';
import { startGovineerSandbox } from '../../../../sandbox/govineer/server.ts';
import type { AccountStore } from '../../../../sandbox/govineer/store/account-store.ts';
import type { GovineerSettings } from '../../../../src/config/govineer.ts';
import type { Commands, PaymentToken } from '../../../../src/domain/commands.ts';
import { Money } from '../../../../src/domain/money.ts';
import { RecordRef } from '../../../../src/domain/record-ref.ts';
import type { RecordKind } from '../../../../src/domain/record-kind.ts';
import type { Provider } from '../../../../src/ports/provider.ts';
import { connectTo } from '../sandbox-connection.ts';

/** Minor units. */
export function usd(minor: number): Money {
  return Money.ofMinorUnits(BigInt(minor), 'USD');
}

/** A card that is paid with, as a browser's form tells of it. */
export const CARD: PaymentToken = {
  token: 'fp_secret',
  kind: 'CARD',
  brand: 'VISA',
  last4: '1111',
  bin: '411111',
  expiryMonth: 12,
  expiryYear: 2030,
  holder: 'Ada Example',
  routingNumber: null,
  bankName: null,
  accountType: null,
};

export const BANK: PaymentToken = {
  ...CARD,
  kind: 'BANK_ACCOUNT',
  brand: null,
  bin: null,
  last4: '6789',
  expiryMonth: null,
  expiryYear: null,
  routingNumber: '021000021',
  bankName: 'First Example Bank',
  accountType: 'BUSINESS_CHECKING',
};

/** The sandbox's account, a customer of it with three saved methods, and a terminal. */
export interface Rig {
  readonly sandbox: GovineerSandbox;
  readonly provider: Provider;
  readonly account: string;
  readonly store: AccountStore;
  readonly customer: string;
  readonly terminal: string;
  ref<K extends RecordKind>(kind: K, nativeId: string, parent?: string): RecordRef<K>;
  payment(more?: Partial<Commands['createTransaction']>): Commands['createTransaction'];
  saved(nativeId: string): Commands['createTransaction']['source'];
  refund(id: string, more?: Partial<Commands['refundTransaction']>): Commands['refundTransaction'];
  capture(id: string, more?: Partial<Commands['captureTransaction']>): Commands['captureTransaction'];
  /** Kind, target and amount of each. */
  effects(): readonly string[];
  close(): Promise<void>;
}

const METHODS: readonly SavedMethodRecord[] = [
  {
    saved_payment_method_uid: 'spm_card',
    payment_method: {
      payment_method_type: 'credit',
      credit: { last4: '1111', exp_month: 1, exp_year: 2030, bin: '411111' },
    },
  },
  {
    saved_payment_method_uid: 'spm_declined',
    payment_method: {
      payment_method_type: 'credit',
      credit: { last4: '0002', exp_month: 1, exp_year: 2030, bin: '400000' },
    },
  },
  {
    saved_payment_method_uid: 'spm_bank',
    payment_method: {
      payment_method_type: 'ach',
      ach: { routing_number: '021000021', account_number_suffix: '6789', account_type: 'checking' },
    },
  },
];

export async function openRig(
  options: GovineerSandboxOptions = {},
  settings: Partial<GovineerSettings> = {},
): Promise<Rig> {
  const sandbox = await startGovineerSandbox({ scale: 0.05, ...options });
  const account = sandbox.store.paymentAccounts.all()[0]?.uid ?? '';
  const store = sandbox.store.account(account);
  const customer = 'cus-rig';
  store.customers.insert({ uid: customer, created_at: '2025-01-01T00:00:00Z' });
  for (const method of METHODS) store.savedMethods(customer).insert(method);
  const terminal = store.terminals.all()[0]?.uid ?? '';
  store.terminals.update(terminal, { status: 'online' });
  const provider = connectTo(sandbox, settings);
  const ref: Rig['ref'] = (kind, nativeId, parent) =>
    new RecordRef(kind, 'GOVINEER', 'gov', kind === 'account' ? null : account, nativeId, parent ?? null);
  return {
    sandbox,
    provider,
    account,
    store,
    customer,
    terminal,
    ref,
    payment: (more) => ({
      account: ref('account', account),
      amount: usd(12_345),
      taxAmount: null,
      maxTotal: usd(20_000),
      source: { is: 'token', token: CARD },
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
      ...more,
    }),
    saved: (nativeId) => ({ is: 'paymentMethodId', ref: ref('paymentMethod', nativeId, customer) }),
    refund: (id, more) => ({
      transaction: ref('transaction', id),
      amount: null,
      lineItems: null,
      reason: null,
      reference: null,
      receiptEmail: null,
      receiptPhone: null,
      ...more,
    }),
    capture: (id, more) => ({
      transaction: ref('transaction', id),
      amount: null,
      lineItems: null,
      final: true,
      ...more,
    }),
    effects: () =>
      sandbox.effects().map(({ kind, target, amount }) => `${kind} ${target ?? 'new'} ${amount}`),
    async close() {
      await provider.close();
      await sandbox.close();
    },
  };
}
