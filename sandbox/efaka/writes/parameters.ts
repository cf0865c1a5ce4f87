import type { ParameterFault } from '../records.ts';
import { bracketed, lengthOf } from '../wire/form.ts';
import type { Form } from '../wire/form.ts';
import { Refusal } from './refusal.ts';

/** Values of these are never told again, in an error neither. */
const SECRETS: ReadonlySet<string> = new Set([
  'card.number',
  'card.cvv',
  'bankAccount.iban',
  'bankAccount.number',
]);

/** Reads a form and gathers what is wrong with it; names it does not know are not looked at. */
export class Parameters {
  readonly #form: Form;
  readonly #faults: ParameterFault[] = [];

  constructor(form: Form) {
    this.#form = form;
  }

  /** The value, or undefined where there is none; it is at fault if the pattern does not match or it is too long. */
  text(name: string, longest: number, pattern = /^[^]*$/): string | undefined {
    const value = this.#form.get(name);
    if (value === undefined) return undefined;
    if (lengthOf(value) > longest) this.fault(name, `has more than ${longest} characters`);
    else if (!pattern.test(value)) this.fault(name, 'has a wrong format');
    return value;
  }

  required(name: string, longest: number, pattern?: RegExp): string {
    const value = this.text(name, longest, pattern);
    if (value === undefined) this.fault(name, 'is required');
    return value ?? '';
  }

  oneOf<const T extends string>(name: string, words: readonly T[]): T | undefined {
    const value = this.#form.get(name);
    const found = words.find((word) => word === value);
    if (found === undefined) this.fault(name, value === undefined ? 'is required' : 'is not known');
    return found;
  }

  /** The members of `name[…]`. */
  bracketed(name: string, longest: number): Readonly<Record<string, string>> {
    const members = bracketed(this.#form, name);
    for (const [member, value] of Object.entries(members)) {
      if (lengthOf(value) > longest) this.fault(`${name}[${member}]`, `has more than ${longest} characters`);
    }
    return members;
  }

  fault(name: string, message: string): void {
    const value = SECRETS.has(name) ? null : (this.#form.get(name) ?? null);
    this.#faults.push({ name, value, message });
  }

  /** Throws a Refusal if anything was at fault. */
  check(): void {
    if (this.#faults.length > 0) throw new Refusal('200.300.404', this.#faults);
  }
}
