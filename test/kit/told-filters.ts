import { expect } from 'vitest';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldOf } from '../../src/domain/fields/fields.ts';
import type { InputOperator } from '../../src/domain/fields/operators.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';
import type { FilterInput } from './filter-input.ts';
import type { FilterTrial } from './filter-trials.ts';
import { filterTrials, ofFullestAccount } from './filter-trials.ts';
import { naiveOrder } from './http-property-order.ts';
import type { NaiveKey } from './http-property-order.ts';
import { naiveFilter } from './naive-filter.ts';
import type { AllKey } from './all-providers.ts';
import type { ToldCapability } from './told-capabilities.ts';
import { executionsTold, spelled } from './told-capabilities.ts';
import type { FilteredKind, ListedThere } from './told-list.ts';
import { listThere, offeredOperators, pageLength } from './told-list.ts';
import type { ToldRig } from './told-rig.ts';

/** Records that are looked up one by one: a list has room for more, but each takes a call. */
const pinnedAtOnce = 20;

/** More lists of one request than this would wait for each other. */
const together = 16;

/**
 * Tries every operator that a caller can write, with values that the records have: each list is accepted, right, and
 * run as it is told. Answers what is told and was never seen, as `field operator: execution basis`.
 */
export async function checkFilters<K extends FilteredKind>(
  rig: ToldRig,
  key: AllKey,
  kind: K,
): Promise<readonly string[]> {
  const capability = rig.told(key).of(kind);
  const records = await rig.records(key, kind);
  // Whom to ask is decided before anything is asked.
  const offered = (await offeredOperators(rig.paygraph, kind)).filter(
    ([field]) => !field.startsWith('provider'),
  );
  const sample = capability.requires.includes('id') ? records.slice(0, pinnedAtOnce) : records;
  const trials = filterTrials(kind, offered, sample, {
    customer: rig.told(key).has('customer') ? await rig.records(key, 'customer') : [],
  });
  const seen = new Set<string>();
  for (let first = 0; first < trials.length; first += together) {
    const some = trials.slice(first, first + together);
    const inputs = some.map((trial) => pinned(capability, trial, records));
    for (const [index, there] of (await ask(rig, key, kind, inputs)).entries()) {
      const [trial, input] = [some[index], inputs[index]];
      if (trial === undefined || input === undefined) throw new Error('An answer for each was required');
      expectRows(rig, kind, there, input, records);
      const ways = waysOf(there, trial.field);
      for (const { operator, way } of ways) {
        // Ids are asked for by those that can be there, and customers by what records have of them.
        if (!isRef(kind, trial.field)) expect([input, operator]).toEqual([input, trial.operator]);
        const told = executionsTold(capability, trial.field, operator);
        expect([key, kind, input, way, told.includes(way) ? 'as told' : told]).toEqual([
          key,
          kind,
          input,
          way,
          'as told',
        ]);
        seen.add(`${trial.field} ${operator}: ${way}`);
      }
    }
  }
  for (const line of await checkIds(rig, key, kind, records)) seen.add(line);
  return linesOf(capability).filter((line) => !seen.has(line));
}

/** A record that is read by an id of its own and is not there is answered so. */
const refused = /^(?!404)[45]/;

/** How each provider answers what it does not take. eFaka answers with the status of what it is asked for. */
const refusals = {
  gov: refused,
  wal: refused,
  pay: refused,
  pro: refused,
  efa: /^(?!400|404)[45]/,
} as const satisfies Record<AllKey, RegExp>;

/** Asked together; what was sent is accepted. */
export async function ask<K extends FilteredKind>(
  rig: ToldRig,
  key: AllKey,
  kind: K,
  inputs: readonly FilterInput<K>[],
  order: readonly NaiveKey<K>[] = [],
): Promise<readonly ListedThere[]> {
  const { name } = rig.told(key);
  const { result, calls } = await rig.callsOf(key, () =>
    listThere(rig.paygraph, kind, { key, name }, inputs, order),
  );
  expect(calls.filter((call) => refusals[key].test(call))).toEqual([]);
  return result;
}

/** The first page is what the filter means, in the list's order. */
export function expectRows<K extends FilteredKind>(
  rig: ToldRig,
  kind: K,
  there: ListedThere,
  input: FilterInput<K>,
  records: readonly Records[K][],
  order: readonly NaiveKey<K>[] = defaultOrderOf(kind),
): void {
  const matching = records
    .filter((record) => naiveFilter(kind, input, record))
    .toSorted(naiveOrder(kind, order, (ref) => rig.hasIntegerIds(ref)))
    .map(({ id }) => id);
  const { ids, hasNextPage, statuses, failures } = there;
  expect({ input, failures, statuses: statuses.filter((status) => status !== 'SKIPPED') }).toEqual({
    input,
    failures: [],
    statuses: statuses.flatMap((status) => (status === 'SKIPPED' ? [] : ['COMPLETE'])),
  });
  expect({ input, ids, hasNextPage }).toEqual({
    input,
    ids: matching.slice(0, pageLength),
    hasNextPage: matching.length > pageLength,
  });
}

/** Newest first for what happens, by id for the rest. */
function defaultOrderOf<K extends FilteredKind>(kind: K): readonly NaiveKey<K>[] {
  const newest = { transaction: true, refund: true, paymentLink: true } as const;
  return kind in newest ? [{ field: 'createdAt' as FieldName<K>, direction: 'desc' }] : [];
}

function isRef<K extends RecordKind>(kind: K, field: FieldName<K>): boolean {
  const { type } = fieldOf(kind, field);
  return typeof type === 'object' && 'ref' in type;
}

