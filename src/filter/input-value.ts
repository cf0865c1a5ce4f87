import { isCurrencyCode } from '../domain/currency.ts';
import { countDigits, parseDecimal } from '../domain/decimal.ts';
import { UserInputError } from '../domain/errors.ts';
import type { FieldType, FieldValue } from '../domain/fields/field.ts';
import { decodeGlobalId } from '../domain/global-id.ts';
import { parseInstant } from '../domain/instant.ts';
import type { FilterLimits } from './limits.ts';

/** Digits a bound may have. */
const maxDigits = 30;
/** Finer digits than instants have would make a bound that no record can be told by. */
const maxFractionDigits = 3;

/**
 * Reads one operand as a value of a field of `type`: decimals and instants from their text, ids with their kind.
 * Throws UserInputError naming `argument`; what came is described, never repeated, for it may be anything.
 */
export function readValue(
  type: FieldType,
  input: unknown,
  argument: string,
  limits: FilterLimits,
): FieldValue {
  switch (type) {
    case 'text':
    case 'nativeId':
      return readText(input, argument, limits);
    case 'decimal': {
      const decimal = typeof input === 'string' ? parseDecimal(input) : null;
      if (decimal !== null && countDigits(decimal) <= maxDigits) return decimal;
      throw invalid(
        argument,
        `a decimal number of at most ${maxDigits} digits as text, such as "12.34"`,
        input,
      );
    }
    case 'int':
      if (typeof input === 'number' && Number.isInteger(input) && input === (input | 0)) return input;
      throw invalid(argument, 'a whole number from -2147483648 to 2147483647', input);
    case 'instant':
      return readInstant(input, argument);
    case 'currency':
      if (typeof input === 'string' && isCurrencyCode(input)) return input;
      throw invalid(argument, 'an ISO 4217 currency code in upper case, such as "USD"', input);
    default:
      if ('ref' in type) return readId(type.ref, input, argument);
      if (typeof input === 'string' && type.enum.includes(input)) return input;
      throw invalid(argument, `a ${type.name}: ${type.enum.join(', ')}`, input);
  }
}

/** Reads a text operand: well-formed Unicode of limited length. */
export function readText(input: unknown, argument: string, limits: FilterLimits): string {
  if (typeof input !== 'string') throw invalid(argument, 'text', input);
  if (!input.isWellFormed()) {
    throw new UserInputError(argument, 'must be Unicode text; it holds half a surrogate pair');
  }
  // Code points are at least half as many as code units: text that is far too long need not be counted.
  if (
    input.length > limits.characters &&
    (input.length > 2 * limits.characters || Array.from(input).length > limits.characters)
  ) {
    throw invalid(argument, `text of at most ${limits.characters} characters`, input);
  }
  return input;
}

/** The error for an operand that is not what was required. */
export function invalid(argument: string, required: string, came: unknown): UserInputError {
  return new UserInputError(argument, `must be ${required}; came ${describe(came)}`);
}

function readInstant(input: unknown, argument: string): number {
  const parsed = typeof input === 'string' ? parseInstant(input) : null;
  if (parsed === null) {
    throw invalid(
      argument,
      'an RFC 3339 date-time that exists, with an offset, such as "2026-02-19T06:43:50.000Z"',
      input,
    );
  }
  if (parsed.fractionDigits > maxFractionDigits) {
    throw new UserInputError(
      argument,
      `must be exact to the millisecond: ${maxFractionDigits} digits after the seconds at most; came ${parsed.fractionDigits}`,
    );
  }
  return parsed.at;
}

function readId(required: string, input: unknown, argument: string): string {
  if (typeof input !== 'string') throw invalid(argument, 'an id', input);
  const { kind } = decodeGlobalId(input, argument);
  if (kind === required) return input;
  throw new UserInputError(
    argument,
    `must be the id of a record of kind ${required}; came one of kind ${kind}`,
  );
}

function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return `text of length ${value.length}`;
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
