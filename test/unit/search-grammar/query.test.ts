import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { term } from '../../../datasources/dialects/search-grammar/condition.ts';
import { literal } from '../../../datasources/dialects/search-grammar/literal.ts';
import { queryString } from '../../../datasources/dialects/search-grammar/query.ts';

describe('the query of a URL', () => {
  test('has its parameters in one order', () => {
    expect(
      queryString({
        condition: term('currency:EUR'),
        order: [
          { path: 'createdOn', direction: 'desc' },
          { path: 'id', direction: 'asc' },
        ],
        limit: 25,
        offset: 50,
        expand: ['metaData', 'charge.transaction'],
      }),
    ).toBe(
      'expand=charge.transaction%2CmetaData&limit=25&offset=50&order=createdOn%3ADESC%20id%3AASC&query=currency%3AEUR',
    );
  });

  test('leaves out what is not said', () => {
    expect(queryString({})).toBe('');
    expect(queryString({ condition: { kind: 'always' }, offset: 0, expand: [] })).toBe('');
  });

  test('is what a URL parser makes of it, so that a signature of it holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        const query = queryString({ condition: term(value) });
        expect(new URL(`http://host/?${query}`).search).toBe(`?${query}`);
        expect(new URLSearchParams(query).get('query')).toBe(value);
      }),
    );
  });
});

describe('a literal', () => {
  test('has just the value between its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '"', 'a', ' ', ')', '\\', ':') }), (value) => {
        const quoted = literal(value);
        if (quoted === null) expect(value).toMatch(/'.*"|".*'/s);
        else expect(/^(["'])([^]*)\1$/.exec(quoted)?.[2]).toBe(value);
        if (quoted !== null) expect(value).not.toContain(quoted[0]);
      }),
    );
  });
});
