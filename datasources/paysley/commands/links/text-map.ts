import type { Refusal } from '../../../../src/domain/operation.ts';
import { refusal } from '../../../rows/refusals.ts';

type Given = Readonly<Record<string, unknown>> | null | undefined;

/** Label → text, as Paysley takes it. What is wrong with it is told by `wrongTexts`. */
export function textsOf(given: Given): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(given ?? {}).map(([label, value]) => [label, choicesOf(value) ?? '']),
  );
}

/** `lists`: several texts are taken too, for what is chosen from. */
export function wrongTexts(
  given: Given,
  { base, lists }: { readonly base: readonly string[]; readonly lists: boolean },
): readonly Refusal[] {
  return Object.entries(given ?? {}).flatMap(([label, value]) => {
    const isText = typeof value === 'string';
    if (isText || (lists && choicesOf(value) !== null)) return [];
    const required = lists ? 'text, or a list of texts without commas' : 'text';
    return [refusal('BAD_USER_INPUT', `Required ${required}.`, ...base, label)];
  });
}

/** Choices are one text, with commas between them (Paysley, `additional_info_dropdown`). Null for what are none. */
function choicesOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const isList = Array.isArray(value) && value.every((one) => typeof one === 'string' && !one.includes(','));
  return isList ? value.join(', ') : null;
}
