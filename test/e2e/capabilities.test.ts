import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldNames, fieldOf } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import { RecordRef } from '../../src/domain/record-ref.ts';
import type { NodeKind } from '../../schema/types/node.ts';
import { typeNames } from '../../schema/types/node.ts';
import type { FilterInput } from '../kit/filter-input.ts';
import { ofFullestAccount } from '../kit/filter-trials.ts';
import type { NaiveKey } from '../kit/http-property-order.ts';
import { listRequest, sourceOf, testCall } from '../kit/read-source.ts';
import type { AllKey } from '../kit/all-providers.ts';
import { allKeys } from '../kit/all-providers.ts';
import { ask, checkFilters, expectRows, pinned } from '../kit/told-filters.ts';
import type { FilteredKind } from '../kit/told-list.ts';
import { filteredKinds, filteredLists, listsWithFilter } from '../kit/told-list.ts';
import type { ToldRig } from '../kit/told-rig.ts';
import { startToldRig } from '../kit/told-rig.ts';

let rig: ToldRig;

beforeAll(async () => {
  rig = await startToldRig();
});

afterAll(() => rig[Symbol.asyncDispose]());

const nodeKinds = Object.keys(typeNames) as readonly NodeKind[];

it('every list that has a filter is tried', async () => {
  expect(await listsWithFilter(rig.paygraph)).toEqual(
    filteredKinds.map((kind) => filteredLists[kind].list).toSorted(),
  );
});

describe.each(allKeys)('what is told of %s', (key) => {
  describe.each(filteredKinds)('and %s', (kind) => {
    it('filters: every operator that can be written is right and runs as told', async () => {
      if (!rig.told(key).has(kind)) return expectNothing(key, kind);
      expect(await checkFilters(rig, key, kind)).toEqual([]);
    });

    it('sortableFields: the provider puts these in order, and no other', async () => {
      if (!rig.told(key).has(kind)) return expectNothing(key, kind);
      for (const field of fieldNames(kind)) {
        if (filteredLists[kind].ordered && fieldOf(kind, field).sortsAs !== undefined) {
          await checkOrder(key, kind, field);
        }
      }
    });

    it('requires: nothing is asked without, and everything comes with it', async () => {
      if (!rig.told(key).has(kind)) return expectNothing(key, kind);
      await checkRequired(key, kind);
    });
  });

  it('idsPerCall: as many records are read by one call, and no more', async () => {
    for (const kind of nodeKinds) if (rig.told(key).has(kind)) await checkIdsPerCall(key, kind);
  });

  it('maxPageSize: a page so long is accepted', async () => {
    let calls = 0;
    for (const kind of nodeKinds) if (rig.told(key).has(kind)) calls += await checkPageSize(key, kind);
    expect(calls > 3).toBe(pageSizes[key] !== null);
  });

  it('maxPageSize: nothing longer was sent in all of this', () => {
    const largest = Math.max(...nodeKinds.map((kind) => sizeTold(key, kind)));
    const sent = rig.calls(key).flatMap((call) => pageSizeIn(key, call) ?? []);
    if (pageSizes[key] === null) return expect(sent).toEqual([]);
    expect(sent.length).toBeGreaterThan(50);
    expect(Math.max(...sent)).toBe(largest);
  });
});

/** What nothing is told of is not there. */
function expectNothing(key: AllKey, kind: RecordKind): void {
  expect(rig.connection(key).source(kind)).toBeUndefined();
}

async function checkOrder<K extends FilteredKind>(key: AllKey, kind: K, field: FieldName<K>) {
  const capability = rig.told(key).of(kind);
  const { constants, orders, idOrder } = rig
    .connection(key)
    .capabilities(sourceOf(rig.connection(key).provider, kind));
  const records = await rig.records(key, kind);
  const input = pinned(capability, { field, operator: 'isNull', input: {} }, records);
  for (const direction of ['asc', 'desc'] as const) {
    const order: readonly NaiveKey<K>[] = [{ field, direction }];
    const [there] = await ask(rig, key, kind, [input], order);
    if (there === undefined) throw new Error('An answer was required');
    expectRows(rig, kind, there, input, records, order);
    const executions = new Set(there.partitions.map(({ execution }) => execution));
    const byProvider = orders[field]?.windows === undefined ? 'IN_ORDER' : 'IN_WINDOWS';
    // Where all have one value nothing is left to order by but ids.
    const byId = idOrder.native ? 'IN_ORDER' : 'SORTED_HERE';
    const others = constants[field] === undefined ? 'SORTED_HERE' : byId;
    const expected = capability.sortableFields.includes(field) ? byProvider : others;
    // Records that are pinned by id are read, not listed.
    const byIds = capability.requires.includes('id');
    expect([kind, order, [...executions]]).toEqual([kind, order, [byIds ? 'BY_ID' : expected]]);
  }
}

async function checkRequired<K extends FilteredKind>(key: AllKey, kind: K) {
  const capability = rig.told(key).of(kind);
  const [without] = await ask(rig, key, kind, [{}]);
  const listable = capability.requires.length === 0;
  expect(new Set(without?.statuses)).toEqual(new Set([listable ? 'COMPLETE' : 'REQUIRES_FILTER']));
  expect(capability.operations.includes('LIST')).toBe(capability.maxPageSize !== null);
  const records = await rig.records(key, kind);
  for (const field of capability.requires as readonly FieldName<K>[]) {
    const value = records.map(fieldOf(kind, field).read).find((one) => typeof one === 'string');
    expect(value).toBeTypeOf('string');
    const input = { [field]: { eq: value } } as FilterInput<K>;
    for (const there of await ask(rig, key, kind, [input])) {
      expectRows(rig, kind, there, input, records);
      expect(there.statuses).toContain('COMPLETE');
    }
  }
}

