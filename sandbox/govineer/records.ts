/**
 * The records of the Govineer sandbox, as they go over the wire: snake_case, amounts in integer minor units of
 * their currency (a bigint where a number would lose digits), timestamps ISO 8601 UTC text. A key may be
 * absent or null where its type says so; callers have to take both.
 */

export type Amount = number | bigint;
export type Timestamp = string;

export interface ClientRecord {
  readonly uid: string;
  readonly customer_id: string;
  readonly name: string;
  /** A Windows time zone name, such as "Mountain Standard Time". */
  readonly timezone: string;
  readonly subdomain: string;
  readonly created_at: Timestamp;
  readonly updated_at?: Timestamp | null;
}

export interface PaymentAccountRecord {
  readonly uid: string;
  /** uid of the client the account belongs to. */
  readonly client_id: string;
  readonly name: string;
  readonly processor: string;
  readonly external_account_id: string;
  readonly external_merchant_id: string;
  readonly active?: boolean;
  readonly enable_ach: boolean;
  readonly enable_credit_card: boolean;
  /** Decimals in major units, the one exception to minor units (Govineer spec: conventions). */
  readonly minimum_payment_amount: number;
  readonly maximum_payment_amount: number;
  readonly callback_url?: string | null;
  readonly webhook_enabled?: boolean;
  readonly created_at: Timestamp;
  readonly updated_at?: Timestamp | null;
}

export type MethodType = 'credit' | 'ach' | 'wallet_credit' | 'wallet_ach';

export interface CreditDetails {
  readonly fingerprint?: string;
  readonly last4: string;
  readonly exp_month: number;
  readonly exp_year: number;
  readonly bin: string;
  readonly holder_name?: string | null;
  readonly card_brand?: string;
}

export interface AchDetails {
  readonly fingerprint?: string;
  readonly routing_number: string;
  readonly account_number_suffix: string;
  readonly account_type: 'checking' | 'savings';
  readonly bank_name?: string | null;
  readonly holder_name?: string | null;
}

export interface PaymentMethodRecord {
  readonly payment_method_type: MethodType;
  readonly credit?: CreditDetails;
  readonly ach?: AchDetails;
  readonly wallet?: { readonly saved_payment_method_uid: string };
}

/** `total_amount = base_amount + tax_amount + processing_fee_amount` (Govineer spec: payments). */
export interface PaymentRecord {
  readonly uid: string;
  readonly status: string;
  readonly reference_id?: string | null;
  readonly base_amount: Amount;
  readonly tax_amount: Amount;
  readonly processing_fee_amount: Amount;
  readonly total_amount: Amount;
  readonly captured_amount: Amount;
  readonly refunded_amount: Amount;
  readonly currency: string;
  readonly payment_method: PaymentMethodRecord;
  readonly customer_uid?: string | null;
  readonly description?: string | null;
  readonly metadata?: Readonly<Record<string, string>>;
  readonly created_at: Timestamp;
  readonly updated_at?: Timestamp | null;
}

export interface TransactionRecord {
  readonly uid: string;
  readonly payment_uid: string;
  readonly type: 'sale' | 'refund' | 'void' | 'chargeback';
  readonly amount: Amount;
  readonly currency: string;
  readonly status: 'approved' | 'declined' | 'pending' | 'settled';
  readonly processor_transaction_id?: string | null;
  readonly created_at: Timestamp;
}

export interface CustomerRecord {
  readonly uid: string;
  /** Unique in its account where it is given. */
  readonly reference_id?: string | null;
  readonly name?: string | null;
  readonly email?: string | null;
  readonly created_at: Timestamp;
  readonly updated_at?: Timestamp | null;
}

/** The owning customer is in the route, not in the record; the store keeps it beside. */
export interface SavedMethodRecord {
  readonly saved_payment_method_uid: string;
  readonly payment_method: PaymentMethodRecord;
  readonly is_default?: boolean;
}

export interface TerminalRecord {
  readonly uid: string;
  readonly name: string;
  readonly serial_number?: string | null;
  readonly model: string;
  readonly status: string;
  readonly location?: string | null;
  readonly last_seen_at?: Timestamp | null;
  readonly created_at: Timestamp;
}

/** A hosted session in its read shape. The client secret is not part of it. */
export interface SessionRecord {
  readonly session_id: string;
  readonly status: 'active' | 'completed' | 'expired';
  readonly scope: 'payment' | 'wallet';
  readonly amount: Amount;
  readonly currency: string;
  readonly description?: string | null;
  readonly line_items: readonly {
    readonly description: string;
    readonly amount: Amount;
    readonly quantity: number;
  }[];
  readonly customer_email?: string | null;
  readonly layout: 'hosted' | 'embedded';
  readonly allowed_methods: readonly ('card' | 'ach' | 'apple_pay' | 'paypal')[];
  readonly setup_future_usage: 'off' | 'on_session' | 'off_session';
  readonly branding?: {
    readonly logo_url?: string;
    readonly accent_color?: string;
    readonly merchant_display_name?: string;
  };
  readonly required_avs_fields: readonly string[];
  readonly saved_methods: readonly SessionMethodRecord[];
  readonly expires_at: Timestamp;
  readonly merchant_display_name?: string;
  readonly page_message?: string | null;
  readonly challenge?: null;
}

export interface SessionMethodRecord {
  readonly id: string;
  readonly type: 'card' | 'ach';
  readonly brand?: string;
  readonly last4: string;
  readonly exp_month?: number;
  readonly exp_year?: number;
  readonly holder_name?: string | null;
  readonly bank_name?: string | null;
  readonly account_type?: string;
  readonly is_default: boolean;
}

/** What a hosted session was made with and its read does not show. */
export interface SessionOrder {
  readonly success_url: string;
  readonly cancel_url: string;
  readonly customer_id?: string | null;
  readonly metadata?: Readonly<Record<string, string>> | null;
}
