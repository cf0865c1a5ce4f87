import { setTimeout as sleep } from 'node:timers/promises';
import { createPrng } from '../../sandbox/kit/prng.ts';
import type { Intent } from './money-intents.ts';
import { allInputTypes } from './money-intents.ts';
import type { MoneyGraph, ToldOperation, ToldPayload } from './money-graph.ts';
import { GraphError, operationFields } from './money-graph.ts';

/** What a client was told, one answer after the other. */
export interface Told {
  readonly requests: number;
  readonly answers: readonly ToldOperation[];
}

const reconcile = `mutation ($operationId: ID!) {
  payload: reconcileOperation(operationId: $operationId) { operation { ${operationFields} } userErrors { code path } } }`;

/** Keys that a client uses for one intent at most. */
const mostKeys = 3;
/** How often it asks; most give up before an unknown outcome is settled. */
const waves = { patient: 9, other: 3 } as const;
/** Real milliseconds between two; doubled each time. The patient ask until the settling time is over. */
const firstPauseMs = 20;

/**
 * Does what merchants' programs do to have something done once: sends the same key several times at once, goes away and
 * sends it again, looks up, takes a new key when the last one is told to have failed, and some before that.
 */
export async function pursue(intent: Intent, graph: MoneyGraph): Promise<Told> {
  const prng = createPrng(intent.seed);
  const { mutation, input } = intent;
  const query = `mutation ($input: ${allInputTypes[mutation]}!) {
    payload: ${mutation}(input: $input) { operation { ${operationFields} } replayed userErrors { code path } } }`;
  const answers: ToldOperation[] = [];
  let requests = 0;

  async function once(key: string, chance: { readonly turn: number; readonly patienceMs: number }) {
    requests += 1;
    try {
      const { payload } = await graph.send<{ readonly payload: ToldPayload | null }>(
        query,
        { input: { ...input, idempotencyKey: key } },
        chance,
      );
      if (payload?.operation?.idempotencyKey === key) answers.push(payload.operation);
      return payload ?? 'erred';
    } catch (error) {
      return error instanceof GraphError ? 'erred' : 'lost';
    }
  }

  /** Keys of which a request may still be under way at the service: it may send again what was not carried out. */
  const open = new Set<string>();
  let number = 1;
  let failedAgain = 0;
  let silent = 0;
  let duplicates = intent.duplicates;
  const most = prng.chance(0.15) ? waves.patient : waves.other;
  for (let wave = 0; wave < most && number <= mostKeys; wave += 1) {
    if (requests > 0) await sleep(firstPauseMs * 2 ** Math.max(0, wave - 1) * (0.5 + prng.next()));
    const key = `${intent.name}#${number}`;
    const sent = Array.from({ length: duplicates }, () =>
      once(key, { turn: prng.int(0, 7), patienceMs: prng.chance(0.1) ? prng.int(5, 60) : 20_000 }),
    );
    const got = await Promise.all(sent);
    duplicates = prng.chance(0.8) ? 1 : 2;
    if (got.includes('lost')) open.add(key);
    const payload = mostOpen(got.filter((one) => typeof one === 'object'));
    // Nobody answered, or nothing could be read: the same key again, which counts half.
    if (payload === null) {
      silent += 1;
      if (silent % 2 === 1) wave -= 1;
      continue;
    }
    const { operation, userErrors } = payload;
    const ours = operation?.idempotencyKey === key ? operation : null;
    switch (ours?.state) {
      case 'SUCCEEDED':
        if (prng.chance(0.8)) return { requests, answers };
        break;
      case 'FAILED':
        // Once more with the same key, which sends only what was not carried out; then with a new one.
        failedAgain += 1;
        if (failedAgain % 2 === 0 && (intent.impatient || !open.has(key))) number += 1;
        break;
      case 'PENDING':
      case 'UNKNOWN':
        if (intent.impatient && prng.chance(0.4)) number += 1;
        else if (prng.chance(0.5)) {
          await graph.send(reconcile, { operationId: ours.id }, { turn: prng.int(0, 7) }).catch(() => null);
        }
        break;
      case undefined:
        // Another one is in the way: wait. Whatever else is wrong will stay so.
        if (!userErrors.some(({ code }) => code === 'CONFLICT' || code === 'PROVIDER_UNAVAILABLE')) {
          return { requests, answers };
        }
    }
  }
  return { requests, answers };
}

/** Of answers to the same key: while one of them says that it may still happen, it has not failed. */
function mostOpen(payloads: readonly ToldPayload[]): ToldPayload | null {
  const order = ['SUCCEEDED', 'UNKNOWN', 'PENDING', 'FAILED'] as const;
  for (const state of order) {
    const found = payloads.find(({ operation }) => operation?.state === state);
    if (found !== undefined) return found;
  }
  return payloads[0] ?? null;
}
