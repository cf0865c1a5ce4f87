import { describe, expect, test } from 'vitest';
import { bracketed, FormError, parseForm } from '../../../../sandbox/efaka/wire/form.ts';
import { decimalText, hundredthsOf } from '../../../../sandbox/efaka/wire/amount.ts';
import { instantOf, timestamp } from '../../../../sandbox/efaka/wire/timestamp.ts';
import { AWKWARD_TEXTS } from '../../../../sandbox/efaka/data/texts.ts';
import { answer, startTestClient, VISA } from './client.ts';

describe('forms', () => {
  test('names and values are decoded, dots and brackets stay in the name', () => {
    const form = parseForm(
      'a=1+2&card.number=42&customParameters%5Bx%5D=%F0%9F%9B%92%26&&b=&c&customParameters[y]=%2B',
    );
    expect([...form]).toEqual([
      ['a', '1 2'],
      ['card.number', '42'],
      ['customParameters[x]', '🛒&'],
      ['customParameters[y]', '+'],
    ]);
    expect(bracketed(form, 'customParameters')).toEqual({ x: '🛒&', y: '+' });
    expect(bracketed(parseForm('customParameters[]=1&customParameters=2'), 'customParameters')).toEqual({});
  });

  test('reads whatever URLSearchParams writes', () => {
    for (const text of AWKWARD_TEXTS) {
      const written = new URLSearchParams({ [`customParameters[${text}]`]: text }).toString();
      expect(bracketed(parseForm(written), 'customParameters')).toEqual({ [text]: text });
    }
  });

  test('refuses broken escapes, bytes that are not UTF-8 and a name that comes twice', () => {
    for (const [text, parameter] of [
      ['a=%', 'a'],
      ['a=%ff', 'a'],
      ['%zz=1', ''],
      ['a=1&b=2&a=1', 'a'],
    ] as const) {
      expect(() => parseForm(text), text).toThrow(expect.objectContaining({ name: 'FormError', parameter }));
      expect(() => parseForm(text), text).toThrow(FormError);
    }
  });
});

test('amounts: up to ten digits, two decimals or none', () => {
  expect(hundredthsOf('92')).toBe(9200n);
  expect(hundredthsOf('92.05')).toBe(9205n);
  expect(hundredthsOf('9999999999.99')).toBe(999_999_999_999n);
  for (const wrong of ['92.0', '92.', '.92', '-1', '+1', '1,00', '1e2', '12345678901', '1.001', ' 1', '']) {
    expect(hundredthsOf(wrong), wrong).toBeUndefined();
  }
  expect([0n, 5n, 50n, 9200n, 999_999_999_999n].map(decimalText)).toEqual([
    '0.00',
    '0.05',
    '0.50',
    '92.00',
    '9999999999.99',
  ]);
});

test('timestamps: a space, whole seconds, an offset without a colon', () => {
  expect(timestamp(Date.UTC(2026, 1, 3, 4, 5, 6, 789))).toBe('2026-02-03 04:05:06+0000');
  expect(instantOf('2026-02-03 04:05:06+0000')).toBe(Date.UTC(2026, 1, 3, 4, 5, 6));
  expect(instantOf('2026-02-03 04:05:06')).toBe(Date.UTC(2026, 1, 3, 4, 5, 6));
  for (const wrong of [
    '2026-02-30 00:00:00',
    '2026-02-03T04:05:06',
    '2026-02-03',
    '2026-02-03 24:00:00',
    '',
  ]) {
    expect(instantOf(wrong), wrong).toBeUndefined();
  }
});

test('the body is a form in UTF-8; another content type is refused, none is not', async () => {
  await using client = await startTestClient();
  const send = async (type: string | undefined): Promise<number> => {
    const headers = { authorization: `Bearer ${client.sandbox.accessToken}` };
    const body = Buffer.from(new URLSearchParams(VISA).toString());
    const init = {
      method: 'POST',
      body,
      headers: type === undefined ? headers : { ...headers, 'content-type': type },
    };
    return (await answer(await fetch(`${client.sandbox.url}/v3/payments`, init))).status;
  };
  expect(await send(undefined)).toBe(200);
  expect(await send('application/x-www-form-urlencoded')).toBe(200);
  expect(await send('application/x-www-form-urlencoded; charset=UTF-8')).toBe(200);
  expect(await send('application/json')).toBe(400);
  expect(await send('application/x-www-form-urlencoded; charset=iso-8859-1')).toBe(400);
});
