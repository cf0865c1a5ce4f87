import { describe, expect, it } from 'vitest';
import * as decode from '../../../datasources/http/decode.ts';
import { Mismatch } from '../../../datasources/http/mismatch.ts';
import { NumberText } from '../../../datasources/http/number-text.ts';
import { decodeRows, envelope } from '../../../datasources/http/rows.ts';

const secret = 'SECRET-4111';
const said = (value: unknown): string => {
  expect(value).toBeInstanceOf(Mismatch);
  const text = String(value);
  expect(text).not.toContain(secret);
  return text;
};

describe('values', () => {
  it.each([
    [decode.text, 'a', 'a'],
    [decode.text, '', ''],
    [decode.flag, false, false],
    [decode.integer, -5, -5],
    [decode.bigInteger, 12345, 12345n],
    [decode.bigInteger, new NumberText('9007199254740993'), 9007199254740993n],
    [decode.decimal, 12.5, { coefficient: 125n, scale: 1 }],
    [decode.decimal, 1e-7, { coefficient: 1n, scale: 7 }],
    [decode.decimal, 1e21, { coefficient: 10n ** 21n, scale: 0 }],
    [decode.decimal, '12.340', { coefficient: 12340n, scale: 3 }],
    [decode.decimal, new NumberText('12345678901234.567'), { coefficient: 12345678901234567n, scale: 3 }],
    [decode.instant, '2026-01-05T10:00:00.1239Z', Date.UTC(2026, 0, 5, 10, 0, 0, 123)],
    [decode.anything, null, null],
    [decode.optional(decode.text), undefined, null],
    [decode.optional(decode.text), null, null],
    [decode.nullable(decode.text), null, null],
    [decode.list(decode.integer), [1, 2], [1, 2]],
    [decode.readable(decode.integer), [1, 'x', 2], [1, 2]],
  ] as readonly (readonly [decode.Decoder<unknown>, unknown, unknown])[])(
    '%# reads',
    (decoder, input, value) => {
      expect(decoder(input)).toStrictEqual(value);
    },
  );

  it.each([
    [decode.text, 5, 'value: expected text, got a whole number'],
    [decode.text, undefined, 'value: expected text, got nothing'],
    [decode.nullable(decode.text), undefined, 'value: expected text, got nothing'],
    [decode.flag, secret, 'value: expected true or false, got text of 11 characters'],
    [decode.integer, 1.5, 'value: expected a whole number, got a decimal number'],
    [decode.integer, new NumberText('9007199254740993'), 'value: expected a whole number, got a long number'],
    [decode.bigInteger, '5', 'value: expected a whole number, got text of 1 characters'],
    [
      decode.bigInteger,
      new NumberText('12345678901234567.5'),
      'value: expected a whole number, got a long number',
    ],
    [decode.decimal, secret, 'value: expected a decimal number, got text of 11 characters'],
    [decode.decimal, '1e999', 'value: expected a decimal number, got text of 5 characters'],
    [
      decode.instant,
      '2026-02-30T00:00:00Z',
      'value: expected an RFC 3339 date and time, got text of 20 characters',
    ],
    [decode.anything, undefined, 'value: expected a value, got nothing'],
    [decode.list(decode.integer), [1, secret], '[1]: expected a whole number, got text of 11 characters'],
    [decode.list(decode.integer), {}, 'value: expected a list, got an object'],
    [decode.readable(decode.integer), null, 'value: expected a list, got null'],
  ] as readonly (readonly [decode.Decoder<unknown>, unknown, string])[])(
    '%# refuses',
    (decoder, input, text) => {
      expect(said(decoder(input))).toBe(text);
    },
  );
});

describe('objects', () => {
  const fields = {
    uid: decode.text,
    amount: decode.bigInteger,
    note: decode.optional(decode.text),
    method: decode.object({ cards: decode.list(decode.object({ last4: decode.text })) }),
  };
  const row = { uid: 'p1', amount: 5, method: { cards: [{ last4: '1' }, { last4: '2' }] }, more: secret };

  it('are read field by field, others left out', () => {
    expect(decode.object(fields)(row)).toStrictEqual({
      uid: 'p1',
      amount: 5n,
      note: null,
      method: { cards: [{ last4: '1' }, { last4: '2' }] },
    });
  });

  it('are read in part where only a part was asked for', () => {
    expect(decode.selected(fields, ['uid'])({ uid: 'p1' })).toStrictEqual({ uid: 'p1' });
    expect(said(decode.selected(fields, ['uid', 'amount'])({ uid: 'p1' }))).toMatch(
      /^amount: .+, got nothing$/,
    );
  });

  it('tell where a problem is', () => {
    const odd = { ...row, method: { cards: [{ last4: '1' }, { last4: [secret] }] } };
    expect(said(decode.object(fields)(odd))).toBe('method.cards[1].last4: expected text, got a list');
    expect(said(decode.object(fields)([]))).toBe('value: expected an object, got a list');
    expect(said(decode.object(fields)(new NumberText('1')))).toContain('got a long number');
  });

  it('have only what is theirs', () => {
    expect(said(decode.object({ constructor: decode.anything })({}))).toContain('got nothing');
  });
});

describe('rows', () => {
  const list = envelope('value');

  it('come bare or in an envelope', () => {
    expect(list([1])).toEqual({ rows: [1], around: null });
    const around = { value: [1], count: 3 };
    expect(list(around)).toEqual({ rows: [1], around });
    expect(said(list({ value: secret }))).toBe('value: expected a list, got text of 11 characters');
    expect(said(list(secret))).toContain('expected a list, or an object with one in value');
  });

  it('that cannot be read do not cost the page', () => {
    const decoded = decodeRows([1, secret, 2, null, secret], decode.integer);
    expect(decoded).toMatchObject({ readable: [1, 2], unreadableTail: 2 });
    expect(decoded.unreadable.map(said)).toEqual([
      '[1]: expected a whole number, got text of 11 characters',
      '[3]: expected a whole number, got null',
      '[4]: expected a whole number, got text of 11 characters',
    ]);
  });
});
