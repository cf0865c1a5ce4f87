import type { FieldName } from '../../domain/fields/fields.ts';
import { fieldOf } from '../../domain/fields/fields.ts';
import type { RecordKind } from '../../domain/record-kind.ts';
import type { Records } from '../../domain/records/records.ts';
import type { LeafOperator } from '../../filter/ast.ts';
import type { OperatorCapability } from '../../filter/capability.ts';
import { compileFilter } from '../../filter/evaluate.ts';
import { and } from '../../filter/normalize.ts';
import { verdictOfError } from './asker.ts';
import type { Verdict } from './finding.ts';
import { doesNotHold, holds, undecided } from './finding.ts';
import type { Group, Subject } from './sample.ts';
import { plainRequest } from './sample.ts';
import type { Trial } from './trials.ts';
import { couldShowCase, trialsOf, valuesOf } from './trials.ts';

/** How the answer to a trial differs from what the records say. */
interface Difference {
  readonly matches: number;
  readonly others: number;
  readonly missed: number;
  readonly added: number;
}

/** Whether one operator of a field does what its line declares, on the records that tell most. */
export async function leafVerdict<K extends RecordKind>(
  subject: Subject<K>,
  groups: readonly Group<K>[],
  field: FieldName<K>,
  operator: LeafOperator,
  line: OperatorCapability,
): Promise<Verdict> {
  const { kind } = subject.source;
  const group = mostTelling(kind, groups, field);
  if (group === undefined) return undecided('no record to try it on');
  const trials = trialsOf(kind, field, operator, group.records);
  if (trials.length === 0) return undecided('no sampled record has a value to ask for');
  if (line.precision === 'exact' && !couldShowCase(kind, field, operator, group.records)) {
    return undecided('no sampled value has a letter: whether case counts was not seen');
  }
  let [matches, others] = [0, 0];
  try {
    for (const trial of trials) {
      const seen = await differenceOf(subject, group, trial);
      if (seen.missed > 0) {
        return doesNotHold(`misses ${seen.missed} of ${seen.matches} records for ${trial.about}`);
      }
      if (seen.added > 0 && line.precision === 'exact') {
        return doesNotHold(`adds ${seen.added} records for ${trial.about}: a superset at most`);
      }
      matches += seen.matches;
      others += seen.others;
    }
  } catch (error) {
    return verdictOfError(error);
  }
  if (matches === 0) return undecided('no sampled record matches');
  return others === 0 ? undecided('every sampled record matches') : holds;
}

/** The group in which the field differs most: in values, in decimal places, and in being there at all. */
function mostTelling<K extends RecordKind>(
  kind: K,
  groups: readonly Group<K>[],
  field: FieldName<K>,
): Group<K> | undefined {
  const { read } = fieldOf(kind, field);
  const score = ({ records }: Group<K>): number => {
    const values = valuesOf(kind, field, records);
    const scales = new Set(values.map((value) => (typeof value === 'object' ? value.scale : 0)));
    const lacks = records.some((record) => read(record) === null);
    return values.length + 100 * scales.size + (lacks && values.length > 0 ? 1000 : 0);
  };
  return groups.toSorted((a, b) => score(b) - score(a))[0];
}

/** Records change while they are looked at: only a difference that is still there on a second look counts. */
async function differenceOf<K extends RecordKind>(
  subject: Subject<K>,
  group: Group<K>,
  trial: Trial<K>,
): Promise<Difference> {
  const first = await compareOnce(subject, group, group.records, trial, false);
  if (first.missed === 0 && first.added === 0) return first;
  const again = plainRequest(subject, group.accounts, { filter: group.restriction });
  const { records } = await subject.asker.list(subject.source, again, { anew: true });
  return compareOnce(subject, group, records, trial, true);
}

async function compareOnce<K extends RecordKind>(
  subject: Subject<K>,
  group: Group<K>,
  records: readonly Records[K][],
  { filter }: Trial<K>,
  anew: boolean,
): Promise<Difference> {
  const { source, asker } = subject;
  const matches = compileFilter(source.kind, filter);
  const expected = new Set(records.filter((record) => matches(record)).map(({ id }) => id));
  const known = new Set(records.map(({ id }) => id));
  const request = plainRequest(subject, group.accounts, { filter: and(group.restriction, filter) });
  const page = await asker.list(source, request, { anew });
  // What the restriction lets through besides is no business of the filter that is tried.
  const came = new Set(page.records.map(({ id }) => id).filter((id) => known.has(id)));
  return {
    matches: expected.size,
    others: records.length - expected.size,
    missed: [...expected].filter((id) => !came.has(id)).length,
    added: [...came].filter((id) => !expected.has(id)).length,
  };
}
