import type { EpochMs } from '../instant.ts';
import type { Money } from '../money.ts';
import type { RecordRef } from '../record-ref.ts';
import type { PricingUnit, ProductKind, RecordState } from '../vocabulary.ts';
import type { Stock } from './parts.ts';
import { DomainRecord } from './record.ts';

/** Something that an account sells. */
export class ProductRecord extends DomainRecord<'product'> {
  declare readonly account: RecordRef<'account'> | null;
  declare readonly kind: ProductKind | null;
  declare readonly name: string;
  declare readonly description: string | null;
  declare readonly sku: string | null;
  /** Null also where the provider names a category that can't be told from another of the same name. */
  declare readonly category: RecordRef<'category'> | null;
  /** As the product has it, also where the category itself is not known; for search, not shown. */
  declare readonly categoryName: string | null;
  declare readonly price: Money | null;
  declare readonly cost: Money | null;
  declare readonly unit: PricingUnit | null;
  /** Null where the provider keeps no stock. */
  declare readonly stock: Stock | null;
  declare readonly taxId: string | null;
  declare readonly taxLabel: string | null;
  /** Decimal text, in percent. */
  declare readonly taxRate: string | null;
  declare readonly imageUrl: string | null;
  declare readonly state: RecordState;
  declare readonly version: number | null;
  declare readonly createdAt: EpochMs | null;
}
