import type { ReusableLinkInput } from '../../../schema/inputs/commands/payment-link-reusable.ts';
import type { LinkFields, ReusableLinkFields } from '../../../src/domain/record-commands.ts';
import type { Reading } from './field-readers.ts';
import { fieldReaders } from './field-readers.ts';
import { at } from './input-path.ts';
import { decodeLineItems } from './line-items.ts';
import type { FieldReaders, NullMeans } from './record-fields.ts';
import { readFields } from './record-fields.ts';

type Optional = Omit<ReusableLinkFields, 'name' | 'lineItems'>;

const path = at('reusable');

/** The lines are of its currency, where that is given, else all of one. */
export async function decodeReusableLink(
  reading: Reading,
  input: ReusableLinkInput,
  nullMeans: NullMeans,
): Promise<Extract<LinkFields, { is: 'reusable' }> | null> {
  const { problems } = reading;
  const name = problems.filled([...path, 'name'], input.name);
  const lineItems = decodeLineItems(problems, [...path, 'lineItems'], input.lineItems, input.currency);
  const readers = readersOf(reading);
  const others = await readFields<Optional, ReusableLinkInput>(input, path, nullMeans, readers);
  const { availableFrom, availableUntil } = others;
  if (
    typeof availableFrom === 'number' &&
    typeof availableUntil === 'number' &&
    availableUntil <= availableFrom
  ) {
    problems.bad([...path, 'availableUntil'], 'It must be later than `availableFrom`.');
  }
  return name === null || lineItems === null
    ? null
    : { is: 'reusable', fields: { ...others, name, lineItems } };
}

function readersOf(reading: Reading): FieldReaders<Optional, ReusableLinkInput> {
  const { asIs, plain, instant, wholeFrom } = fieldReaders(reading);
  return {
    reference: plain,
    currency: asIs,
    language: asIs,
    availableFrom: instant,
    availableUntil: instant,
    maxTransactions: wholeFrom(1),
    askBillingAddress: asIs,
    askShippingAddress: asIs,
  };
}
