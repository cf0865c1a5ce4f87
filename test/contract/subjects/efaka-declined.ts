import { expect } from 'vitest';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import { or } from '../../../src/filter/normalize.ts';
import { naiveOrder } from '../../kit/http-property-order.ts';
import { refsOf } from '../requirements/read.ts';
import type { Declined } from '../subject.ts';
import type { Trial } from '../trial.ts';
import { callOf, failureOf, idsOf, listOf, listWhole, requestOf, requestsOf } from '../trial.ts';
import type { EfakaKind } from './efaka-properties.ts';
import { efakaKinds } from './efaka-properties.ts';

const payments: readonly EfakaKind[] = ['transaction', 'refund'];
const byIdOnly: readonly EfakaKind[] = ['paymentMethod', 'paymentLink'];

/** What eFaka cannot do, and what happens instead. */
export const efakaDeclined: readonly Declined[] = [
  {
    ids: ['CALL-01', 'CALL-02', 'CALL-03', 'AUTH-01', 'AUTH-02', 'AUTH-03', 'DOWN-01', 'EXPLAIN-01'],
    kinds: ['account'],
    reason: 'The one account is of our own making, and nobody is asked about it.',
    async instead(trial) {
      const down = await trial.rig.troubled('down');
      const seen = await requestsOf(trial, async () => {
        expect(await failureOf(trial, down, callOf())).toBeNull();
        expect((await listOf(trial)).records.length).toBe(1);
      });
      expect(seen).toEqual([]);
      expect(trial.source.previewList(requestOf(trial))).toEqual([]);
    },
  },
  {
    ids: ['LIST-01', 'LIST-03', 'LIST-04', 'LIST-05', 'READ-04', 'RAW-01'],
    kinds: ['account'],
    reason: 'There is one account, and no row of it.',
    async instead(trial) {
      expect(trial.truth.length).toBe(1);
      for (const idDirection of ['asc', 'desc'] as const)
        expect(idsOf((await listOf(trial, { idDirection })).records)).toEqual(idsOf(trial.truth));
      expect((await listOf(trial, { offset: 1 })).records).toEqual([]);
      const [record] = (await listOf(trial, { projection: new Set(['raw']) as never })).records;
      expect(record?.raw).toBeNull();
    },
  },
  {
    ids: ['FILTER-01', 'FILTER-02', 'FILTER-03', 'FILTER-04'],
    kinds: ['account'],
    reason: 'Nothing can be filtered by.',
    async instead(trial) {
      expect(trial.source.capabilities.filters).toEqual({});
    },
  },
  {
    ids: [
      'LIST-01',
      'LIST-02',
      'LIST-03',
      'LIST-04',
      'LIST-05',
      'LIST-06',
      'LIST-08',
      'LIST-09',
      'COUNT-01',
      'COUNT-02',
      'FILTER-01',
      'FILTER-02',
      'FILTER-03',
      'FILTER-04',
      'READ-06',
      'EXPLAIN-01',
    ],
    kinds: byIdOnly,
    reason: 'Checkouts and registrations can be read by id only: nobody knows of a list.',
    async instead(trial) {
      const { capabilities } = trial.source;
      expect(capabilities).toMatchObject({
        operations: ['READ'],
        maxPageSize: null,
        requires: ['id', 'nativeId'],
        filters: {},
        orders: {},
        counts: false,
      });
      const seen = await requestsOf(trial, async () => {
        await expect(trial.source.list(requestOf(trial), callOf())).rejects.toThrow('cannot be listed');
        expect(() => trial.source.previewList(requestOf(trial))).toThrow('cannot be listed');
      });
      expect(seen).toEqual([]);
    },
  },
  {
    ids: ['LIST-01'],
    kinds: payments,
    reason:
      'There is no list that could be ordered or bounded by id: what is pinned is read whole and cut here.',
    async instead(trial) {
      expect(trial.source.capabilities.idOrder.native).toBe(false);
      const expected = idsOf(trial.truth.toSorted(naiveOrder(trial.kind, [])));
      for (const limit of [7, 100]) expect(idsOf(await listWhole(trial, { limit }))).toEqual(expected);
    },
  },
  {
    ids: ['LIST-02'],
    kinds: ['account', ...payments],
    reason: 'Nothing is ordered by the provider, not even by id.',
    async instead(trial) {
      expect(trial.source.capabilities.orders).toEqual({});
    },
  },
  {
    ids: ['LIST-05'],
    kinds: payments,
    reason: 'What cannot be read has no place among the others: it is told once, with the last page.',
    async instead(trial) {
      const expected = idsOf(trial.truth.toSorted(naiveOrder(trial.kind, [])));
      const rows = expected.length;
      const unreadable = trial.rig.unreadable(trial.kind);
      for (const offset of [1, rows - 2, rows - 1, rows, rows + unreadable, rows + 500]) {
        const page = await listOf(trial, { offset, limit: 2 });
        expect(idsOf(page.records)).toEqual(expected.slice(offset, offset + 2));
        expect(page.exhausted).toBe(offset + 2 >= rows);
        // Behind the end there is no page that anything could be told with.
        expect(page.unreadable).toBe(page.exhausted && offset < rows ? unreadable : 0);
        expect(page.rowsRead).toBe(page.records.length + page.unreadable);
      }
    },
  },
  {
    ids: ['COUNT-01'],
    kinds: payments,
    reason: 'The provider counts nothing.',
    async instead(trial) {
      expect(trial.source.capabilities.counts).toBe(false);
      expect((await listOf(trial, { limit: 1, count: true })).count).toBeNull();
    },
  },
  {
    ids: ['FILTER-01', 'FILTER-03'],
    kinds: payments,
    reason: 'A reference finds whatever has it, and its filter is checked here once more: see PIN-01.',
    async instead(trial) {
      const lines = Object.values(trial.source.capabilities.filters).flat() as readonly {
        readonly precision: string;
        readonly operators: readonly string[];
      }[];
      expect(Object.keys(trial.source.capabilities.filters)).toEqual(['id', 'nativeId', 'reference']);
      for (const { precision, operators } of lines) {
        expect({ precision, operators }).toEqual({ precision: 'superset', operators: ['eq', 'in'] });
      }
    },
  },
  {
    ids: ['PROJ-01'],
    kinds: efakaKinds,
    reason: 'Whole rows are sent whatever is wanted.',
    async instead(trial) {
      const properties = trial.rig.propertiesOf(trial.kind).map(String);
      const [ref] = refsOf(trial);
      if (ref === undefined) throw new Error('A record was required');
      const seen = await requestsOf(trial, async () => {
        const record = (await trial.source.getMany([ref], new Set(), callOf())).get(ref.id);
        expect(Object.keys(record ?? {}).filter((name) => properties.includes(name))).toEqual([]);
      });
      expect(seen.filter(({ path }) => /select|fields|expand/.test(path))).toEqual([]);
    },
  },
  {
    ids: ['RAW-01'],
    kinds: ['paymentLink'],
    reason: 'That a checkout is over is told by an error, whose body is not kept.',
    async instead(trial) {
      const found = await trial.source.getMany(refsOf(trial), new Set(['raw', 'status']) as never, callOf());
      const secrets = trial.rig.secrets();
      let over = 0;
      for (const record of found.values()) {
        if (record instanceof Error) throw record;
        const { raw, status } = record as unknown as { raw: Record<string, unknown> | null; status: string };
        if (status === 'EXPIRED') {
          over += 1;
          expect(raw).toBeNull();
          continue;
        }
        const text = JSON.stringify(raw);
        expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
        for (const [name, value] of Object.entries(trial.rig.row(trial.kind, record)))
          if (typeof value === 'string') expect(raw?.[name], name).toBe(value);
      }
      expect(over).toBeGreaterThan(0);
      expect(found.size).toBeGreaterThan(over);
    },
  },
  {
    ids: ['AUTH-02', 'AUTH-03'],
    kinds: [...payments, ...byIdOnly],
    reason: 'The access token goes with every call and is never exchanged.',
    instead: callsWithTheToken,
  },
];

