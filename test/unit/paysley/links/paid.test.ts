import { expect, test } from 'vitest';
import { listRequest, projectionOf, sourceOf, testCall } from '../../../kit/read-source.ts';
import { plain, refOf } from './inputs.ts';
import { startRig } from './rig.ts';

test('a request that is paid is PAID, with its payment', async () => {
  await using rig = await startRig();
  const { id } = await rig.create({ ...plain, reference: 'R-1' });
  const read = async () => {
    const ref = refOf('paymentLink', id);
    const projection = projectionOf<'paymentLink'>('status', 'transactions', 'amount', 'reference', 'url');
    return (await sourceOf(rig.provider, 'paymentLink').getMany([ref], projection, testCall())).get(ref.id);
  };
  expect(await read()).toMatchObject({
    status: 'OPEN',
    transactions: [],
    amount: plain.amount,
    reference: 'R-1',
    url: `https://pay.example.com/r/${id}`,
  });
  const payment = rig.sandbox.pay(id);
  const ref = refOf('transaction', payment.payment_id);
  expect(await read()).toMatchObject({ status: 'PAID', transactions: [{ id: ref.id }] });
  const transactions = sourceOf(rig.provider, 'transaction');
  const projection = projectionOf<'transaction'>('status', 'reference', 'amount');
  const found = await transactions.getMany([ref], projection, testCall());
  expect(found.get(ref.id)).toMatchObject({ status: 'SUCCEEDED', reference: 'R-1', amount: plain.amount });
  const page = await sourceOf(rig.provider, 'paymentLink').list(
    listRequest<'paymentLink'>({ accounts: ['default'], projection: projectionOf<'paymentLink'>('status') }),
    testCall(),
  );
  expect(page.records.find(({ nativeId }) => nativeId === id)).toMatchObject({ status: 'PAID' });
  expect(rig.effects()).toEqual([`create payment_request ${id}`, `payment - ${payment.payment_id}`]);
  expect(() => rig.sandbox.pay(id)).toThrow('no open payment request');
});
