import { expect, test } from 'vitest';
import { accountWires, spaceMappers, spaceWires } from '../../../datasources/wallee/mapper/space.ts';
import { paymentLinkMappers, paymentLinkWires } from '../../../datasources/wallee/mapper/payment-link.ts';
import { refundMappers, refundWires } from '../../../datasources/wallee/mapper/refund.ts';
import {
  webhookSubscriptionMappers,
  webhookSubscriptionWires,
} from '../../../datasources/wallee/mapper/webhook-subscription.ts';
import { accountFields, spaceFields } from '../../../datasources/wallee/wire/space.ts';
import { paymentLinkFields } from '../../../datasources/wallee/wire/payment-link.ts';
import { refundFields } from '../../../datasources/wallee/wire/refund.ts';
import { webhookListenerFields } from '../../../datasources/wallee/wire/webhook-listener.ts';
import { rowDecoder } from '../../../datasources/rows/row.ts';
import { connection, mapped } from './mapper-fixture.ts';

test('a refund is in the currency of its transaction', () => {
  const refund = mapped('refund', refundFields, refundWires, refundMappers(connection), {
    id: 5,
    state: 'MANUAL_CHECK',
    amount: 1.5,
    transaction: { id: 7, currency: 'JPY' },
    metaData: { reason: 'broken' },
    createdOn: '2026-01-01T00:00:00Z',
  });
  expect(refund).toMatchObject({ status: 'PENDING', reason: 'broken', transaction: { nativeId: '7' } });
  expect([refund.amount.amount, refund.amount.minorUnits]).toEqual(['1.5', null]);
});

test.each([
  ['ACTIVE', null, 'OPEN'],
  ['ACTIVE', '2026-06-01T00:00:00.001Z', 'OPEN'],
  ['ACTIVE', '2026-06-01T00:00:00Z', 'EXPIRED'],
  ['INACTIVE', null, 'CANCELLED'],
  ['DELETED', null, 'CANCELLED'],
  ['CREATE', null, 'UNKNOWN'],
  ['NEW', null, 'UNKNOWN'],
])('a payment link that is %s until %s is %s', (state, availableUntil, status) => {
  const link = mapped('paymentLink', paymentLinkFields, paymentLinkWires, paymentLinkMappers(connection), {
    id: 1,
    state,
    availableUntil,
    currency: 'CHF',
    lineItems: [
      { name: 'a', quantity: 1, amountIncludingTax: 1.1 },
      { name: 'b', quantity: 1, amountIncludingTax: 2.25 },
    ],
  });
  expect(link.status).toBe(status);
  expect(link.amount?.amount).toBe('3.35');
});

test.each([
  [
    { entity: 1472041829003, entityStates: ['FULFILL', 'VOIDED'] },
    ['Transaction:FULFILL', 'Transaction:VOIDED'],
  ],
  [{ entity: 1472041839405, entityStates: [] }, ['Refund']],
  [{ entity: 5, entityStates: [] }, ['5']],
  [{}, null],
])('a listener for %j announces %j', (given, events) => {
  const listener = mapped(
    'webhookSubscription',
    webhookListenerFields,
    webhookSubscriptionWires,
    webhookSubscriptionMappers(connection),
    { id: 1, state: 'DELETED', url: { id: 2, url: 'https://a.example' }, ...given },
  );
  expect(listener).toMatchObject({ events, url: 'https://a.example', state: 'DELETED' });
});

test('a space and what it belongs to', () => {
  const space = mapped('account', spaceFields, spaceWires, spaceMappers(connection), {
    id: 405,
    name: 'Shop',
    state: 'CREATE',
    account: { id: 11 },
    primaryCurrency: 'XXX',
    timeZone: 'Europe/Zurich',
  });
  expect(space).toMatchObject({
    client: { kind: 'client', nativeId: '11', account: null },
    state: 'INACTIVE',
    mode: null,
    defaultCurrency: null,
    timeZone: 'Europe/Zurich',
    createdAt: null,
  });
  expect(Object.keys(accountWires)).toEqual(['name', 'state', 'createdAt', 'raw']);
  expect(rowDecoder(accountFields, ['id', 'name'])({ id: 11 })).toMatchObject({ id: '11', name: null });
});
