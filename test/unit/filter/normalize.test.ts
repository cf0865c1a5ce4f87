import { expect, test } from 'vitest';
import type { Filter } from '../../../src/filter/ast.ts';
import { everything, nothing } from '../../../src/filter/ast.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import { and, not, or } from '../../../src/filter/normalize.ts';

const ten = { coefficient: 10n, scale: 0 };
const a = leaf('transaction', { op: 'eq', field: 'reference', value: 'a' });
const b = leaf('transaction', { op: 'eq', field: 'description', value: 'b' });
const present = leaf('transaction', { op: 'present', field: 'reference' });
const missing = leaf('transaction', { op: 'missing', field: 'reference' });

test('decimals lose their trailing zeros, so that equal bounds are equal values', () => {
  const bound = leaf('transaction', { op: 'gte', field: 'amount', value: { coefficient: 1000n, scale: 2 } });
  expect(bound).toEqual({ op: 'gte', field: 'amount', value: ten });
  const values = [ten, { coefficient: 100n, scale: 1 }, { coefficient: 5n, scale: 1 }];
  expect(leaf('transaction', { op: 'in', field: 'amount', values })).toEqual({
    op: 'in',
    field: 'amount',
    values: [{ coefficient: 5n, scale: 1 }, ten],
  });
});

test('minus zero is zero', () => {
  expect(leaf('transaction', { op: 'eq', field: 'createdAt', value: -0 })).toEqual({
    op: 'eq',
    field: 'createdAt',
    value: 0,
  });
});

test.each<[string, Filter<'transaction'>, Filter<'transaction'>]>([
  ['no members of and', and(), everything],
  ['no members of or', or(), nothing],
  ['one member', and(a, everything), a],
  ['twice the same', or(a, a), a],
  ['a group in a group', and(a, and(b, a)), { op: 'and', of: [b, a] }],
  ['presence beside a comparison', and(present, a), a],
  ['a comparison covered by presence', or(present, a), present],
  ['a missing value compared', and(missing, a), nothing],
  ['missing or present', or(missing, present), everything],
  ['missing and present', and(missing, present), nothing],
  [
    'a comparison turned round',
    not('transaction', a),
    {
      op: 'or',
      of: [{ op: 'ne', field: 'reference', value: 'a' }, missing],
    },
  ],
])('%s', (_, filter, expected) => {
  expect(filter).toEqual(expected);
});
