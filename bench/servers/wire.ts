/** What the provider sends, as far as the benchmark reads it. */
export interface PaymentRow {
  readonly uid: string;
  readonly status: string;
  readonly reference_id?: string | null;
  readonly total_amount: number;
  readonly currency: string;
  readonly customer_uid?: string | null;
  readonly created_at: string;
}

export interface CustomerRow {
  readonly uid: string;
  readonly email?: string | null;
}

export interface AccountRow {
  readonly uid: string;
  readonly name: string;
}

export interface Rows<Row> {
  readonly value: readonly Row[];
}

const statuses: Readonly<Record<string, string>> = {
  validated: 'CREATED',
  captured: 'SUCCEEDED',
  settled: 'SUCCEEDED',
  partially_refunded: 'SUCCEEDED',
  refunded: 'SUCCEEDED',
  returned: 'RETURNED',
  charged_back: 'CHARGED_BACK',
  voided: 'VOIDED',
  expired: 'EXPIRED',
  failed: 'FAILED',
};

export function statusOf(word: string): string {
  return statuses[word] ?? 'UNKNOWN';
}

/** The benchmark's account has dollars only. */
export function dollars(cents: number): string {
  const digits = Math.abs(cents).toString().padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
