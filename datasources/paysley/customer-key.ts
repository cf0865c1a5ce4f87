import { CustomerLink, linkKeyOf } from '../../src/domain/customer-link.ts';
import { foldCase } from '../../src/domain/text-order.ts';
import type { PaysleyConnection } from './connection.ts';
import { isPlaceholder, onlyAccount } from './connection.ts';

/**
 * Payments have no customer id: what they have in common with their customer is the e-mail, however it is written, or
 * where a payment has none, the digits of the phone.
 */
export function emailKey(email: string | null): string | null {
  const plain = foldCase((email ?? '').trim());
  return plain === '' ? null : `email:${plain}`;
}

export function phoneKey(phone: string | null): string | null {
  const digits = (phone ?? '').replace(/\D/g, '');
  return digits === '' ? null : `phone:${digits}`;
}

/** Who paid, as a row of the history tells it; null where it tells neither e-mail nor phone. */
export function customerLink(
  { settings }: Pick<PaysleyConnection, 'settings'>,
  payer: { readonly email: string | null; readonly customer_phone_number: string | null },
): CustomerLink | null {
  const key = emailKey(payer.email) ?? phoneKey(payer.customer_phone_number);
  return key === null ? null : new CustomerLink('PAYSLEY', settings.key, onlyAccount, key);
}

/** The e-mail of a key; null for a phone's. */
export function emailOf(key: string): string | null {
  return key.startsWith('email:') ? key.slice('email:'.length) : null;
}

/**
 * What a row linked so is sure to hold, folded: the e-mail. A phone may be written in many ways. A placeholder of
 * EXPLAIN stands for itself.
 */
export function emailOfLink(linkId: string): string | null {
  if (isPlaceholder(linkId)) return linkId;
  const key = linkKeyOf(linkId);
  if (key === null || isPlaceholder(key)) return key;
  return emailOf(key);
}
