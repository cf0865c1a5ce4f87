import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Money } from '../../../../src/domain/money.ts';
import { prepareRun, refusalsOf } from '../../../kit/command-run.ts';
import { listAll, projectionOf, sourceOf } from '../../../kit/read-source.ts';
import { changeOf, hostedLink, line, linkOf, newSession, pay, readLink, urls } from './links.ts';
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
const order = (id: string) => rig.store.sessionOrders.get(id);

describe('a session', () => {
  test('is opened with all that was given, and its address is kept for whoever sends the key again', async () => {
    const expiresAt = Date.now() + 600_900;
    const input = hostedLink(rig, {
      customer: rig.ref('customer', rig.customer),
      email: 'ada@example.com',
      reference: 'INV-1',
      description: 'Water',
      lineItems: [line('Water', '2', usd(7000)), line('Fee', '1', usd(227))],
      methods: ['card', 'ach'],
      saveMethod: true,
      expiresAt,
      metadata: { route: 'north' },
    });
    const run = await prepareRun(rig.provider, 'createPaymentLink', input);
    const outcome = await run.send();
    const id = rig.store.sessions.all().at(-1)?.session_id ?? '';
    expect(outcome).toEqual({
      is: 'done',
      result: { kind: 'paymentLink', nativeId: id, parent: null },
      answer: { url: `${rig.sandbox.url}/hosted/${id}` },
    });
    expect(session(id)).toMatchObject({
      status: 'active',
      amount: 14_227,
      currency: 'USD',
      description: 'Water',
      line_items: [
        { description: 'Water', amount: 14_000, quantity: 2 },
        { description: 'Fee', amount: 227, quantity: 1 },
      ],
      customer_email: 'ada@example.com',
      layout: 'hosted',
      allowed_methods: ['card', 'ach'],
      setup_future_usage: 'off_session',
    });
    const end = Date.parse(session(id)?.expires_at ?? '');
    expect(expiresAt - end).toBeLessThan(1000);
    expect(order(id)).toEqual({
      success_url: urls.redirectUrl,
      cancel_url: urls.cancelUrl,
      customer_id: rig.customer,
      metadata: { route: 'north', reference: 'INV-1' },
    });
    expect(writes(rig)).toEqual(['create session']);
    expect((await readLink(rig, id)).status).toBe('OPEN');
  });

  test('that is embedded has its secret told once, and nowhere else', async () => {
    const run = await prepareRun(rig.provider, 'createPaymentLink', hostedLink(rig, { embedded: true }));
    const outcome = await run.send();
    if (outcome.is !== 'done') throw new Error(outcome.is);
    const { clientSecret = '', ...recorded } = outcome;
    const id = outcome.result?.nativeId ?? '';
    expect(clientSecret).toBe(rig.sandbox.sessionSecret(id));
    expect(JSON.stringify([recorded, { ...run.operation(), amount: null }])).not.toContain(clientSecret);
    expect(session(id)).toMatchObject({ layout: 'embedded', setup_future_usage: 'off', line_items: [] });
    expect(order(id)).not.toHaveProperty('metadata');
    expect(await pay(rig, id, clientSecret)).toBe(200);
  });

  test('that was paid is PAID, and its payment is there; which one it is Govineer does not tell', async () => {
    const id = await newSession(rig, { customer: rig.ref('customer', rig.customer), reference: 'INV-1' });
    expect(await pay(rig, id)).toBe(200);
    expect(await readLink(rig, id)).toMatchObject({
      status: 'PAID',
      nativeStatus: 'completed',
      transactions: null,
    });
    const payments = await listAll(sourceOf(rig.provider, 'transaction'), {
      accounts: [rig.account],
      projection: projectionOf<'transaction'>('amount', 'status', 'metadata', 'customer'),
    });
    const made = rig.store.payments.all().at(-1);
    expect(payments.find(({ nativeId }) => nativeId === made?.uid)).toMatchObject({
      status: 'SUCCEEDED',
      amount: usd(14_650),
      metadata: { reference: 'INV-1' },
      customer: { nativeId: rig.customer },
    });
    const paid = ['INVALID_STATE input.paymentLinkId'];
    expect(await refusalsOf(rig.provider, 'closePaymentLink', linkOf(rig, id))).toEqual(paid);
    expect(
      await refusalsOf(rig.provider, 'updatePaymentLink', changeOf(rig, id, { amount: usd(1) })),
    ).toEqual(paid);
  });

  test('that ended by itself is EXPIRED', async () => {
    const id = await newSession(rig);
    ahead = 1_801_000;
    expect((await readLink(rig, id)).status).toBe('EXPIRED');
    expect(await refusalsOf(rig.provider, 'closePaymentLink', linkOf(rig, id))).toEqual([
      'INVALID_STATE input.paymentLinkId',
    ]);
  });

  test('whose answer was lost is never found again, nor called absent', async () => {
    const run = await prepareRun(rig.provider, 'createPaymentLink', hostedLink(rig));
    await run.send({ lost: 1 });
    expect(await found(rig, 'createPaymentLink', run)).toMatchObject({ is: 'unclear' });
    expect(rig.provider.commands.createPaymentLink?.settlesAfterMs).toBeNull();
  });

  test('is told all that is wrong at once', async () => {
    const odd = { ...line(' ', '1.5', null), reference: 'r', sku: 's', taxRate: '5' };
    const input = hostedLink(rig, {
      amount: Money.ofMinorUnits(0n, 'EUR'),
      captureMethod: 'MANUAL',
      customer: rig.ref('customer', 'nobody'),
      reference: 'a',
      lineItems: [odd, line('a', '1', usd(1))],
      methods: ['card', 'cash'],
      expiresAt: Date.now() - 1,
      urls: { redirectUrl: null, cancelUrl: null, notificationUrl: 'https://shop.example.com' },
      metadata: { reference: 'b' },
    });
    expect(await refusalsOf(rig.provider, 'createPaymentLink', input)).toEqual([
      'BAD_USER_INPUT input.hosted.amount',
      'BAD_USER_INPUT input.hosted.amount',
      'BAD_USER_INPUT input.hosted.expiresAt',
      'BAD_USER_INPUT input.hosted.lineItems.0.name',
      'BAD_USER_INPUT input.hosted.lineItems.0.quantity',
      'BAD_USER_INPUT input.hosted.lineItems.0.unitPrice',
      'BAD_USER_INPUT input.hosted.lineItems.1.unitPrice',
      'BAD_USER_INPUT input.hosted.methods.1',
      'BAD_USER_INPUT input.hosted.reference',
      'BAD_USER_INPUT input.hosted.urls.cancelUrl',
      'BAD_USER_INPUT input.hosted.urls.redirectUrl',
      'NOT_FOUND input.hosted.customerId',
      'UNSUPPORTED_BY_PROVIDER input.hosted.captureMethod',
      'UNSUPPORTED_BY_PROVIDER input.hosted.lineItems.0.reference',
      'UNSUPPORTED_BY_PROVIDER input.hosted.lineItems.0.sku',
      'UNSUPPORTED_BY_PROVIDER input.hosted.lineItems.0.taxRate',
      'UNSUPPORTED_BY_PROVIDER input.hosted.urls.notificationUrl',
    ]);
    expect(await refusalsOf(rig.provider, 'createPaymentLink', hostedLink(rig, { urls: null }))).toEqual([
      'BAD_USER_INPUT input.hosted.urls.cancelUrl',
      'BAD_USER_INPUT input.hosted.urls.redirectUrl',
    ]);
  });

  test.each([
    ['reusable', { is: 'reusable', fields: { name: 'a', lineItems: [] } }],
    ['posLink', { is: 'posLink', fields: {} }],
    ['paymentRequest', { is: 'paymentRequest', fields: { amount: usd(1), delivery: ['EMAIL'] } }],
  ] as const)('is the only kind of link: %s is not', async (is, other) => {
    const account = rig.ref('account', rig.account);
    const unsupported = [`UNSUPPORTED_BY_PROVIDER input.${is}`];
    expect(await refusalsOf(rig.provider, 'createPaymentLink', { account, link: other })).toEqual(
      unsupported,
    );
    const input = { ...linkOf(rig, 'cs_1'), version: null, link: other };
    expect(await refusalsOf(rig.provider, 'updatePaymentLink', input)).toEqual(unsupported);
  });

  test.each([
    ['email', () => ({ email: 'no address' })],
    ['expiresAt', () => ({ expiresAt: Date.now() + 30_000 })],
    ['urls.cancelUrl', () => ({ urls: { ...urls, cancelUrl: 'nowhere' } })],
    ['lineItems.1.unitPrice', () => ({ lineItems: [line('a', '1', usd(2)), line('b', '1', usd(-1))] })],
  ] as const)('names %s where Govineer does not take it', async (path, more) => {
    const run = await prepareRun(rig.provider, 'createPaymentLink', hostedLink(rig, more()));
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'BAD_USER_INPUT', path: ['input', 'hosted', ...path.split('.')] }],
    });
    expect(writes(rig)).toEqual([]);
  });
});
