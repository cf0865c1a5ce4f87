import { currencyCodes } from '../../domain/currency.ts';
import type { FieldType, FieldValue } from '../../domain/fields/field.ts';
import { decodeGlobalId, encodeGlobalId } from '../../domain/global-id.ts';

/** Values that differ from `value`, but that a service with a coarser comparison takes for it. */
export function lookAlikes(type: FieldType, value: FieldValue): readonly FieldValue[] {
  if (typeof value !== 'string') return [];
  if (type === 'text') return [swapCase(value), `${value} `].filter((other) => other !== value);
  if (type === 'nativeId') return [swapCase(value)].filter((other) => other !== value);
  if (typeof type === 'object' && 'ref' in type) {
    const id = decodeGlobalId(value, 'id');
    const other = encodeGlobalId({ ...id, nativeId: swapCase(id.nativeId) });
    return other === value ? [] : [other];
  }
  return [];
}

/** A value of the field's type that `values`, which are all that were seen, do not have; null if there is none. */
export function madeUp(type: FieldType, values: readonly FieldValue[]): FieldValue | null {
  const [first] = values;
  if (typeof first === 'number') return Math.max(...values.map(Number)) + 1;
  if (typeof first === 'object') {
    const scaled = values.flatMap((value) => (typeof value === 'object' ? [value] : []));
    const coefficient = scaled.reduce(
      (most, value) => (value.coefficient > most ? value.coefficient : most),
      0n,
    );
    return { coefficient: coefficient + 1n, scale: first.scale };
  }
  if (type === 'currency') return currencyCodes.find((code) => !values.includes(code)) ?? null;
  if (typeof type === 'object' && 'enum' in type)
    return type.enum.find((word) => !values.includes(word)) ?? null;
  if (typeof type === 'object' && first !== undefined) {
    return encodeGlobalId({ ...decodeGlobalId(first, 'id'), nativeId: nobody });
  }
  return nobody;
}

/** No record's id or text. */
export const nobody = 'paygraph-probe-nobody';

/** ASCII letters in the other case: the only ones on which all services agree what case is. */
export function swapCase(text: string): string {
  return text.replaceAll(/[a-zA-Z]/g, (letter) =>
    letter >= 'a' ? letter.toUpperCase() : letter.toLowerCase(),
  );
}
