import { invalidRequest } from '../routes/api-error.ts';
import type { ValidationProblem } from '../routes/api-error.ts';
import { parseGuid } from '../wire/guid.ts';
import { parseInstant } from '../wire/instant.ts';

/**
 * Reads the members of a body one by one and keeps every problem. What a member reads as after a problem is of
 * no account: `finish` throws then.
 */
export class Members {
  readonly #body: Readonly<Record<string, unknown>>;
  readonly #prefix: string;
  readonly #problems: ValidationProblem[] = [];
  readonly #read = new Set<string>();

  /** `prefix` stands before the names in problems, such as `[1].`. */
  constructor(body: Readonly<Record<string, unknown>>, prefix = '') {
    this.#body = body;
    this.#prefix = prefix;
  }

  /** The first problem of a member counts: the others mostly follow from it. */
  problem(name: string, message: string): void {
    const member = `${this.#prefix}${name}`;
    if (this.#problems.some(({ members }) => members.includes(member))) return;
    this.#problems.push({ message, members: [member] });
  }

  /** Members that may be there and are not read. */
  ignore(names: Iterable<string>): void {
    for (const name of names) this.#read.add(name);
  }

  /** The text of a member; null where it is null or absent. At most `longest` characters. */
  text(name: string, longest = 255): string | null {
    const value = this.#take(name);
    if (value === null) return null;
    if (typeof value === 'string' && value.length <= longest) return value;
    this.problem(name, `The field ${name} must be a text of at most ${longest} characters.`);
    return null;
  }

  requiredText(name: string, longest = 255): string {
    const value = this.text(name, longest);
    if (value === null || value === '') {
      this.problem(name, `The ${name} field is required.`);
      return '';
    }
    return value;
  }

  /** A finite number, or null. */
  number(name: string): number | null {
    const value = this.#take(name);
    if (value === null) return null;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    this.problem(name, `The field ${name} must be a number.`);
    return null;
  }

  /** A whole number within the bounds, or null. */
  whole(name: string, from: number, to: number): number | null {
    const value = this.number(name);
    if (value === null || (Number.isInteger(value) && value >= from && value <= to)) return value;
    this.problem(name, `The field ${name} must be between ${from} and ${to}.`);
    return null;
  }

  requiredWhole(name: string, from: number, to: number): number {
    const value = this.whole(name, from, to);
    if (value === null) this.problem(name, `The ${name} field is required.`);
    return value ?? 0;
  }

  /** US dollars from 0, at most two decimals. */
  money(name: string): number | null {
    const value = this.number(name);
    if (value === null || /^\d{1,13}(\.\d{1,2})?$/.test(String(value))) return value;
    this.problem(name, `The field ${name} must be an amount with at most two decimals.`);
    return null;
  }

  requiredMoney(name: string): number {
    const value = this.money(name);
    if (value === null) this.problem(name, `The ${name} field is required.`);
    return value ?? 0;
  }

  flag(name: string): boolean {
    const value = this.#take(name);
    if (typeof value === 'boolean') return value;
    if (value !== null) this.problem(name, `The field ${name} must be true or false.`);
    return false;
  }

  guid(name: string): string | null {
    const text = this.text(name);
    if (text === null) return null;
    const guid = parseGuid(text);
    if (guid === undefined) this.problem(name, `The field ${name} must be a guid.`);
    return guid ?? null;
  }

  instant(name: string): string | null {
    const text = this.text(name);
    if (text === null) return null;
    const instant = parseInstant(text);
    if (instant === undefined) this.problem(name, `The field ${name} must be an ISO 8601 time.`);
    return instant ?? null;
  }

  list(name: string): readonly unknown[] {
    const value = this.#take(name);
    if (Array.isArray(value)) return value as unknown[];
    if (value !== null) this.problem(name, `The field ${name} must be a list.`);
    return [];
  }

  /** The members of an object, to be read as this one's; undefined where it is null or absent. */
  object(name: string): Members | undefined {
    const value = this.#take(name);
    if (value === null) return undefined;
    if (typeof value === 'object' && !Array.isArray(value)) {
      return new Members(value as Readonly<Record<string, unknown>>, `${this.#prefix}${name}.`);
    }
    this.problem(name, `The field ${name} must be an object.`);
    return undefined;
  }

  /** Takes over the problems of a part, and its unknown members. */
  join(part: Members): void {
    this.#problems.push(...part.#complete());
  }

  /** Throws 400 with every problem; a member that nobody read is one (assumed: misspelt names must show). */
  finish(): void {
    const problems = this.#complete();
    if (problems.length > 0) throw invalidRequest(problems);
  }

  #complete(): readonly ValidationProblem[] {
    for (const name of Object.keys(this.#body)) {
      if (!this.#read.has(name)) this.problem(name, `There is no field ${name}.`);
    }
    return this.#problems;
  }

  #take(name: string): NonNullable<unknown> | null {
    this.#read.add(name);
    return (Object.hasOwn(this.#body, name) ? this.#body[name] : null) ?? null;
  }
}
