import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amount } from '../commands/inputs.ts';
import type { RequestInput } from './inputs.ts';
import { changeOf, everything, item, posChangeOf, refOf } from './inputs.ts';
import type { PosInput } from './inputs.ts';
import { startRig } from './rig.ts';

/** Of the sandbox's own names, which are the given fields' to change. */
const ofField: Readonly<Record<string, readonly string[]>> = {
  amount: ['amount', 'currency'],
  amountIsOpen: ['fixed_amount'],
  delivery: ['request_methods'],
  email: ['email'],
  phone: ['mobile_number'],
  senderPhone: ['merchant_phone_number'],
  customer: ['customer_id'],
  salutation: ['customer_salutation'],
  firstName: ['customer_first_name'],
  lastName: ['customer_last_name'],
  reference: ['reference_number'],
  captureMethod: ['payment_type'],
  methods: ['payment_methods'],
  lineItems: ['cart_items'],
  shippingAmount: ['shipping_charges'],
  shippingTax: ['shipping_tax'],
  shippingAddress: ['shipping_address'],
  askShippingAddress: ['shipping_enabled', 'shipping_information'],
  interval: ['payment_frequency', 'payment_start_date', 'initial_payment_amount', 'total_number_of_payments'],
  startsAt: ['payment_start_date'],
  numberOfPayments: ['total_number_of_payments'],
  initialAmount: ['initial_payment_amount'],
  taxId: ['tax_id'],
  templateId: ['template_id'],
  phoneOrder: ['moto_enabled'],
  feesEnabled: ['payment_fee_enabled', 'ach_fee_enabled', 'surcharge_fee_enabled'],
  sendInvoice: ['attach_invoice', 'send_mms_invoice'],
  invoiceUrl: ['invoice_url'],
  sendReceipt: ['attach_receipt_on_email', 'send_mms_receipt'],
  sendConfirmation: ['send_confirmation'],
  expiresAt: ['expiration_date'],
  urls: ['redirect_url', 'cancel_url', 'response_url'],
};

const text = fc.option(fc.constantFrom('x', 'Zoë', '“q” & <b>', '0', '  a  '), { nil: null });
const flag = fc.option(fc.boolean(), { nil: null });
const money = fc.option(
  fc.integer({ min: 0, max: 999_999 }).map((cents) => amount((cents / 100).toFixed(2), 'USD')),
  { nil: null },
);
const url = fc.constantFrom('https://a.example/x', 'https://b.example/?y=1#z', null);
const instant = fc.integer({ min: Date.UTC(2090, 0, 1), max: Date.UTC(2098, 0, 1) });
const urls = fc.option(fc.record({ redirectUrl: url, cancelUrl: url, notificationUrl: url }), { nil: null });

const change: fc.Arbitrary<RequestInput> = fc.record(
  {
    amount: fc.integer({ min: 1, max: 10 ** 9 }).map((cents) => amount((cents / 100).toFixed(2), 'USD')),
    delivery: fc.constantFrom(['EMAIL'] as const, ['SMS', 'EMAIL'] as const, ['EMAIL', 'NONE'] as const),
    amountIsOpen: fc.boolean(),
    email: fc.constantFrom('eve@example.com', 'x@y'),
    senderPhone: text,
    customer: fc.constantFrom(refOf('customer', '9'), null),
    salutation: text,
    firstName: text,
    lastName: text,
    reference: text,
    captureMethod: fc.constantFrom('AUTOMATIC', 'MANUAL'),
    methods: fc.constantFrom(['APPLE_PAY'], [], ['GOOGLE_PAY', 'APPLE_PAY'], null),
    lineItems: fc.constantFrom(
      [item({ name: 'n', quantity: '1.25', unitPrice: amount('0.01', 'USD'), sku: 's' })],
      null,
    ),
    shippingAmount: money,
    shippingTax: money,
    shippingAddress: fc.constantFrom({ ...everything.shippingAddress, city: 'Chur' }, null),
    askShippingAddress: flag,
    interval: fc.constantFrom('WEEK', 'QUARTER', 'YEAR'),
    startsAt: instant,
    numberOfPayments: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
    initialAmount: money,
    taxId: fc.constantFrom('qWm2LdXa', null),
    templateId: text,
    phoneOrder: flag,
    feesEnabled: fc.boolean(),
    sendInvoice: flag,
    invoiceUrl: url,
    sendReceipt: flag,
    sendConfirmation: flag,
    expiresAt: fc.option(instant, { nil: null }),
    urls,
  },
  { requiredKeys: ['amount', 'delivery'] },
);

