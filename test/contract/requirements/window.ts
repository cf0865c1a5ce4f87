import { expect } from 'vitest';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import { fieldOf } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import { and } from '../../../src/filter/normalize.ts';
import type { SourceCapabilities } from '../../../src/ports/capabilities.ts';
import type { Requirement } from '../requirement.ts';
import type { Trial } from '../trial.ts';
import { idsOf, listOf, listWhole } from '../trial.ts';

export const windowRequirements: readonly Requirement[] = [
  {
    id: 'WINDOW-01',
    level: 'MUST',
    statement: 'narrow a list that it reads by windows to the bounds of one, or what it declares beyond them',
    special: hasWindows,
    async run(trial) {
      const { kind, truth } = trial;
      const whole = (await listOf(trial, { limit: 1 })).total ?? 0;
      for (const { field, least } of windowsOf(trial)) {
        const { needs, read } = fieldOf(kind, field);
        const at = (record: (typeof truth)[number]): number => Number(read(record));
        const instants = truth.map(at).toSorted((a, b) => a - b);
        const narrowed: number[] = [];
        for (const part of [0, 0.25, 0.5, 0.75]) {
          const from = instants[Math.floor(instants.length * part)] ?? 0;
          for (const to of [from + 1, from + least, from + 10 * least]) {
            const filter = and(
              leaf(kind, { op: 'gte', field, value: from }),
              leaf(kind, { op: 'lt', field, value: to }),
            );
            const given = await listWhole(trial, { filter, projection: new Set(needs) });
            const wanted = idsOf(truth.filter(compileFilter(kind, filter)));
            const ids = new Set(idsOf(given));
            expect(ids.size).toBe(given.length);
            expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
            for (const record of given) {
              expect(at(record)).toBeGreaterThanOrEqual(from - least);
              expect(at(record)).toBeLessThan(to + least);
            }
            narrowed.push((await listOf(trial, { filter, limit: 1 })).total ?? whole);
          }
        }
        expect(Math.min(...narrowed)).toBeLessThan(whole / 4);
      }
    },
  },
  {
    id: 'WINDOW-02',
    level: 'MUST',
    statement: 'tell with each page how many rows there are in all of a list that it reads by windows',
    special: hasWindows,
    async run(trial) {
      const { rig, kind, truth } = trial;
      const rows = truth.length + rig.unreadable(kind) + rig.others(kind);
      for (const limit of [1, trial.source.capabilities.maxPageSize ?? 1]) {
        expect((await listOf(trial, { limit })).total).toBe(rows);
      }
      expect((await listOf(trial, { limit: 2, offset: rows - 1 })).total).toBe(rows);
    },
  },
];

function hasWindows(trial: Trial<RecordKind>): boolean {
  return windowsOf(trial).length > 0;
}

interface Windowed<K extends RecordKind> {
  readonly field: FieldName<K>;
  readonly least: number;
}

function windowsOf<K extends RecordKind>({ source }: Trial<K>): readonly Windowed<K>[] {
  const { orders }: SourceCapabilities<K> = source.capabilities;
  return (Object.keys(orders) as FieldName<K>[]).flatMap((field) => {
    const windows = orders[field]?.windows;
    return windows === undefined ? [] : [{ field, least: windows.least }];
  });
}
