import { ProviderFailure } from '../../domain/errors.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import { fieldsOf } from '../../filter/fields-of.ts';
import { OrderBroken } from './order-broken.ts';
import type { PartitionRun } from './partition-run.ts';

/**
 * The fields that a failure teaches not to send to this connection again; null where it teaches nothing. A 400 to a
 * read means that a name we assumed is not known there: everything assumed that was pushed is under suspicion.
 */
export function lessonOf<K extends RecordKind>(
  run: PartitionRun<K>,
  error: unknown,
): readonly string[] | null {
  if (error instanceof OrderBroken) return error.fields;
  if (!(error instanceof ProviderFailure) || error.httpStatus !== 400) return null;
  const { plan } = run;
  if (plan.how !== 'inOrder' && plan.how !== 'inWindows' && plan.how !== 'sortHere') return null;
  const suspects = new Set<string>(
    plan.split.parts.filter((part) => part.basis === 'assumed').map((part) => part.leaf.field),
  );
  const orders = run.partition.source.capabilities.orders;
  if (plan.how === 'inOrder') {
    for (const strand of plan.strands) {
      for (const phase of strand.phases) {
        for (const key of phase.keys) if (orders[key.field]?.basis === 'assumed') suspects.add(key.field);
        for (const field of fieldsOf(phase.filter)) suspects.add(field);
      }
    }
  }
  return suspects.size === 0 ? null : [...suspects];
}
