import type { Prng } from '../../kit/prng.ts';
import type { SavedMethodRecord, SessionMethodRecord, SessionRecord } from '../records.ts';
import { creationTimes, timestamp } from './calendar.ts';
import { presentOnly } from './present.ts';
import { prefixedId } from './identifiers.ts';
import { description, emailAddress, oftenMissing } from './texts.ts';

/** Far enough ahead that an open session is open on any day the sandbox runs. */
const STILL_OPEN = '2099-12-31T23:59:59Z';
const HALF_AN_HOUR_MS = 1_800_000;

/** Hosted sessions of an account. Some that are stored as active have run out: they read as expired. */
export function sessions(
  prng: Prng,
  count: number,
  currencies: readonly [string, ...string[]],
  saved: readonly SavedMethodRecord[],
): readonly SessionRecord[] {
  return creationTimes(prng, count).map((created) => {
    const status = prng.pick(['active', 'active', 'completed', 'expired'] as const);
    const scope = prng.chance(0.9) ? 'payment' : 'wallet';
    const amount = scope === 'wallet' ? 0 : prng.int(1, 50_000);
    return presentOnly<SessionRecord>({
      session_id: prefixedId(prng, 'cs'),
      status,
      scope,
      amount,
      currency: prng.pick(currencies),
      description: oftenMissing(prng, description(prng), 0.3),
      line_items: scope === 'wallet' ? [] : [{ description: description(prng), amount, quantity: 1 }],
      customer_email: oftenMissing(prng, emailAddress(prng), 0.3),
      layout: prng.pick(['hosted', 'embedded']),
      allowed_methods: ['card', 'ach'],
      setup_future_usage: prng.pick(['off', 'on_session', 'off_session']),
      branding: prng.chance(0.5)
        ? { accent_color: '#1A7F64', merchant_display_name: 'City of Example' }
        : undefined,
      required_avs_fields: prng.chance(0.5) ? ['cardholder', 'zip'] : [],
      saved_methods: prng.chance(0.3) ? saved.slice(0, 2).map(sessionMethod) : [],
      expires_at:
        status === 'active' && prng.chance(0.8) ? STILL_OPEN : timestamp(prng, created + HALF_AN_HOUR_MS),
      merchant_display_name: 'City of Example',
      page_message: prng.chance(0.2) ? 'Thank you & come again' : null,
      challenge: null,
    });
  });
}

function sessionMethod({
  saved_payment_method_uid,
  payment_method,
  is_default,
}: SavedMethodRecord): SessionMethodRecord {
  const { credit, ach } = payment_method;
  return {
    id: saved_payment_method_uid,
    type: credit === undefined ? 'ach' : 'card',
    last4: credit?.last4 ?? ach?.account_number_suffix ?? '',
    ...(credit === undefined ? {} : { exp_month: credit.exp_month, exp_year: credit.exp_year }),
    ...(ach === undefined ? {} : { account_type: ach.account_type, bank_name: ach.bank_name ?? null }),
    holder_name: credit?.holder_name ?? ach?.holder_name ?? null,
    is_default: is_default ?? false,
  };
}
