import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { batches } from '../../../datasources/http/batches.ts';
import { queryString } from '../../../datasources/dialects/odata/query.ts';

describe('queryString', () => {
  test('says the options in one order, encoded once', () => {
    expect(
      queryString({
        select: ['uid', 'name'],
        count: true,
        skip: 40,
        top: 20,
        orderBy: [
          { path: 'created_at', direction: 'desc' },
          { path: 'uid', direction: 'asc' },
        ],
        filter: "name eq 'O''Neil & Co #1+1=2 100% \\ 😀 שלום'",
      }),
    ).toBe(
      "$filter=name%20eq%20'O''Neil%20%26%20Co%20%231%2B1%3D2%20100%25%20%5C%20%F0%9F%98%80%20%D7%A9%D7%9C%D7%95%D7%9D'" +
        '&$orderby=created_at%20desc%2Cuid%20asc&$top=20&$skip=40&$count=true&$select=uid%2Cname',
    );
  });

  test('leaves out what is not asked', () => {
    expect(queryString({})).toBe('');
    expect(queryString({ top: 0, skip: 0, count: false, orderBy: [] })).toBe('$top=0');
  });

  test('any text comes back by decoding once, and nothing of it is a separator', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (filter) => {
        fc.pre(filter.isWellFormed());
        const query = queryString({ filter, top: 1 });
        const [first, second, ...rest] = query.split('&');
        expect([second, rest]).toEqual(['$top=1', []]);
        expect(decodeURIComponent((first ?? '').slice('$filter='.length))).toBe(filter);
        expect(query).toMatch(/^[\x21-\x7e]*$/);
        expect(query).not.toMatch(/[+#]/);
      }),
    );
  });
});

describe('batches', () => {
  const urlOf = (ids: readonly string[]): string => `/x?${ids.join(',')}`;

  test('keeps to the number of ids', () => {
    const ids = Array.from({ length: 450 }, (_, index) => `${index}`);
    const made = batches(ids, urlOf, { maxIds: 200, maxUrlLength: 8192 });
    expect(made.map(({ length }) => length)).toEqual([200, 200, 50]);
    expect(made.flat()).toEqual(ids);
  });

  test('keeps to the length of the URL, and fills it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 30 }), { maxLength: 60 }),
        fc.integer({ min: 10, max: 200 }),
        (ids, maxUrlLength) => {
          const made = batches(ids, urlOf, { maxIds: 10, maxUrlLength });
          expect(made.flat()).toEqual(ids);
          for (const [index, batch] of made.entries()) {
            expect(batch.length).toBeLessThanOrEqual(10);
            if (batch.length > 1) expect(urlOf(batch).length).toBeLessThanOrEqual(maxUrlLength);
            const next = made[index + 1]?.[0];
            if (next === undefined || batch.length === 10) continue;
            expect(urlOf([...batch, next]).length).toBeGreaterThan(maxUrlLength);
          }
        },
      ),
    );
  });

  test('an id that fits no URL is asked by itself', () => {
    expect(batches(['a', 'b'.repeat(50), 'c'], urlOf, { maxIds: 10, maxUrlLength: 20 })).toEqual([
      ['a'],
      ['b'.repeat(50)],
      ['c'],
    ]);
  });

  test('none make none', () => {
    expect(batches([], urlOf, { maxIds: 10, maxUrlLength: 20 })).toEqual([]);
  });
});
