import type { RecordKind } from '../../domain/record-kind.ts';
import { fieldOf } from '../../domain/fields/fields.ts';
import { printFilter } from '../../filter/print.ts';
import type { Partition } from '../partition.ts';
import type { Plan } from '../plan.ts';
import type { PartitionReport } from './report.ts';

/** What a plan comes to, in words; `requests` and measurements are the caller's to add. */
export function describePlan<K extends RecordKind>(
  kind: K,
  partition: Partition<K>,
  plan: Plan<K>,
): PartitionReport {
  const base = { connection: partition.connection.key, accounts: partition.accounts };
  switch (plan.how) {
    case 'skip':
      return {
        ...base,
        execution: 'SKIPPED',
        predicates: [],
        pushed: 'nothing',
        residual: 'nothing',
        order: 'not asked',
      };
    case 'requiresFilter':
      return {
        ...base,
        execution: 'REQUIRES_FILTER',
        predicates: [],
        pushed: 'nothing',
        residual: 'nothing',
        order: `not asked: pin one of ${plan.fields.join(', ')} with eq or in`,
      };
    case 'byIds':
      return {
        ...base,
        execution: 'BY_ID',
        predicates: [],
        pushed: `${plan.refs.length} by id`,
        residual: printFilter(kind, plan.filter),
        order: 'sorted here',
      };
    case 'inOrder':
    case 'inWindows':
    case 'sortHere':
      return {
        ...base,
        execution: executionOf[plan.how],
        predicates: plan.split.parts.map(({ leaf, execution, basis }) => ({
          predicate: printFilter(kind, leaf),
          execution,
          basis,
        })),
        pushed: printFilter(kind, plan.split.pushed),
        residual: printFilter(kind, plan.split.residual),
        order: describeOrder(kind, plan),
      };
  }
}

const executionOf = {
  inOrder: 'IN_ORDER',
  inWindows: 'IN_WINDOWS',
  sortHere: 'SORTED_HERE',
} as const;

function describeOrder<K extends RecordKind>(
  kind: K,
  plan: Extract<Plan<K>, { how: 'inOrder' | 'inWindows' | 'sortHere' }>,
): string {
  if (plan.how === 'inWindows') return `read in windows of ${plan.field}, each sorted here`;
  if (plan.how === 'sortHere') {
    const by = plan.field === null ? 'id' : (fieldOf(kind, plan.field).sortsAs ?? plan.field);
    return `all matching rows are read and sorted here: the provider can't order by ${by} as the list does`;
  }
  return plan.strands.length === 1
    ? 'by the provider'
    : `by the provider, in ${plan.strands.length} queries that are merged here`;
}
