import { NumberText } from './number-text.ts';

/** Why a value could not be read: where it is and what kind of thing it is, never what it says. */
export class Mismatch {
  constructor(
    /** From the value that was decoded: `payment_method.credit.last4`, `items[2].amount`; empty for itself. */
    readonly path: string,
    readonly expected: string,
    readonly received: string,
  ) {}

  /** The same, seen from the value that holds it under `name` (`amount`) or index (`[2]`). */
  within(name: string): Mismatch {
    const joint = this.path === '' || this.path.startsWith('[') ? '' : '.';
    return new Mismatch(`${name}${joint}${this.path}`, this.expected, this.received);
  }

  toString(): string {
    const subject = this.path === '' ? 'value' : this.path;
    return `${subject}: expected ${this.expected}, got ${this.received}`;
  }
}

/** The kind of a JSON value in a word or two. */
export function typeWord(input: unknown): string {
  if (input === undefined) return 'nothing';
  if (input === null) return 'null';
  if (Array.isArray(input)) return 'a list';
  if (input instanceof NumberText) return 'a long number';
  if (typeof input === 'string') return `text of ${input.length} characters`;
  if (typeof input === 'number') return Number.isInteger(input) ? 'a whole number' : 'a decimal number';
  if (typeof input === 'boolean') return 'true or false';
  return typeof input === 'object' ? 'an object' : typeof input;
}
