import type { Prng } from '../../kit/prng.ts';
import type { PaymentLinkRecord } from '../records/configuration.ts';
import { basket } from './baskets.ts';
import { uuid } from './identifiers.ts';
import { presentOnly } from './present.ts';
import { text } from './texts.ts';

/** Far enough ahead that an open link is open on any day the sandbox runs. */
const STILL_OPEN = '2099-12-31T23:59:59Z';
const LONG_AGO = '2025-03-31T22:00:00Z';
const STATES = ['ACTIVE', 'ACTIVE', 'ACTIVE', 'INACTIVE', 'DELETED', 'CREATE', 'DELETING'] as const;

/** Links anyone can pay through: with and without an amount, open for ever, to a day, or no more. */
export function paymentLinks(
  prng: Prng,
  spaceId: number,
  count: number,
  currencies: readonly [string, ...string[]],
): readonly PaymentLinkRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const currency = prng.chance(0.85) ? prng.pick(currencies) : undefined;
    const { lineItems } = basket(prng, currency ?? currencies[0]);
    return presentOnly<PaymentLinkRecord>({
      id: 9001 + index * 5,
      version: prng.int(1, 5),
      linkedSpaceId: spaceId,
      externalId: prng.chance(0.5) ? uuid(prng) : `link-${index}`,
      name: text(prng, ['Donation', 'Membership', 'donation']),
      state: STATES[index % STATES.length] ?? 'ACTIVE',
      url: `https://checkout.example.com/s/${spaceId}/link/${9001 + index * 5}`,
      currency,
      language: prng.chance(0.5) ? 'de-CH' : null,
      lineItems: prng.chance(0.8) ? lineItems : [],
      availableFrom: prng.chance(0.4) ? '2025-01-01T00:00:00Z' : undefined,
      availableUntil: index % 3 === 0 ? undefined : index % 3 === 1 ? LONG_AGO : STILL_OPEN,
      maximalNumberOfTransactions: prng.chance(0.3) ? prng.int(1, 100) : null,
      protectionMode: prng.chance(0.8) ? 'NO_PROTECTION' : 'ACCESS_KEY',
      billingAddressHandlingMode: prng.pick(['NOT_REQUIRED', 'REQUIRED_ON_PAYMENT_PAGE']),
      shippingAddressHandlingMode: prng.pick(['NOT_REQUIRED', 'REQUIRED_IN_URL']),
      allowedPaymentMethodConfigurations: prng.chance(0.5) ? [{ id: 1352 }] : [],
    });
  });
}
