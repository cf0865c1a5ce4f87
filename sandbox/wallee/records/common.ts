import type { Decimal } from '../wire/decimal.ts';
import type { Id } from '../wire/id.ts';

/**
 * The records of the wallee sandbox as they go over the wire: camelCase, amounts as decimals in major units,
 * timestamps ISO 8601 UTC text. A key may be absent or null where its type says so; callers take both.
 */

export type Timestamp = string;
/** Text by language tag, such as {"en-US": "Card"}. */
export type Localized = Readonly<Record<string, string>>;

/** Another object, of which only the id is shown until a caller expands it. */
export interface Link {
  readonly id: Id;
}

/** What almost every record of a space has. */
export interface SpaceEntity {
  readonly id: Id;
  /** Counts the updates; a write has to name the current one. */
  readonly version: number;
  readonly linkedSpaceId: number;
}

export type CreationState = 'CREATE' | 'ACTIVE' | 'INACTIVE' | 'DELETING' | 'DELETED';

export interface AddressRecord {
  readonly salutation?: string | null;
  readonly givenName?: string | null;
  readonly familyName?: string | null;
  readonly organizationName?: string | null;
  readonly street?: string | null;
  readonly postcode?: string | null;
  readonly city?: string | null;
  readonly postalState?: string | null;
  readonly country?: string | null;
  readonly emailAddress?: string | null;
  readonly phoneNumber?: string | null;
  readonly mobilePhoneNumber?: string | null;
}

export type FailureCategory = 'TEMPORARY_ISSUE' | 'INTERNAL' | 'END_USER' | 'CONFIGURATION' | 'DEVELOPER';

export interface FailureReasonRecord {
  readonly id: number;
  readonly category: FailureCategory;
  readonly name: Localized;
  readonly description: Localized;
}

export interface TaxRecord {
  readonly title: string;
  /** Percent. */
  readonly rate: Decimal;
}

export type LineItemType = 'SHIPPING' | 'DISCOUNT' | 'FEE' | 'PRODUCT' | 'TIP';

export interface LineItemRecord {
  readonly uniqueId: string;
  readonly name: string;
  readonly sku?: string;
  readonly type: LineItemType;
  readonly quantity: Decimal;
  readonly amountIncludingTax: Decimal;
  readonly amountExcludingTax: Decimal;
  readonly taxAmount: Decimal;
  readonly unitPriceIncludingTax: Decimal;
  readonly aggregatedTaxRate: Decimal;
  readonly taxes: readonly TaxRecord[];
  readonly discountIncludingTax: Decimal;
  readonly shippingRequired: boolean;
}

/** A fact a processor tells about a payment; what the descriptors mean is not published. */
export interface LabelRecord {
  readonly descriptor: Link;
  readonly content: string;
  readonly contentAsString: string;
}
