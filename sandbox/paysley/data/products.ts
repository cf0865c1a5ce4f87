import type { Prng } from '../../kit/prng.ts';
import type { CategoryRecord, ProductRecord } from '../records.ts';
import { AWKWARD_TEXTS, oftenUnset } from './texts.ts';

/** Two have one name: a product of that name says not which of them it is in. */
const CATEGORIES = [
  'Electronic',
  'Apparel',
  'apparel kids',
  'Services',
  'Gift cards',
  'Food 🍜',
  "Women's",
  'Apparel',
];
/** A category that has been deleted since. */
const GONE = 'Discontinued';

export function categories(): readonly CategoryRecord[] {
  return CATEGORIES.map((name, index) => ({ id: 1 + index * 3, name }));
}

const THINGS = ['Shirt', 'Mug', 'Notebook', 'Lamp', 'Poster'] as const;
const WORK = ['Repair', 'Delivery', 'Consulting', 'Cleaning'] as const;

/** Products and services by rising id. Names are unique, prices are texts, some are free or have none. */
export function products(prng: Prng, count: number): readonly ProductRecord[] {
  const awkward = [...AWKWARD_TEXTS];
  return Array.from({ length: count }, (_, index) => {
    const service = prng.chance(0.35);
    const plain = `${prng.pick(service ? WORK : THINGS)} ${index + 1}`;
    const cost = prng.int(0, 20_000);
    return {
      id: 995 + index * 2,
      name: index % 7 === 3 ? (awkward.pop() ?? plain) : plain,
      description: oftenUnset(prng, `${plain}, as shown`, 0.4),
      type: service ? 'service' : 'product',
      sku: oftenUnset(prng, `SKU-${prng.text('ABCDEFGH', 3)}-${prng.int(1, 60)}`, 0.4),
      unit_in_stock: service && prng.chance(0.8) ? null : prng.int(0, 40),
      unit_low_stock: prng.chance(0.3) ? null : prng.int(0, 10),
      unit_type: prng.chance(0.1) ? null : service ? prng.pick(['per-hour', 'flat-rate']) : 'per-item',
      cost: oftenUnset(prng, decimal(cost), 0.2),
      sales_price: oftenUnset(prng, prng.chance(0.05) ? '0.00' : decimal(cost + prng.int(0, 9_999)), 0.05),
      category: prng.chance(0.05) ? GONE : oftenUnset(prng, CATEGORIES[prng.int(0, 7)] ?? GONE, 0.1),
      ...(prng.chance(0.4)
        ? { tax_label: 'VAT', tax_value: prng.pick(['15', '20.00', '8.25']) }
        : { tax_label: null, tax_value: null }),
      image: prng.pick([null, null, '', 'product-service.png', 'https://images.example.com/p.png']),
    };
  });
}

function decimal(hundredths: number): string {
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
