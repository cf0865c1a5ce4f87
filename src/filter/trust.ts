import type { FieldName } from '../domain/fields/fields.ts';
import type { RecordKind } from '../domain/record-kind.ts';
import type { LeafOperator } from './ast.ts';
import type {
  DeclaredFilters,
  EffectiveFilters,
  EffectiveOperator,
  OperatorCapability,
} from './capability.ts';

/**
 * How far a connection's declared capabilities are relied on. `sandbox`: all hold. A live connection: documented ones
 * hold, assumed ones only where `doctor --probe` saw them hold; `probed` has their `probeKey`s.
 */
export type Trust = 'sandbox' | { readonly probed: ReadonlySet<string> };

/** The name of one operator of one field in the results of a probe, e.g. `transaction.status.eq`. */
export function probeKey<K extends RecordKind>(kind: K, field: FieldName<K>, operator: LeafOperator): string {
  return `${kind}.${field}.${operator}`;
}

/**
 * What the declared operators of `kind` are worth on a connection; those worth nothing are there as `local`, to tell
 * what a probe could gain. Throws if an operator is declared twice for a field.
 */
export function effectiveOperators<K extends RecordKind>(
  kind: K,
  declared: DeclaredFilters<K>,
  trust: Trust,
): EffectiveFilters<K> {
  const byField: { [F in FieldName<K>]?: { [Op in LeafOperator]?: EffectiveOperator } } = {};
  for (const field of Object.keys(declared) as FieldName<K>[]) {
    const byOperator: { [Op in LeafOperator]?: EffectiveOperator } = {};
    for (const line of declared[field] ?? []) {
      for (const operator of line.operators) {
        if (byOperator[operator] !== undefined) {
          throw new Error(`${kind}.${field}: the operator '${operator}' is declared twice`);
        }
        byOperator[operator] = effective(line, probeKey(kind, field, operator), trust);
      }
    }
    byField[field] = byOperator;
  }
  return byField;
}

function effective(
  { precision, basis, unproven }: OperatorCapability,
  key: string,
  trust: Trust,
): EffectiveOperator {
  if (trust === 'sandbox') return { execution: precision, basis };
  if (trust.probed.has(key)) return { execution: precision, basis: 'probed' };
  return { execution: basis === 'documented' ? precision : unproven, basis };
}
