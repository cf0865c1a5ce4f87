import type { RecordKind } from '../../domain/record-kind.ts';
import { Observed } from '../explain/observed.ts';
import type { Partition } from '../partition.ts';
import type { Plan } from '../plan.ts';
import { planPartition } from '../plan.ts';
import type { ScanBudget } from './budget.ts';
import type { ListEnvironment, OpenedList } from './list-environment.ts';
import { openReaders } from './open-readers.ts';
import { PartitionReading } from './partition-reading.ts';
import type { Reader } from './reader.ts';

/** One partition while its list is read. */
export interface PartitionRun<K extends RecordKind> {
  readonly partition: Partition<K>;
  readonly plan: Plan<K>;
  readonly reading: PartitionReading<K>;
  readonly readers: readonly Reader<K>[];
  /** How many rows match in all, where a call of its own was made for it; null where it can't tell. */
  readonly counting: Promise<number | null> | null;
  /** Filled only while explaining. */
  readonly observed: Observed;
  readonly startedAt: number;
}

export function startRun<K extends RecordKind>(
  partition: Partition<K>,
  list: OpenedList<K>,
  environment: ListEnvironment,
  budget: ScanBudget,
): PartitionRun<K> {
  const { order, start } = list;
  const plan = planPartition(list.kind, partition, order.keys, order.reversed);
  const observed = new Observed(environment.call, environment);
  const reading = new PartitionReading(partition, list.projection, budget, observed.call, environment.clock);
  const wanted = list.size + (list.args.wants.hasNextPage ? 1 : 0);
  const counts = list.args.wants.totalCount && canCount(plan, partition);
  const onTheWay = counts && start === 'start' && isOneQuery(plan);
  return {
    partition,
    plan,
    reading,
    readers: openReaders(plan, { reading, order, start, wanted, count: onTheWay, store: environment.store }),
    counting: counts && !onTheWay ? countApart(plan, reading) : null,
    observed,
    startedAt: environment.clock.monotonic(),
  };
}

/** Whether the provider can count: every row its query matches must be a row of ours. */
function canCount<K extends RecordKind>(plan: Plan<K>, { capabilities }: Partition<K>): boolean {
  return plan.how === 'inOrder' && capabilities.counts && plan.split.residual.op === 'everything';
}

function isOneQuery<K extends RecordKind>(plan: Plan<K>): boolean {
  return plan.how === 'inOrder' && plan.strands.length === 1 && plan.strands[0]?.phases.length === 1;
}

/** A page behind a cursor, or one of several queries, can't count the whole list: a call of its own does. */
async function countApart<K extends RecordKind>(
  plan: Plan<K>,
  reading: PartitionReading<K>,
): Promise<number | null> {
  if (plan.how !== 'inOrder') return null;
  try {
    const page = await reading.read({
      filter: plan.split.pushed,
      order: [],
      idDirection: 'asc',
      limit: 0,
      offset: 0,
      count: true,
    });
    return page.count;
  } catch {
    // A count that can't be had is null, as for a source that never counts; the rows say whether the source failed.
    return null;
  }
}
