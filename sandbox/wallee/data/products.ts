import type { Prng } from '../../kit/prng.ts';
import type { BillingCycleRecord, ProductRecord, ProductVersionRecord } from '../records/subscriptions.ts';
import { creationTimes, later, timestamp } from './calendar.ts';
import { presentOnly } from './present.ts';
import { HOSTILE_REFERENCES, oftenMissing, text } from './texts.ts';

const STATES = ['ACTIVE', 'ACTIVE', 'ACTIVE', 'ACTIVE', 'CREATE', 'INACTIVE', 'RETIRING', 'RETIRED'] as const;
const CYCLES = ['MONTHLY', 'MONTHLY', 'YEARLY', 'WEEKLY', 'DAILY'] as const;
const DAY_MS = 86_400_000;

/** What one can subscribe to. */
export interface Products {
  readonly products: readonly ProductRecord[];
  readonly productVersions: readonly ProductVersionRecord[];
}

export function billingCycle(prng: Prng): BillingCycleRecord {
  return { billingCycleType: prng.pick(CYCLES), numberOfPeriods: prng.pick([1, 1, 1, 2, 3]) };
}

export function products(
  prng: Prng,
  spaceId: number,
  count: number,
  currencies: readonly [string, ...string[]],
): Products {
  const made: { readonly products: ProductRecord[]; readonly productVersions: ProductVersionRecord[] } = {
    products: [],
    productVersions: [],
  };
  for (const [index, created] of creationTimes(prng, count).entries()) {
    const product = presentOnly<ProductRecord>({
      id: 101 + index * 2,
      version: prng.int(1, 5),
      linkedSpaceId: spaceId,
      spaceId,
      reference: HOSTILE_REFERENCES[index - 10] ?? `${index % 2 === 0 ? 'PLAN' : 'plan'}-${index >>> 1}`,
      name: oftenMissing(prng, text(prng, ['Gold plan', 'gold PLAN', 'Silver plan', 'Newsletter']), 0.15),
      state: STATES[index % STATES.length] ?? 'ACTIVE',
      sortOrder: prng.int(0, 5) * 10,
      productLocked: prng.chance(0.3),
      failedPaymentSuspensionPeriod: 'P14D',
      allowedPaymentMethodConfigurations: prng.chance(0.2) ? [1352] : [],
    });
    made.products.push(product);
    made.productVersions.push(
      ...versions(prng, product, { created, first: made.productVersions.length, currencies }),
    );
  }
  return made;
}

interface VersionSource {
  readonly created: number;
  readonly first: number;
  readonly currencies: readonly [string, ...string[]];
}

function versions(
  prng: Prng,
  product: ProductRecord,
  source: VersionSource,
): readonly ProductVersionRecord[] {
  const count = prng.int(1, 3);
  return Array.from({ length: count }, (_, index) => {
    const at = later(source.created, index * 60 * DAY_MS);
    const state = index < count - 1 ? 'OBSOLETE' : product.state === 'CREATE' ? 'PENDING' : 'ACTIVE';
    return presentOnly<ProductVersionRecord>({
      id: 301 + source.first + index,
      version: 2,
      linkedSpaceId: product.linkedSpaceId,
      product: { id: product.id },
      state,
      name: { 'en-US': product.name ?? product.reference },
      reference: prng.chance(0.5) ? `v${index + 1}` : null,
      comment: prng.chance(0.3) ? 'Price rise' : undefined,
      incrementNumber: index + 1,
      defaultCurrency: source.currencies[0],
      enabledCurrencies: source.currencies,
      billingCycle: 'P1M',
      billingCycleModel: billingCycle(prng),
      minimalNumberOfPeriods: 1,
      numberOfNoticePeriods: 1,
      createdOn: timestamp(prng, at),
      activatedOn: state === 'PENDING' ? undefined : timestamp(prng, later(at, 60_000)),
      obsoletedOn: state === 'OBSOLETE' ? timestamp(prng, later(at, 60 * DAY_MS)) : null,
    });
  });
}
