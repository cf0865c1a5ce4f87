import { isCurrencyCode } from '../../src/domain/currency.ts';
import type { Decoder } from '../http/decode.ts';
import { Mismatch, typeWord } from '../http/mismatch.ts';

/** An ISO 4217 code in upper case: without it an amount says nothing, and the row is unreadable. */
export const currencyCode: Decoder<string> = (input) =>
  typeof input === 'string' && isCurrencyCode(input)
    ? input
    : new Mismatch('', 'an ISO 4217 currency code', typeWord(input));