test('an update of a request changes what was sent and nothing else', { timeout: 60_000 }, async () => {
  await using rig = await startRig({ timeZone: 'Europe/Zurich' }, { timeZone: 'Europe/Zurich' });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const made = await rig.create(everything);
      const operations = [made.operation];
      for (const fields of changes) {
        const before = rig.whole(made.id);
        const { operation } = await rig.carryOut('updatePaymentLink', changeOf(made.id, fields), operations);
        operations.push(operation);
        const after = rig.whole(made.id);
        const mayChange = new Set(Object.keys(fields).flatMap((field) => ofField[field] ?? []));
        expect(without(after, mayChange)).toEqual(without(before, mayChange));
      }
    }),
    { numRuns: 60 },
  );
});

test('a request is the same by way of an update as when it is made so', { timeout: 60_000 }, async () => {
  await using rig = await startRig({ timeZone: 'Europe/Zurich' }, { timeZone: 'Europe/Zurich' });
  const own = new Set(['transaction_id', 'created_at', 'modified_at', 'url', 'response_url']);
  await fc.assert(
    fc.asyncProperty(change, async (fields) => {
      const made = await rig.create(everything);
      await rig.carryOut('updatePaymentLink', changeOf(made.id, fields), [made.operation]);
      // A reference that is cleared is none; a new request then has its operation's.
      const wanted = await rig.create({ ...everything, ...fields });
      const same = fields.reference === null ? new Set([...own, 'reference_number']) : own;
      // Ways to send that are left out stay as they are, whatever the delivery.
      const flags = ['sendInvoice', 'sendReceipt'].flatMap((field) =>
        field in fields ? [] : (ofField[field] ?? []),
      );
      const aside = new Set([...same, ...flags]);
      expect(without(rig.whole(made.id), aside)).toEqual(without(rig.whole(wanted.id), aside));
    }),
    { numRuns: 40 },
  );
});

const texts = fc.option(fc.dictionary(fc.constantFrom('a', 'Größe', '1'), fc.constantFrom('x', '')), {
  nil: null,
});
const posChange: fc.Arbitrary<PosInput> = fc.record(
  {
    currencies: fc.constantFrom(['USD'], ['KWD', 'EUR']),
    taxId: fc.constantFrom('qWm2LdXa', null),
    tipEnabled: flag,
    phoneOrder: flag,
    shareButton: flag,
    recurringEnabled: flag,
    generateReference: flag,
    referencePrefix: text,
    referenceSuffix: fc.option(fc.integer({ min: 0, max: 999 }), { nil: null }),
    notes: texts,
    textFields: texts,
    choiceFields: texts,
    methods: fc.constantFrom(['AMEX'], [], null),
    urls,
  },
  { requiredKeys: [] },
);

const ofPosField: Readonly<Record<string, readonly string[]>> = {
  currencies: ['currency'],
  taxId: ['tax_id'],
  tipEnabled: ['tip_enabled'],
  phoneOrder: ['moto_enabled'],
  shareButton: ['share_button_enabled'],
  recurringEnabled: ['repeat_payment'],
  generateReference: ['auto_generate_ref_number'],
  referencePrefix: ['ref_number_prefix'],
  referenceSuffix: ['ref_number_suffix'],
  notes: ['additional_info'],
  textFields: ['additional_info_text'],
  choiceFields: ['additional_info_dropdown'],
  methods: ['payment_methods'],
  urls: ['redirect_url', 'cancel_url', 'response_url'],
};

test('an update of the POS link changes what was sent and nothing else', { timeout: 60_000 }, async () => {
  await using rig = await startRig();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom('6955PO', '6956PO'), posChange, async (id, fields) => {
      const before = { ...rig.sandbox.store.posLink };
      await rig.carryOut('updatePaymentLink', posChangeOf(id, fields));
      const mayChange = new Set(Object.keys(fields).flatMap((field) => ofPosField[field] ?? []));
      const after = { ...rig.sandbox.store.posLink };
      expect(without(after, mayChange)).toEqual(without(before, mayChange));
      if (fields.tipEnabled !== undefined) expect(after.tip_enabled).toBe(fields.tipEnabled === true);
    }),
    { numRuns: 60 },
  );
});

function without(record: object, names: ReadonlySet<string>): object {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !names.has(name)));
}
