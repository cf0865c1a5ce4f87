import { expect } from 'vitest';
import type { Declined } from '../subject.ts';
import { listOf, listWhole, requestsOf } from '../trial.ts';
import { callsWithoutToken } from './signed.ts';
import { walleeKinds } from './wallee-properties.ts';

/** What wallee cannot do, and what happens instead. */
export const walleeDeclined: readonly Declined[] = [
  {
    ids: ['AUTH-02', 'AUTH-03'],
    kinds: walleeKinds,
    reason: 'There are no tokens: every request is signed.',
    instead: callsWithoutToken,
  },
  {
    ids: ['COUNT-01'],
    kinds: walleeKinds,
    reason: 'No search says how many rows match.',
    async instead(trial) {
      expect(trial.source.capabilities.counts).toBe(false);
      expect((await listOf(trial, { limit: 1, count: true })).count).toBeNull();
    },
  },
  {
    ids: ['LIST-02'],
    kinds: [
      'client',
      'account',
      'paymentMethod',
      'paymentLink',
      'product',
      'billingSubscription',
      'terminal',
      'webhookSubscription',
    ],
    reason: 'These have no field that every row has and that the provider orders as we do.',
    async instead(trial) {
      expect(trial.source.capabilities.orders).toEqual({});
    },
  },
  {
    ids: ['LIST-07'],
    kinds: ['paymentAttempt'],
    reason: 'Attempts have no amount; nothing but an id is needed to read one.',
    async instead(trial) {
      expect(trial.source.capabilities.absent).toContain('amount');
      expect((await listWhole(trial)).length).toBe(trial.truth.length);
    },
  },
  {
    ids: ['MONEY-01'],
    kinds: ['paymentAttempt'],
    reason: 'Attempts have no amount.',
    async instead(trial) {
      expect(trial.source.capabilities.absent).toContain('amount');
    },
  },
  {
    ids: ['FILTER-02'],
    kinds: ['paymentAttempt', 'terminal', 'webhookSubscription'],
    reason: 'No text of these is searched, so nothing is a superset.',
    async instead(trial) {
      const lines = Object.values(trial.source.capabilities.filters).flat() as readonly {
        readonly precision: string;
      }[];
      expect(lines.length).toBeGreaterThan(0);
      expect(lines.filter(({ precision }) => precision !== 'exact')).toEqual([]);
    },
  },
  {
    ids: ['PROJ-01'],
    kinds: walleeKinds.filter((kind) => !['transaction', 'customer', 'billingSubscription'].includes(kind)),
    reason: 'Whole rows are sent whatever is wanted, and nothing of these has to be expanded for it.',
    async instead(trial) {
      const properties = trial.rig.propertiesOf(trial.kind);
      const [little] = await requestsOf(trial, () => listOf(trial, { limit: 1 }));
      const [much] = await requestsOf(trial, () =>
        listOf(trial, { limit: 1, projection: new Set(properties) }),
      );
      expect(much?.path).toBe(little?.path);
    },
  },
];
