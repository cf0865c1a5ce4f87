import { expect } from 'vitest';
import type { FieldType, FieldValue } from '../../../src/domain/fields/field.ts';
import type { FieldName } from '../../../src/domain/fields/fields.ts';
import { fieldNames, fieldOf } from '../../../src/domain/fields/fields.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { isPrintableAscii } from '../../../src/filter/ascii-run.ts';
import type { Filter, LeafOperator } from '../../../src/filter/ast.ts';
import type { Precision } from '../../../src/filter/capability.ts';
import { compileFilter } from '../../../src/filter/evaluate.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import { and, or } from '../../../src/filter/normalize.ts';
import { hostileTexts } from '../../kit/arbitrary-text.ts';
import type { Requirement } from '../requirement.ts';
import type { Trial } from '../trial.ts';
import { idsOf, listWhole, requestsOf } from '../trial.ts';

export const filterRequirements: readonly Requirement[] = [
  {
    id: 'FILTER-01',
    level: 'MUST',
    statement: 'give for each operator it declares exact just the records for which it holds',
    async run(trial) {
      const leaves = declared(trial, 'exact');
      expect(leaves.length).toBeGreaterThan(0);
      for (const filter of leaves) {
        expect(sorted(await listWhole(trial, { filter })), JSON.stringify(filter, printable)).toEqual(
          expected(trial, filter),
        );
      }
    },
  },
  {
    id: 'FILTER-02',
    level: 'MUST',
    statement: 'miss no record for which an operator holds that it declares as a superset',
    async run(trial) {
      const leaves = declared(trial, 'superset');
      expect(leaves.length).toBeGreaterThan(0);
      for (const filter of leaves) {
        const given = new Set(idsOf(await listWhole(trial, { filter })));
        expect(
          expected(trial, filter).filter((id) => !given.has(id)),
          JSON.stringify(filter, printable),
        ).toEqual([]);
      }
    },
  },
  {
    id: 'FILTER-03',
    level: 'MUST',
    statement: 'give for `and` and `or` of exact operators just the records for which they hold',
    async run(trial) {
      const leaves = declared(trial, 'exact');
      expect(leaves.length).toBeGreaterThan(0);
      for (let index = 0; index < leaves.length; index += 7) {
        const [a, b, c] = [
          leaves[index],
          leaves[(index * 5 + 3) % leaves.length],
          leaves[(index * 3 + 8) % leaves.length],
        ];
        if (a === undefined || b === undefined || c === undefined) continue;
        for (const filter of [or(a, b), and(a, or(b, c)), or(and(a, b), c)]) {
          if (filter.op === 'nothing') continue;
          expect(sorted(await listWhole(trial, { filter })), JSON.stringify(filter, printable)).toEqual(
            expected(trial, filter),
          );
        }
      }
    },
  },
  {
    id: 'FILTER-04',
    level: 'MUST',
    statement: 'send text of any characters so that the provider takes it as that text',
    async run(trial) {
      const { kind } = trial;
      const leaves = declaredOf(
        trial,
        (field) => isText(fieldOf(kind, field).type),
        () => hostileTexts,
      );
      expect(leaves.length).toBeGreaterThan(0);
      const seen = await requestsOf(trial, async () => {
        for (const filter of leaves) {
          const given = new Set(idsOf(await listWhole(trial, { filter })));
          expect(
            expected(trial, filter).filter((id) => !given.has(id)),
            JSON.stringify(filter),
          ).toEqual([]);
        }
      });
      // What is looked up besides the list need not be there.
      expect(seen.filter(({ status }) => status !== 200 && status !== 404)).toEqual([]);
    },
  },
  {
    id: 'FILTER-05',
    level: 'MUST',
    statement: 'have on every record the value of each field that it declares constant',
    async run({ source, kind, truth }) {
      const constants = Object.entries(source.capabilities.constants) as [
        FieldName<typeof kind>,
        FieldValue | null,
      ][];
      expect(constants.length).toBeGreaterThan(0);
      for (const [field, value] of constants) {
        for (const record of truth) expect(fieldOf(kind, field).read(record), field).toEqual(value);
      }
    },
  },
];

