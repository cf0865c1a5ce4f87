import { expect, test } from 'vitest';
import type { Operation } from '../../../../src/domain/operation.ts';
import { prepareRun } from '../../../kit/command-run.ts';
import { amount } from '../commands/inputs.ts';
import type { RequestInput } from './inputs.ts';
import { changeOf, closeOf, everything, posChangeOf } from './inputs.ts';
import { settled, startRig } from './rig.ts';

const { amount: asked, delivery } = everything;
const again = { amount: asked, delivery } satisfies RequestInput;

/** The same key sends it again, from what is there then. */
const changedMeanwhile = {
  is: 'notCarriedOut',
  refusal: { code: 'CONFLICT', path: ['input', 'paymentLinkId'] },
};

test.each<[string, Partial<RequestInput>]>([
  ['that is shown', { reference: 'R-2' }],
  ['that no read shows', { firstName: 'Eve' }],
])('an update of a request writes over no other %s', async (_, first) => {
  await using rig = await startRig();
  const made = await rig.create(everything);
  const journal: Operation[] = [made.operation];
  const prepare = (fields: Partial<RequestInput>) =>
    prepareRun(rig.provider, 'updatePaymentLink', changeOf(made.id, { ...again, ...fields }), journal);
  const [one, other] = [await prepare(first), await prepare({ lastName: 'King' })];
  const outcome = await one.send();
  if (outcome.is !== 'done') throw new Error(outcome.is);
  journal.push(settled(one, outcome));
  const after = rig.whole(made.id);
  expect(await other.send()).toMatchObject(changedMeanwhile);
  expect(rig.whole(made.id)).toEqual(after);
  expect(await (await prepare({ lastName: 'King' })).send()).toMatchObject({ is: 'done' });
  expect(rig.whole(made.id)).toEqual({ ...after, customer_last_name: 'King' });
});

test('an update of the POS link writes over no other', async () => {
  await using rig = await startRig();
  const prepare = (fields: Parameters<typeof posChangeOf>[1], id = '6955PO') =>
    prepareRun(rig.provider, 'updatePaymentLink', posChangeOf(id, fields));
  const [one, other] = [await prepare({ tipEnabled: false }), await prepare({ phoneOrder: false }, '6956PO')];
  expect(await one.send()).toMatchObject({ is: 'done' });
  expect(await other.send()).toMatchObject(changedMeanwhile);
  expect(rig.sandbox.store.posLink).toMatchObject({ tip_enabled: false, moto_enabled: true });
});

test('an update of what is gone meanwhile, or cannot be read, is not sent', async () => {
  await using rig = await startRig();
  const made = await rig.create(everything);
  const change = changeOf(made.id, { ...again, amount: amount('1', 'USD') });
  const run = await prepareRun(rig.provider, 'updatePaymentLink', change, [made.operation]);
  await rig.carryOut('closePaymentLink', closeOf(made.id));
  expect(await run.send()).toMatchObject({
    is: 'refused',
    refusals: [{ code: 'NOT_FOUND', path: ['input', 'paymentLinkId'] }],
  });
  const pos = await prepareRun(rig.provider, 'updatePaymentLink', posChangeOf('6955PO', {}));
  await rig.sandbox.close();
  expect(await pos.send()).toMatchObject({
    is: 'notCarriedOut',
    refusal: { code: 'PROVIDER_UNAVAILABLE' },
  });
});
