import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { testSettings } from './sandbox-connection.ts';

export interface Counted {
  readonly property: string;
  readonly word: unknown;
}

/** Words that had no meaning, as they were counted. */
export const counted: Counted[] = [];
const now = Date.parse('2026-01-05T12:00:00Z');
/** What mappers need, at noon of a day. */
export const connection = {
  settings: testSettings(),
  clock: { ...systemClock, now: () => now },
  oddWords: { count: (property: string, word: unknown) => void counted.push({ property, word }) },
};

/** A row that every decoder takes. */
export function soundRow(kind: RecordKind): Readonly<Record<string, unknown>> {
  return {
    uid: 'u_1',
    saved_payment_method_uid: 'spm_1',
    session_id: 'cs_1',
    status: kind === 'paymentLink' ? 'active' : kind === 'terminal' ? 'online' : 'captured',
    reference_id: 'INV-1',
    base_amount: 12345,
    tax_amount: 0,
    processing_fee_amount: 99,
    total_amount: 12444,
    captured_amount: 12444,
    refunded_amount: 444,
    amount: 500,
    currency: 'USD',
    payment_method: {
      payment_method_type: 'wallet_credit',
      credit: {
        fingerprint: 'fp_x',
        last4: '1111',
        exp_month: 12,
        exp_year: 2030,
        bin: '411111',
        holder_name: 'Ada Example',
        card_brand: 'VISA',
      },
      wallet: { saved_payment_method_uid: 'spm_9' },
    },
    customer_uid: 'cus_1',
    payment_uid: 'pay_1',
    client_id: 'cli_1',
    description: 'Water bill',
    metadata: { order: '7', nested: { client_secret: 'x' } },
    name: 'Ada',
    email: 'ada@example.com',
    active: true,
    callback_url: 'https://example.com/hook',
    webhook_enabled: true,
    created_at: '2026-01-05T10:00:00Z',
    updated_at: '2026-01-05T11:00:00.1234567Z',
    is_default: true,
    serial_number: 's',
    model: 'm',
    location: 'l',
    last_seen_at: null,
    hosted_url: 'https://pay.example.com/cs_1',
    expires_at: '2026-01-05T10:30:00Z',
  };
}
