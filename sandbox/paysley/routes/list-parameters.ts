import { isCalendarDay } from '../store/calendar-day.ts';
import type { PageWanted } from '../store/page.ts';

/** A query parameter that cannot be. */
export class ParameterError extends Error {
  override readonly name = 'ParameterError';
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}

const DEFAULT_LIMIT = 10;

/**
 * `page` (1) and `limit` (10) of a list, published with these defaults; "" counts as not given, as everywhere
 * in this API. A limit above the greatest is cut down to it (assumed); anything but a whole number from 1 is
 * refused (assumed).
 */
export function pageWanted(query: URLSearchParams, maxLimit: number): PageWanted {
  return { page: whole(query, 'page', 1), limit: Math.min(whole(query, 'limit', DEFAULT_LIMIT), maxLimit) };
}

export function keywordsOf(query: URLSearchParams): string {
  return query.get('keywords') ?? '';
}

/** `sort` by id: ASC unless said (the words are published, the key and the default are assumed). */
export function sortOf(query: URLSearchParams): 'ASC' | 'DESC' {
  const sort = query.get('sort') ?? '';
  if (sort === '' || sort === 'ASC') return 'ASC';
  if (sort === 'DESC') return 'DESC';
  throw new ParameterError('sort', 'sort must be ASC or DESC.');
}

/** `type` of the product list; undefined for both. */
export function productTypeOf(query: URLSearchParams): 'product' | 'service' | undefined {
  const type = query.get('type') ?? '';
  if (type === '') return undefined;
  if (type === 'product' || type === 'service') return type;
  throw new ParameterError('type', 'type must be product or service.');
}

/** Both dates or none: `start_date` needs `end_date` (published), and the other way round (assumed). */
export function datesOf(query: URLSearchParams): { start: string; end: string } | undefined {
  const start = day(query, 'start_date');
  const end = day(query, 'end_date');
  if (start === '' && end === '') return undefined;
  for (const [name, value] of [
    ['start_date', start],
    ['end_date', end],
  ] as const) {
    if (value === '') throw new ParameterError(name, `${name} is required.`);
  }
  return { start, end };
}

function whole(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name) ?? '';
  if (text === '') return fallback;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : 0;
  if (value < 1) throw new ParameterError(name, `${name} must be a number greater than 0.`);
  return value;
}

function day(query: URLSearchParams, name: string): string {
  const text = query.get(name) ?? '';
  if (text !== '' && !isCalendarDay(text)) {
    throw new ParameterError(name, `${name} must be a date in the format YYYY-MM-DD.`);
  }
  return text;
}
