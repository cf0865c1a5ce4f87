import { expect, test } from 'vitest';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import { buildFilter } from '../../../src/filter/build.ts';
import { foldConstants, foldScope } from '../../../src/filter/fold.ts';
import { printFilter } from '../../../src/filter/print.ts';

const scope = { provider: 'GOVINEER', connection: 'gov', account: 'a1' } as const;
const id = (account: string, connection = 'gov') =>
  new RecordRef('customer', 'GOVINEER', connection, account, 'c1').id;
const [here, elsewhere, abroad] = [id('a1'), id('a2'), id('a1', 'other')];
const build = (input: unknown) => buildFilter('transaction', input, 'filter');
const accountId = new RecordRef('account', 'GOVINEER', 'gov', null, 'a1').id;

test.each([
  [{ provider: { eq: 'GOVINEER' } }, 'everything'],
  [{ provider: { ne: 'GOVINEER' } }, 'nothing'],
  [{ accountId: { in: [accountId] } }, 'everything'],
  [{ accountId: { ne: accountId } }, 'nothing'],
  [{ customerId: { eq: here } }, `customerId = "${here}"`],
  [{ customerId: { eq: elsewhere } }, 'nothing'],
  [{ customerId: { eq: abroad } }, 'nothing'],
  [{ customerId: { in: [here, elsewhere, abroad] } }, `customerId = "${here}"`],
  [{ customerId: { ne: elsewhere } }, 'customerId is present'],
  [{ customerId: { notIn: [elsewhere, abroad] } }, 'customerId is present'],
  [{ customerId: { notIn: [elsewhere, here] } }, `customerId != "${here}"`],
  [{ not: { customerId: { eq: abroad } } }, 'everything'],
  [{ or: [{ provider: { eq: 'WALLEE' } }, { amount: { eq: '1' } }] }, 'amount = 1'],
])('in a scope %j is %s', (input, expected) => {
  expect(printFilter('transaction', foldScope('transaction', build(input), scope))).toBe(expected);
});

test('without an account only other connections are told apart', () => {
  const wide = { ...scope, account: null };
  const fold = (value: string) =>
    printFilter('transaction', foldScope('transaction', build({ customerId: { eq: value } }), wide));
  expect([fold(elsewhere), fold(abroad)]).toEqual([`customerId = "${elsewhere}"`, 'nothing']);
});

test('a client belongs to no account', () => {
  const clientId = new RecordRef('client', 'GOVINEER', 'gov', null, 'm1').id;
  const filter = buildFilter('account', { clientId: { eq: clientId } }, 'filter');
  expect(foldScope('account', filter, scope)).toEqual(filter);
});

test.each([
  [{ description: { ne: 'a' } }, 'nothing'],
  [{ description: { isNull: true } }, 'everything'],
  [{ not: { description: { contains: 'a' } } }, 'everything'],
  [{ mode: { in: ['LIVE', 'TEST'] } }, 'everything'],
  [{ mode: { ne: 'LIVE' } }, 'nothing'],
  [{ amount: { eq: '1' } }, 'amount = 1'],
])('with constants %j is %s', (input, expected) => {
  const folded = foldConstants('transaction', build(input), { description: null, mode: 'LIVE' });
  expect(printFilter('transaction', folded)).toBe(expected);
});
