import type { Prng } from '../../kit/prng.ts';
import type { AddressRecord } from '../records/common.ts';
import type { CustomerAddressRecord, TokenRecord } from '../records/customers.ts';
import type { SpaceTableName } from '../shapes/table-name.ts';
import type { Records } from '../store/wallee-store.ts';
import type { Id } from '../wire/id.ts';
import { configurations, terminals, webhooks } from './configurations.ts';
import { address, people } from './customers.ts';
import { addOddities } from './oddities.ts';
import { paymentLinks } from './payment-links.ts';
import { payments } from './payments.ts';
import { products } from './products.ts';
import { subscriptions } from './subscriptions.ts';
import { tokens } from './tokens.ts';

/** What a space is filled with; counts are those of scale 1, terminals do not grow. */
export interface SpacePlan {
  readonly id: number;
  readonly transactions: number;
  readonly customers: number;
  readonly products: number;
  readonly links: number;
  readonly terminals: number;
  readonly currencies: readonly [string, ...string[]];
  /** Ids beyond 2^53, amounts beyond a double, a currency that is none. */
  readonly odd?: boolean;
}

const HUGE_IDS = 6;
const STRANGERS = 60;

/** All records of a space, the same for the same plan, prng and scale. */
export function spaceRecords(plan: SpacePlan, prng: Prng, scale: number): Records<SpaceTableName> {
  const { id, currencies } = plan;
  const scaled = (count: number): number => Math.max(1, Math.round(count * scale));
  const known = people(prng, id, scaled(plan.customers));
  const settings = configurations(id);
  const saved = tokens(prng, known.customers, settings.connectorConfigurations);
  const counters = terminals(prng, id, plan.terminals, currencies[0]);
  const money = payments(prng, {
    spaceId: id,
    count: scaled(plan.transactions),
    hugeIds: plan.odd === true ? HUGE_IDS : 0,
    currencies,
    configurations: settings.connectorConfigurations,
    payers: {
      customers: known.customers,
      addresses: addressesByCustomer(known.addresses),
      strangers: [address(prng), ...Array.from({ length: STRANGERS }, () => address(prng))],
      tokens: tokensByCustomer(saved.tokens),
      terminals: counters.map((terminal) => terminal.id),
    },
  });
  if (plan.odd === true) addOddities(money.transactions);
  const goods = products(prng, id, scaled(plan.products), currencies);
  return {
    ...known,
    ...settings,
    ...saved,
    ...money,
    ...goods,
    ...webhooks(id),
    ...subscriptions(prng, {
      spaceId: id,
      count: scaled(plan.products) * 2,
      currency: currencies[0],
      productVersions: goods.productVersions,
      tokens: saved.tokens,
      transactions: money.transactions,
    }),
    terminals: counters,
    paymentLinks: paymentLinks(prng, id, scaled(plan.links), currencies),
  };
}

function addressesByCustomer(
  records: readonly CustomerAddressRecord[],
): ReadonlyMap<Id, readonly AddressRecord[]> {
  const groups = Map.groupBy(records, ({ customer }) => customer.id);
  return new Map(Array.from(groups, ([id, group]) => [id, group.map((record) => record.address)]));
}

function tokensByCustomer(records: readonly TokenRecord[]): ReadonlyMap<string, readonly TokenRecord[]> {
  return Map.groupBy(records, ({ customerId }) => customerId ?? '');
}
