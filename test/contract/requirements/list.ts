import { expect } from 'vitest';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import { fieldOf } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import { everything, nothing } from '../../../src/filter/ast.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import { and } from '../../../src/filter/normalize.ts';
import type { Requirement } from '../requirement.ts';
import { listOrder } from '../order.ts';
import type { Trial } from '../trial.ts';
import { idsOf, listOf, listWhole } from '../trial.ts';
import { walk, walkTies } from '../walk.ts';

export const listRequirements: readonly Requirement[] = [
  {
    id: 'LIST-01',
    level: 'MUST',
    statement:
      'give every record exactly once, by id in either direction, page after page behind the last id',
    async run(trial) {
      const expected = idsOf(trial.truth.toSorted(listOrder(trial)));
      for (const limit of [sizeOf(trial), 7]) {
        expect(idsOf(await walk(trial, { direction: 'asc', limit }))).toEqual(expected);
        expect(idsOf(await walk(trial, { direction: 'desc', limit }))).toEqual(expected.toReversed());
      }
    },
  },
  {
    id: 'LIST-02',
    level: 'MUST',
    statement:
      'give every record exactly once in each order it declares, ties by id where its keys are no finer than ours, page after page by key',
    async run(trial) {
      const { source, kind, truth } = trial;
      const fields = Object.keys(source.capabilities.orders) as FieldName<typeof kind>[];
      expect(fields.length).toBeGreaterThan(0);
      for (const field of fields) {
        const isFiner = source.capabilities.orders[field]?.finer === true;
        for (const strand of source.capabilities.orders[field]?.strands ?? [everything]) {
          const present = and(strand, leaf(kind, { op: 'present', field }));
          const rows = truth.filter(compileFilter(kind, present));
          for (const direction of ['asc', 'desc'] as const) {
            for (const idDirection of ['asc', 'desc'] as const) {
              const forward = direction === idDirection ? 'asc' : 'desc';
              const inOrder = (some: readonly Records[typeof kind][]): readonly Records[typeof kind][] => {
                const sorted = some.toSorted(listOrder(trial, { field, direction: forward }));
                return idDirection === 'asc' ? sorted : sorted.toReversed();
              };
              const expected = inOrder(rows);
              const way = { field, direction, idDirection, filter: present, limit: 9 };
              const got = await (isFiner ? walkTies(trial, way) : walk(trial, way));
              expect(idsOf(isFiner ? inOrder(got) : got)).toEqual(idsOf(expected));
              const { read } = fieldOf(kind, field);
              if (isFiner) expect(got.map(read)).toEqual(expected.map(read));
            }
          }
        }
      }
    },
  },
  {
    id: 'LIST-03',
    level: 'MUST',
    statement: 'give no more than `limit` records, and the first of the list',
    async run(trial) {
      const expected = idsOf(trial.truth.toSorted(listOrder(trial)));
      for (const limit of [1, 2, 13]) {
        const page = await listOf(trial, { limit });
        expect(page.rowsRead).toBe(limit);
        expect(idsOf(page.records)).toEqual(expected.slice(0, page.records.length));
        expect(page.records.length + page.unreadable).toBe(limit);
      }
    },
  },
  {
    id: 'LIST-04',
    level: 'MUST',
    statement: 'give as many rows as it declares in one call, where there are more',
    async run(trial) {
      const limit = sizeOf(trial);
      expect(trial.truth.length).toBeGreaterThan(limit);
      const page = await listOf(trial, { limit });
      expect(page.rowsRead).toBe(limit);
      expect(page.exhausted).toBe(false);
    },
  },
  {
    id: 'LIST-05',
    level: 'MUST',
    statement: 'leave out the first `offset` rows',
    async run(trial) {
      const whole = idsOf(await listWhole(trial));
      const rows = rowsOf(trial);
      for (const offset of [1, rows - 2, rows, rows + 5]) {
        const page = await listOf(trial, { offset, limit: 2 });
        const left = Math.max(0, Math.min(2, rows - offset));
        // Where the provider counts in pages, the one that the offset is in may end sooner.
        expect(page.rowsRead).toBeLessThanOrEqual(left);
        expect(page.rowsRead).toBeGreaterThanOrEqual(Math.min(1, left));
        expect(page.exhausted && offset + page.rowsRead < rows).toBe(false);
        if (rows === trial.truth.length)
          expect(idsOf(page.records)).toEqual(whole.slice(offset, offset + page.rowsRead));
      }
    },
  },
  {
    id: 'LIST-06',
    level: 'MUST',
    statement:
      'say that a page is the last only where nothing follows, and say it at the end at the latest by an empty page',
    async run(trial) {
      const limit = Math.min(sizeOf(trial), 50);
      const rows = rowsOf(trial);
      let read = 0;
      for (;;) {
        const page = await listOf(trial, { limit, offset: read });
        read += page.rowsRead;
        if (page.exhausted) break;
        expect(page.rowsRead).toBeGreaterThan(0);
      }
      expect(read).toBe(rows);
    },
  },
  {
    id: 'LIST-07',
    level: 'MUST',
    statement: 'leave out rows that cannot be read, count and log them, and give all others',
    kinds: ['transaction', 'refund', 'paymentAttempt'],
    async run(trial) {
      const { rig, kind, truth } = trial;
      expect(rig.unreadable(kind)).toBeGreaterThan(0);
      let [unreadable, others, offset] = [0, 0, 0];
      const ids: string[] = [];
      for (;;) {
        const page = await listOf(trial, { offset, limit: 50 });
        expect(page.unreadableTail).toBeLessThanOrEqual(page.unreadable);
        others += page.rowsRead - page.records.length - page.unreadable;
        unreadable += page.unreadable;
        offset += page.rowsRead;
        ids.push(...idsOf(page.records));
        if (page.exhausted) break;
      }
      expect({ unreadable, others }).toEqual({ unreadable: rig.unreadable(kind), others: rig.others(kind) });
      expect(ids.toSorted()).toEqual(idsOf(truth).toSorted());
      expect(rig.logged()).toContain('cannot be read');
    },
  },
  {
    id: 'LIST-08',
    level: 'MUST',
    statement: 'give no record of another account, nor of other credentials',
    async run(trial) {
      const strangers = new Set(trial.rig.strangers(trial.kind));
      expect(strangers.size).toBeGreaterThan(0);
      const records = await listWhole(trial);
      expect(records.length).toBe(trial.truth.length);
      expect(records.filter(({ nativeId }) => strangers.has(nativeId))).toEqual([]);
    },
  },
  {
    id: 'LIST-09',
    level: 'MUST',
    statement: 'give nothing for a filter that holds for nothing',
    async run(trial) {
      const { source, rig, kind } = trial;
      const request = { ...emptyRequest(trial), accounts: rig.accountsOf(kind), filter: nothing };
      if (source.capabilities.requires.length > 0) return expect(rig.pinOf(kind).op).not.toBe('everything');
      expect(await listOf(trial, request)).toMatchObject({ records: [], exhausted: true, rowsRead: 0 });
    },
  },
  {
    id: 'COUNT-01',
    level: 'MUST',
    statement: 'count the rows that match, with a page and without one',
    async run(trial) {
      const rows = rowsOf(trial);
      for (const limit of [0, 1]) {
        const page = await listOf(trial, { limit, count: true });
        expect(page.count).toBe(rows);
        expect(page.rowsRead).toBe(limit);
      }
      const [first] = trial.truth;
      const one = leaf(trial.kind, { op: 'eq', field: 'nativeId' as never, value: first?.nativeId ?? '' });
      const filters: { readonly nativeId?: unknown } = trial.source.capabilities.filters;
      const [filter, matching] = filters.nativeId === undefined ? [nothing, 0] : [one, 1];
      expect((await listOf(trial, { limit: 0, count: true, filter })).count).toBe(matching);
      expect((await listOf(trial, { limit: 1, offset: 3, count: true })).count).toBe(rows);
    },
  },
  {
    id: 'COUNT-02',
    level: 'MUST',
    statement: 'count nothing unless asked',
    async run(trial) {
      expect((await listOf(trial, { limit: 1 })).count).toBeNull();
    },
  },
];

/** Rows of the provider's list, whatever they are. */
function rowsOf<K extends RecordKind>({ rig, kind, truth }: Trial<K>): number {
  return truth.length + rig.unreadable(kind) + rig.others(kind);
}

function emptyRequest<K extends RecordKind>(trial: Trial<K>): { readonly limit: number } {
  return { limit: sizeOf(trial) };
}

function sizeOf<K extends RecordKind>({ source }: Trial<K>): number {
  const { maxPageSize } = source.capabilities;
  if (maxPageSize === null) throw new Error(`${source.kind} has no list: the requirement is to be declined`);
  return maxPageSize;
}
