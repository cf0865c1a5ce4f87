import { ODataError } from './odata-error.ts';

/** The system query options of a list, decoded but not yet parsed. */
export interface QueryOptions {
  readonly filter: string | undefined;
  readonly orderBy: string | undefined;
  readonly select: string | undefined;
  /** Rows asked for. */
  readonly top: number;
  /** Rows to leave out before the first. */
  readonly skip: number;
  readonly count: boolean;
}

/** Page sizes (assumed): the default, and the most a caller may ask for. */
export const DEFAULT_TOP = 50;
export const MAX_TOP = 200;

const NAMES = new Set(['$filter', '$orderby', '$select', '$top', '$skip', '$count']);

/** Reads the raw query of a list request; refuses what the service does not know. */
export function parseQueryOptions(query: string): QueryOptions {
  const options = splitQuery(query);
  for (const name of options.keys()) {
    if (!NAMES.has(name)) throw new ODataError(`Unknown query option '${name}'.`);
  }
  const top = wholeNumber(options, '$top') ?? DEFAULT_TOP;
  if (top > MAX_TOP) throw new ODataError(`$top is at most ${MAX_TOP}, not ${top}.`);
  const count = options.get('$count') ?? 'false';
  if (count !== 'true' && count !== 'false') throw new ODataError(`$count is true or false, not "${count}".`);
  return {
    filter: options.get('$filter'),
    orderBy: options.get('$orderby'),
    select: options.get('$select'),
    top,
    skip: wholeNumber(options, '$skip') ?? 0,
    count: count === 'true',
  };
}

/**
 * Names and values of a query, percent-decoded once. A bare `+` is refused rather than kept: it is no white
 * space here, and other servers would read it as such, so a caller must write %20 or %2B.
 */
export function splitQuery(query: string): ReadonlyMap<string, string> {
  const options = new Map<string, string>();
  if (query === '') return options;
  for (const part of query.split('&')) {
    const equals = part.indexOf('=');
    if (equals < 1) throw new ODataError(`"${part}" is not a query option with a value.`);
    const name = decode(part.slice(0, equals));
    if (options.has(name)) throw new ODataError(`The query option '${name}' stands twice.`);
    options.set(name, decode(part.slice(equals + 1)));
  }
  return options;
}

function decode(text: string): string {
  if (text.includes('+')) throw new ODataError("A '+' in a query must be sent as %2B, a space as %20.");
  if (!/^[\x21-\x7e]*$/.test(text)) throw new ODataError('Characters outside ASCII must be percent-encoded.');
  try {
    return decodeURIComponent(text);
  } catch {
    throw new ODataError(`"${text}" is not valid percent-encoding.`);
  }
}

function wholeNumber(options: ReadonlyMap<string, string>, name: string): number | undefined {
  const text = options.get(name);
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new ODataError(`${name} is a whole number from 0, not "${text}".`);
  return Number(text);
}
