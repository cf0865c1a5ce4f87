import type { RecordKind } from '../../domain/record-kind.ts';
import { printFilter } from '../../filter/print.ts';
import { describePlan } from '../explain/describe-plan.ts';
import type { ExplainRecorder } from '../explain/recorder.ts';
import type { PartitionReport } from '../explain/report.ts';
import { printOrder } from '../order.ts';
import type { Choice } from './choose-partitions.ts';
import type { OpenedList } from './list-environment.ts';
import type { PartitionRun } from './partition-run.ts';

/** ANALYZE: what a list that was read asked and cost. */
export function explainList<K extends RecordKind>(
  explain: ExplainRecorder,
  list: OpenedList<K>,
  choice: Choice<K>,
  runs: readonly PartitionRun<K>[],
): void {
  explain.add({
    path: list.args.path ?? null,
    resource: list.kind,
    by: 'list',
    filter: printFilter(list.kind, list.args.filter),
    order: printOrder(list.order.keys),
    partitions: [...runs.map((run) => measuredRun(list, run)), ...skippedReports(choice)],
  });
}

function measuredRun<K extends RecordKind>(list: OpenedList<K>, run: PartitionRun<K>): PartitionReport {
  const { reading } = run;
  return {
    ...describePlan(list.kind, run.partition, run.plan),
    ...run.observed.report(reading.servedFromCache ? 1 : 0),
    pages: reading.pages,
    rowsRead: reading.rowsRead,
    rowsKept: reading.rowsKept,
    milliseconds: Math.round((reading.clock.monotonic() - run.startedAt) * 10) / 10,
  };
}

/** The accounts and connections that were not asked, as report lines. */
export function skippedReports<K extends RecordKind>({ skipped }: Choice<K>): readonly PartitionReport[] {
  return skipped.map(({ connection, accounts }) => ({
    connection: connection.key,
    accounts,
    execution: 'SKIPPED' as const,
    predicates: [],
    pushed: 'nothing',
    residual: 'nothing',
    order: 'not asked: the filter rules it out, or the provider has no such resource',
  }));
}
