import { QueryError } from './query-error.ts';
import type { Comparator, Query } from './query.ts';

const SPACE = /[ \t\r\n]+/y;
const CONNECTIVE = /(?:AND|OR)(?=[ \t\r\n])/y;
const NOT = /NOT[ \t\r\n]+/y;
const MINUS = /-(?![ \t\r\n])/y;
const NAME = /[^ \t\r\n():"']+/y;
const COMPARATOR = /:(?:<=|>=|<|>|\*|~)?/y;
const VALUE = /"([^"]*)"|'([^']*)'|[^ \t\r\n():"']+/y;
const TERM_END = /$|(?=[ \t\r\n)])/y;
const COMPARATORS: ReadonlySet<string> = new Set<Comparator>([':', ':<', ':>', ':<=', ':>=', ':~']);
/** Deeper parentheses are refused (assumed), long before the stack ends. */
const MAX_DEPTH = 64;

/**
 * The grammar of the wallee spec, "Search grammar", to the letter: one white space where it stands and none
 * elsewhere. Assumed where it is silent: AND, said or implied, binds before OR, and only `:*` goes without a
 * value.
 */
export function parseQuery(text: string): Query {
  const reader = new Reader(text);
  const query = disjunction(reader, 0);
  if (!reader.atEnd()) throw reader.unexpected('a white space or the end');
  return query;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  take(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match;
  }

  takeMark(mark: '(' | ')'): boolean {
    if (this.#text[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  atEnd(): boolean {
    return this.#at === this.#text.length;
  }

  unexpected(expected: string): QueryError {
    return new QueryError(`The query needs ${expected} at position ${this.#at}.`);
  }
}

function disjunction(reader: Reader, depth: number): Query {
  if (depth > MAX_DEPTH) throw new QueryError(`The query is nested more than ${MAX_DEPTH} levels deep.`);
  let run: Query[] = [term(reader, depth)];
  const runs = [run];
  while (reader.take(SPACE) !== undefined) {
    const connective = reader.take(CONNECTIVE)?.[0];
    if (connective !== undefined) reader.take(SPACE);
    const next = term(reader, depth);
    if (connective === 'OR') {
      run = [next];
      runs.push(run);
    } else {
      run.push(next);
    }
  }
  return joined(
    'or',
    runs.map((parts) => joined('and', parts)),
  );
}

function joined(kind: 'and' | 'or', parts: readonly Query[]): Query {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind, parts };
}

function term(reader: Reader, depth: number): Query {
  const negated = reader.take(MINUS) !== undefined || reader.take(NOT) !== undefined;
  const part = reader.takeMark('(') ? group(reader, depth) : comparison(reader);
  return negated ? { kind: 'not', part } : part;
}

function group(reader: Reader, depth: number): Query {
  const query = disjunction(reader, depth + 1);
  if (!reader.takeMark(')')) throw reader.unexpected('")"');
  if (reader.take(TERM_END) === undefined) throw reader.unexpected('a white space, ")" or the end');
  return query;
}

function comparison(reader: Reader): Query {
  const path = reader.take(NAME)?.[0];
  if (path === undefined) throw reader.unexpected('a term');
  const mark = reader.take(COMPARATOR)?.[0];
  if (mark === undefined) throw reader.unexpected('a comparator');
  const query = isComparator(mark) ? valued(reader, path, mark) : ({ kind: 'missing', path } as const);
  if (reader.take(TERM_END) === undefined) throw reader.unexpected('a white space, ")" or the end');
  return query;
}

function valued(reader: Reader, path: string, comparator: Comparator): Query {
  const match = reader.take(VALUE);
  if (match === undefined) throw reader.unexpected('a value');
  return { kind: 'compare', path, comparator, value: match[1] ?? match[2] ?? match[0] };
}

function isComparator(mark: string): mark is Comparator {
  return COMPARATORS.has(mark);
}