async function checkIdsPerCall<K extends NodeKind>(key: AllKey, kind: K) {
  const { idsPerCall, maxPageSize } = rig.told(key).of(kind);
  const records = ofFullestAccount(await rig.records(key, kind));
  const [model] = records;
  if (model === undefined) throw new Error(`A ${kind} was required`);
  const held = records.slice(0, Math.max(3, idsPerCall)).map(({ id }) => id);
  const { provider, connection, account, parent } = model.ref;
  // Nobody's ids fill a call as well as any; but accounts are known beforehand.
  const wanted = idsPerCall < 2 || kind === 'account' ? 0 : idsPerCall + 3 - held.length;
  const strangers = Array.from(
    { length: wanted },
    (_, number) =>
      new RecordRef(
        kind,
        provider,
        connection,
        account,
        likeId(model.nativeId, 990_000_001 + number),
        parent,
      ),
  );
  const made = strangers.map(({ id }) => id);
  const nativeIds = new Map([...records, ...strangers].map(({ id, nativeId }) => [id, nativeId]));
  const ids = [...held, ...made];
  const chunks = Array.from({ length: Math.ceil(ids.length / 100) }, (_, index) =>
    ids.slice(index * 100, index * 100 + 100),
  );
  const { result, calls } = await rig.callsOf(key, () =>
    rig.paygraph.ask(
      `query (${chunks.map((_, index) => `$ids${index}: [ID!]!`).join(', ')}) {
        ${chunks.map((_, index) => `nodes${index}: nodes(ids: $ids${index}) { id }`).join('\n')}
      }`,
      Object.fromEntries(chunks.map((chunk, index) => [`ids${index}`, chunk])),
    ),
  );
  expect(result.errors).toEqual([]);
  const found = Object.values(result.data ?? {}).flat() as readonly ({ readonly id: string } | null)[];
  expect(found.flatMap((node) => node?.id ?? [])).toEqual(held);
  const natives = new Set([...held, ...made].map((id) => nativeIds.get(id) ?? ''));
  const carried = calls.map((call) => idsIn(call, natives)).filter((count) => count > 0);
  if (idsPerCall === 0) {
    // The list is read, once for all of them.
    expect(calls).toHaveLength(Math.ceil((await rig.records(key, kind)).length / (maxPageSize ?? 1)));
  } else if (idsPerCall === 1) {
    expect([kind, carried]).toEqual([kind, carried.map(() => 1)]);
    expect(calls.length).toBeGreaterThan(kind === 'account' ? -1 : 0);
  } else if (carried.length === 0) {
    // Few enough for their list to be read instead.
    expect(calls.length).toBeLessThanOrEqual(Math.ceil(natives.size / idsPerCall));
  } else {
    // Ids so long that a URL ends before them are fewer to a call.
    expect([kind, carried.length]).toEqual([kind, Math.ceil(natives.size / idsPerCall)]);
    expect(Math.max(...carried)).toBeLessThanOrEqual(idsPerCall);
    expect(carried.reduce((sum, count) => sum + count, 0)).toBe(natives.size);
  }
}

/** An id of the same make: a guid, where anything else could not be one. */
function likeId(native: string, number: number): string {
  const isGuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(native);
  return isGuid ? `00000000-0000-4000-8000-${`${number}`.padStart(12, '0')}` : `${number}`;
}

/** How many of these ids a call names. */
function idsIn(call: string, natives: ReadonlySet<string>): number {
  const words = new Set(decodeURIComponent(call.split(' ')[1] ?? '').split(/[^\w.-]+/));
  return [...natives].filter((id) => words.has(id)).length;
}

/** How many calls it took; none where nobody needs to be asked. */
async function checkPageSize<K extends NodeKind>(key: AllKey, kind: K): Promise<number> {
  const { maxPageSize, requires } = rig.told(key).of(kind);
  if (maxPageSize === null || requires.length > 0) return 0;
  const connection = rig.connection(key);
  const source = sourceOf(connection.provider, kind);
  const [account] = await connection.accounts.all();
  const accounts = source.capabilities.scope === 'connection' ? [] : [account ?? ''];
  const { result, calls } = await rig.callsOf(key, () =>
    source.list(listRequest({ accounts, limit: maxPageSize }), testCall()),
  );
  expect(result.rowsRead).toBeLessThanOrEqual(maxPageSize);
  expect(calls.filter((call) => !call.startsWith('200 '))).toEqual([]);
  const sizes = calls.flatMap((call) => pageSizeIn(key, call) ?? []);
  expect([kind, sizes]).toEqual([kind, sizes.map(() => maxPageSize)]);
  return calls.length;
}

function sizeTold(key: AllKey, kind: RecordKind): number {
  return rig.told(key).has(kind) ? (rig.told(key).of(kind).maxPageSize ?? 0) : 0;
}

/** Under which name each provider is told how many rows to give; null where it has no list. */
const pageSizes = {
  gov: '$top',
  wal: 'limit',
  pay: 'limit',
  pro: 'take',
  efa: null,
} as const satisfies Record<AllKey, string | null>;

function pageSizeIn(key: AllKey, call: string): number | null {
  const name = pageSizes[key];
  const size = name === null ? null : new URLSearchParams(call.split('?', 2)[1] ?? '').get(name);
  return size === null ? null : Number(size);
}
