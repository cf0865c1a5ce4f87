/** Places of the minor unit that differ from two, by ISO 4217 (amendment 179, list one). */
const exponents: ReadonlyMap<string, number> = new Map([
  ...'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'
    .split(' ')
    .map((code) => [code, 0] as const),
  ...'BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3] as const),
  ...'CLF UYW'.split(' ').map((code) => [code, 4] as const),
]);

/** Currencies of ISO 4217 list one with a minor unit of two places. */
const twoPlaces =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW ' +
  'CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF ' +
  'IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK ' +
  'MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP ' +
  'SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ' +
  'ZAR ZMW ZWG ANG BGN CUC HRK SLL ZWL';

/** Every currency with a minor unit, in alphabetical order. */
export const currencyCodes: readonly string[] = [...exponents.keys(), ...twoPlaces.split(' ')].sort();

const known: ReadonlySet<string> = new Set(currencyCodes);

/** Whether `code` is an ISO 4217 alphabetic code, in upper case, of a currency that has a minor unit. */
export function isCurrencyCode(code: string): boolean {
  return known.has(code);
}

/** Decimal places of the currency's minor unit: 0, 2, 3 or 4. `code` must satisfy `isCurrencyCode`. */
export function currencyExponent(code: string): number {
  return exponents.get(code) ?? 2;
}
