import { describe, expect, test } from 'vitest';
import { handlerOf, prepareRun, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import { amount } from '../commands/inputs.ts';
import type { RequestInput } from './inputs.ts';
import { changeOf, closeOf, everything, requestOf } from './inputs.ts';
import { settled, startRig } from './rig.ts';

const { amount: asked, delivery } = everything;
const again = { amount: asked, delivery } satisfies RequestInput;

describe('a look-up of an update', () => {
  test('tells it by what is shown', async () => {
    await using rig = await startRig();
    const made = await rig.create(everything);
    const handler = handlerOf(rig.provider, 'updatePaymentLink');
    const change = changeOf(made.id, { ...again, amount: amount('5', 'USD'), expiresAt: null });
    const run = await prepareRun(rig.provider, 'updatePaymentLink', change, [made.operation]);
    expect(await handler.lookUp(unsent(run), testCall())).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    expect(await handler.lookUp(run.operation(), testCall())).toEqual({
      is: 'found',
      result: { kind: 'paymentLink', nativeId: made.id, parent: null },
      answer: { url: `https://pay.example.com/r/${made.id}`, shortUrl: null, qrCodeUrl: null },
    });
    rig.sandbox.store.requests.update(made.id, { amount: 6 });
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'unclear' });
    await rig.carryOut('closePaymentLink', closeOf(made.id));
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'unclear' });
  });

  test('of what is not shown by when the request was changed, and never calls it undone', async () => {
    await using rig = await startRig();
    const made = await rig.create(everything);
    const handler = handlerOf(rig.provider, 'updatePaymentLink');
    const change = changeOf(made.id, { ...again, firstName: 'Eve' });
    const run = await prepareRun(rig.provider, 'updatePaymentLink', change, [made.operation]);
    expect(await handler.lookUp(unsent(run), testCall())).toMatchObject({ is: 'unclear' });
    await run.send({ lost: 1 });
    const found = await handler.lookUp(run.operation(), testCall());
    expect(found).toMatchObject({ is: 'found', result: { nativeId: made.id } });
    // What was found counts as written from here for the next update.
    const operation = settled(run, { result: run.command.target });
    await rig.carryOut('updatePaymentLink', changeOf(made.id, again), [made.operation, operation]);
    expect(rig.whole(made.id)).toMatchObject({ customer_first_name: 'Eve' });
  });
});

test('a request that was made without an answer is updated all the same once it was found', async () => {
  await using rig = await startRig();
  const run = await prepareRun(rig.provider, 'createPaymentLink', requestOf(everything));
  await run.send({ lost: 1 });
  const found = await handlerOf(rig.provider, 'createPaymentLink').lookUp(run.operation(), testCall());
  if (found.is !== 'found') throw new Error(`found was expected, got ${found.is}`);
  const id = found.result?.nativeId ?? '';
  const before = rig.whole(id);
  await rig.carryOut('updatePaymentLink', changeOf(id, again), [settled(run, found)]);
  expect(rig.whole(id)).toEqual(before);
});
