import { describe, expect, test } from 'vitest';
import { PaygraphError } from '../../../src/domain/errors.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { buildFilter } from '../../../src/filter/build.ts';
import { printFilter } from '../../../src/filter/print.ts';

const customer = new RecordRef('customer', 'GOVINEER', 'gov', 'a1', 'c1');
const built = (input: unknown) => printFilter('transaction', buildFilter('transaction', input, 'filter'));

function refusal(input: unknown, kind: 'transaction' | 'customer' | 'refund' = 'transaction'): string {
  try {
    buildFilter(kind, input, 'filter');
  } catch (error) {
    if (error instanceof PaygraphError) return `${error.code} ${error.message}`;
    throw error;
  }
  throw new Error('The filter was accepted');
}

class TransactionFilterInput {
  amount = { gte: '10.0', lt: undefined };
  status = undefined;
}

test.each([
  [undefined, 'everything'],
  [null, 'everything'],
  [{}, 'everything'],
  [{ and: [] }, 'everything'],
  [{ or: [] }, 'nothing'],
  [{ not: {} }, 'nothing'],
  [{ amount: {} }, 'everything'],
  [{ reference: { in: [] } }, 'nothing'],
  [{ reference: { notIn: [] } }, 'everything'],
  [{ not: { reference: { notIn: [] } } }, 'nothing'],
  [{ text: '' }, 'everything'],
  [{ text: ' \n ' }, 'everything'],
  [{ reference: { contains: '' } }, 'reference is present'],
  [{ not: { reference: { contains: '' } } }, 'reference is missing'],
  [{ amount: { isNull: true } }, 'nothing'],
  [{ amount: { isNull: false } }, 'everything'],
  [{ reference: { in: ['b', 'a', 'b'] } }, 'reference in ("a", "b")'],
  [{ reference: { in: ['a', 'a'] } }, 'reference = "a"'],
  [{ not: { reference: { eq: 'a' } } }, 'reference != "a" or reference is missing'],
  [{ not: { status: { eq: 'FAILED' } } }, 'status != FAILED'],
  [{ not: { amount: { gt: '1.50' } } }, 'amount <= 1.5'],
  [{ amount: { eq: '10.00', in: ['10', '10.0'] } }, 'amount = 10'],
  [{ reference: { contains: 'ABC' } }, 'reference contains "abc"'],
  [{ reference: { startsWith: 'ABC' } }, 'reference starts with "ABC"'],
  [{ createdAt: { gte: '2026-02-19T08:43:50+02:00' } }, 'createdAt >= 2026-02-19T06:43:50.000Z'],
  [
    { amount: { gte: '1', lt: '2' }, currency: { eq: 'USD' } },
    'amount >= 1 and amount < 2 and currency = USD',
  ],
  [{ or: [{ amount: { lt: '1' } }, { or: [{ amount: { gt: '2' } }] }] }, 'amount > 2 or amount < 1'],
  [{ customerId: { eq: customer.id } }, `customerId = "${customer.id}"`],
  [new TransactionFilterInput(), 'amount >= 10'],
])('%j is %s', (input, expected) => {
  expect(built(input)).toBe(expected);
});

test('each word of text is looked for in every searched field', () => {
  expect(built({ text: ' Foo  bar ' })).toBe(
    ['bar', 'foo']
      .map(
        (word) =>
          `(${['customerEmail', 'customerName', 'customerPhone', 'description', 'reference'].map((field) => `${field} contains "${word}"`).join(' or ')})`,
      )
      .join(' and '),
  );
});

