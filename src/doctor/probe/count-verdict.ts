import type { RecordKind } from '../../domain/record-kind.ts';
import type { Page } from '../../ports/source.ts';
import { verdictOfError } from './asker.ts';
import type { Verdict } from './finding.ts';
import { doesNotHold, holds, undecided } from './finding.ts';
import type { Group, Subject } from './sample.ts';
import { idsFilter, plainRequest, takesIds } from './sample.ts';

/**
 * Whether a list call counts what its filter lets through: neither the rows of its page nor all there are. Ids that a
 * coarser comparison of ids adds are told by their rows.
 */
export async function countVerdict<K extends RecordKind>(
  subject: Subject<K>,
  groups: readonly Group<K>[],
): Promise<Verdict> {
  const { source, asker } = subject;
  const group = groups.toSorted((a, b) => b.records.length - a.records.length)[0];
  if (group === undefined || group.records.length < 2) return undecided('fewer than two records');
  if (!takesIds(source)) return undecided('a list can not be restricted to known ids');
  const half = group.records.slice(0, Math.ceil(group.records.length / 2));
  try {
    for (const records of [group.records, half]) {
      const filter = idsFilter(source.kind, records);
      const all = await asker.list(source, plainRequest(subject, group.accounts, { filter }));
      const counted: Page<K> = await asker.list(
        source,
        plainRequest(subject, group.accounts, { filter, limit: 1, count: true }),
      );
      if (counted.count === null) return doesNotHold('it does not say how many');
      if (counted.count !== all.rowsRead)
        return doesNotHold(`${counted.count} counted, ${all.rowsRead} there`);
    }
  } catch (error) {
    return verdictOfError(error);
  }
  return holds;
}
