import type { PosLinkInput } from '../../../schema/inputs/commands/payment-link-pos.ts';
import type { LinkFields, PosLinkFields } from '../../../src/domain/record-commands.ts';
import type { Reading } from './field-readers.ts';
import { fieldReaders } from './field-readers.ts';
import { at } from './input-path.ts';
import { requireChange } from './nothing-to-change.ts';
import type { FieldReaders, NullMeans } from './record-fields.ts';
import { readFields } from './record-fields.ts';

const path = at('posLink');

/** Empty only where it is made. */
export async function decodePosLink(
  reading: Reading,
  input: PosLinkInput,
  nullMeans: NullMeans,
): Promise<Extract<LinkFields, { is: 'posLink' }>> {
  const fields = await readFields(input, path, nullMeans, readersOf(reading));
  if (nullMeans === 'clears') requireChange(reading.problems, path, fields);
  return { is: 'posLink', fields };
}

function readersOf(reading: Reading): FieldReaders<PosLinkFields, PosLinkInput> {
  const { asIs, plain, texts, json, wholeFrom, urls } = fieldReaders(reading);
  return {
    currencies: asIs,
    taxId: plain,
    tipEnabled: asIs,
    phoneOrder: asIs,
    shareButton: asIs,
    recurringEnabled: asIs,
    generateReference: asIs,
    referencePrefix: plain,
    referenceSuffix: wholeFrom(0),
    notes: json,
    textFields: json,
    choiceFields: json,
    methods: texts,
    urls,
  };
}
