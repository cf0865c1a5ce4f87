import { describe, expect, test } from 'vitest';
import { prepareRun, refusalsOf } from '../../../kit/command-run.ts';
import { amount } from '../commands/inputs.ts';
import { startFakePaysley } from '../fake-paysley.ts';
import { connectTo } from '../sandbox-connection.ts';
import type { RequestInput } from './inputs.ts';
import { changeOf, everything, plain, posChangeOf, updateOf } from './inputs.ts';
import type { Rig } from './rig.ts';
import { startRig } from './rig.ts';

const { amount: asked, delivery } = everything;
/** What an update always says again. */
const again = { amount: asked, delivery } satisfies RequestInput;

const at = (name: string): string => `input.paymentRequest.${name}`;

/** A request that nobody has tried to pay, and that was made by others. */
function foreign(rig: Rig): string {
  const { requests } = rig.sandbox.store;
  const [first] = requests.all();
  if (first === undefined) throw new Error('the sandbox has requests');
  const { transaction_id: id } = first;
  requests.update(id, { payment_id: null, payment_date: null, status: 'pending', email: 'a@example.com' });
  return id;
}

describe('an update of a request that was made from here', () => {
  test('keeps fees, cart, addresses and all the rest', async () => {
    await using rig = await startRig();
    const made = await rig.create(everything);
    const before = rig.whole(made.id);
    const changes = { ...again, amount: amount('99.00', 'USD'), lastName: null };
    const { done, run } = await rig.carryOut('updatePaymentLink', changeOf(made.id, changes), [
      made.operation,
    ]);
    expect(done).toEqual({
      is: 'done',
      result: { kind: 'paymentLink', nativeId: made.id, parent: null },
      answer: {
        url: `https://pay.example.com/r/${made.id}`,
        shortUrl: `https://pay.example.com/s/${made.id}`,
        qrCodeUrl: `https://pay.example.com/qr/${made.id}.png`,
      },
    });
    expect(rig.whole(made.id)).toEqual({ ...before, amount: 99, customer_last_name: '' });
    expect(run.command).toMatchObject({ target: done.result, account: 'default', guard: null });
    expect(rig.effects()).toEqual([`create payment_request ${made.id}`, `update payment_request ${made.id}`]);
  });

  test('goes on from the last of several', async () => {
    await using rig = await startRig();
    const made = await rig.create(everything);
    const first = await rig.carryOut(
      'updatePaymentLink',
      changeOf(made.id, { ...again, templateId: 'T2', urls: null, interval: null }),
      [made.operation],
    );
    const second = await rig.carryOut(
      'updatePaymentLink',
      changeOf(made.id, { ...again, firstName: 'Eve' }),
      [made.operation, first.operation],
    );
    expect(rig.whole(made.id)).toMatchObject({
      template_id: 'T2',
      customer_first_name: 'Eve',
      response_url: '',
      payment_frequency: 'ONE-TIME',
      payment_start_date: '',
      total_number_of_payments: '',
      payment_fee_enabled: true,
    });
    expect(second.operation.written).toMatchObject({ template_id: 'T2', customer_first_name: 'Eve' });
  });

  test('gives another address for notifications another token', async () => {
    await using rig = await startRig();
    const made = await rig.create(everything);
    const urls = { redirectUrl: null, cancelUrl: null, notificationUrl: 'https://shop.example.com/new' };
    const { run } = await rig.carryOut('updatePaymentLink', changeOf(made.id, { ...again, urls }), [
      made.operation,
    ]);
    const { response_url: told } = rig.sandbox.store.requestDetails.get(made.id) ?? {};
    expect(told?.startsWith(`https://shop.example.com/new?paygraph_token=${run.id}.`)).toBe(true);
  });

  test('moves no expiry: one that is not what was written has to be said again', async () => {
    // The merchant's zone is another than the connection says: what is read is not what was meant.
    await using rig = await startRig({ timeZone: 'Asia/Tokyo' }, { timeZone: 'UTC' });
    const made = await rig.create(everything);
    const refused = await refusalsOf(rig.provider, 'updatePaymentLink', changeOf(made.id, again), [
      made.operation,
    ]);
    expect(refused).toEqual([`UNSUPPORTED_BY_PROVIDER ${at('expiresAt')}`]);
    const said = changeOf(made.id, { ...again, expiresAt: null });
    await rig.carryOut('updatePaymentLink', said, [made.operation]);
    expect(rig.sandbox.store.requests.get(made.id)?.expiration_date).toBeNull();
  });
});

