import type { JsonObject } from '../../src/domain/operation.ts';
import type { Records } from '../../src/domain/records/records.ts';

const addresses = ['url', 'shortUrl', 'qrCodeUrl'] as const;

/**
 * A link with the addresses that the provider told when it was made, where reads do not show them (Govineer's
 * `hosted_url`, Paysley's short and QR addresses). Only of properties that the record was read with.
 */
export function withAddresses(
  link: Records['paymentLink'],
  answer: JsonObject | null,
): Records['paymentLink'] {
  const told = addresses.flatMap((name): [string, string][] => {
    const address = answer?.[name];
    return link[name] === null && typeof address === 'string' ? [[name, address]] : [];
  });
  if (told.length === 0) return link;
  const copy: Records['paymentLink'] = Object.create(Object.getPrototypeOf(link) as object);
  return Object.assign(copy, link, Object.fromEntries(told));
}
