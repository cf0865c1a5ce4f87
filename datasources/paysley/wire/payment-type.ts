import type { Decoder } from '../../http/decode.ts';
import { Mismatch, typeWord } from '../../http/mismatch.ts';

/** What a row of the history is: the codes of OPPWA, of which Paysley publishes DB, RV and RF. */
const movements = ['DB', 'PA', 'CP', 'RF', 'RV', 'CB'] as const;
export type Movement = (typeof movements)[number];

/** `CC.DB`: how it was paid, and what happened. `movement` null: something that has no meaning here. */
export interface PaymentType {
  readonly text: string;
  readonly method: string;
  readonly movement: Movement | null;
}

export const paymentType: Decoder<PaymentType> = (input) => {
  if (typeof input !== 'string' || input === '') return new Mismatch('', 'a payment type', typeWord(input));
  const [method = '', word] = input.split('.', 2);
  return { text: input, method, movement: movements.find((movement) => movement === word) ?? null };
};
