import { describe, expect, test } from 'vitest';
import type { Commands } from '../../../../src/domain/commands.ts';
import { handlerOf, prepareRun, refusalsOf, unsent } from '../../../kit/command-run.ts';
import { testCall } from '../../../kit/read-source.ts';
import { startFakePaysley } from '../fake-paysley.ts';
import { connectTo } from '../sandbox-connection.ts';
import type { PosInput } from './inputs.ts';
import { createOf, posChangeOf } from './inputs.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

const all = {
  currencies: ['USD', 'EUR'],
  taxId: 'PKZMknlE',
  tipEnabled: true,
  phoneOrder: false,
  shareButton: true,
  recurringEnabled: true,
  generateReference: true,
  referencePrefix: 'PY',
  referenceSuffix: 1,
  notes: { Product: 'Shirt' },
  textFields: { engraving: 'on the front' },
  choiceFields: { size: ['S', 'M', 'L'], colour: 'red, blue' },
  methods: ['AMEX', 'APPLE_PAY'],
  urls: {
    redirectUrl: 'https://shop.example.com/thanks',
    cancelUrl: null,
    notificationUrl: 'https://shop.example.com/paid',
  },
} satisfies PosInput;

const newPos = (fields: PosInput): Commands['createPaymentLink'] => createOf({ is: 'posLink', fields });

async function withoutPos(): Promise<Rig> {
  const rig = await startRig();
  rig.sandbox.store.posLink = undefined;
  return rig;
}

describe('a POS link', () => {
  test('is made of every field; the link that takes the money is the result, both are told', async () => {
    await using rig = await withoutPos();
    const { run, done } = await rig.carryOut('createPaymentLink', newPos(all));
    const { posLink } = rig.sandbox.store;
    expect(posLink).toMatchObject({
      currency: ['USD', 'EUR'],
      tax_id: 'PKZMknlE',
      tip_enabled: true,
      moto_enabled: false,
      share_button_enabled: true,
      repeat_payment: true,
      auto_generate_ref_number: true,
      ref_number_prefix: 'PY',
      ref_number_suffix: 1,
      additional_info: { Product: 'Shirt' },
      additional_info_text: { engraving: 'on the front' },
      additional_info_dropdown: { size: 'S, M, L', colour: 'red, blue' },
      payment_methods: ['APPLE_PAY', 'AMEX'],
      redirect_url: 'https://shop.example.com/thanks',
      cancel_url: '',
      response_url: expect.stringContaining(`https://shop.example.com/paid?paygraph_token=${run.id}.`),
    });
    const { db_transaction_id: sale = '', pa_transaction_id: authorization = '' } = posLink ?? {};
    expect(done).toEqual({
      is: 'done',
      result: { kind: 'paymentLink', nativeId: sale, parent: null },
      answer: {
        url: posLink?.db_payment_url,
        shortUrl: `https://pay.example.com/s/${sale}`,
        qrCodeUrl: `https://pay.example.com/qr/${sale}.png`,
        authorization: {
          url: posLink?.pa_payment_url,
          shortUrl: `https://pay.example.com/s/${authorization}`,
          qrCodeUrl: `https://pay.example.com/qr/${authorization}.png`,
        },
      },
    });
    expect(rig.effects()).toEqual([`create pos_link ${sale}`]);
  });

  test('is one for each merchant, also where somebody else was faster', async () => {
    await using rig = await startRig();
    expect(await refusalsOf(rig.provider, 'createPaymentLink', newPos(all))).toEqual([
      'CONFLICT input.posLink',
    ]);
    const { posLink } = rig.sandbox.store;
    rig.sandbox.store.posLink = undefined;
    const run = await prepareRun(rig.provider, 'createPaymentLink', newPos(all));
    rig.sandbox.store.posLink = posLink;
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'CONFLICT', path: ['input', 'posLink'] }],
    });
    expect(rig.effects()).toEqual([]);
  });

  test.each<[string, PosInput, readonly string[]]>([
    ['without a currency', {}, ['BAD_USER_INPUT input.posLink.currencies']],
    [
      'with what is no text',
      {
        currencies: ['USD'],
        notes: { a: 1 },
        textFields: { b: ['x'] },
        choiceFields: { c: ['x, y'], d: { e: 'f' } },
        methods: ['CASH'],
      },
      [
        'BAD_USER_INPUT input.posLink.choiceFields.c',
        'BAD_USER_INPUT input.posLink.choiceFields.d',
        'BAD_USER_INPUT input.posLink.methods.0',
        'BAD_USER_INPUT input.posLink.notes.a',
        'BAD_USER_INPUT input.posLink.textFields.b',
      ],
    ],
  ])('%s is refused', async (_, fields, refusals) => {
    await using rig = await withoutPos();
    expect(await refusalsOf(rig.provider, 'createPaymentLink', newPos(fields))).toEqual(refusals);
  });

  test('whose field Paysley does not take is told so of it', async () => {
    await using rig = await withoutPos();
    const fields = { ...all, taxId: 'another' };
    const run = await prepareRun(rig.provider, 'createPaymentLink', newPos(fields));
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'BAD_USER_INPUT', path: ['input', 'posLink', 'taxId'] }],
    });
  });

  test('whose answer was lost is found if it is there, set as it was to be', async () => {
    await using rig = await withoutPos();
    const handler = handlerOf(rig.provider, 'createPaymentLink');
    const run = await prepareRun(rig.provider, 'createPaymentLink', newPos(all));
    expect(await handler.lookUp(unsent(run), testCall())).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    const { posLink } = rig.sandbox.store;
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({
      is: 'found',
      result: { nativeId: posLink?.db_transaction_id },
      answer: { url: posLink?.db_payment_url, shortUrl: null },
    });
    if (posLink !== undefined) rig.sandbox.store.posLink = { ...posLink, tip_enabled: false };
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'unclear' });
  });
});

