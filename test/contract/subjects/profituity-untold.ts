import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { untold } from '../../unit/profituity/sandbox-connection.ts';
import type { RequirementId } from '../requirement-ids.ts';
import { requirements } from '../requirements.ts';
import type { Rig } from '../subject.ts';
import { trialOf } from '../trial.ts';
import { startSeeded } from './profituity.ts';

/** What is tried of all kinds; where the order of ids is not known lists are in no order that the truth could have. */
const always: readonly RequirementId[] = [
  'LIST-05',
  'LIST-06',
  'LIST-08',
  'COUNT-01',
  'FILTER-01',
  'FILTER-03',
  'FILTER-04',
  'FILTER-05',
  'PROJ-02',
  'PROJ-03',
  'READ-01',
  'READ-05',
  'READ-06',
  'EXPLAIN-01',
  'SCOPE-01',
  'SCOPE-02',
  'SCOPE-03',
];
const ofPayments: readonly RequirementId[] = ['LIST-07', 'FILTER-02', 'WINDOW-01', 'WINDOW-02'];

/** A connection of which nothing is told, as a live one is at first: lists of payments are read by windows of days. */
export function tryUntold(): void {
  describe('PROFITUITY, of which nothing is told', () => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await startSeeded(untold);
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    describe.each(['transaction', 'refund', 'customer', 'paymentMethod', 'billingSubscription'] as const)(
      '%s',
      (kind) => {
        const isPayment = kind === 'transaction' || kind === 'refund';
        const ids = isPayment ? [...always, ...ofPayments] : always;
        for (const requirement of requirements.filter((each) => ids.includes(each.id))) {
          const { id, statement } = requirement;
          test(`${id} MUST ${statement}`, () => requirement.run(trialOf(rig, kind)));
        }
        test('is ordered by nothing but windows of days', () => {
          const { orders, idOrder } = trialOf(rig, kind).source.capabilities;
          expect(idOrder.native).toBe(false);
          expect(Object.keys(orders)).toEqual(isPayment ? ['createdAt', 'amount'] : []);
          const createdAt: { readonly windows?: object } | undefined = Reflect.get(orders, 'createdAt');
          expect(createdAt?.windows !== undefined).toBe(isPayment);
        });
      },
    );
  });
}
