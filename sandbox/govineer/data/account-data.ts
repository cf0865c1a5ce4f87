import type { Prng } from '../../kit/prng.ts';
import type { PaymentAccountRecord } from '../records.ts';
import type { AccountRecords } from '../store/account-store.ts';
import { customers } from './customers.ts';
import { savedMethods } from './methods.ts';
import { addOddities } from './oddities.ts';
import type { Oddity } from './oddities.ts';
import { payments } from './payments.ts';
import { sessions } from './sessions.ts';
import { terminals } from './terminals.ts';

/** What an account is filled with; counts are those of scale 1, terminals do not grow. */
export interface AccountPlan {
  readonly name: string;
  readonly payments: number;
  readonly customers: number;
  readonly terminals: number;
  readonly sessions: number;
  readonly currencies: readonly [string, ...string[]];
  readonly feeRate: number;
  readonly oddity?: Oddity;
  readonly settings: Partial<Pick<PaymentAccountRecord, 'active' | 'callback_url' | 'webhook_enabled'>>;
}

/** All records of an account, the same for the same plan, prng and scale. */
export function accountRecords(plan: AccountPlan, prng: Prng, scale: number): AccountRecords {
  const scaled = (count: number): number => Math.max(1, Math.round(count * scale));
  const people = customers(prng, scaled(plan.customers));
  const methods = new Map(people.map((customer) => [customer.uid, savedMethods(prng)] as const));
  const data = payments(prng, {
    count: scaled(plan.payments),
    currencies: plan.currencies,
    feeRate: plan.feeRate,
    customers: people,
    savedMethods: methods,
  });
  addOddities(data, plan.oddity);
  return {
    ...data,
    customers: people,
    terminals: terminals(prng, plan.terminals),
    sessions: sessions(
      prng,
      scaled(plan.sessions),
      plan.currencies,
      [...methods.values()].flat().slice(0, 4),
    ),
    savedMethods: methods,
  };
}
