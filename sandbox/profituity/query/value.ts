import type { FieldKind, Scalar } from '../shapes/shape.ts';
import { guidSortKey, parseGuid } from '../wire/guid.ts';
import { parseInstant } from '../wire/instant.ts';
import type { QueryDialect } from './dialect.ts';
import type { Literal } from './filter.ts';

/**
 * A filter's value as the property's type; undefined where it does not convert: such a condition then holds for
 * no record, without an error (DevExtreme.AspNet.Data: a constant false).
 */
export function convert(kind: FieldKind, value: NonNullable<Literal>): Scalar | undefined {
  switch (kind) {
    case 'text':
      return String(value);
    case 'guid':
      return typeof value === 'string' ? parseGuid(value) : undefined;
    case 'instant':
      return typeof value === 'string' ? parseInstant(value) : undefined;
    case 'number':
      if (typeof value === 'number') return value;
      return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : undefined;
    case 'boolean':
      if (typeof value === 'boolean') return value;
      return value === 'true' ? true : value === 'false' ? false : undefined;
  }
}

/** What stands for a value when values of the kind are compared. */
export function comparable(kind: FieldKind, value: Scalar, dialect: QueryDialect): Scalar {
  if (typeof value !== 'string') return value;
  switch (kind) {
    case 'text':
      return dialect.stringCase === 'insensitive' ? fold(value) : value;
    case 'guid':
      return guidSortKey(value, dialect.idOrder);
    case 'instant':
    case 'number':
    case 'boolean':
      return value;
  }
}

/** Negative, zero or positive; texts by code unit. */
export function order(left: Scalar, right: Scalar): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

export function fold(text: string): string {
  return text.toLowerCase();
}