describe('refuses', () => {
  const transactionId = new RecordRef('transaction', 'GOVINEER', 'gov', 'a1', 't1').id;
  test.each([
    [{ amount: { gte: null } }, /^BAD_USER_INPUT filter\.amount\.gte: .*isNull/],
    [{ amount: null }, /^BAD_USER_INPUT filter\.amount: .*isNull/],
    [{ not: null }, /^BAD_USER_INPUT filter\.not: .*null/],
    [{ and: null }, /^BAD_USER_INPUT filter\.and: .*list/],
    [{ or: [{}, null] }, /^BAD_USER_INPUT filter\.or\[1\]: .*null/],
    [
      { reference: { in: ['a', null] } },
      /^BAD_USER_INPUT filter\.reference\.in\[1\]: must be text; came null/,
    ],
    [{ reference: { isNull: 'yes' } }, /filter\.reference\.isNull: must be true or false/],
    [{ text: null }, /filter\.text: must be text/],
    [{ nope: {} }, /^BAD_USER_INPUT filter: has no field "nope"/],
    [{ constructor: {} }, /filter: has no field "constructor"/],
    [{ customerName: { eq: 'a' } }, /filter: has no field "customerName"/],
    [{ amount: { contains: '1' } }, /filter\.amount: has no operator "contains"; it has eq, ne/],
    [{ status: { isNull: true } }, /filter\.status: has no operator "isNull"/],
    [{ status: { eq: 'succeeded' } }, /filter\.status\.eq: must be a TransactionStatus: CREATED/],
    [{ currency: { eq: 'usd' } }, /ISO 4217/],
    [{ currency: { eq: 'XXX' } }, /ISO 4217/],
    [{ amount: { eq: 'ten' } }, /filter\.amount\.eq: must be a decimal number/],
    [{ amount: { eq: '1e3' } }, /decimal number/],
    [{ amount: { eq: 10 } }, /decimal number .* came a number/],
    [{ amount: { eq: '1234567890123456789012345678901' } }, /at most 30 digits/],
    [{ amount: { eq: `0.${'0'.repeat(31)}` } }, /at most 30 digits/],
    [{ createdAt: { gt: '2026-02-30T00:00:00Z' } }, /RFC 3339/],
    [{ createdAt: { gt: '2026-02-19' } }, /RFC 3339/],
    [{ createdAt: { gt: '2026-02-19T00:00:00' } }, /RFC 3339/],
    [{ createdAt: { gt: '2026-02-19T00:00:00.0001Z' } }, /millisecond.*came 4/],
    [{ customerId: { eq: 'c1' } }, /not an id that this service gave out/],
    [
      { customerId: { eq: transactionId } },
      /filter\.customerId\.eq: must be the id of a record of kind customer; came one of kind transaction/,
    ],
    [{ reference: { eq: 'a\ud800' } }, /surrogate/],
    [{ text: '\udc00' }, /surrogate/],
    [{ reference: { eq: '😀'.repeat(1001) } }, /at most 1000 characters/],
    [{ reference: 'a' }, /filter\.reference: must be an object; came text of length 1/],
    [[], /filter: must be an object; came a list/],
  ])('%j', (input, message) => {
    expect(refusal(input)).toMatch(message);
  });

  test('text where the kind has none', () => {
    expect(refusal({ text: 'a' }, 'refund')).toMatch(/filter: has no field "text"/);
  });

  test('without repeating what came, which may be a card number', () => {
    const card = '4111111111111111';
    for (const input of [{ currency: { eq: card } }, { createdAt: { eq: card } }, { id: { eq: card } }]) {
      expect(refusal(input)).not.toContain(card);
    }
  });
});

describe('limits', () => {
  const nested = (depth: number): unknown =>
    depth === 1 ? { amount: { eq: '1' } } : { not: nested(depth - 1) };
  const many = (count: number) => Array.from({ length: count }, (_, index) => String(index));
  const leaves = (count: number) => ({ or: many(count).map((value) => ({ amount: { eq: value } })) });

  test.each([
    ['depth 10', nested(10)],
    ['100 values', { reference: { in: many(100) } }],
    ['200 operators', leaves(200)],
    ['8 words', { text: many(8).join(' ') }],
    ['text counts as one operator', { and: many(200).map(() => ({ text: 'a b c d e f g h' })) }],
    ['1000 characters', { reference: { eq: '😀'.repeat(1000) } }],
    ['30 digits', { amount: { eq: '123456789012345678901234567.890' } }],
  ])('%s is accepted', (_, input) => {
    expect(() => buildFilter('transaction', input, 'filter')).not.toThrow();
  });

  test.each([
    ['depth 11', nested(11), /^QUERY_TOO_COMPLEX filter(\.not){10}: .*10 deep/],
    [
      '101 values',
      { reference: { in: many(101) } },
      /^QUERY_TOO_COMPLEX filter\.reference\.in: .*100 values; came 101/,
    ],
    ['201 operators', leaves(201), /^QUERY_TOO_COMPLEX filter\.or\[200\]\.amount\.eq: .*200 operators/],
    ['201 empty objects', { and: many(201).map(() => ({})) }, /^QUERY_TOO_COMPLEX/],
    ['9 words', { text: many(9).join('\n') }, /^QUERY_TOO_COMPLEX filter\.text: at most 8 words/],
  ])('%s is refused', (_, input, message) => {
    expect(refusal(input)).toMatch(message);
  });

  test('a deep object is refused before it is walked', () => {
    let input: unknown = {};
    for (let depth = 0; depth < 100_000; depth += 1) input = { not: input };
    expect(refusal(input)).toMatch(/^QUERY_TOO_COMPLEX/);
  });
});
