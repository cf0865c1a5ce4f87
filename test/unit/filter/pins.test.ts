import { expect, test } from 'vitest';
import { encodeGlobalId } from '../../../src/domain/global-id.ts';
import { buildFilter } from '../../../src/filter/build.ts';
import { pinnedValues, pinsOneOf } from '../../../src/filter/pins.ts';

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

const id = encodeGlobalId({
  kind: 'transaction',
  connection: 'c',
  account: 'a',
  parent: null,
  nativeId: '1',
});

test.each([
  [{}, false],
  [{ or: [] }, true],
  [{ reference: { eq: 'a' } }, true],
  [{ reference: { contains: 'a' } }, false],
  [{ status: { eq: 'FAILED' } }, false],
  [{ status: { eq: 'FAILED' }, reference: { in: ['a', 'b'] } }, true],
  [{ or: [{ id: { eq: id } }, { reference: { eq: 'a' } }] }, true],
  [{ or: [{ id: { eq: id } }, { status: { eq: 'FAILED' } }] }, false],
  [{ or: [{ id: { eq: id } }, { and: [{ status: { eq: 'FAILED' } }, { reference: { eq: 'a' } }] }] }, true],
  [{ not: { reference: { ne: 'a' } } }, false],
])('%j has a pin in every branch: %s', (input, expected) => {
  expect(pinsOneOf(buildFilter('transaction', input, 'filter'), ['id', 'reference'])).toBe(expected);
});