function isText(type: FieldType): boolean {
  return type === 'text' || type === 'nativeId';
}

function expected<K extends RecordKind>({ kind, truth }: Trial<K>, filter: Filter<K>): readonly string[] {
  return sorted(truth.filter(compileFilter(kind, filter)));
}

function sorted(records: readonly { readonly id: string }[]): readonly string[] {
  return idsOf(records).toSorted();
}

function declared<K extends RecordKind>(trial: Trial<K>, precision: Precision): readonly Filter<K>[] {
  return declaredOf(
    trial,
    () => true,
    (field) => valuesOf(trial, field),
    precision,
  );
}

/** A leaf for each declared operator of the fields and each of the values that split would send. */
function declaredOf<K extends RecordKind>(
  { source, kind }: Trial<K>,
  wanted: (field: FieldName<K>) => boolean,
  values: (field: FieldName<K>) => readonly FieldValue[],
  precision?: Precision,
): readonly Filter<K>[] {
  const { filters } = source.capabilities;
  return fieldNames(kind)
    .filter(wanted)
    .flatMap((field) =>
      (filters[field] ?? [])
        .filter((line) => precision === undefined || line.precision === precision)
        .flatMap((line) =>
          line.operators.flatMap((operator) => leavesOf(kind, field, operator, values(field))),
        ),
    )
    .filter(({ op }) => op !== 'everything' && op !== 'nothing');
}

const folding: ReadonlySet<LeafOperator> = new Set([
  'contains',
  'notContains',
  'eqIgnoreCase',
  'notEqIgnoreCase',
]);

function leavesOf<K extends RecordKind>(
  kind: K,
  field: FieldName<K>,
  operator: LeafOperator,
  values: readonly FieldValue[],
): readonly Filter<K>[] {
  if (operator === 'missing' || operator === 'present') return [leaf(kind, { op: operator, field })];
  if (operator === 'in' || operator === 'notIn') {
    return values.length < 2 ? [] : [leaf(kind, { op: operator, field, values: values.slice(0, 5) })];
  }
  // Case-insensitive operators are only ever sent with ASCII.
  return values
    .filter((value) => !folding.has(operator) || (typeof value === 'string' && isPrintableAscii(value)))
    .map((value) => leaf(kind, { op: operator, field, value }));
}

/** Values of the field on records, of each kind of them some, and values that no record has. */
function valuesOf<K extends RecordKind>(
  { kind, truth }: Trial<K>,
  field: FieldName<K>,
): readonly FieldValue[] {
  const { type, read } = fieldOf(kind, field);
  const distinct = new Map(
    truth
      .map(read)
      .filter((value) => value !== null)
      .map((value) => [JSON.stringify(value, printable), value]),
  );
  const all = [...distinct.values()];
  const step = Math.max(1, Math.floor(all.length / 6));
  const some = all.filter((_, index) => index % step === 0);
  if (typeof type === 'object' && 'enum' in type) return type.enum;
  const [sample] = truth;
  if (typeof type === 'object' && sample !== undefined && type.ref !== 'provider') {
    const above = type.ref === 'client' || type.ref === 'account';
    const { provider, connection, account } = sample.ref;
    return [...some, new RecordRef(type.ref, provider, connection, above ? null : account, "nobody's").id];
  }
  if (isText(type)) return [...some, 'nothing like it', "a' or 'a' eq 'a", ''];
  if (type === 'decimal')
    return [...some, { coefficient: 10_005n, scale: 3 }, { coefficient: 10n ** 24n, scale: 0 }];
  return type === 'instant' ? [...some, Number(some[0] ?? 0) + 1, 0] : some;
}

function printable(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