/** Each call is made once, and none before it. */
async function callsWithTheToken<K extends RecordKind>(trial: Trial<K>): Promise<void> {
  const provider = trial.rig.fresh();
  // What the trial's pin names by id may still be on its way from another requirement.
  const [one, another] = trial.truth
    .filter((record) => Reflect.get(record, 'reference') !== null)
    .map(({ ref }) => ref);
  if (one === undefined || another === undefined) throw new Error('Two records were required');
  const source = provider.sources[trial.kind];
  const seen = await requestsOf(trial, async () => {
    for (const ref of [one, another, one]) await source?.getMany([ref] as never, new Set(), callOf());
    if (source?.capabilities.maxPageSize === null) return;
    const pin = or(...[one, another].map(({ nativeId }) => pinTo(trial.kind, nativeId)));
    await source?.list({ ...requestOf(trial), filter: pin } as never, callOf());
  });
  await provider.close();
  const own = seen.filter(({ path }) => [one, another].some(({ nativeId }) => path.includes(`/${nativeId}`)));
  expect(own.length).toBe(trial.source.capabilities.maxPageSize === null ? 3 : 5);
  expect(own.filter(({ method, status }) => method !== 'GET' || status === 401 || status === 403)).toEqual(
    [],
  );
}

function pinTo<K extends RecordKind>(kind: K, value: string) {
  return leaf(kind, { op: 'eq', field: 'nativeId' as never, value });
}
