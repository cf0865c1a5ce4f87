import { describe, expect, test } from 'vitest';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import { amount } from '../commands/inputs.ts';
import { everything, item, prefillOf, refOf } from './inputs.ts';
import { startRig } from './rig.ts';

const lines = [item({ name: 'Blue shirt', quantity: '1' }), item({ name: 'Short pants', quantity: '3' })];

describe('a POS page that is filled in', () => {
  test('is made of every field, and only told of', async () => {
    await using rig = await startRig();
    const { shippingAddress } = everything;
    const { run, done } = await rig.carryOut(
      'prefillPosLink',
      prefillOf({
        posLink: refOf('paymentLink', '6956PO'),
        amount: amount('50.33'),
        tipAmount: amount('1'),
        captureMethod: 'MANUAL',
        reference: 'RED-SHIRT-123',
        email: 'ada@example.com',
        lineItems: lines,
        interval: 'WEEK',
        startsAt: Date.UTC(2099, 7, 9, 23, 59, 59),
        textFields: { text: 'Hey' },
        choiceFields: { size: 'XL' },
        shippingAmount: amount('3.20'),
        shippingAddress,
        feesEnabled: true,
        returnUrl: 'https://shop.example.com/',
        urls: { redirectUrl: 'https://a.example/', cancelUrl: null, notificationUrl: 'https://n.example/' },
      }),
    );
    const [{ id, ...effect } = { id: '' }] = rig.sandbox.effects();
    expect(effect).toMatchObject({
      kind: 'create',
      record: 'prefilled_pos_link',
      target: null,
      amount: '50.33',
      currency: 'ZAR',
      reference: 'RED-SHIRT-123',
    });
    expect(done).toEqual({
      is: 'done',
      result: null,
      answer: {
        url: `https://pay.example.com/r/${id}`,
        shortUrl: `https://pay.example.com/s/${id}`,
        qrCodeUrl: `https://pay.example.com/qr/${id}.png`,
      },
    });
    // Several may be made of the one link at a time.
    expect(run.command).toMatchObject({ target: null, guard: null, amount: amount('50.33') });
    expect(rig.sandbox.store.prefilled.get(id)).toEqual({
      currency: 'ZAR',
      amount: 50.33,
      tip_amount: 1,
      payment_type: 'PA',
      reference: 'RED-SHIRT-123',
      email: 'ada@example.com',
      cancel_url: '',
      response_url: expect.stringContaining(`https://n.example/?paygraph_token=${run.id}.`),
      return_url: 'https://shop.example.com/',
      redirect_url: 'https://a.example/',
      additional_text_fields: { text: 'Hey' },
      additional_dropdown_fields: { size: 'XL' },
      cart_items: [
        { name: 'Blue shirt', qty: 1 },
        { name: 'Short pants', qty: 3 },
      ],
      payment_frequency: 'WEEKLY',
      payment_start_date: '2099-08-09T23:59:59.000Z',
      shipping_charges: 3.2,
      shipping_address: { address_line1: 'Main 1', city: 'Bern', postal_code: '3000', country_iso: 'CH' },
      payment_fee_enabled: true,
      ach_fee_enabled: true,
      surcharge_fee_enabled: true,
    });
  });

  test('with nothing is without fees all the same', async () => {
    await using rig = await startRig();
    await rig.carryOut('prefillPosLink', prefillOf());
    expect(rig.sandbox.store.prefilled.values().next().value).toMatchObject({
      amount: '',
      currency: null,
      payment_type: 'DB',
      payment_frequency: null,
      payment_fee_enabled: false,
      ach_fee_enabled: false,
      surcharge_fee_enabled: false,
    });
  });

  test.each([
    [
      'of lines with prices',
      prefillOf({ lineItems: [item({ name: 'a', unitPrice: amount('1'), sku: 's', taxRate: '7' })] }),
      ['sku', 'taxRate', 'unitPrice'].map((name) => `UNSUPPORTED_BY_PROVIDER input.lineItems.0.${name}`),
    ],
    [
      'by the day, without a start',
      prefillOf({ interval: 'DAY' }),
      ['BAD_USER_INPUT input.startsAt', 'UNSUPPORTED_BY_PROVIDER input.interval'],
    ],
    ['with a start alone', prefillOf({ startsAt: 1 }), ['BAD_USER_INPUT input.interval']],
    ['of nothing', prefillOf({ amount: amount('0') }), ['BAD_USER_INPUT input.amount.amount']],
    [
      'in a currency that the link has not',
      prefillOf({ amount: amount('5', 'KWD') }),
      ['BAD_USER_INPUT input.amount.currency'],
    ],
    [
      'with what is no text',
      prefillOf({ textFields: { a: 1 }, choiceFields: { b: ['x'] } }),
      ['BAD_USER_INPUT input.choiceFields.b', 'BAD_USER_INPUT input.textFields.a'],
    ],
    [
      'of a link that is not there',
      prefillOf({ posLink: refOf('paymentLink', '1PO') }),
      ['NOT_FOUND input.posLinkId'],
    ],
    [
      'of a request',
      prefillOf({ posLink: refOf('paymentLink', '5OO'), startsAt: 1 }),
      ['BAD_USER_INPUT input.interval', 'NOT_FOUND input.posLinkId'],
    ],
    [
      'of another account',
      prefillOf({ posLink: refOf('paymentLink', '6955PO', 'another') }),
      ['NOT_FOUND input.posLinkId'],
    ],
  ])('%s is refused', async (_, input, refusals) => {
    await using rig = await startRig();
    expect(await refusalsOf(rig.provider, 'prefillPosLink', input)).toEqual(refusals);
    expect(rig.effects()).toEqual([]);
  });

  test('in a currency that the link has no more is told of the currency', async () => {
    await using rig = await startRig();
    const input = prefillOf({ amount: amount('5') });
    const run = await prepareRun(rig.provider, 'prefillPosLink', input);
    const { posLink } = rig.sandbox.store;
    if (posLink !== undefined) rig.sandbox.store.posLink = { ...posLink, currency: ['USD'] };
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'BAD_USER_INPUT', path: ['input', 'amount', 'currency'] }],
    });
    rig.sandbox.store.posLink = undefined;
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'NOT_FOUND', path: ['input', 'posLinkId'] }],
    });
  });

  test('whose answer was lost is none: it may be made again', async () => {
    await using rig = await startRig();
    const handler = handlerOf(rig.provider, 'prefillPosLink');
    const run = await prepareRun(rig.provider, 'prefillPosLink', prefillOf());
    await run.send({ lost: 1 });
    expect(await handler.lookUp(run.operation(), testCall())).toEqual({ is: 'absent' });
    expect(await handler.lookUp(unsent(run), testCall())).toEqual({ is: 'absent' });
  });
});
