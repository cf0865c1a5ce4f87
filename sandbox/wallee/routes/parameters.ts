import { parseId } from '../wire/id.ts';
import type { Id } from '../wire/id.ts';
import { ApiError } from './api-error.ts';

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
/** The offset from which on a page is refused (assumed: the provider names no number). */
const MAX_OFFSET = 10_000;

/** The query parameters of a request, decoded, `+` as a space; one that the route does not know is an error. */
export class Parameters {
  readonly #values = new Map<string, readonly string[]>();

  constructor(query: string, known: readonly string[]) {
    for (const part of query === '' ? [] : query.split('&')) {
      const mark = part.indexOf('=');
      const name = decode(mark < 0 ? part : part.slice(0, mark));
      if (!known.includes(name)) throw wrong(name, `There is no query parameter "${name}" here.`);
      const value = mark < 0 ? '' : decode(part.slice(mark + 1));
      this.#values.set(name, [...this.all(name), value]);
    }
  }

  all(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  one(name: string): string | undefined {
    const values = this.all(name);
    if (values.length > 1) throw wrong(name, `${name}: one value was expected, not ${values.length}.`);
    return values[0];
  }

  /** 1 to 100, default 10. */
  limit(): number {
    return this.#whole('limit', 1, DEFAULT_LIMIT, (value) => value >= 1 && value <= MAX_LIMIT);
  }

  /** From 0; beyond the greatest one the range is not satisfiable. */
  offset(): number {
    const offset = this.#whole('offset', 0, 0, () => true);
    if (offset > MAX_OFFSET) {
      throw new ApiError(
        'range_not_satisfiable',
        `offset: at most ${MAX_OFFSET} was expected, not ${offset}.`,
      );
    }
    return offset;
  }

  id(name: string): Id | undefined {
    const text = this.one(name);
    if (text === undefined) return undefined;
    const id = parseId(text);
    if (id === undefined) throw wrong(name, `${name}: an id was expected, not "${text}".`);
    return id;
  }

  /** ASC (default) or DESC, of a list. */
  isDescending(): boolean {
    const order = this.one('order') ?? 'ASC';
    if (order !== 'ASC' && order !== 'DESC')
      throw wrong('order', `order: ASC or DESC was expected, not "${order}".`);
    return order === 'DESC';
  }

  #whole(name: string, least: number, fallback: number, accepts: (value: number) => boolean): number {
    const text = this.one(name);
    if (text === undefined) return fallback;
    const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
    if (Number.isNaN(value) || !accepts(value)) {
      const most = name === 'limit' ? ` to ${MAX_LIMIT}` : '';
      throw wrong(name, `${name}: a whole number from ${least}${most} was expected, not "${text}".`);
    }
    return value;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    throw new ApiError('bad_request', `The query string holds a percent sign that encodes nothing.`);
  }
}

function wrong(name: string, message: string): ApiError {
  return new ApiError('bad_request', message, { errors: { [name]: message } });
}
