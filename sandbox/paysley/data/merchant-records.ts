import { createPrng, seedFor } from '../../kit/prng.ts';
import type { Prng } from '../../kit/prng.ts';
import type { MerchantRecords } from '../store/paysley-store.ts';
import { customerGroups, customers } from './customers.ts';
import { addOddities } from './oddities.ts';
import { POS_LINK } from './pos-link.ts';
import { productSettings } from './product-settings.ts';
import { categories, products } from './products.ts';
import { sales } from './sales.ts';

/** Counts at scale 1: with what follows them, the payments make about 2,000 rows of history. */
const COUNTS = { payments: 1310, unpaidRequests: 160, schedules: 12, customers: 400, products: 100 };

/** All records of the merchant, the same for the same seed and scale. */
export function merchantRecords({ seed, scale }: { seed: number; scale: number }): MerchantRecords {
  const prng = (part: string): Prng => createPrng(seedFor(seed, `paysley ${part}`));
  const scaled = (count: number): number => Math.max(1, Math.round(count * scale));
  const groups = customerGroups(prng('groups'));
  const people = customers(prng('customers'), scaled(COUNTS.customers), groups);
  const { payments, requests } = sales(
    prng('sales'),
    {
      payments: scaled(COUNTS.payments),
      unpaidRequests: scaled(COUNTS.unpaidRequests),
      schedules: scaled(COUNTS.schedules),
    },
    people,
  );
  addOddities(payments);
  const sold = products(prng('products'), scaled(COUNTS.products));
  return {
    payments,
    requests,
    posLink: POS_LINK,
    customers: people,
    groups,
    products: sold,
    productSettings: productSettings(prng('product settings'), sold, categories()),
    categories: categories(),
  };
}
