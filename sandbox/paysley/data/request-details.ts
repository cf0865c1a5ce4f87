/** What a payment request is made with and no read shows (published samples of reads do not have it). */
export interface RequestDetails {
  readonly customer_id: string;
  readonly customer_salutation: string;
  readonly customer_first_name: string;
  readonly customer_last_name: string;
  readonly template_id: string;
  readonly moto_enabled: boolean;
  readonly shipping_enabled: boolean;
  readonly send_mms_invoice: boolean;
  readonly attach_invoice: boolean;
  readonly send_confirmation: boolean;
  readonly response_url: string;
  readonly cancel_url: string;
  readonly redirect_url: string;
  readonly payment_frequency: 'ONE-TIME' | 'WEEKLY' | 'MONTHLY' | 'QUARTERLY' | 'YEARLY';
  readonly payment_start_date: string;
  readonly initial_payment_amount: number | '';
  readonly total_number_of_payments: number | '';
  readonly cart_items: readonly CartItem[];
  readonly shipping_charges: number | '';
  readonly shipping_tax: number | '';
  readonly shipping_address: Readonly<Record<string, string>> | null;
  readonly payment_fee_enabled: boolean;
  readonly ach_fee_enabled: boolean;
  readonly surcharge_fee_enabled: boolean;
}

export interface CartItem {
  readonly name: string;
  readonly qty: number;
  readonly sales_price?: number;
  readonly sku?: string;
}
