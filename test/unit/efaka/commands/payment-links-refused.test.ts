import { describe, expect, test } from 'vitest';
import { ref } from '../rig.ts';
import { money, startCommandRig } from './command-rig.ts';
import { link } from './link-input.ts';
import type { Hosted, Input } from './link-input.ts';

describe('is refused before anything is sent', () => {
  const U = 'UNSUPPORTED_BY_PROVIDER';
  const urls = { redirectUrl: null, cancelUrl: null, notificationUrl: null };

  test.each<[string, Partial<Hosted>, string]>([
    ['no amount', { amount: money('0') }, 'BAD_USER_INPUT amount'],
    ['an amount of three places', { amount: money('1.234', 'KWD') }, 'BAD_USER_INPUT amount'],
    ['a long reference', { reference: 'x'.repeat(256) }, 'BAD_USER_INPUT reference'],
    ['an empty description', { description: '' }, 'BAD_USER_INPUT description'],
    ['a long e-mail', { email: 'x'.repeat(129) }, 'BAD_USER_INPUT email'],
    ['a short address', { urls: { ...urls, redirectUrl: 'x' } }, 'BAD_USER_INPUT urls.redirectUrl'],
    [
      'a long address',
      { urls: { ...urls, notificationUrl: 'x'.repeat(2049) } },
      'BAD_USER_INPUT urls.notificationUrl',
    ],
    [
      'an address for who gives up',
      { urls: { ...urls, cancelUrl: 'https://a.example' } },
      `${U} urls.cancelUrl`,
    ],
    ['a customer', { customer: ref('customer', 'x') }, `${U} customerId`],
    ['line items', { lineItems: [] }, `${U} lineItems`],
    ['brands', { methods: ['VISA'] }, `${U} methods`],
    ['an end', { expiresAt: 1 }, `${U} expiresAt`],
    ['metadata', { metadata: { a: 'b' } }, `${U} metadata`],
  ])('%s', async (_, given, expected) => {
    await using rig = await startCommandRig();
    const refusals = await rig.refusals('createPaymentLink', link(given));
    expect(refusals.map(({ code, path }) => `${code} ${path?.join('.')}`)).toEqual([
      expected.replace(' ', ' input.hosted.'),
    ]);
    expect(rig.sandbox.requests.since(0).entries).toEqual([]);
  });

  test('all that is wrong at once', async () => {
    await using rig = await startCommandRig();
    const given = { amount: money('0'), email: '', methods: ['VISA'], urls: { ...urls, redirectUrl: 'x' } };
    const refusals = await rig.refusals('createPaymentLink', link(given));
    expect(refusals.map(({ path }) => path?.slice(2).join('.') ?? '').toSorted()).toEqual([
      'amount',
      'email',
      'methods',
      'urls.redirectUrl',
    ]);
  });

  test('another kind of link, and another account', async () => {
    await using rig = await startCommandRig();
    const account = ref('account', 'default');
    const others: readonly Input['link'][] = [
      { is: 'paymentRequest', fields: { amount: money('1.00'), delivery: ['NONE'] } },
      { is: 'posLink', fields: {} },
      { is: 'reusable', fields: { name: 'x', lineItems: [] } },
    ];
    for (const other of others) {
      expect(await rig.refusals('createPaymentLink', { account, link: other })).toMatchObject([
        { code: U, path: ['input', other.is] },
      ]);
    }
    const elsewhere = { ...link(), account: ref('account', 'other') };
    expect(await rig.refusals('createPaymentLink', elsewhere)).toMatchObject([
      { code: 'NOT_FOUND', path: ['input', 'accountId'] },
    ]);
  });
});
