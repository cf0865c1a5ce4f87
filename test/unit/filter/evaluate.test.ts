import { describe, expect, test } from 'vitest';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Comparison } from '../../../src/filter/ast.ts';
import { evaluate } from '../../../src/filter/evaluate.ts';
import { recordWith } from '../../kit/arbitrary-record.ts';

const ref = new RecordRef('transaction', 'GOVINEER', 'gov', 'a1', 't10');
const holds = (reference: string | null, op: Comparison<'transaction'>['op'], value: string) =>
  evaluate('transaction', { op, field: 'reference', value }, recordWith(ref, { reference }));

describe('text', () => {
  test.each([
    ['Straße', 'contains', 'RASS', false],
    ['Straße', 'contains', 'STRA', true],
    ['ÄÖÜ', 'contains', 'äö', true],
    ['\u212Aelvin', 'contains', 'kelvin', false],
    ['\u212Aelvin', 'contains', '\u212AELVIN', true],
    ['İzmir', 'eqIgnoreCase', 'izmir', false],
    ['İZMİR', 'eqIgnoreCase', 'İzmİr', true],
    ['abc', 'startsWith', 'A', false],
    ['abc', 'startsWith', 'ab', true],
    ['abc', 'endsWith', 'bc', true],
    ['abc', 'eq', 'ABC', false],
    ['', 'eq', '', true],
    ['', 'contains', '', true],
    ['b', 'gt', 'A', true],
    ['a', 'gt', 'B', false],
  ] as const)('%j %s %j: %s', (reference, op, value, expected) => {
    expect(holds(reference, op, value)).toBe(expected);
  });

  test.each([
    'eq',
    'ne',
    'contains',
    'notContains',
    'notEqIgnoreCase',
    'notStartsWith',
    'notEndsWith',
    'lt',
  ] as const)('a missing value is never %s', (op) => {
    expect(holds(null, op, 'a')).toBe(false);
  });
});

test('native ids are bounded by code points', () => {
  const record = recordWith(ref, {});
  expect(evaluate('transaction', { op: 'gt', field: 'nativeId', value: 'T2' }, record)).toBe(true);
  expect(evaluate('transaction', { op: 'gt', field: 'nativeId', value: 't2' }, record)).toBe(false);
});

test('a property that was not read is a mistake of ours, and named', () => {
  const record = recordWith(ref, { reference: null });
  expect(() => evaluate('transaction', { op: 'missing', field: 'customerId' }, record)).toThrow(
    "Filtering transaction by 'customerId' needs 'customer', which was not read",
  );
  expect(evaluate('transaction', { op: 'missing', field: 'reference' }, record)).toBe(true);
});

test('an operator that does not fit the field throws', () => {
  const record = recordWith(ref, { createdAt: 5, reference: 'a' });
  expect(() => evaluate('transaction', { op: 'contains', field: 'createdAt', value: 'a' }, record)).toThrow(
    TypeError,
  );
  expect(() => evaluate('transaction', { op: 'contains', field: 'reference', value: 5 }, record)).toThrow(
    TypeError,
  );
  expect(() => evaluate('transaction', { op: 'gt', field: 'reference', value: 5 }, record)).toThrow(
    TypeError,
  );
});