/** The operators of a field that a list came to, and who ran them; none where they were decided beforehand. */
function waysOf<K extends RecordKind>(
  { partitions }: ListedThere,
  field: FieldName<K>,
): readonly { readonly operator: InputOperator; readonly way: string }[] {
  return partitions
    .flatMap(({ predicates }) => predicates)
    .filter(({ predicate }) => predicate.startsWith(`${field} `))
    .map(({ predicate, execution, basis }) => ({
      operator: operatorIn(predicate.slice(field.length + 1)),
      way: spelled(execution, basis),
    }));
}

/** As explain spells them behind the name of the field, those that begin others after these. */
const spellings: readonly (readonly [string, InputOperator])[] = [
  ['=~', 'eqIgnoreCase'],
  ['=', 'eq'],
  ['!=', 'ne'],
  ['>=', 'gte'],
  ['>', 'gt'],
  ['<=', 'lte'],
  ['<', 'lt'],
  ['contains', 'contains'],
  ['starts with', 'startsWith'],
  ['ends with', 'endsWith'],
  ['in (', 'in'],
  ['not in (', 'notIn'],
  ['is missing', 'isNull'],
  ['is present', 'isNull'],
];

function operatorIn(predicate: string): InputOperator {
  const found = spellings.find(([spelling]) => predicate.startsWith(spelling));
  if (found === undefined) throw new Error(`No operator begins ${predicate}`);
  return found[1];
}

/** The trial's filter, and what the list cannot be without. */
export function pinned<K extends RecordKind>(
  { requires }: ToldCapability,
  { field, operator, input }: Pick<FilterTrial<K>, 'field' | 'operator' | 'input'>,
  records: readonly Records[K][],
): FilterInput<K> {
  const isPin = requires.includes(field) && (operator === 'eq' || operator === 'in');
  if (requires.length === 0 || isPin) return input;
  const pin = requires.includes('id')
    ? { id: { in: records.slice(0, pinnedAtOnce).map(({ id }) => id) } }
    : { customerId: { in: [...new Set(records.map(customerIdOf))] } };
  return { and: [pin, input] } as unknown as FilterInput<K>;
}

function customerIdOf(record: object): string {
  const customer = 'customer' in record ? (record.customer as { readonly id: string } | null) : null;
  if (customer === null) throw new Error('A record with a customer was required');
  return customer.id;
}

type Placed = Pick<RecordRef, 'id' | 'nativeId'>;

function accountIdOf({ provider, connection, account }: RecordRef): string {
  if (account === null) throw new Error('A record of an account was required');
  return new RecordRef('account', provider, connection, null, account).id;
}

/** The id of nobody in the same account. */
function strangerTo(record: { readonly ref: RecordRef } | undefined): Placed {
  if (record === undefined) throw new Error('A record was required');
  const { kind, provider, connection, account, nativeId, parent } = record.ref;
  return new RecordRef(kind, provider, connection, account, `${nativeId}0`, parent);
}

/** By an id alone records are read, not listed: only beside another alternative is it a predicate of a list. */
async function checkIds<K extends FilteredKind>(
  rig: ToldRig,
  key: AllKey,
  kind: K,
  records: readonly Records[K][],
): Promise<readonly string[]> {
  const told = rig.told(key).of(kind);
  const fields = (['id', 'nativeId', 'accountId'] as const).filter((field) =>
    told.filters.some((line) => line.field === field),
  );
  if (fields.length === 0) return [];
  const [one, other = strangerTo(one)] = ofFullestAccount(records);
  const elsewhere = records.find(({ ref }) => ref.account !== one?.ref.account);
  if (one === undefined) throw new Error('A record was required');
  const values = {
    id: () => [one.id, other.id],
    nativeId: () => [one.nativeId, other.nativeId],
    accountId: () => [one, elsewhere ?? one].map((record) => accountIdOf(record.ref)),
  } as const;
  const sides = fields.flatMap((field) => {
    const [value, second] = values[field]();
    const rest = field === 'id' ? { nativeId: { eq: one.nativeId } } : { id: { eq: one.id } };
    const lists = second === value ? [] : [{ in: [value, second] }];
    const others = field === 'accountId' ? [{ ne: value }, ...lists.map((list) => ({ notIn: list.in }))] : [];
    return [{ eq: value }, ...lists, ...others].map((operand) => ({
      field,
      input: { or: [{ [field]: operand }, rest] },
    }));
  });
  const inputs = sides.map(({ input }) => input as unknown as FilterInput<K>);
  const lines: string[] = [];
  for (const [index, there] of (await ask(rig, key, kind, inputs)).entries()) {
    const [side, input] = [sides[index], inputs[index]];
    if (side === undefined || input === undefined) throw new Error('An answer for each was required');
    expectRows(rig, kind, there, input, records);
    for (const { operator, way } of waysOf(there, side.field as FieldName<K>)) {
      const expected = executionsTold(told, side.field as FieldName<K>, operator);
      expect([input, way, expected.includes(way) ? 'as told' : expected]).toEqual([input, way, 'as told']);
      lines.push(`${side.field} ${operator}: ${way}`);
    }
  }
  return lines;
}

const executions = { PROVIDER: 'exact', PROVIDER_THEN_LOCAL: 'superset', LOCAL: 'local' } as const;

function linesOf({ filters }: ToldCapability): readonly string[] {
  return filters.flatMap(({ field, operators, execution, basis }) =>
    operators.map((one) => `${field} ${one}: ${spelled(executions[execution], basis.toLowerCase())}`),
  );
}
