import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFilter } from '../../../datasources/dialects/load-options/compile.ts';
import { allOf, anyOf, test as condition } from '../../../datasources/dialects/load-options/condition.ts';
import { literal } from '../../../datasources/dialects/load-options/literal.ts';
import { queryString } from '../../../datasources/dialects/load-options/query.ts';
import { parseFilter } from '../../../sandbox/profituity/query/filter.ts';

describe('queryString', () => {
  const filter = condition('name', '=', literal(`O'Neil & Co #1+1=2 100% \\ "😀"`));

  test('says the options in one order, encoded once', () => {
    const query = queryString({
      requireTotalCount: true,
      take: 20,
      skip: 40,
      sort: [
        { path: 'creationTime', direction: 'desc' },
        { path: 'id', direction: 'asc' },
      ],
      condition: filter,
    });
    expect(query).toMatch(/^[\x21-\x7e]*$/);
    expect(query).not.toMatch(/[+# ]/);
    const options = query.split('&').map((option) => option.split('='));
    expect(options.map(([name]) => name)).toEqual(['filter', 'sort', 'skip', 'take', 'requireTotalCount']);
    expect(options.map(([, value = '']) => decodeURIComponent(value))).toEqual([
      `["name","=","O'Neil & Co #1+1=2 100% \\\\ \\"😀\\""]`,
      '[{"selector":"creationTime","desc":true},{"selector":"id","desc":false}]',
      '40',
      '20',
      'true',
    ]);
  });

  test('leaves out what is not asked', () => {
    expect(queryString({})).toBe('');
    expect(queryString({ condition: { kind: 'always' }, sort: [], skip: 0, take: 1 })).toBe('take=1');
  });
});

/** What a service that reads JSON and forms makes of a query. */
function readBack(query: string): unknown {
  return JSON.parse(new URLSearchParams(query).get('filter') ?? 'null');
}

describe('hostile text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc
      .array(
        fc.constantFrom(
          '"',
          '\\',
          ']',
          '[',
          ',',
          '"or"',
          "'",
          '%',
          '+',
          '&',
          '=',
          '#',
          '\u0000',
          '\u2028',
          '\n',
        ),
      )
      .map((parts) => parts.join('')),
  );

  test('comes back as it was, in the one place it was put', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        fc.pre(value.isWellFormed());
        const compiled = compileFilter<'transaction'>(
          {
            op: 'and',
            of: [
              { op: 'in', field: 'reference', values: [value, 'x'] },
              { op: 'eq', field: 'description', value },
            ],
          },
          {
            properties: {
              reference: { type: 'text', path: 'externalId', nullable: true },
              description: { type: 'text', path: 'description', nullable: true },
            },
            instants: 'instant',
            accounts: [],
            placeOf: () => null,
          },
        );
        const query = queryString({ condition: compiled, take: 1 });
        expect(query.split('&')).toHaveLength(2);
        expect(readBack(query)).toEqual([
          [['externalId', '=', value], 'or', ['externalId', '=', 'x']],
          'and',
          ['description', '=', value],
        ]);
      }),
      { numRuns: 1000 },
    );
  });

  test('any nest of conditions is one that a service takes, which refuses groups of two connectives', () => {
    const leaf = fc.constantFrom('a', 'b', 'c').map((value) => condition('x', '=', literal(value)));
    const nest = fc.letrec<{ node: ReturnType<typeof anyOf> }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map(allOf),
        fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map(anyOf),
      ),
    })).node;
    fc.assert(
      fc.property(nest, (made) => {
        const text = new URLSearchParams(queryString({ condition: made })).get('filter') ?? '';
        expect(() => parseFilter(text)).not.toThrow();
      }),
    );
  });
});
