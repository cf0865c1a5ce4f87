import { isCurrencyCode } from '../../src/domain/currency.ts';
import { textScalar } from './text-scalar.ts';

/** Arguments must name a currency this service knows; answers also show well-formed codes that are newer than it. */
export const CurrencyCodeScalar = textScalar({
  name: 'CurrencyCode',
  description: 'A currency by its ISO 4217 alphabetic code in upper case, e.g. USD.',
  specifiedByURL: 'https://www.iso.org/iso-4217-currency-codes.html',
  required: 'an ISO 4217 alphabetic code in upper case is required',
  shows: (text) => /^[A-Z]{3}$/.test(text),
  takes: isCurrencyCode,
});
