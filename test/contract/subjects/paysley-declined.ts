import { expect } from 'vitest';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import { expectSent } from '../requirements/call.ts';
import { refsOf } from '../requirements/read.ts';
import type { Declined } from '../subject.ts';
import type { Trial } from '../trial.ts';
import { callOf, failureOf, idsOf, listOf, listWhole, requestsOf, sourceOf } from '../trial.ts';
import type { PaysleyKind } from './paysley-properties.ts';
import { paysleyKinds } from './paysley-properties.ts';
import { callsWithoutToken } from './signed.ts';

const catalogues: readonly PaysleyKind[] = ['customer', 'customerGroup', 'product', 'category'];
const histories: readonly PaysleyKind[] = ['transaction', 'refund'];

function others(...kinds: readonly PaysleyKind[]): readonly PaysleyKind[] {
  return paysleyKinds.filter((kind) => !kinds.includes(kind));
}

/** What Paysley cannot do, and what happens instead. */
export const paysleyDeclined: readonly Declined[] = [
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
    ids: ['READ-04'],
    kinds: ['billingSubscription'],
    reason: 'Each takes two calls: its request, and the payment that the request names.',
    async instead(trial) {
      const refs = refsOf(trial);
      const seen = await requestsOf(trial, async () => {
        expect((await trial.source.getMany(refs, new Set(), callOf())).size).toBe(refs.length);
      });
      expect(seen.length).toBeLessThanOrEqual(2 * refs.length);
    },
  },
  {
    ids: ['AUTH-02', 'AUTH-03'],
    kinds: others('account'),
    reason: 'There are no tokens: every request carries the access key.',
    instead: callsWithoutToken,
  },
  {
    ids: ['LIST-01'],
    kinds: others('account'),
    reason: 'Lists cannot be ordered or bounded by id; they are read whole, page after page by position.',
    async instead(trial) {
      expect(trial.source.capabilities.idOrder.native).toBe(false);
      const whole = await listWhole(trial);
      expect(idsOf(whole).toSorted()).toEqual(idsOf(trial.truth).toSorted());
      expect(idsOf(await listWhole(trial, { limit: 17 }))).toEqual(idsOf(whole));
    },
  },
  {
    ids: ['LIST-03'],
    kinds: histories,
    reason: 'The history comes in no said order; a page still has no more rows than asked for.',
    async instead(trial) {
      for (const limit of [1, 2, 13]) {
        const page = await listOf(trial, { limit });
        expect(page.rowsRead).toBe(limit);
        expect(page.records.length + page.unreadable).toBeLessThanOrEqual(limit);
      }
    },
  },
  {
    ids: ['LIST-03', 'LIST-04', 'LIST-05'],
    kinds: ['paymentLink'],
    reason: 'The two variants of the one POS link come before a page of requests, whatever its limit.',
    async instead(trial) {
      const filter = leaf(trial.kind, { op: 'eq', field: 'kind' as never, value: 'PAYMENT_REQUEST' });
      const size = trial.source.capabilities.maxPageSize ?? 0;
      for (const limit of [1, 13, size]) {
        expect((await listOf(trial, { limit, filter })).rowsRead).toBe(limit);
        expect((await listOf(trial, { limit })).rowsRead).toBe(limit + 2);
      }
      const all = idsOf(await listWhole(trial, { filter }));
      const page = await listOf(trial, { filter, offset: 3, limit: 5 });
      expect(idsOf(page.records)).toEqual(all.slice(3, 3 + page.records.length));
    },
  },
  {
    ids: ['LIST-02'],
    kinds: histories,
    reason: 'The history cannot be ordered: it is read by windows of days, see WINDOW-01.',
    async instead(trial) {
      const orders = Object.values(trial.source.capabilities.orders) as readonly {
        readonly windows?: object;
      }[];
      expect(orders.length).toBeGreaterThan(0);
      for (const { windows } of orders) expect(windows).toBeDefined();
    },
  },
  {
    ids: ['LIST-02'],
    kinds: others(...histories),
    reason: 'These cannot be ordered by anything but the id.',
    async instead(trial) {
      expect(trial.source.capabilities.orders).toEqual({});
    },
  },
  {
    ids: ['COUNT-01'],
    kinds: [...histories, 'paymentLink', 'billingSubscription'],
    reason: 'What the provider counts is something else: the history has rows of many kinds.',
    async instead(trial) {
      expect(trial.source.capabilities.counts).toBe(false);
      expect((await listOf(trial, { limit: 1, count: true })).count).toBeNull();
    },
  },
  {
    ids: ['FILTER-01', 'FILTER-02', 'FILTER-03', 'FILTER-04'],
    kinds: ['account', 'billingSubscription'],
    reason: 'Nothing can be filtered by.',
    async instead(trial) {
      expect(trial.source.capabilities.filters).toEqual({});
    },
  },
  {
    ids: ['FILTER-01', 'FILTER-03'],
    kinds: [...histories, 'customer', 'customerGroup', 'category'],
    reason: 'All that can be asked for gives more than was asked for.',
    async instead(trial) {
      const lines = linesOf(trial);
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter(({ precision }) => precision !== 'superset')).toEqual([]);
    },
  },
  {
    ids: ['FILTER-02', 'FILTER-04'],
    kinds: ['paymentLink'],
    reason: 'Only the kind is asked for, exactly and with no text of the caller.',
    async instead(trial) {
      expect(Object.keys(trial.source.capabilities.filters)).toEqual(['kind']);
      expect(linesOf(trial).filter(({ precision }) => precision !== 'exact')).toEqual([]);
    },
  },
  {
    ids: ['PROJ-01'],
    kinds: paysleyKinds,
    reason: 'Whole rows are sent whatever is wanted.',
    async instead(trial) {
      const seen = await requestsOf(trial, () => listOf(trial, { limit: 1 }));
      expect(seen.filter(({ path }) => /select|fields|expand/.test(path))).toEqual([]);
      const [record] = (await listOf(trial, { limit: 7 })).records;
      const properties = trial.rig.propertiesOf(trial.kind).map(String);
      expect(Object.keys(record ?? {}).filter((name) => properties.includes(name))).toEqual([]);
    },
  },
  {
    ids: ['EXPLAIN-02'],
    kinds: [...histories, 'paymentLink', 'billingSubscription'],
    reason:
      'What one answer says decides what is read next, and many ids are read from the list if it is shorter.',
    async instead(trial) {
      // Not those that another has in common with it.
      const refs = refsOf(trial).slice(0, 3);
      const preview = trial.source.previewGetMany(refs, new Set());
      const seen = await requestsOf(trial, () => trial.source.getMany(refs, new Set(), callOf()));
      expect(preview.length).toBe(3);
      expectSent(preview, seen);
    },
  },
  {
    ids: ['EXPLAIN-02'],
    kinds: catalogues,
    reason: 'How many pages the list has is known after the first.',
    async instead(trial) {
      const refs = refsOf(trial).slice(0, 3);
      const preview = trial.source.previewGetMany(refs, new Set());
      const seen = await requestsOf(trial, () => trial.source.getMany(refs, new Set(), callOf()));
      expect(preview.length).toBe(1);
      expectSent(preview, seen.slice(0, 1));
    },
  },
];

function linesOf<K extends RecordKind>({ rig, kind }: Trial<K>): readonly { readonly precision: string }[] {
  return Object.values(sourceOf(rig.provider, kind).capabilities.filters).flat() as readonly {
    readonly precision: string;
  }[];
}
