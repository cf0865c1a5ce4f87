import { expect, test } from 'vitest';
import { CLASS_COUNT, classOf, statusOf } from '../../../../sandbox/efaka/results/result-class.ts';
import { ALL_RESULTS, resultOf } from '../../../../sandbox/efaka/results/result-codes.ts';
import { startTestClient } from './client.ts';

/** A code or more of each class, by the number of the class. */
const CLASSES: Readonly<Record<number, readonly string[]>> = {
  1: [
    '000.000.000',
    '000.000.100',
    '000.100.110',
    '000.300.000',
    '000.400.110',
    '000.400.120',
    '000.600.000',
  ],
  2: ['000.400.000', '000.400.010', '000.400.100'],
  3: ['000.200.000', '000.200.100'],
  4: ['800.400.500', '100.400.500'],
  5: ['000.400.101', '000.400.109', '000.400.200'],
  6: ['800.100.153', '800.700.101', '800.800.102'],
  7: ['900.100.300', '000.400.030'],
  8: ['999.999.999', '800.500.100', '600.100.100', '800.800.400'],
  9: ['100.396.101', '100.395.501', '100.397.101'],
  10: ['300.100.100'],
  11: ['100.400.147', '100.380.401', '100.380.501'],
  12: ['800.400.100'],
  13: ['800.400.200', '100.390.108'],
  14: ['800.300.101', '800.200.159'],
  15: ['800.110.100', '800.120.100'],
  16: ['600.200.100', '500.100.201', '800.121.100'],
  17: ['100.150.200'],
  18: ['100.250.100'],
  19: ['700.100.100', '700.300.200', '700.400.580'],
  20: ['200.300.404', '800.900.300', '100.300.600'],
  21: ['100.800.100'],
  22: ['100.700.101'],
  23: ['100.100.303', '100.200.100'],
  24: ['100.550.300'],
  25: ['100.380.101', '100.380.201'],
  26: ['000.100.220'],
};

test('every class is told by its first pattern, and by it the status', () => {
  expect(CLASS_COUNT).toBe(26);
  for (const [number, codes] of Object.entries(CLASSES)) {
    for (const code of codes) {
      expect(classOf(code), code).toBe(Number(number));
      expect(statusOf(code), code).toBe([1, 2, 3, 4, 26].includes(Number(number)) ? 200 : 400);
    }
  }
});

test('a code outside the table goes by its group', () => {
  expect([classOf('400.001.600'), statusOf('400.001.600')]).toEqual([undefined, 400]);
  expect([classOf('000.700.100'), statusOf('000.700.100')]).toEqual([undefined, 200]);
});

test('the list has every code once, all of a class, every class', async () => {
  await using client = await startTestClient();
  const { status, text } = await client.get('/v3/resultcodes');
  expect([status, JSON.parse(text)]).toEqual([200, { resultCodes: ALL_RESULTS }]);
  const codes = ALL_RESULTS.map(({ code }) => code);
  for (const { code, description } of ALL_RESULTS) {
    expect(code).toMatch(/^\d{3}\.\d{3}\.\d{3}$/);
    expect(description).not.toBe('');
    expect(resultOf(code)).toEqual({ code, description });
  }
  expect(new Set(codes).size).toBe(codes.length);
  expect([...new Set(codes.map(classOf))].toSorted((a = 0, b = 0) => a - b)).toEqual(
    Array.from({ length: 26 }, (_, index) => index + 1),
  );
});
