import type { GraphQLScalarType } from 'graphql';
import { parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CountryCodeScalar } from '../../../schema/scalars/country-code.ts';
import { CurrencyCodeScalar } from '../../../schema/scalars/currency-code.ts';
import { DateTimeScalar } from '../../../schema/scalars/date-time.ts';
import { DecimalScalar } from '../../../schema/scalars/decimal.ts';
import { JSONObjectScalar } from '../../../schema/scalars/json-object.ts';
import { LocaleScalar } from '../../../schema/scalars/locale.ts';
import { URLScalar } from '../../../schema/scalars/url.ts';

const literal = (scalar: GraphQLScalarType, text: string): unknown => scalar.parseLiteral(parseValue(text));

describe('DateTime', () => {
  it('shows milliseconds in UTC', () => {
    expect(DateTimeScalar.serialize(0)).toBe('1970-01-01T00:00:00.000Z');
    expect(DateTimeScalar.serialize(Date.UTC(2026, 1, 19, 6, 43, 50, 7))).toBe('2026-02-19T06:43:50.007Z');
  });

  it.each([Number.NaN, 8.64e15 + 1, '2026-02-19T06:43:50Z', null])('does not show %s', (value) => {
    expect(() => DateTimeScalar.serialize(value)).toThrow(/^DateTime: /);
  });

  it('takes any string as it is, and nothing else', () => {
    expect(DateTimeScalar.parseValue('2026-02-30T00:00:00+01:00')).toBe('2026-02-30T00:00:00+01:00');
    expect(literal(DateTimeScalar, '"yesterday"')).toBe('yesterday');
    expect(() => DateTimeScalar.parseValue(1)).toThrow('got 1');
    expect(() => literal(DateTimeScalar, '1')).toThrow('got "1"');
  });
});

describe('Decimal', () => {
  it.each([
    ['-12.340', '-12.340'],
    [12n, '12'],
    [7, '7'],
  ])('shows %s', (value, text) => {
    expect(DecimalScalar.serialize(value)).toBe(text);
  });

  it.each([0.1, '1e3', 'ten', '', null, Number.NaN])('does not show %s', (value) => {
    expect(() => DecimalScalar.serialize(value)).toThrow(/^Decimal: /);
  });

  it('takes strings and whole numbers as text, never a float', () => {
    expect(DecimalScalar.parseValue('0.10')).toBe('0.10');
    expect(DecimalScalar.parseValue(10)).toBe('10');
    expect(literal(DecimalScalar, '123456789012345678901234567890')).toBe('123456789012345678901234567890');
    expect(literal(DecimalScalar, '"0.1"')).toBe('0.1');
    expect(() => DecimalScalar.parseValue(0.1)).toThrow('got 0.1');
    expect(() => DecimalScalar.parseValue(2 ** 53)).toThrow('got 9007199254740992');
    expect(() => literal(DecimalScalar, '0.1')).toThrow('got "0.1"');
    expect(() => literal(DecimalScalar, '[1]')).toThrow(/^Decimal: /);
  });
});

describe('CurrencyCode', () => {
  it('takes codes that are known and shows codes that could be', () => {
    expect(CurrencyCodeScalar.parseValue('KWD')).toBe('KWD');
    expect(CurrencyCodeScalar.serialize('XYZ')).toBe('XYZ');
    for (const wrong of ['usd', 'XYZ', 'US', 1]) expect(() => CurrencyCodeScalar.parseValue(wrong)).toThrow();
    for (const wrong of ['usd', 'US', 'DOLLAR', 1])
      expect(() => CurrencyCodeScalar.serialize(wrong)).toThrow();
  });

  it('cuts what it repeats in an error', () => {
    expect(() => CurrencyCodeScalar.parseValue('A'.repeat(5000))).toThrow(/^.{0,160}$/);
  });
});

describe('URL', () => {
  it('is passed on unchanged', () => {
    expect(URLScalar.serialize('https://shop.example')).toBe('https://shop.example');
    expect(() => URLScalar.serialize('/thanks')).toThrow(/^URL: /);
    expect(() => URLScalar.serialize('')).toThrow(/^URL: /);
  });
});

describe('CountryCode, Locale and JSONObject', () => {
  it('have the shapes of their standards', () => {
    expect(CountryCodeScalar.serialize('CH')).toBe('CH');
    expect(() => CountryCodeScalar.serialize('ch')).toThrow();
    expect(LocaleScalar.serialize('de-CH')).toBe('de-CH');
    expect(() => LocaleScalar.serialize('de_CH')).toThrow();
    expect(JSONObjectScalar.serialize({ a: [1] })).toEqual({ a: [1] });
    expect(() => JSONObjectScalar.serialize([1])).toThrow();
  });
});
