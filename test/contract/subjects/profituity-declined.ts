import { expect } from 'vitest';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { Money } from '../../../src/domain/money.ts';
import { refsOf } from '../requirements/read.ts';
import type { Declined } from '../subject.ts';
import type { Trial } from '../trial.ts';
import { callOf, idsOf, listOf, listWhole, requestsOf } from '../trial.ts';
import { profituityKinds } from './profituity-properties.ts';

/** What Profituity cannot do, and what happens instead. */
export const profituityDeclined: readonly Declined[] = [
  {
    ids: ['LIST-01', 'LIST-02', 'LIST-04', 'COUNT-01', 'READ-04'],
    kinds: ['account'],
    reason:
      'Merchants are few: their list is read whole by one call, and put in order, cut and looked up here.',
    async instead(trial) {
      const { source, truth } = trial;
      expect(source.capabilities.idOrder.native).toBe(false);
      expect(source.capabilities.orders).toEqual({});
      const expected = idsOf(truth.toSorted((a, b) => (a.nativeId < b.nativeId ? -1 : 1)));
      const seen = await requestsOf(trial, async () => {
        expect(idsOf((await listOf(trial)).records)).toEqual(expected);
        expect(idsOf((await listOf(trial, { idDirection: 'desc' })).records)).toEqual(expected.toReversed());
        const page = await listOf(trial, { limit: 5, offset: 2 });
        expect(idsOf(page.records)).toEqual(expected.slice(2, 7));
        expect((await source.getMany(refsOf(trial), new Set(), callOf())).size).toBe(truth.length);
      });
      expect(seen.length).toBe(4);
    },
  },
  {
    ids: ['FILTER-01', 'FILTER-02', 'FILTER-03', 'FILTER-04'],
    kinds: ['account'],
    reason: 'The list of merchants is read whole: nothing of it is filtered by the provider.',
    async instead(trial) {
      expect(trial.source.capabilities.filters).toEqual({});
    },
  },
  {
    ids: ['LIST-02'],
    kinds: ['paymentMethod', 'billingSubscription'],
    reason: 'Of templates nobody published that each has a time of creation, so they are only listed by id.',
    async instead(trial) {
      expect(trial.source.capabilities.orders).toEqual({});
    },
  },
  {
    ids: ['FILTER-02'],
    kinds: ['paymentMethod'],
    reason: 'Saved accounts are asked for by ids alone, which are exact.',
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
    kinds: profituityKinds,
    reason:
      'Whole rows are sent whatever is wanted; only what stands in other rows is asked for where it is wanted.',
    async instead(trial) {
      const properties = trial.rig.propertiesOf(trial.kind);
      const little = await requestsOf(trial, () => listOf(trial, { limit: 50 }));
      const much = await requestsOf(trial, () =>
        listOf(trial, { limit: 50, projection: new Set(properties) }),
      );
      expect(little.length).toBe(1);
      expect(much[0]?.path).toBe(little[0]?.path);
      // What went back of a payment, and what its template is, are rows of their own.
      expect(much.length > 1).toBe(trial.kind === 'transaction');
      const [record] = (await listOf(trial, { limit: 7 })).records;
      const given = Object.keys(record ?? {}).filter((name) => properties.map(String).includes(name));
      expect(given).toEqual([]);
    },
  },
  {
    ids: ['MONEY-01'],
    kinds: ['transaction', 'refund'],
    reason:
      'Every amount is in US dollars and a JSON number, which holds no more than fifteen digits for sure.',
    async instead(trial) {
      const amounts = await amountsOf(trial);
      const digits = [...amounts.values()].map(({ value }) => String(value.coefficient).length);
      expect(amounts.size).toBe(trial.truth.length);
      for (const record of trial.truth as unknown as readonly { id: string; amount: Money }[]) {
        const { value, currency } = record.amount;
        const got = amounts.get(record.id);
        expect(got).toBeInstanceOf(Money);
        expect(got).toMatchObject({ value, currency });
        // Null where there is more than cents.
        expect(got?.minorUnits).toBe(value.scale === 2 ? String(value.coefficient) : null);
      }
      // Refunds of the sandbox are of cents and small: they are read by the same line as payments.
      expect(Math.max(...digits)).toBeGreaterThanOrEqual(trial.kind === 'transaction' ? 15 : 3);
      const scales = new Set([...amounts.values()].map(({ value }) => value.scale));
      expect(scales).toEqual(new Set(trial.kind === 'transaction' ? [2, 3] : [2]));
    },
  },
];

/** Of several merchants there are fewer rows: how many a page holds is tried with one. */
export const shortOfAPage: Declined = {
  ids: ['LIST-04'],
  kinds: profituityKinds.filter((kind) => kind !== 'account'),
  reason: 'Here one page holds all rows of the merchants together.',
  async instead(trial) {
    const page = await listOf(trial);
    expect(page.exhausted).toBe(true);
    expect(page.rowsRead).toBe(trial.truth.length + trial.rig.unreadable(trial.kind));
  },
};

async function amountsOf<K extends RecordKind>(trial: Trial<K>): Promise<ReadonlyMap<string, Money>> {
  const listed = await listWhole(trial, { projection: new Set(['amount']) as never });
  return new Map(listed.map((record) => [record.id, Reflect.get(record, 'amount') as unknown as Money]));
}