describe('an update of a request that was made elsewhere', () => {
  const hidden = [
    'askShippingAddress',
    'customerId',
    'feesEnabled',
    'firstName',
    'initialAmount',
    'interval',
    'lastName',
    'lineItems',
    'numberOfPayments',
    'phoneOrder',
    'salutation',
    'sendConfirmation',
    'sendInvoice',
    'shippingAddress',
    'shippingAmount',
    'shippingTax',
    'startsAt',
    'templateId',
    'urls',
  ];

  test('names what nobody knows, so that it is not reset', async () => {
    await using rig = await startRig();
    const id = foreign(rig);
    const fields = { amount: asked, delivery: ['NONE'] } satisfies RequestInput;
    const refused = await refusalsOf(rig.provider, 'updatePaymentLink', changeOf(id, fields));
    expect(refused).toEqual(hidden.map((name) => `UNSUPPORTED_BY_PROVIDER ${at(name)}`));
    expect(rig.effects()).toEqual([]);
  });

  test('is made where the caller says it all; what is shown stays', async () => {
    await using rig = await startRig();
    const id = foreign(rig);
    const shown = rig.sandbox.store.requests.get(id);
    await rig.carryOut(
      'updatePaymentLink',
      changeOf(id, {
        amount: asked,
        delivery: ['NONE'],
        askShippingAddress: false,
        customer: null,
        feesEnabled: false,
        firstName: 'Ada',
        interval: null,
        lastName: null,
        lineItems: null,
        phoneOrder: null,
        salutation: null,
        sendConfirmation: null,
        sendInvoice: false,
        shippingAddress: null,
        shippingAmount: null,
        shippingTax: null,
        templateId: null,
        urls: null,
      }),
    );
    expect(rig.sandbox.store.requests.get(id)).toMatchObject({
      amount: 1500.12,
      currency: 'USD',
      request_methods: ['WEB'],
      email: 'a@example.com',
      reference_number: shown?.reference_number,
      payment_type: shown?.payment_type,
      fixed_amount: shown?.fixed_amount,
      attach_receipt_on_email: shown?.attach_receipt_on_email,
      send_mms_receipt: shown?.send_mms_receipt,
      expiration_date: shown?.expiration_date ?? null,
      receipt_file_type: shown?.receipt_file_type ?? 'pdf',
    });
    expect(rig.sandbox.store.requestDetails.get(id)).toMatchObject({
      customer_first_name: 'Ada',
      payment_fee_enabled: false,
    });
  });

  test('names what is shown elsewhere and is missing here', async () => {
    const request = { transaction_id: '5OO', status: 'pending', payment_id: null, email: null };
    await using fake = await startFake(request);
    const refused = await refusalsOf(fake.provider, 'updatePaymentLink', changeOf('5OO', again));
    const shown = ['amountIsOpen', 'captureMethod', 'expiresAt', 'invoiceUrl', 'methods', 'phone'];
    expect(refused).toEqual(
      [
        `BAD_USER_INPUT ${at('email')}`,
        ...[...hidden, ...shown, 'reference', 'sendReceipt', 'senderPhone', 'taxId'].map(
          (name) => `UNSUPPORTED_BY_PROVIDER ${at(name)}`,
        ),
      ].toSorted(),
    );
  });
});

async function startFake(transaction: object) {
  const fake = await startFakePaysley(() => ({ body: JSON.stringify({ transaction }) }));
  const provider = connectTo(fake);
  return {
    provider,
    async [Symbol.asyncDispose]() {
      await provider.close();
      await fake.close();
    },
  };
}

describe('an update is refused', () => {
  test('of what was paid, before it is sent and where it is paid meanwhile', async () => {
    await using rig = await startRig();
    const made = await rig.create(everything);
    const change = changeOf(made.id, again);
    const run = await prepareRun(rig.provider, 'updatePaymentLink', change, [made.operation]);
    rig.sandbox.pay(made.id);
    expect(await run.send()).toMatchObject({
      is: 'refused',
      refusals: [{ code: 'INVALID_STATE', path: ['input', 'paymentLinkId'] }],
    });
    expect(await refusalsOf(rig.provider, 'updatePaymentLink', change, [made.operation])).toEqual([
      'INVALID_STATE input.paymentLinkId',
    ]);
  });

  test('of what is not there, is of another kind, or was asked for with a version', async () => {
    await using rig = await startRig();
    const made = await rig.create(everything);
    const refused = (input: ReturnType<typeof updateOf>) =>
      refusalsOf(rig.provider, 'updatePaymentLink', input, [made.operation]);
    const link = { is: 'paymentRequest', fields: again } as const;
    expect(await refused(changeOf('1OO', again))).toEqual(['NOT_FOUND input.paymentLinkId']);
    expect(await refused(changeOf('..', again))).toEqual(['NOT_FOUND input.paymentLinkId']);
    expect(await refused(posChangeOf(made.id, {}))).toEqual(['BAD_USER_INPUT input.posLink']);
    expect(await refused(changeOf('6955PO', again))).toEqual(['BAD_USER_INPUT input.paymentRequest']);
    expect(await refused(updateOf(made.id, link, 3))).toEqual(['UNSUPPORTED_BY_PROVIDER input.version']);
    expect(await refused(updateOf(made.id, { is: 'hosted', fields: { amount: asked } }))).toEqual([
      'UNSUPPORTED_BY_PROVIDER input.hosted',
    ]);
    expect(
      await refused(updateOf(made.id, { is: 'reusable', fields: { name: 'n', lineItems: [] } }, 3)),
    ).toEqual(['UNSUPPORTED_BY_PROVIDER input.reusable', 'UNSUPPORTED_BY_PROVIDER input.version']);
  });

  test('where it would leave the request wrong, whoever said what', async () => {
    await using rig = await startRig();
    const made = await rig.create(plain);
    const refused = (fields: RequestInput) =>
      refusalsOf(rig.provider, 'updatePaymentLink', changeOf(made.id, fields), [made.operation]);
    const none = { amount: plain.amount, delivery: ['NONE'] } satisfies RequestInput;
    expect(await refused({ ...none, delivery: ['SMS'] })).toEqual([`BAD_USER_INPUT ${at('phone')}`]);
    expect(await refused({ ...none, email: null })).toEqual([`BAD_USER_INPUT ${at('email')}`]);
    expect(await refused({ ...none, interval: 'WEEK' })).toEqual([`BAD_USER_INPUT ${at('startsAt')}`]);
    expect(await refused({ ...none, numberOfPayments: 3 })).toEqual([
      `BAD_USER_INPUT ${at('numberOfPayments')}`,
    ]);
  });
});
