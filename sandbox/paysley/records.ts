/**
 * The records of the Paysley sandbox, with the names, the order of names and the types they have on the wire:
 * amounts are decimals in major units (numbers in history and requests, texts in the product list), timestamps
 * are ISO 8601 UTC text with three digits of a second. What is not set is "", null or both, as marked;
 * callers have to take either.
 */

export type Timestamp = string;
/** "" and null both say "not set". */
export type Optional = string | null;

/** How a payment came about (published). */
export type TransactionType = 'once-off' | 'pos_payment' | 'scheduled';

/** A row of the payment history: a payment, or something that happened to one. */
export interface PaymentRecord {
  readonly amount: number;
  readonly currency: string;
  readonly customer_phone_number: Optional;
  readonly email: Optional;
  /** When the row was made; on some rows seven hours early, as in the published samples. */
  readonly payment_date: Timestamp | null;
  readonly payment_id: string;
  /** OPPWA code: `CC.DB`, `CC.PA`, `CC.CP`, `CC.RF`, `CC.RV`, `CC.CB`, and others. */
  readonly payment_type: string;
  readonly reference_number: Optional;
  /** The row this one acts on: a refund's payment or capture, a capture's authorization. */
  readonly reference_payment_id: string | null;
  readonly result_description: string;
  readonly shipping_information: boolean;
  readonly status: string;
  /** When the request or the POS link was made, the same on all rows of one. */
  readonly transaction_date: Timestamp;
  /** Digits and `OO` for a request, `PO` for the POS link; rows of one request share it. */
  readonly transaction_id: string;
  readonly transaction_type: TransactionType;
}

export interface PaymentRequestRecord {
  readonly amount: number;
  readonly attach_receipt_on_email: boolean;
  /** What this and the two like it hold is not published: the sandbox leaves them empty. */
  readonly chargeback: readonly [];
  readonly created_at: Timestamp;
  readonly currency: string;
  readonly email: Optional;
  readonly expiration_date: Timestamp | null;
  readonly fixed_amount: boolean;
  readonly invoice_url: Optional;
  readonly merchant_phone_number: Optional;
  readonly mobile_number: Optional;
  readonly modified_at: Optional;
  readonly payment_date: Timestamp | null;
  readonly payment_id: string | null;
  readonly payment_methods: readonly ('APPLE_PAY' | 'GOOGLE_PAY')[];
  readonly payment_type: 'DB' | 'PA';
  readonly receipt_file_type: 'pdf' | 'jpeg' | 'png' | null;
  readonly reference_number: Optional;
  readonly refund: readonly [];
  readonly request_methods: readonly ('EMAIL' | 'SMS' | 'WEB')[];
  readonly reversal: readonly [];
  readonly send_mms_receipt: boolean;
  readonly shipping_information: boolean;
  readonly status: string;
  readonly status_description: string;
  readonly tax_id: Optional;
  readonly transaction_id: string;
  readonly url: string;
}

/** The merchant's one POS link as it is read; its short and QR addresses are not part of that (published). */
export interface PosLinkRecord {
  readonly auto_generate_ref_number: boolean;
  readonly ref_number_prefix: string;
  /** "": none. */
  readonly ref_number_suffix: number | '';
  readonly additional_info: Readonly<Record<string, string>>;
  readonly additional_info_text: Readonly<Record<string, string>>;
  /** Label to choices, separated by commas. */
  readonly additional_info_dropdown: Readonly<Record<string, string>>;
  readonly tip_enabled: boolean;
  readonly currency: readonly string[];
  readonly moto_enabled: boolean;
  readonly share_button_enabled: boolean;
  readonly tax_id: string;
  readonly payment_methods: readonly ('APPLE_PAY' | 'GOOGLE_PAY' | 'AMEX')[];
  readonly cancel_url: string;
  readonly response_url: string;
  readonly redirect_url: string;
  readonly repeat_payment: boolean;
  readonly db_transaction_id: string;
  readonly db_payment_url: string;
  readonly pa_transaction_id: string;
  readonly pa_payment_url: string;
}

export interface CustomerRecord {
  readonly customer_id: number;
  /** Unique among customers where it is set (published). */
  readonly email: Optional;
  readonly mobile_no: Optional;
  /** 0 and null both say "no group". */
  readonly group_id: number | null;
  readonly salutation: Optional;
  readonly first_name: Optional;
  readonly last_name: Optional;
  readonly company: Optional;
  readonly ein_code: Optional;
  readonly listing_type: 'individual' | 'company';
  readonly description: Optional;
  readonly country_iso: Optional;
  readonly country_name: Optional;
  readonly state: Optional;
  readonly city: Optional;
  readonly postal_code: Optional;
  readonly reference_number: Optional;
  readonly additional_value: Readonly<Record<string, string | number | boolean>> | null;
  readonly address_line1: Optional;
  readonly address_line2: Optional;
}

/** A customer's picture: part of what answers writes, of no list (published). */
export interface CustomerImageRecord {
  readonly id: number;
  readonly customer_id: number;
  readonly file_name: string;
  readonly url: null;
  readonly ext: '.png';
  readonly type: 'profile_picture';
  readonly uploaded_at: Timestamp;
  readonly file_url: string;
}

export interface CustomerGroupRecord {
  readonly group_id: number;
  readonly name: string;
  readonly description: Optional;
  readonly date_created: Timestamp;
}

export interface ProductRecord {
  readonly id: number;
  /** Unique (published). */
  readonly name: string;
  readonly description: Optional;
  readonly type: 'product' | 'service';
  readonly sku: Optional;
  readonly unit_in_stock: number | null;
  readonly unit_low_stock: number | null;
  readonly unit_type: 'flat-rate' | 'per-hour' | 'per-item' | null;
  readonly cost: Optional;
  readonly sales_price: Optional;
  /** The category's name, not its id. */
  readonly category: Optional;
  readonly tax_label: Optional;
  readonly tax_value: Optional;
  readonly image: Optional;
}

/** What a product has besides and no list shows: answers to writes do (published). */
export interface ProductSettingsRecord {
  readonly product_id: number;
  readonly category_id: number | null;
  readonly manage_inventory: 0 | 1;
  /** A tax profile's. */
  readonly tax_id: string | null;
}

export interface CategoryRecord {
  readonly id: number;
  readonly name: string;
}
