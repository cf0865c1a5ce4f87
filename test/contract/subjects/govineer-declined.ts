import { expect } from 'vitest';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { naiveOrder } from '../../kit/http-property-order.ts';
import type { Declined } from '../subject.ts';
import type { Trial } from '../trial.ts';
import { callOf, idsOf, listOf, requestOf, requestsOf } from '../trial.ts';

/** What Govineer cannot do, and what happens instead. */
export const govineerDeclined: readonly Declined[] = [
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
    kinds: ['paymentLink'],
    reason: 'Hosted sessions cannot be listed: the provider documents no list.',
    async instead(trial) {
      const { capabilities } = trial.source;
      expect(capabilities).toMatchObject({
        maxPageSize: null,
        requires: ['id'],
        filters: {},
        orders: {},
        counts: false,
      });
      expect(capabilities.operations).not.toContain('LIST');
      await expect(trial.source.list(requestOf(trial), callOf())).rejects.toThrow('cannot be listed');
      expect(() => trial.source.previewList(requestOf(trial))).toThrow('cannot be listed');
    },
  },
  {
    ids: ['PROJ-01'],
    kinds: ['paymentLink'],
    reason: 'The read of one hosted session takes no $select.',
    async instead(trial) {
      const seen = await requestsOf(trial, () =>
        trial.source.getMany(
          trial.truth.slice(0, 1).map(({ ref }) => ref as never),
          new Set(['raw']) as never,
          callOf(),
        ),
      );
      expect(seen.map(({ path }) => path.includes('?'))).toEqual([false]);
    },
  },
  {
    ids: ['LIST-01', 'LIST-02', 'LIST-03', 'LIST-04', 'LIST-05'],
    kinds: ['paymentMethod', 'webhookSubscription'],
    reason: 'Not listed by the provider itself: all there are come in one page, by id, whatever the limit.',
    async instead(trial) {
      expect(trial.source.capabilities.idOrder.native).toBe(false);
      expect(trial.source.capabilities.orders).toEqual({});
      const expected = idsOf(trial.truth.toSorted(naiveOrder(trial.kind, [])));
      const page = await listOf(trial, { limit: 1 });
      expect(idsOf(page.records)).toEqual(expected);
      expect(page.exhausted).toBe(true);
      expect(idsOf((await listOf(trial, { idDirection: 'desc' })).records)).toEqual(expected.toReversed());
      expect(idsOf((await listOf(trial, { offset: 1 })).records)).toEqual(expected.slice(1));
    },
  },
  {
    ids: ['COUNT-01'],
    kinds: ['paymentMethod', 'webhookSubscription'],
    reason: 'The provider counts nothing here; what was read is counted.',
    async instead(trial) {
      expect(trial.source.capabilities.counts).toBe(false);
      expect((await listOf(trial, { count: true })).count).toBe(trial.truth.length);
    },
  },
  {
    ids: ['LIST-09'],
    kinds: ['webhookSubscription'],
    reason: 'No filter is ever sent: the planner leaves out a place where nothing can hold.',
    instead: noFilters,
  },
  {
    ids: ['FILTER-01', 'FILTER-02', 'FILTER-03', 'FILTER-04'],
    kinds: ['webhookSubscription'],
    reason: 'Read from the account, so nothing can be filtered by.',
    instead: noFilters,
  },
  {
    ids: ['FILTER-02'],
    kinds: ['refund', 'paymentAttempt', 'terminal', 'paymentMethod'],
    reason: 'No text of these can be searched, so nothing is a superset.',
    async instead(trial) {
      const lines = Object.values(trial.source.capabilities.filters).flat() as readonly {
        readonly precision: string;
      }[];
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter(({ precision }) => precision !== 'exact')).toEqual([]);
    },
  },
  {
    ids: ['FILTER-04'],
    kinds: ['paymentMethod'],
    reason: 'The only filter is the customer, which goes into the path: see READ-05.',
    async instead(trial) {
      expect(Object.keys(trial.source.capabilities.filters)).toEqual(['customerId']);
    },
  },
  {
    ids: ['LIST-02'],
    kinds: ['terminal'],
    reason: 'Terminals have no field that lists can be ordered by.',
    async instead(trial) {
      expect(trial.source.capabilities.orders).toEqual({});
    },
  },
  {
    ids: ['READ-04'],
    kinds: ['webhookSubscription'],
    reason: 'An account has one subscription at most.',
    async instead(trial) {
      expect(trial.truth.length).toBe(1);
      const refs = trial.truth.map(({ ref }) => ref as never);
      expect((await requestsOf(trial, () => trial.source.getMany(refs, new Set(), callOf()))).length).toBe(1);
    },
  },
];

async function noFilters<K extends RecordKind>(trial: Trial<K>): Promise<void> {
  expect(trial.source.capabilities.filters).toEqual({});
  const [request] = await requestsOf(trial, () => listOf(trial));
  expect(new URL(request?.path ?? '', 'http://x').searchParams.get('$filter')).toMatch(/^uid eq '[^']+'$/);
}