describe('an update of the POS link', () => {
  test.each(['6955PO', '6956PO'])('changes what was sent, by either id (%s)', async (id) => {
    await using rig = await startRig();
    const before = { ...rig.sandbox.store.posLink };
    const fields = { currencies: ['KWD'], notes: null, tipEnabled: false, referenceSuffix: null };
    const { done, run } = await rig.carryOut('updatePaymentLink', posChangeOf(id, fields));
    expect(rig.sandbox.store.posLink).toEqual({
      ...before,
      currency: ['KWD'],
      additional_info: {},
      tip_enabled: false,
      ref_number_suffix: '',
    });
    expect(run.command).toMatchObject({ target: { kind: 'paymentLink', nativeId: id }, guard: 'posLink' });
    expect(done).toMatchObject({ answer: { shortUrl: 'https://pay.example.com/s/6955PO' } });
    expect(rig.effects()).toEqual(['update pos_link 6955PO']);
  });

  test('is refused where there is none, and of an id that it has not', async () => {
    await using rig = await startRig();
    const about = ['NOT_FOUND input.paymentLinkId'];
    expect(await refusalsOf(rig.provider, 'updatePaymentLink', posChangeOf('1PO', {}))).toEqual(about);
    rig.sandbox.store.posLink = undefined;
    expect(await refusalsOf(rig.provider, 'updatePaymentLink', posChangeOf('6955PO', {}))).toEqual(about);
  });

  test('is refused without any currency, and told what the link cannot be', async () => {
    await using rig = await startRig();
    const change = posChangeOf('6955PO', { currencies: [], methods: ['CASH'] });
    expect(await refusalsOf(rig.provider, 'updatePaymentLink', change)).toEqual([
      'BAD_USER_INPUT input.posLink.currencies',
      'BAD_USER_INPUT input.posLink.methods.0',
    ]);
  });

  test('names what a read does not have, so that it is not reset', async () => {
    const pos = { result: 'success', currency: ['USD'], db_transaction_id: '1PO', tip_enabled: true };
    const fake = await startFakePaysley(() => ({ body: JSON.stringify(pos) }));
    const provider = connectTo(fake);
    const names = Object.keys(all).filter((name) => name !== 'currencies' && name !== 'tipEnabled');
    expect(await refusalsOf(provider, 'updatePaymentLink', posChangeOf('1PO', { taxId: null }))).toEqual(
      names
        .filter((name) => name !== 'taxId')
        .map((name) => `UNSUPPORTED_BY_PROVIDER input.posLink.${name}`)
        .toSorted(),
    );
    await provider.close();
    await fake.close();
  });

  test('whose answer was lost is told by how the link is set', async () => {
    await using rig = await startRig();
    const handler = handlerOf(rig.provider, 'updatePaymentLink');
    const change = posChangeOf('6956PO', { methods: ['AMEX', 'APPLE_PAY'] });
    const run = await prepareRun(rig.provider, 'updatePaymentLink', change);
    expect(await handler.lookUp(unsent(run), testCall())).toEqual({ is: 'absent' });
    await run.send({ lost: 1 });
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'found' });
    const { posLink } = rig.sandbox.store;
    if (posLink !== undefined) rig.sandbox.store.posLink = { ...posLink, ref_number_suffix: 9 };
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'unclear' });
    rig.sandbox.store.posLink = undefined;
    expect(await handler.lookUp(run.operation(), testCall())).toMatchObject({ is: 'unclear' });
  });
});
