import type { Decimal } from '../../src/domain/decimal.ts';
import type { FieldName } from '../../src/domain/fields/fields.ts';
import { fieldOf } from '../../src/domain/fields/fields.ts';
import type { FieldValue } from '../../src/domain/fields/field.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { RecordRef } from '../../src/domain/record-ref.ts';
import type { Records } from '../../src/domain/records/records.ts';

export interface NaiveKey<K extends RecordKind> {
  readonly field: FieldName<K>;
  readonly direction: 'asc' | 'desc';
}

/**
 * The order of a list, read straight off its description: keys as asked, missing values last in either direction,
 * text by folded then raw code points, ties by connection, account and native id, which is a number where `isInteger`
 * says so. Shares no code with the gateway's.
 */
export function naiveOrder<K extends RecordKind>(
  kind: K,
  keys: readonly NaiveKey<K>[],
  isInteger: (ref: RecordRef) => boolean = () => false,
): (a: Records[K], b: Records[K]) => number {
  return (a, b) => {
    for (const { field, direction } of keys) {
      const [left, right] = [fieldOf(kind, field).read(a), fieldOf(kind, field).read(b)];
      if (left === null && right === null) continue;
      if (left === null) return 1;
      if (right === null) return -1;
      const difference = compare(left, right);
      if (difference !== 0) return direction === 'asc' ? difference : -difference;
    }
    const [left, right]: RecordRef[] = [a.ref, b.ref];
    if (left === undefined || right === undefined) return 0;
    return (
      codePoints(left.connection, right.connection) ||
      codePoints(left.account ?? '', right.account ?? '') ||
      (isInteger(left) && isInteger(right) ? integers(left.nativeId, right.nativeId) : 0) ||
      codePoints(left.nativeId, right.nativeId)
    );
  };
}

function compare(a: FieldValue, b: FieldValue): number {
  if (typeof a === 'string' && typeof b === 'string') return codePoints(fold(a), fold(b)) || codePoints(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'object' && typeof b === 'object') return decimals(a, b);
  throw new Error('Two types under one key');
}

function decimals(a: Decimal, b: Decimal): number {
  const [left, right] = [a.coefficient * 10n ** BigInt(b.scale), b.coefficient * 10n ** BigInt(a.scale)];
  return left === right ? 0 : left > right ? 1 : -1;
}

function integers(a: string, b: string): number {
  const [left, right] = [BigInt(a), BigInt(b)];
  return left === right ? 0 : left > right ? 1 : -1;
}

/** Lower case, but no character becomes ASCII that was not. */
export function fold(text: string): string {
  return Array.from(text, (character) => {
    const lower = character.toLowerCase();
    return character > '\u007f' && /[\0-\u007f]/.test(lower) ? character : lower;
  }).join('');
}

/** UTF-8 keeps the order of code points. */
function codePoints(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a, 'utf8'), Buffer.from(b, 'utf8'));
}
