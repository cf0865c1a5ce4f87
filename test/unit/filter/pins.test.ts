import { expect, test } from 'vitest';
import { buildFilter } from '../../../src/filter/build.ts';
import { pinnedValues } from '../../../src/filter/pins.ts';

test.each([
  [{}, null],
  [{ or: [] }, []],
  [{ reference: { eq: 'a' } }, ['a']],
  [{ reference: { in: ['b', 'a'] } }, ['a', 'b']],
  [{ reference: { ne: 'a' } }, null],
  [{ reference: { isNull: true } }, null],
  [{ reference: { eq: 'a' }, amount: { gt: '1' } }, ['a']],
  [{ and: [{ reference: { in: ['a', 'b'] } }, { reference: { in: ['b', 'c'] } }] }, ['b']],
  [{ and: [{ reference: { eq: 'a' } }, { reference: { eq: 'b' } }] }, []],
  [{ or: [{ reference: { eq: 'b' } }, { reference: { in: ['a', 'b'] }, amount: { gt: '1' } }] }, ['a', 'b']],
  [{ or: [{ reference: { eq: 'b' } }, { amount: { gt: '1' } }] }, null],
  [{ not: { reference: { ne: 'a' } } }, null],
])('%j pins the reference to %j', (input, expected) => {
  expect(pinnedValues(buildFilter('transaction', input, 'filter'), 'reference')).toEqual(expected);
});
