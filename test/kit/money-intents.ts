import { createPrng, seedFor } from '../../sandbox/kit/prng.ts';
import type { EffectKind, MoneyTarget } from './money-targets.ts';
import type { MoneyProvider } from './money-providers.ts';

/** Something that a merchant wants once. */
export interface Intent {
  /** The beginning of its keys, and the reference of what is made new. */
  readonly name: string;
  readonly key: string;
  readonly kind: EffectKind;
  /** Null: something new. */
  readonly target: MoneyTarget | null;
  readonly mutation: keyof typeof inputTypes;
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

const mutations = {
  payment: 'createTransaction',
  capture: 'captureTransaction',
  void: 'voidTransaction',
  refund: 'refundTransaction',
  cancel: 'cancelBillingSubscription',
} as const satisfies Record<EffectKind, keyof typeof inputTypes>;

export interface Wanted {
  readonly seed: number;
  readonly providers: readonly MoneyProvider[];
  readonly targets: readonly MoneyTarget[];
  /** How many; targets first, then payments that are new. */
  readonly count: number;
  /** How many of them are sent a hundred times at once. */
  readonly storms: number;
}

export function intentsOf({ seed, providers, targets, count, storms }: Wanted): readonly Intent[] {
  const prng = createPrng(seedFor(seed, 'intents'));
  const storm = new Set(Array.from({ length: storms }, () => prng.int(0, count - 1)));
  const makers = providers.filter((provider) => provider.create('probe', 0) !== null);
  const intents: Intent[] = [];
  for (let index = 0; index < count; index += 1) {
    const name = `i${seed}-${index}`;
    const target = targets[index];
    const shape = { name, duplicates: duplicates(), seed: seedFor(seed, name) };
    if (target !== undefined) {
      const { input, whole } = inputOn(target);
      const { key, kind } = target;
      intents.push({ ...shape, key, kind, target, mutation: mutations[kind], input, impatient: whole });
    } else {
      const maker = makers[index % Math.max(1, makers.length)];
      const input = maker?.create(name, index) ?? null;
      if (maker === undefined || input === null) break;
      const { key } = maker;
      const made = { key, kind: 'payment', target: null, mutation: mutations.payment } as const;
      intents.push({ ...shape, ...made, input, impatient: false });
    }
    function duplicates(): number {
      if (storm.has(index)) return 100;
      return prng.chance(0.6) ? 1 : prng.int(2, 4);
    }
  }
  return intents;

  /** Parts, where the provider would take the same part once more. */
  function inputOn({ kind, id, amount }: MoneyTarget) {
    if (kind === 'cancel') return { input: { billingSubscriptionId: id }, whole: true };
    const whole = Math.floor(Number(amount?.amount ?? 0) / 3);
    if (kind !== 'refund' || whole < 1 || prng.chance(0.3))
      return { input: { transactionId: id }, whole: true };
    const part = { amount: `${whole}`, currency: amount?.currency };
    return { input: { transactionId: id, amount: part }, whole: false };
  }
}
