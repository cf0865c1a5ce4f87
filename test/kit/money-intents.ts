import { createPrng, seedFor } from '../../sandbox/kit/prng.ts';
import type { EffectKind, MoneyTarget } from './money-targets.ts';
import type { MoneyProvider } from './money-provider.ts';

/** Something that a merchant wants once. */
export interface Intent {
  /** The beginning of its keys, and the reference of what is made new. */
  readonly name: string;
  readonly key: string;
  readonly kind: EffectKind;
  /** Null: something new. */
  readonly target: MoneyTarget | null;
  readonly mutation: keyof typeof allInputTypes;
  /** Without a key. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Equal requests at once. */
  readonly duplicates: number;
  /**
   * Whether a new key may be used although nobody knows what became of the last one: where all of it is moved at once a
   * second time can't be meant.
   */
  readonly impatient: boolean;
  readonly seed: number;
}

export const inputTypes = {
  createTransaction: 'CreateTransactionInput',
  captureTransaction: 'CaptureTransactionInput',
  voidTransaction: 'VoidTransactionInput',
  refundTransaction: 'RefundTransactionInput',
  cancelBillingSubscription: 'CancelBillingSubscriptionInput',
} as const;

/** With what is done to customers. */
export const allInputTypes = {
  ...inputTypes,
  createCustomer: 'CreateCustomerInput',
  updateCustomer: 'UpdateCustomerInput',
  deleteCustomer: 'DeleteCustomerInput',
} as const;

const mutations = {
  payment: 'createTransaction',
  capture: 'captureTransaction',
  void: 'voidTransaction',
  refund: 'refundTransaction',
  cancel: 'cancelBillingSubscription',
  create: 'createCustomer',
  update: 'updateCustomer',
  delete: 'deleteCustomer',
} as const satisfies Record<EffectKind, keyof typeof allInputTypes>;

export interface Wanted {
  readonly seed: number;
  readonly providers: readonly MoneyProvider[];
  /** What is made new. */
  readonly makes: 'payment' | 'create';
  readonly targets: readonly MoneyTarget[];
  /** How many; targets first, then what is new. */
  readonly count: number;
  /** How many of them are sent a hundred times at once. */
  readonly storms: number;
}

export function intentsOf({ seed, providers, makes, targets, count, storms }: Wanted): readonly Intent[] {
  const prng = createPrng(seedFor(seed, 'intents'));
  const storm = new Set(Array.from({ length: storms }, () => prng.int(0, count - 1)));
  const newOf = (provider: MoneyProvider | undefined, name: string, number: number) =>
    (makes === 'payment' ? provider?.create(name, number) : provider?.customer(name)) ?? null;
  const makers = providers.filter((provider) => newOf(provider, 'probe', 0) !== null);
  const intents: Intent[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = `i${seed}-${index}`;
    const target = targets[index];
    const shape = { name, duplicates: duplicates(), seed: seedFor(seed, name) };
    if (target !== undefined) {
      const { input, whole } = inputOn(target, name);
      const { key, kind } = target;
      intents.push({ ...shape, key, kind, target, mutation: mutations[kind], input, impatient: whole });
    } else {
      const maker = makers[index % Math.max(1, makers.length)];
      const input = newOf(maker, name, index);
      if (maker === undefined || input === null) break;
      const { key } = maker;
      const made = { key, kind: makes, target: null, mutation: mutations[makes] };
      intents.push({ ...shape, ...made, input, impatient: false });
    }
    function duplicates(): number {
      if (storm.has(index)) return 100;
      return prng.chance(0.6) ? 1 : prng.int(2, 4);
    }
  }
  return intents;

  /** Parts, where the provider would take the same part once more. */
  function inputOn({ key, kind, id, amount }: MoneyTarget, name: string) {
    if (kind === 'delete') return { input: { customerId: id }, whole: true };
    if (kind === 'update') {
      const customer = providers.find((provider) => provider.key === key)?.change(name) ?? null;
      return { input: { customerId: id, customer }, whole: false };
    }
    if (kind === 'cancel') return { input: { billingSubscriptionId: id }, whole: true };
    const whole = Math.floor(Number(amount?.amount ?? 0) / 3);
    if (kind !== 'refund' || whole < 1 || prng.chance(0.3))
      return { input: { transactionId: id }, whole: true };
    const part = { amount: `${whole}`, currency: amount?.currency };
    return { input: { transactionId: id, amount: part }, whole: false };
  }
}
