import type { Decimal } from '../../../src/domain/decimal.ts';
import { printDecimal } from '../../../src/domain/decimal.ts';
import { Money } from '../../../src/domain/money.ts';
import type { Stock } from '../../../src/domain/records/parts.ts';
import type { PropertyMappers } from '../../../src/domain/records/records.ts';
import type { PricingUnit, ProductKind } from '../../../src/domain/vocabulary.ts';
import type { PaysleyConnection } from '../connection.ts';
import { accountRef, refOf } from '../connection.ts';
import { redact } from '../redact.ts';
import { pricingUnits, productKinds } from '../vocabulary.ts';
import type { RowOf } from '../../rows/row.ts';
import type { productFields } from '../wire/catalogue.ts';

type ProductRow = RowOf<typeof productFields>;

/** `categories`: the ids of the categories of each name. */
export function productMappers(
  connection: PaysleyConnection,
  categories: ReadonlyMap<string, readonly string[]>,
): PropertyMappers<'product', ProductRow> {
  const { settings } = connection;
  const missing = (): null => null;
  const money = (value: Decimal | null): Money | null =>
    value === null || settings.currency === null ? null : Money.ofDecimal(value, settings.currency);
  return {
    account: () => accountRef(connection),
    kind: (row) => kindOf(connection, row),
    name: (row) => row.name,
    description: (row) => row.description,
    sku: (row) => row.sku,
    category: (row) => {
      const [only, ...others] = row.category === null ? [] : (categories.get(row.category) ?? []);
      return only === undefined || others.length > 0 ? null : refOf(connection, 'category', only);
    },
    categoryName: (row) => row.category,
    price: (row) => money(row.sales_price),
    cost: (row) => money(row.cost),
    unit: (row) => unitOf(connection, row),
    stock: stockOf,
    taxId: missing,
    taxLabel: (row) => row.tax_label,
    taxRate: (row) => (row.tax_value === null ? null : printDecimal(row.tax_value)),
    // Some are bare names of files, which lead nowhere.
    imageUrl: (row) => (row.image !== null && /^https?:\/\//i.test(row.image) ? row.image : null),
    // Nothing can be retired: what is listed is sold.
    state: () => 'ACTIVE',
    version: missing,
    createdAt: missing,
    raw: (row) => redact(row.payload),
  };
}

function kindOf({ oddWords }: PaysleyConnection, { type }: ProductRow): ProductKind | null {
  for (const kind of ['PRODUCT', 'SERVICE'] as const) if (type === productKinds[kind]) return kind;
  if (type !== null) oddWords.count('product_services.type', type);
  return null;
}

function unitOf({ oddWords }: PaysleyConnection, { unit_type: unit }: ProductRow): PricingUnit | null {
  if (unit === null) return null;
  if (Object.hasOwn(pricingUnits, unit)) return pricingUnits[unit] ?? null;
  oddWords.count('product_services.unit_type', unit);
  return null;
}

/** Whether it is counted at all can be written but not read. */
function stockOf({ unit_in_stock: onHand, unit_low_stock: lowThreshold }: ProductRow): Stock | null {
  if (onHand === null && lowThreshold === null) return null;
  const isLow = onHand === null || lowThreshold === null ? null : onHand <= lowThreshold;
  return { managed: null, onHand, lowThreshold, isLow };
}
