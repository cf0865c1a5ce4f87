import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HOSTILE_TEXTS } from '../../../../sandbox/govineer/data/texts.ts';
import { ODataError } from '../../../../sandbox/govineer/odata/odata-error.ts';
import { paymentShape } from '../../../../sandbox/govineer/store/shapes.ts';
import { Table } from '../../../../sandbox/govineer/store/table.ts';
import { payment, run, uidsOf } from './payment-table.ts';

describe('encoding', () => {
  test.each([
    ["$filter=description%20eq%20'O''Neil%20%26%20Co'"],
    ['$filter=description%20eq%20%27O%27%27Neil%20%26%20Co%27'],
    ["%24filter=description%09eq%20'O%27'Neil%20%26%20Co'"],
  ])('%s is the same filter', (query) => {
    expect(run(query)).toEqual(['a']);
  });

  test.each([
    ["$filter=uid+eq+'a'"],
    ["$filter=uid%20eq%20'a+b'"],
    ['$filter=created_at%20gt%202026-01-01T00:00:00+01:00'],
    ["$filter=description%20eq%20'O%27Neil'"],
    ["$filter=description%20eq%20'O%2527%2527Neil%20%2526%20Co'%20or"],
    ["$filter=uid%20eq%20'%'"],
    ["$filter=uid%20eq%20'%E4'"],
    ["$filter=uid eq 'a'"],
    ["$filter=uid%20eq%20'é'"],
    ["$filter=uid%20eq%20'a'&$filter=uid%20eq%20'b'"],
    ["filter=uid%20eq%20'a'"],
    ["$Filter=uid%20eq%20'a'"],
    ['$search=x'],
    ['$expand=customer'],
    ['foo=1'],
    ['$filter'],
    ['&$top=1'],
    ['$top=201'],
    ['$top=-1'],
    ['$top=1.5'],
    ['$top='],
    ['$top=%201'],
    ['$skip=x'],
    ['$count=TRUE'],
    ['$count=1'],
    ['$orderby='],
    ['$orderby=amount'],
    ['$orderby=uid%20DESC'],
    ['$orderby=uid%20descending'],
    ['$orderby=uid,'],
    ['$orderby=uid%20desc%20asc'],
    ['$select='],
    ['$select=uid,nope'],
    ['$select=payment_method/payment_method_type'],
  ])('%s is refused', (query) => {
    expect(() => run(query)).toThrow(ODataError);
  });

  test('is decoded once', () => {
    const twice = new Table(paymentShape, [payment('x', { description: '%27' })]);
    expect(uidsOf(twice, "$filter=description%20eq%20'%2527'")).toEqual(['x']);
  });

  test('any text, hostile or random, finds itself and nothing else', () => {
    const texts = fc.oneof(
      fc.constantFrom(...HOSTILE_TEXTS),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom("'", '%', '\\', '+', '&', 'é', '😀') }),
    );
    fc.assert(
      fc.property(texts, texts, (first, second) => {
        const rows = new Table(paymentShape, [
          payment('x', { description: first }),
          payment('y', { description: second }),
        ]);
        const query = `$filter=${encodeURIComponent(`description eq '${first.replaceAll("'", "''")}'`)}`;
        expect(uidsOf(rows, query)).toEqual(first === second ? ['x', 'y'] : ['x']);
      }),
    );
  });
});

describe('order', () => {
  test.each([
    ['$orderby=created_at%20desc', ['c', 'b', 'B', 'a', 'd']],
    ['$orderby=created_at', ['d', 'B', 'a', 'b', 'c']],
    ['$orderby=total_amount%20asc,%20uid%20desc', ['d', 'a', 'B', 'b', 'c']],
    // Null first ascending, last descending; the empty text is a text.
    ['$orderby=description', ['B', 'c', 'd', 'a', 'b']],
    ['$orderby=description%20desc', ['b', 'a', 'd', 'B', 'c']],
    ['$orderby=tolower(reference_id)%20desc,uid', ['a', 'b', 'd', 'B', 'c']],
    ['$orderby=payment_method/payment_method_type', ['B', 'a', 'b', 'c', 'd']],
  ])('%s', (query, uids) => {
    expect(run(query)).toEqual(uids);
  });

  test('text goes by code point, not by UTF-16 unit', () => {
    const rows = new Table(paymentShape, [
      payment('😀'),
      payment('\uE000'),
      payment('\uFFFD'),
      payment('é'),
      payment('z'),
      payment('Z'),
    ]);
    expect(uidsOf(rows, '$orderby=uid')).toEqual(['Z', 'z', 'é', '\uE000', '\uFFFD', '😀']);
  });
});
