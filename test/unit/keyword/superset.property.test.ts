import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileFilter } from '../../../datasources/dialects/keyword/compile.ts';
import { daysOf } from '../../../datasources/dialects/keyword/days.ts';
import type { KeywordDialect, KeywordQuery } from '../../../datasources/dialects/keyword/dialect.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import { evaluate } from '../../../src/filter/evaluate.ts';
import { arbitraryFilter } from '../../kit/arbitrary-ast.ts';
import { arbitraryRecord } from '../../kit/arbitrary-record.ts';

const transactions = (ignoresCase: boolean): KeywordDialect<'transaction'> => ({
  searched: { reference: 'text', customerEmail: 'text', customerPhone: 'text' },
  ignoresCase,
  dated: 'createdAt',
});
const products: KeywordDialect<'product'> = {
  searched: { name: 'text', categoryName: 'text' },
  ignoresCase: true,
  typed: { field: 'kind', words: { PRODUCT: 'product', SERVICE: 'service' } },
};

/** All that every folding agrees on. */
function fold(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
}

function finds(texts: readonly (string | null)[], needle: string | null, ignoresCase: boolean): boolean {
  if (needle === null) return true;
  return texts.some((text) =>
    ignoresCase ? fold(text ?? '').includes(fold(needle)) : (text ?? '').includes(needle),
  );
}

function gives(query: KeywordQuery | null, record: Records['transaction'], ignoresCase: boolean): boolean {
  if (query === null) return false;
  const { from, to } = query.span ?? { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY };
  const inSpan = record.createdAt >= from && record.createdAt < to;
  const texts = [record.reference, record.customerEmail, record.customerPhone];
  return inSpan && finds(texts, query.needle, ignoresCase);
}

describe('a query gives every row of its filter', () => {
  test.each([true, false])('transactions, case ignored: %s', (ignoresCase) => {
    fc.assert(
      fc.property(arbitraryFilter('transaction'), arbitraryRecord('transaction'), (filter, record) => {
        fc.pre(evaluate('transaction', filter, record));
        expect(gives(compileFilter(filter, transactions(ignoresCase)), record, ignoresCase)).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });

  test('products', () => {
    fc.assert(
      fc.property(arbitraryFilter('product'), arbitraryRecord('product'), (filter, record) => {
        // The service has none of the third kind.
        fc.pre(record.kind !== 'SUBSCRIPTION' && evaluate('product', filter, record));
        const query = compileFilter(filter, products);
        expect(query).not.toBeNull();
        expect(finds([record.name, record.categoryName], query?.needle ?? null, true)).toBe(true);
        const type = query?.type ?? null;
        expect(type === null || type === record.kind?.toLowerCase()).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

test('days hold every instant of their span, in every zone, with the last day or without', () => {
  const day = 86_400_000;
  const instant = fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2098, 0, 1) });
  const zone = fc.integer({ min: -12 * 4, max: 14 * 4 }).map((quarters) => quarters * 900_000);
  fc.assert(
    fc.property(
      instant,
      fc.integer({ min: 1, max: 40 * day }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      zone,
      (from, width, at, offset) => {
        const inside = from + Math.floor(at * (width - 1));
        const { start, end } = daysOf({ from, to: from + width });
        const shown = new Date(inside + offset).toISOString().slice(0, 10);
        expect(shown >= start && shown < end).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});
