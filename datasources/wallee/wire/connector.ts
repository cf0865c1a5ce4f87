import { object } from '../../http/decode.ts';
import { tolerant } from '../../rows/tolerant.ts';
import { link } from './id64.ts';
import { localized } from './localized.ts';

/** A brand, with its name where it was expanded. */
export const brand = object({ name: tolerant(localized) });

/** The configuration that took a payment; what is in it only where it was expanded. */
export const connectorConfiguration = object({
  connector: tolerant(object({ paymentMethod: tolerant(link), paymentMethodBrand: tolerant(brand) })),
});
