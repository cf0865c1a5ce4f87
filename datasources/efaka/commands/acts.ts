import type { Decimal } from '../../../src/domain/decimal.ts';
import type { MutationName, Operation } from '../../../src/domain/operation.ts';
import { queryHolds } from '../connection.ts';
import { add, zero } from '../decimals.ts';
import { isReference } from '../query.ts';
import type { ResultOutcome } from '../result-codes/result-class.ts';
import { readResult } from '../result-codes/read-result.ts';
import type { Entry } from '../wire/entry.ts';
import type { CommandDeps, Earlier } from './context.ts';
import { transactionPlace } from './context.ts';

type ActType = 'CP' | 'RF' | 'RV';

/** Something that was done with a payment, or may have been. */
export interface Act {
  readonly type: ActType;
  /** Null where only the journal tells of it. */
  readonly id: string | null;
  /** The payment or capture it was done with. */
  readonly on: string;
  readonly amount: Decimal;
  /** It succeeded, rather than being on its way. */
  readonly settled: boolean;
}

const undone: ReadonlySet<ResultOutcome> = new Set(['FAILED', 'CANCELLED']);

const typeOf: { readonly [M in MutationName]?: ActType } = {
  captureTransaction: 'CP',
  voidTransaction: 'RV',
  refundTransaction: 'RF',
};

/**
 * All that is known to have been done with a payment: what has its reference, and what this service did under references
 * of its own. What others did under other references is not seen; the provider still refuses what goes beyond it.
 * Rejects with ProviderFailure.
 */
export async function actsOn(
  deps: CommandDeps,
  payment: Pick<Entry, 'id' | 'reference'>,
  { earlier, call }: Earlier,
): Promise<readonly Act[]> {
  const { connection, reader } = deps;
  const asks = queryHolds(connection.settings);
  const operations = (await earlier?.on(transactionPlace(payment.id))) ?? [];
  const acts = new Map<string, Act>();
  const keep = (entries: readonly Entry[]): number => {
    const found = entries.map(actOf).filter((act) => act !== null);
    for (const act of found) acts.set(act.id ?? '', act);
    return found.length;
  };
  if (asks && payment.reference !== null && isReference(payment.reference)) {
    keep((await reader.query(payment.reference, call)).entries);
  }
  for (const operation of operations) {
    const shown = asks && operation.mark !== null ? (await reader.query(operation.mark, call)).entries : [];
    const act = actOfOperation(operation, payment.id);
    if (keep(shown) === 0 && act !== null) acts.set(`journal ${operation.id}`, act);
  }
  const all = [...acts.values()];
  const captured = new Set([payment.id, ...all.filter(({ type }) => type === 'CP').map(({ id }) => id)]);
  return all.filter(({ on, type }) => on === payment.id || (type === 'RF' && captured.has(on)));
}

/** How much the acts of one type come to. */
export function sumOf(acts: readonly Act[]): Decimal {
  return acts.reduce((sum, { amount }) => add(sum, amount), zero);
}

function actOf({ id, type, referencedId, amount, code }: Entry): (Act & { readonly id: string }) | null {
  const { outcome } = readResult(code);
  if (type !== 'CP' && type !== 'RF' && type !== 'RV') return null;
  if (referencedId === null || undone.has(outcome)) return null;
  return { type, id, on: referencedId, amount: amount ?? zero, settled: outcome === 'SUCCESS' };
}

function actOfOperation({ mutation, amount, baseline }: Operation, payment: string): Act | null {
  const type = typeOf[mutation];
  if (type === undefined) return null;
  const on = baseline['on'];
  return {
    type,
    id: null,
    on: typeof on === 'string' ? on : payment,
    amount: amount?.value ?? zero,
    settled: true,
  };
}
