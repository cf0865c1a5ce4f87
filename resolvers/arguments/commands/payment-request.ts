import type { PaymentRequestInput } from '../../../schema/inputs/commands/payment-link-request.ts';
import type {
  DeliveryMethod,
  LinkFields,
  PaymentRequestFields,
} from '../../../src/domain/record-commands.ts';
import type { Reading } from './field-readers.ts';
import { fieldReaders } from './field-readers.ts';
import { at } from './input-path.ts';
import { decodeLineItems } from './line-items.ts';
import { decodeAmountOf, decodeMoney } from './money.ts';
import type { Path, Problems } from './problems.ts';
import type { FieldReaders, NullMeans } from './record-fields.ts';
import { readFields } from './record-fields.ts';

type Optional = Omit<PaymentRequestFields, 'amount' | 'delivery'>;

const path = at('paymentRequest');
const defaults = { amountIsOpen: false, captureMethod: 'AUTOMATIC', feesEnabled: false } as const;

/** With its defaults where it is made; in an update with what was sent alone. */
export async function decodePaymentRequest(
  reading: Reading,
  input: PaymentRequestInput,
  nullMeans: NullMeans,
): Promise<Extract<LinkFields, { is: 'paymentRequest' }> | null> {
  const { problems } = reading;
  const amount = decodeMoney(problems, [...path, 'amount'], input.amount);
  const delivery = deliveryOf(problems, input.delivery);
  const others = await readFields<Optional, PaymentRequestInput>(
    input,
    path,
    nullMeans,
    readersOf(reading, input),
  );
  if (amount === null || delivery === null) return null;
  const made = nullMeans === 'none' ? defaults : {};
  return { is: 'paymentRequest', fields: { ...made, ...others, amount, delivery } };
}

function deliveryOf(problems: Problems, given: readonly DeliveryMethod[]): readonly DeliveryMethod[] | null {
  const delivery = [...new Set(given)];
  if (delivery.length === 0) return problems.bad([...path, 'delivery'], 'At least one is required.');
  if (delivery.length === 1 || !delivery.includes('NONE')) return delivery;
  return problems.bad([...path, 'delivery'], 'NONE is only possible alone.');
}

function readersOf(
  reading: Reading,
  { amount }: PaymentRequestInput,
): FieldReaders<Optional, PaymentRequestInput> {
  const { problems } = reading;
  const { asIs, free, filled, plain, phone, texts, address, instant, wholeFrom, urls, ref } =
    fieldReaders(reading);
  const inItsCurrency = (text: string, place: Path) => decodeAmountOf(problems, place, text, amount);
  return {
    amountIsOpen: asIs,
    email: filled,
    phone,
    senderPhone: phone,
    customer: ref('customer'),
    salutation: free,
    firstName: free,
    lastName: free,
    reference: plain,
    captureMethod: asIs,
    methods: texts,
    lineItems: (lines, place) => decodeLineItems(problems, place, lines, amount.currency),
    shippingAmount: inItsCurrency,
    shippingTax: inItsCurrency,
    shippingAddress: address,
    askShippingAddress: asIs,
    interval: asIs,
    startsAt: instant,
    numberOfPayments: wholeFrom(1),
    initialAmount: inItsCurrency,
    taxId: plain,
    templateId: plain,
    phoneOrder: asIs,
    feesEnabled: asIs,
    sendInvoice: asIs,
    invoiceUrl: plain,
    sendReceipt: asIs,
    sendConfirmation: asIs,
    expiresAt: instant,
    urls,
  };
}
