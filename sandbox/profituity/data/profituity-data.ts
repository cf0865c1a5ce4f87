import { createPrng, seedFor } from '../../kit/prng.ts';
import type {
  CustomerRecord,
  Guid,
  MerchantRecord,
  PaymentRecord,
  PaymentTemplateRecord,
} from '../records.ts';
import { seededGuid } from '../wire/guid.ts';
import { instantOf } from '../wire/instant.ts';
import { customers } from './customers.ts';
import { withOddities } from './oddities.ts';
import { payments } from './payments.ts';
import { templates } from './templates.ts';

/** All that one API user sees at first. */
export interface ProfituityRecords {
  readonly tenantId: Guid;
  readonly merchants: readonly MerchantRecord[];
  readonly customers: readonly CustomerRecord[];
  readonly paymentTemplates: readonly PaymentTemplateRecord[];
  readonly payments: readonly PaymentRecord[];
}

/** Counts at scale 1; the second merchant has a name to be quoted, the third is small and inactive. */
const MERCHANTS = [
  { name: 'Lakeside Property Management', payments: 1300, customers: 250, templates: 80 },
  { name: `O'Brien & "Sons" Fitness`, payments: 620, customers: 130, templates: 40 },
  { name: 'חנות קטנה', payments: 80, customers: 20, templates: 10 },
] as const;

/** The same records for the same seed and scale. */
export function profituityRecords({
  seed,
  scale,
}: {
  readonly seed: number;
  readonly scale: number;
}): ProfituityRecords {
  const tenantId = seededGuid(createPrng(seedFor(seed, 'profituity tenant')));
  const scaled = (count: number): number => Math.max(4, Math.round(count * scale));
  const parts = MERCHANTS.map((plan, index) => {
    const prng = createPrng(seedFor(seed, `profituity merchant ${index}`));
    const merchant: MerchantRecord = {
      id: seededGuid(prng),
      name: plan.name,
      isActive: index !== 2,
      creationTime: instantOf(Date.UTC(2023, index, 14, 9, 30), index * 1234),
    };
    const people = customers(prng, merchant.id, scaled(plan.customers));
    const owner = { tenantId, merchantId: merchant.id, customers: people };
    const saved = templates(prng, owner, scaled(plan.templates));
    const made = payments(prng, owner, saved, scaled(plan.payments));
    return { merchant, people, saved, made: index === 0 ? withOddities(made) : made };
  });
  return {
    tenantId,
    merchants: parts.map(({ merchant }) => merchant),
    customers: parts.flatMap(({ people }) => people),
    paymentTemplates: parts.flatMap(({ saved }) => saved),
    payments: parts.flatMap(({ made }) => made),
  };
}
