import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { prepareRun, refusalsOf } from '../../../kit/command-run.ts';
import type { Hosted } from './links.ts';
import { changeOf, line, linkOf, newSession, pay, readLink } from './links.ts';
import { found, writes } from './records.ts';
import type { Rig } from './rig.ts';
import { openRig, usd } from './rig.ts';

let rig: Rig;
/** Of the sandbox, ahead of the real clock by this, in milliseconds. */
let ahead: number;

beforeEach(async () => {
  ahead = 0;
  rig = await openRig({ now: () => Date.now() + ahead });
});
afterEach(() => rig.close());

const session = (id: string) => rig.store.sessions.get(id);
const update = (id: string, fields: Hosted) =>
  prepareRun(rig.provider, 'updatePaymentLink', changeOf(rig, id, fields));
const close = (id: string) => prepareRun(rig.provider, 'closePaymentLink', linkOf(rig, id));

describe('a change of a session', () => {
  test('is of its amount and its lines, which null takes away', async () => {
    const id = await newSession(rig, { lineItems: [line('Water', '1', usd(14_227))] });
    expect(await (await update(id, { amount: usd(500) })).send()).toEqual({ is: 'done', result: null });
    expect(session(id)).toMatchObject({ amount: 500, line_items: [{ amount: 14_227 }] });
    await (await update(id, { amount: usd(500), lineItems: null })).send();
    expect(session(id)).toMatchObject({ amount: 500, line_items: [] });
    expect((await readLink(rig, id)).amount).toEqual(usd(500));
    expect(writes(rig)).toEqual(['create session', 'update session', 'update session']);
  });

  test('whose answer was lost is judged by what the session shows', async () => {
    const id = await newSession(rig);
    const run = await update(id, { amount: usd(500), lineItems: [line('Water', '5', usd(100))] });
    expect(await found(rig, 'updatePaymentLink', run)).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    expect(await found(rig, 'updatePaymentLink', run)).toEqual({ is: 'found', result: null });
    rig.store.sessions.update(id, { amount: 501 });
    expect(await found(rig, 'updatePaymentLink', run)).toMatchObject({ is: 'unclear' });
    rig.store.sessions.delete(id);
    expect(await found(rig, 'updatePaymentLink', run)).toMatchObject({ is: 'unclear' });
  });

  test('is told all that is wrong at once', async () => {
    const id = await newSession(rig);
    const input = changeOf(rig, id, {
      amount: usd(0),
      description: null,
      embedded: false,
      lineItems: [line('a', '0', usd(1))],
      email: 'ada@example.com',
      customer: null,
    });
    expect(await refusalsOf(rig.provider, 'updatePaymentLink', { ...input, version: 1 })).toEqual([
      'BAD_USER_INPUT input.hosted.amount',
      'BAD_USER_INPUT input.hosted.lineItems.0.quantity',
      'UNSUPPORTED_BY_PROVIDER input.hosted.customerId',
      'UNSUPPORTED_BY_PROVIDER input.hosted.description',
      'UNSUPPORTED_BY_PROVIDER input.hosted.email',
      'UNSUPPORTED_BY_PROVIDER input.hosted.embedded',
      'UNSUPPORTED_BY_PROVIDER input.version',
    ]);
    for (const nobody of ['cs_nobody', '../payments', 'pay_1']) {
      expect(
        await refusalsOf(rig.provider, 'updatePaymentLink', changeOf(rig, nobody, { amount: usd(1) })),
      ).toEqual(['NOT_FOUND input.paymentLinkId']);
    }
    rig.store.sessions.update(id, { currency: 'EUR' });
    expect(
      await refusalsOf(rig.provider, 'updatePaymentLink', changeOf(rig, id, { amount: usd(1) })),
    ).toEqual(['BAD_USER_INPUT input.hosted.amount']);
  });

  test('and its end come too late where it is paid or over meanwhile', async () => {
    const [id, other] = [await newSession(rig), await newSession(rig)];
    const late = { is: 'refused', refusals: [{ code: 'INVALID_STATE', path: ['input', 'paymentLinkId'] }] };
    const [paid, over] = [await update(id, { amount: usd(1) }), await update(other, { amount: usd(1) })];
    const [closePaid, closeOver] = [await close(id), await close(other)];
    await pay(rig, id);
    ahead = 1_801_000;
    for (const run of [paid, over, closePaid, closeOver]) expect(await run.send()).toMatchObject(late);
  });
});

describe('the end of a session', () => {
  test('reads as EXPIRED, as Govineer says it', async () => {
    const id = await newSession(rig);
    const [run, second] = [await close(id), await close(id)];
    expect(await found(rig, 'closePaymentLink', run)).toEqual({ is: 'absent' });
    expect(await run.send()).toEqual({ is: 'done', result: null });
    expect(await readLink(rig, id)).toMatchObject({
      status: 'EXPIRED',
      nativeStatus: 'expired',
      amount: usd(14_227),
    });
    expect(await found(rig, 'closePaymentLink', run)).toEqual({ is: 'found', result: null });
    expect(await second.send()).toMatchObject({ is: 'refused', refusals: [{ code: 'INVALID_STATE' }] });
    expect(await pay(rig, id)).toBe(410);
    expect(writes(rig)).toEqual(['create session', 'delete session']);
    expect(await refusalsOf(rig.provider, 'closePaymentLink', linkOf(rig, 'cs_nobody'))).toEqual([
      'NOT_FOUND input.paymentLinkId',
    ]);
  });

  test('did not come where it was paid meanwhile, and can not be told where it is gone', async () => {
    const id = await newSession(rig);
    const run = await close(id);
    await pay(rig, id);
    expect(await found(rig, 'closePaymentLink', run)).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'INVALID_STATE', path: ['input', 'paymentLinkId'] }],
    });
    rig.store.sessions.delete(id);
    expect(await found(rig, 'closePaymentLink', run)).toMatchObject({ is: 'unclear' });
  });
});
