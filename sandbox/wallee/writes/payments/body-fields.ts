import { ApiError } from '../../routes/api-error.ts';
import { Decimal } from '../../wire/decimal.ts';
import type { Id } from '../../wire/id.ts';

interface TextLimits {
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: RegExp;
}

/** Printable ASCII and tabs: what references and external ids may hold (wallee spec: idempotency). */
export const PRINTABLE = /^[\t\x20-\x7e]*$/;

/** Metadata of an object: how many keys, and how long each and its value (wallee spec: conventions). */
const META = { keys: 25, key: 40, value: 512 } as const;

/**
 * An object of a body with a closed shape. What is wrong is gathered, by path, and thrown at once by `finish`
 * as 422. Null counts as not given. No message repeats a value: card data passes through here.
 */
export class BodyFields {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #path: string;
  readonly #problems: Map<string, string>;

  constructor(
    value: unknown,
    known: readonly string[],
    path = '',
    problems: Map<string, string> = new Map<string, string>(),
  ) {
    this.#path = path;
    this.#problems = problems;
    this.#values = isObject(value) ? value : {};
    if (!isObject(value)) this.#problems.set(path === '' ? 'body' : path, 'An object was expected.');
    for (const name of Object.keys(this.#values)) {
      if (!known.includes(name)) this.refuse(name, 'There is no such property.');
    }
  }

  refuse(name: string, message: string): void {
    const path = this.#at(name);
    if (!this.#problems.has(path)) this.#problems.set(path, message);
  }

  /** Throws what was gathered, if anything was. */
  finish(): void {
    if (this.#problems.size === 0) return;
    throw new ApiError('unprocessable_entity', 'The request has wrong properties.', {
      errors: Object.fromEntries(this.#problems),
    });
  }

  has(name: string): boolean {
    return this.#value(name) !== undefined;
  }

  require(...names: readonly string[]): void {
    for (const name of names) if (!this.has(name)) this.refuse(name, 'A value is required.');
  }

  text(name: string, { min = 0, max = Infinity, pattern }: TextLimits = {}): string | undefined {
    return this.#read(
      name,
      `Text of ${min} to ${max} characters was expected${pattern === undefined ? '' : `, as ${pattern.source}`}.`,
      (value): value is string =>
        typeof value === 'string' &&
        value.length >= min &&
        value.length <= max &&
        (pattern === undefined || pattern.test(value)),
    );
  }

  boolean(name: string): boolean | undefined {
    return this.#read(name, 'true or false was expected.', (value) => typeof value === 'boolean');
  }

  word<const W extends string>(name: string, words: readonly W[]): W | undefined {
    return this.#read(name, `One of ${words.join(', ')} was expected.`, (value): value is W =>
      words.some((word) => word === value),
    );
  }

  id(name: string): Id | undefined {
    return this.#read(name, 'An id was expected.', isId);
  }

  ids(name: string): readonly Id[] | undefined {
    return this.#read(
      name,
      'A list of ids was expected.',
      (value): value is readonly Id[] => Array.isArray(value) && value.every(isId),
    );
  }

  decimal(name: string): Decimal | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    if (value instanceof Decimal) return value;
    if (isId(value)) return new Decimal(`${value}`);
    this.refuse(name, 'A decimal number without an exponent was expected.');
    return undefined;
  }

  /** Objects of a list, each with its own closed shape. */
  objects(name: string, known: readonly string[]): readonly BodyFields[] | undefined {
    const value = this.#read(name, 'A list was expected.', (list): list is readonly unknown[] =>
      Array.isArray(list),
    );
    return value?.map(
      (item, index) => new BodyFields(item, known, `${this.#at(name)}[${index}]`, this.#problems),
    );
  }

  object(name: string, known: readonly string[]): BodyFields | undefined {
    const value = this.#value(name);
    return value === undefined ? undefined : new BodyFields(value, known, this.#at(name), this.#problems);
  }

  metaData(name: string): Readonly<Record<string, string>> | undefined {
    return this.#read(
      name,
      `At most ${META.keys} texts of ${META.value} characters, under keys of ${META.key}, were expected.`,
      (value): value is Readonly<Record<string, string>> => {
        if (!isObject(value)) return false;
        const entries = Object.entries(value);
        return (
          entries.length <= META.keys &&
          entries.every(
            ([key, text]) => key.length <= META.key && typeof text === 'string' && text.length <= META.value,
          )
        );
      },
    );
  }

  #read<T>(name: string, expected: string, accepts: (value: unknown) => value is T): T | undefined {
    const value = this.#value(name);
    if (value === undefined) return undefined;
    if (accepts(value)) return value;
    this.refuse(name, expected);
    return undefined;
  }

  #value(name: string): unknown {
    return Object.hasOwn(this.#values, name) ? (this.#values[name] ?? undefined) : undefined;
  }

  #at(name: string): string {
    return this.#path === '' ? name : `${this.#path}.${name}`;
  }
}

function isId(value: unknown): value is Id {
  return typeof value === 'bigint' || (typeof value === 'number' && Number.isSafeInteger(value));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Decimal);
}
