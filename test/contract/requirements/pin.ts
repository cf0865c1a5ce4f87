import { expect } from 'vitest';
import type { FieldValue } from '../../../src/domain/fields/field.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import { fieldOf } from '../../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import { and, or } from '../../../src/filter/normalize.ts';
import { hostileTexts } from '../../kit/arbitrary-text.ts';
import type { Requirement } from '../requirement.ts';
import type { Trial } from '../trial.ts';
import { callOf, idsOf, requestOf, requestsOf } from '../trial.ts';

export const pinRequirements: readonly Requirement[] = [
  {
    id: 'PIN-01',
    level: 'MUST',
    statement:
      'list what is pinned and nothing else, where something has to be: one value or several, of one field or different ones, inside `and`, in every branch of `or`',
    special: ({ source: { capabilities } }) =>
      capabilities.maxPageSize !== null && capabilities.requires.length > 0,
    async run(trial) {
      const { kind, truth } = trial;
      const pins = pinsOf(trial);
      const [a, b, c] = [pins[0], pins[Math.floor(pins.length / 2)], pins.at(-1)];
      if (a === undefined || b === undefined || c === undefined) throw new Error('Pins were required');
      const filters = [
        ...pins,
        or(a, b),
        or(a, or(b, c)),
        and(a, b),
        and(c, or(a, b)),
        or(and(a, c), and(b, c)),
      ];
      for (const filter of filters) {
        if (filter.op === 'nothing') continue;
        const given = idsOf(await pinned(trial, filter));
        expect(new Set(given).size).toBe(given.length);
        const wanted = idsOf(truth.filter(compileFilter(kind, filter)));
        expect(
          wanted.filter((id) => !given.includes(id)),
          describe(filter),
        ).toEqual([]);
        const named = new Set(idsOf(truth.filter(compileFilter(kind, anyOf(filter)))));
        expect(
          given.filter((id) => !named.has(id)),
          describe(filter),
        ).toEqual([]);
      }
    },
  },
  {
    id: 'PIN-02',
    level: 'MUST',
    statement:
      'make one call for each value by which it looks for records, and none for a value that nothing can have',
    special: ({ source: { capabilities } }) =>
      capabilities.maxPageSize !== null && capabilities.requires.includes('nativeId' as never),
    async run(trial) {
      const { kind, truth, source } = trial;
      const calls = (filter: Filter<typeof kind>): Promise<number> => callsFor(trial, filter);
      for (const field of source.capabilities.requires) {
        const values = valuesOf(trial, field);
        for (const count of [1, 2, 7]) {
          const some = values.slice(0, count);
          expect(some.length).toBe(count);
          expect(await calls(leaf(kind, { op: 'in', field, values: some }))).toBe(count);
          const each = some.map((value) => leaf(kind, { op: 'eq', field, value }));
          expect(await calls(or(or(...each), or(...each)))).toBe(count);
          const [one] = each;
          // The one that costs least is enough.
          if (one !== undefined)
            expect(await calls(and(leaf(kind, { op: 'in', field, values }), one))).toBe(1);
        }
      }
      const [record] = truth;
      if (record === undefined) throw new Error('A record was required');
      const { ref, nativeId } = record;
      const elsewhere = (connection: string, account: string | null, id: string): string =>
        new RecordRef(kind, ref.provider, connection, account, id).id;
      const nobodys = {
        nativeId: [
          ...hostileTexts,
          nativeId.toUpperCase(),
          `${nativeId} `,
          `${nativeId}/x`,
          nativeId.slice(1),
          '..',
        ],
        id: [
          'nobody',
          '',
          elsewhere('another', ref.account, nativeId),
          elsewhere(ref.connection, 'another', nativeId),
          elsewhere(ref.connection, ref.account, '../payments'),
        ],
        reference: ['', 'x'.repeat(256), 'half a \uD83D'],
      };
      for (const [field, values] of Object.entries(nobodys)) {
        if (!source.capabilities.requires.includes(field as never)) continue;
        for (const value of values) {
          expect(await calls(leaf(kind, { op: 'eq', field: field as never, value })), value).toBe(0);
        }
        expect(await calls(leaf(kind, { op: 'in', field: field as never, values }))).toBe(0);
      }
    },
  },
];

/** Leaves that pin, of each field that may be: one value, several, and some that nothing has. */
function pinsOf<K extends RecordKind>(trial: Trial<K>): readonly Filter<K>[] {
  return trial.source.capabilities.requires.flatMap((field) => {
    const values = valuesOf(trial, field);
    const [first, second] = values;
    if (first === undefined || second === undefined) throw new Error(`Values of ${field} were required`);
    return [
      leaf(trial.kind, { op: 'eq', field, value: first }),
      leaf(trial.kind, { op: 'in', field, values: values.slice(1, 4) }),
      leaf(trial.kind, { op: 'in', field, values: [second, first] }),
    ];
  });
}

/** Some that few records have, so that one answer holds all of them. */
function valuesOf<K extends RecordKind>(
  { kind, truth }: Trial<K>,
  field: FieldName<K>,
): readonly FieldValue[] {
  const { read } = fieldOf(kind, field);
  const counts = new Map<FieldValue, number>();
  for (const record of truth) {
    const value = read(record);
    if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts].filter(([, count]) => count < 20).map(([value]) => value);
  const step = Math.max(1, Math.floor(values.length / 9));
  return values.filter((_, index) => index % step === 0).slice(0, 9);
}

/** Every value that is named anywhere in a filter. */
function anyOf<K extends RecordKind>(filter: Filter<K>): Filter<K> {
  return filter.op === 'and' || filter.op === 'or' ? or(...filter.of.map(anyOf)) : filter;
}

/** The whole list of the trial's place that these pins and no others give. */
async function pinned<K extends RecordKind>(trial: Trial<K>, filter: Filter<K>) {
  const page = await trial.source.list({ ...requestOf(trial), filter }, callOf());
  expect(page.exhausted).toBe(true);
  return page.records;
}

async function callsFor<K extends RecordKind>(trial: Trial<K>, filter: Filter<K>): Promise<number> {
  return (await requestsOf(trial, () => pinned(trial, filter))).length;
}

function describe(filter: object): string {
  return JSON.stringify(filter);
}
