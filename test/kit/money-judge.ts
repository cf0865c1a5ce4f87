import type { LedgerEffect } from '../../sandbox/kit/ledger.ts';
import type { Told } from './money-client.ts';
import type { ToldOperation } from './money-graph.ts';
import type { Intent } from './money-intents.ts';
import type { MoneyProvider } from './money-provider.ts';

export interface Evidence {
  readonly intents: readonly Intent[];
  readonly told: ReadonlyMap<string, Told>;
  /** All that the journal has, as the graph shows it. */
  readonly operations: readonly ToldOperation[];
  readonly ledgers: readonly Pick<MoneyProvider, 'key' | 'effects' | 'paymentOf' | 'declined'>[];
}

export interface Judgement {
  /** What must never be, one line each. */
  readonly violations: readonly string[];
  readonly operations: number;
  readonly effects: number;
  readonly requests: number;
  readonly states: Readonly<Record<ToldOperation['state'], number>>;
  /** Operations whose nothing was carried out at first and that were sent again. */
  readonly resent: number;
  /** Of operations that nobody could settle, with how often. */
  readonly reasons: ReadonlyMap<string, number>;
  /** Intents that had an effect, by provider and kind. */
  readonly done: ReadonlyMap<string, number>;
}

/** Compares what the service says with what the providers did. Knows neither faults nor how the service works. */
export function judge({ intents, told, operations, ledgers }: Evidence): Judgement {
  const violations: string[] = [];
  const byIntent = Map.groupBy(operations, ({ idempotencyKey }) => idempotencyKey.split('#')[0] ?? '');
  const { effectsOf, strays } = assign(intents, ledgers);
  for (const stray of strays) violations.push(`an effect that nobody wanted: ${JSON.stringify(stray)}`);
  for (const intent of intents) {
    const effects = effectsOf.get(intent.name) ?? [];
    const own = byIntent.get(intent.name) ?? [];
    const all = told.get(intent.name)?.answers ?? [];
    const { name, key, kind, target } = intent;
    const declined =
      target !== null && ledgers.some((ledger) => ledger.key === key && ledger.declined(target.nativeId));
    for (const problem of problemsOf(effects, own, all, declined)) {
      const states = own.map(({ idempotencyKey, state, id }) => `${idempotencyKey} ${state} ${id}`);
      violations.push(
        `${name} (${kind} at ${key}): ${problem}; ${states.join(', ')}; ${JSON.stringify(effects)}`,
      );
    }
  }
  const names = new Set(intents.map(({ name }) => name));
  for (const name of byIntent.keys()) if (!names.has(name)) violations.push(`${name} was never wanted`);
  const states = { PENDING: 0, SUCCEEDED: 0, FAILED: 0, UNKNOWN: 0 };
  for (const { state } of operations) states[state] += 1;
  return {
    violations,
    operations: operations.length,
    effects: [...effectsOf.values()].flat().length,
    requests: Array.from(told.values(), ({ requests }) => requests).reduce((sum, one) => sum + one, 0),
    states,
    resent: operations.filter(({ attempts }) => attempts > 1).length,
    reasons: tally(operations.flatMap(({ unresolvedReason: reason }) => (reason === null ? [] : [reason]))),
    done: tally(intents.flatMap(({ name, key, kind }) => (effectsOf.has(name) ? [`${key} ${kind}`] : []))),
  };
}

function problemsOf(
  effects: readonly LedgerEffect[],
  own: readonly ToldOperation[],
  told: readonly ToldOperation[],
  declined: boolean,
): readonly string[] {
  const problems: string[] = [];
  const count = (state: ToldOperation['state']): number => own.filter((one) => one.state === state).length;
  const [done, unknown] = [count('SUCCEEDED'), count('UNKNOWN')];
  if (effects.length > 1) problems.push(`${effects.length} effects`);
  // A decline is an answer: the record says that it failed.
  if (done > effects.length && !declined) problems.push(`${done} SUCCEEDED, ${effects.length} effects`);
  if (effects.length > done + unknown) problems.push(`told FAILED, or never told, and was applied`);
  if (count('PENDING') > 0) problems.push('still PENDING');
  const unexplained = own.filter(
    ({ state, unresolvedReason }) => state === 'UNKNOWN' && (unresolvedReason ?? '') === '',
  );
  if (unexplained.length > 0) problems.push('UNKNOWN without a reason');
  const now = new Map(own.map((one) => [one.id, one]));
  for (const { id, state } of told) {
    const last = now.get(id);
    if (last === undefined) problems.push(`${id} was told and is not in the journal`);
    else if (state === 'SUCCEEDED' && last.state !== state) problems.push(`SUCCEEDED became ${last.state}`);
  }
  return problems;
}

/** Each effect to the intent that wanted it: by the payment it was on, or by the reference of what is new. */
function assign(intents: readonly Intent[], ledgers: Evidence['ledgers']) {
  const effectsOf = new Map<string, LedgerEffect[]>();
  const strays: LedgerEffect[] = [];
  for (const { key, effects, paymentOf } of ledgers) {
    const own = intents.filter((intent) => intent.key === key);
    const byTarget = new Map(own.flatMap((one) => (one.target === null ? [] : [[one.target.nativeId, one]])));
    const byName = new Map(own.map((one) => [one.name, one]));
    for (const effect of effects()) {
      const intent =
        effect.kind === 'payment' || effect.kind === 'create'
          ? byName.get(effect.reference ?? '')
          : effect.target === null
            ? undefined
            : byTarget.get(paymentOf(effect.target));
      if (intent === undefined || intent.kind !== effect.kind) strays.push(effect);
      else effectsOf.set(intent.name, [...(effectsOf.get(intent.name) ?? []), effect]);
    }
  }
  return { effectsOf, strays };
}

function tally(words: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
