import type { CartItem } from './request-details.ts';

/** What a POS page is filled in with. */
export interface PrefilledPosLink {
  readonly currency: string | null;
  readonly amount: number | '';
  readonly tip_amount: number | '';
  readonly payment_type: 'DB' | 'PA';
  readonly reference: string;
  readonly email: string;
  readonly cancel_url: string;
  readonly response_url: string;
  readonly return_url: string;
  readonly redirect_url: string;
  readonly additional_text_fields: Readonly<Record<string, string>>;
  readonly additional_dropdown_fields: Readonly<Record<string, string>>;
  readonly cart_items: readonly CartItem[];
  /** Null: paid once. */
  readonly payment_frequency: 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'YEARLY' | null;
  readonly payment_start_date: string;
  readonly shipping_charges: number | '';
  readonly shipping_address: Readonly<Record<string, string>>;
  readonly payment_fee_enabled: boolean;
  readonly ach_fee_enabled: boolean;
  readonly surcharge_fee_enabled: boolean;
}
