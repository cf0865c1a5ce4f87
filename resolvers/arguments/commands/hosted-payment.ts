import type { HostedPaymentInput } from '../../../schema/inputs/commands/payment-link-hosted.ts';
import type { HostedPaymentFields, LinkFields } from '../../../src/domain/record-commands.ts';
import type { Reading } from './field-readers.ts';
import { fieldReaders } from './field-readers.ts';
import { at } from './input-path.ts';
import { decodeLineItems } from './line-items.ts';
import { decodeMoney } from './money.ts';
import type { FieldReaders, NullMeans } from './record-fields.ts';
import { readFields } from './record-fields.ts';

type Optional = Omit<HostedPaymentFields, 'amount'>;

const path = at('hosted');
const defaults = { captureMethod: 'AUTOMATIC', embedded: false } as const;

/** With its defaults where it is made; in an update with what was sent alone. */
export async function decodeHostedPayment(
  reading: Reading,
  input: HostedPaymentInput,
  nullMeans: NullMeans,
): Promise<Extract<LinkFields, { is: 'hosted' }> | null> {
  const amount = decodeMoney(reading.problems, [...path, 'amount'], input.amount);
  const readers = readersOf(reading, input);
  const others = await readFields<Optional, HostedPaymentInput>(input, path, nullMeans, readers);
  if (amount === null) return null;
  const made = nullMeans === 'none' ? defaults : {};
  return { is: 'hosted', fields: { ...made, ...others, amount } };
}

function readersOf(
  reading: Reading,
  { amount }: HostedPaymentInput,
): FieldReaders<Optional, HostedPaymentInput> {
  const { asIs, free, filled, plain, texts, instant, json, urls, ref } = fieldReaders(reading);
  return {
    customer: ref('customer'),
    email: filled,
    reference: plain,
    description: free,
    lineItems: (lines, place) => decodeLineItems(reading.problems, place, lines, amount.currency),
    captureMethod: asIs,
    methods: texts,
    embedded: asIs,
    saveMethod: asIs,
    expiresAt: instant,
    urls,
    metadata: json,
  };
}
