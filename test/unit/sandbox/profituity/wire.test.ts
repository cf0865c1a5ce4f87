import { describe, expect, test } from 'vitest';
import { createPrng } from '../../../../sandbox/kit/prng.ts';
import { guidSortKey, parseGuid, seededGuid } from '../../../../sandbox/profituity/wire/guid.ts';
import {
  instantOf,
  millisecondsOf,
  parseInstant,
  printInstant,
} from '../../../../sandbox/profituity/wire/instant.ts';

describe('instants', () => {
  test.each<[string, string | undefined]>([
    ['2025-03-01', '2025-03-01T00:00:00.0000000Z'],
    ['2025-03-01T10:20', '2025-03-01T10:20:00.0000000Z'],
    ['2025-03-01T10:20:30', '2025-03-01T10:20:30.0000000Z'],
    ['2025-03-01t10:20:30z', '2025-03-01T10:20:30.0000000Z'],
    ['2025-03-01T10:20:30.5Z', '2025-03-01T10:20:30.5000000Z'],
    ['2025-03-01T10:20:30.1234567Z', '2025-03-01T10:20:30.1234567Z'],
    ['2025-03-01T00:20:30.1234567+05:30', '2025-02-28T18:50:30.1234567Z'],
    ['2025-03-01T10:20:30.12345678Z', undefined],
    ['2025-02-29', undefined],
    ['2025-13-01', undefined],
    ['2025-03-01T25:00:00Z', undefined],
    ['03/01/2025', undefined],
    ['', undefined],
  ])('%s reads as %s', (text, expected) => {
    expect(parseInstant(text)).toBe(expected);
  });

  test('are written digit by digit as Date writes them', () => {
    const prng = createPrng(7);
    for (let index = 0; index < 2000; index += 1) {
      const milliseconds = prng.int(0, 4_000_000_000) * 1000 + prng.int(0, 999);
      const ticks = prng.int(0, 9999);
      const expected = new Date(milliseconds).toISOString().replace('Z', `${`${ticks}`.padStart(4, '0')}Z`);
      const instant = instantOf(milliseconds, ticks);
      expect(instant).toBe(expected);
      expect(millisecondsOf(instant)).toBe(milliseconds);
    }
  });

  test('are printed with the digits and the zone of the service', () => {
    const print = (
      instant: string,
      dateZone: 'utc' | 'unmarked',
      fractionDigits: 'shortest' | 'seven',
    ): string => printInstant(instant, { dateZone, fractionDigits });
    expect(print('2025-03-01T10:20:30.0000000Z', 'utc', 'shortest')).toBe('2025-03-01T10:20:30Z');
    expect(print('2025-03-01T10:20:30.1200000Z', 'utc', 'shortest')).toBe('2025-03-01T10:20:30.12Z');
    expect(print('2025-03-01T10:20:30.0000000Z', 'utc', 'seven')).toBe('2025-03-01T10:20:30.0000000Z');
    expect(print('2025-03-01T10:20:30.0000001Z', 'unmarked', 'shortest')).toBe('2025-03-01T10:20:30.0000001');
  });
});

describe('guids', () => {
  test('are read in any case, with hyphens', () => {
    const guid = '3fa85f64-5717-4562-b3fc-2c963f66afa6';
    expect(parseGuid(guid.toUpperCase())).toBe(guid);
    for (const text of ['', `{${guid}}`, guid.replaceAll('-', ''), `${guid}0`]) {
      expect(parseGuid(text), text).toBeUndefined();
    }
  });

  test('SQL Server compares the bytes 10 to 15, 8, 9, 6, 7, 4, 5, 0 to 3', () => {
    expect(guidSortKey('03020100-0504-0706-0809-0a0b0c0d0e0f', 'sqlServer')).toBe(
      '0a0b0c0d0e0f08090607040500010203',
    );
  });

  test('made ones are valid, differ, and come back with their seed', () => {
    const made = (seed: number): string[] => {
      const prng = createPrng(seed);
      return Array.from({ length: 2000 }, () => seededGuid(prng));
    };
    const guids = made(1);
    for (const guid of guids) {
      expect(guid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
    }
    expect(new Set(guids).size).toBe(2000);
    expect(made(1)).toEqual(guids);
    expect(made(2)).not.toEqual(guids);
  });
});
