import { expect, it } from 'vitest';
import { isSegment } from '../../../datasources/http/segment.ts';

it.each([
  'pay_01',
  'P-7',
  '12345678-1234-1234-1234-123456789abc',
  'a.b',
  '...',
  '..a',
  '1~2',
  'é',
  '{id}',
  "a'b",
])('%j can be an id', (id) => {
  expect(isSegment(id)).toBe(true);
});

it.each(['', '.', '..', '\u0000', 'a\nb', '\u007f', '\u0085', '\ud800', 'x'.repeat(201)])(
  '%j can be none',
  (id) => {
    expect(isSegment(id)).toBe(false);
  },
);
