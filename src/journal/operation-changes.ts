import type { EpochMs } from '../domain/instant.ts';
import type { Lease, OperationDraft, Settlement } from '../ports/journal.ts';
import { newOperation } from './new-operation.ts';
import { columnNames, columns, encodeObject, encodeRefusals } from './operation-row.ts';
import type { Values } from './values.ts';

/** What another attempt of an operation keeps of the first. */
const kept: ReadonlySet<string> = new Set([
  'id',
  'tenant',
  'idempotency_key',
  'caller',
  'mutation',
  'digest',
  'connection',
  'attempts',
  'created_at',
]);

/** As `set …` has them: everything of a draft that another attempt takes over, the rest as of a new one. */
export function anotherAttempt(values: Values, draft: OperationDraft, lease: Lease): string {
  const operation = newOperation(draft, lease);
  const changes = columnNames
    .filter((name) => !kept.has(name))
    .map((name) => `${name} = ${values.add(columns[name](operation))}`);
  return [...changes, 'sender = null', 'attempts = attempts + 1'].join(', ');
}

/** The end of an operation, by hand or not. */
export function ended(
  values: Values,
  settlement: Settlement,
  now: EpochMs,
  by: { readonly caller: string; readonly note: string } | null,
): string {
  const [released, refusals, result, answer] =
    settlement.state === 'SUCCEEDED'
      ? [false, [], settlement.result, settlement.answer ?? null]
      : [settlement.released, settlement.refusals, settlement.result ?? null, null];
  return `state = ${values.add(settlement.state)}, released = ${values.add(released ? 1 : 0)},
    refusals = ${values.add(encodeRefusals(refusals))},
    result_kind = ${values.add(result?.kind ?? null)}, result_native_id = ${values.add(result?.nativeId ?? null)},
    result_parent = ${values.add(result?.parent ?? null)}, answer = ${values.add(encodeObject(answer))},
    settled_at = ${values.add(now)}, settled_by = ${values.add(by?.caller ?? null)},
    settled_note = ${values.add(by?.note ?? null)},
    unresolved_reason = null, owner = null, lease_until = null, look_up_at = null`;
}

/** A lease is made longer, never shorter: of two renewals under way the later one holds. */
export function laterLease(values: Values, { until }: Lease): string {
  const later = `cast(${values.add(until)} as bigint)`;
  return `lease_until = case when lease_until < ${later} then ${later} else lease_until end`;
}
