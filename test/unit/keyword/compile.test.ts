import { describe, expect, test } from 'vitest';
import { compileFilter } from '../../../datasources/dialects/keyword/compile.ts';
import { daysOf } from '../../../datasources/dialects/keyword/days.ts';
import type { KeywordDialect } from '../../../datasources/dialects/keyword/dialect.ts';
import { longest, needlesOf } from '../../../datasources/dialects/keyword/needles.ts';
import { queryString } from '../../../datasources/dialects/keyword/query.ts';
import type { Comparison, Filter } from '../../../src/filter/ast.ts';

const dialect: KeywordDialect<'transaction'> = {
  searched: {
    reference: 'text',
    customerEmail: 'text',
    customerPhone: 'text',
    customerId: (id) => (id === 'known' ? 'ann@example.com' : null),
  },
  ignoresCase: true,
  dated: 'createdAt',
};

type Field = Comparison<'transaction'>['field'];
const leaf = (
  field: Field,
  op: Comparison<'transaction'>['op'],
  value: string | number,
): Filter<'transaction'> => ({
  op,
  field,
  value,
});
const needle = (
  filter: Filter<'transaction'>,
  given: Partial<typeof dialect> = {},
): string | null | undefined => compileFilter(filter, { ...dialect, ...given })?.needle;

describe('needles', () => {
  test.each([
    ['ORD-1', ['ORD-1']],
    [' two  words ', ['two', 'words']],
    ['back\\slash\\', ['back', 'slash']],
    ['Renée x', ['Ren']],
    ['٧', []],
    ['a', []],
    ['50% off', ['50%', 'off']],
  ])('%j', (text, needles) => {
    expect(needlesOf(text)).toEqual(needles);
  });

  test('the longest is sent, of equals the first', () => {
    expect(longest(['ab', 'wxyz', 'abcd'])).toBe('abcd');
    expect(longest([])).toBeNull();
  });
});

describe('what is asked for', () => {
  test('text as it is where case counts, folded text only where it does not', () => {
    expect(needle(leaf('reference', 'eq', 'ORD-1'))).toBe('ORD-1');
    expect(needle(leaf('reference', 'startsWith', 'ORD'))).toBe('ORD');
    expect(needle(leaf('reference', 'contains', 'ord'))).toBe('ord');
    expect(needle(leaf('reference', 'contains', 'ord'), { ignoresCase: false })).toBeNull();
    expect(needle(leaf('reference', 'endsWith', 'RD-1'), { ignoresCase: false })).toBe('RD-1');
  });

  test('nothing for what a row lacks', () => {
    for (const op of ['ne', 'notContains', 'notStartsWith', 'notEndsWith', 'notEqIgnoreCase'] as const) {
      expect(needle(leaf('reference', op, 'ORD-1'))).toBeNull();
    }
    expect(compileFilter({ op: 'missing', field: 'reference' }, dialect)).toEqual({
      needle: null,
      span: null,
      type: null,
    });
  });

  test('what is made of a value that is no text of the row', () => {
    expect(needle(leaf('customerId', 'eq', 'known'))).toBe('ann@example.com');
    expect(needle(leaf('customerId', 'eq', 'unknown'))).toBeNull();
    expect(needle({ op: 'in', field: 'customerId', values: ['known', 'unknown'] })).toBeNull();
  });

  test('of an and the longest, of an or only what all branches share', () => {
    const [long, short] = [leaf('reference', 'eq', 'ORD-100'), leaf('customerEmail', 'contains', 'ann')];
    expect(needle({ op: 'and', of: [long, short] })).toBe('ORD-100');
    expect(needle({ op: 'or', of: [long, short] })).toBeNull();
    const word = (field: Field): Filter<'transaction'> => leaf(field, 'contains', 'ann');
    expect(needle({ op: 'or', of: [word('customerEmail'), word('reference')] })).toBe('ann');
  });

  test('one span: the common one of an and, the whole of an or', () => {
    const [from, to] = [leaf('createdAt', 'gte', 1000), leaf('createdAt', 'lte', 5000)];
    const span = (filter: Filter<'transaction'>) => compileFilter(filter, dialect)?.span;
    expect(span({ op: 'and', of: [from, to] })).toEqual({ from: 1000, to: 5001 });
    expect(span(leaf('createdAt', 'eq', 7))).toEqual({ from: 7, to: 8 });
    expect(span({ op: 'in', field: 'createdAt', values: [7, 90] })).toEqual({ from: 7, to: 91 });
    expect(span({ op: 'or', of: [leaf('createdAt', 'lt', 5), leaf('createdAt', 'eq', 9)] })?.to).toBe(10);
    expect(span({ op: 'or', of: [from, to] })).toBeNull();
    expect(
      compileFilter({ op: 'and', of: [leaf('createdAt', 'gt', 9), leaf('createdAt', 'lt', 9)] }, dialect),
    ).toBeNull();
  });

  test('nobody where nothing can match', () => {
    expect(compileFilter({ op: 'nothing' }, dialect)).toBeNull();
    const products: KeywordDialect<'product'> = {
      searched: {},
      ignoresCase: true,
      typed: { field: 'kind', words: { PRODUCT: 'product', SERVICE: 'service' } },
    };
    const kinds = (...values: readonly string[]) =>
      compileFilter({ op: 'in', field: 'kind', values }, products);
    expect(compileFilter({ op: 'eq', field: 'kind', value: 'SUBSCRIPTION' }, products)).toBeNull();
    expect(kinds('PRODUCT', 'SUBSCRIPTION')?.type).toBe('product');
    expect(kinds('PRODUCT', 'SERVICE')?.type).toBeNull();
  });
});

describe('days', () => {
  test('one more at the start, two at the end', () => {
    const [from, to] = [Date.UTC(2025, 2, 1, 12), Date.UTC(2025, 2, 3)];
    expect(daysOf({ from, to })).toEqual({ start: '2025-02-28', end: '2025-03-05' });
  });

  test('open ends are before and after every row', () => {
    const always = { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
    expect(daysOf(always)).toEqual({ start: '2000-01-01', end: '2099-12-31' });
  });
});

test('parameters stand in one order, are encoded once, and left out where they say nothing', () => {
  expect(queryString({ limit: 10, page: 1, keywords: "a+b c'd%&=ü", type: null })).toBe(
    "keywords=a%2Bb%20c'd%25%26%3D%C3%BC&page=1&limit=10",
  );
});
