import type { Expression, Literal, OrderItem } from './expression.ts';
import { ODataError } from './odata-error.ts';
import { isOperator, joinOperands, PRECEDENCE } from './operators.ts';
import { tokenize } from './token.ts';
import type { Token } from './token.ts';

/** Parentheses, calls and `not` inside one another; deeper is refused before it can exhaust the stack. */
const MAX_DEPTH = 64;

/** The version the service speaks; `in` came with 4.01. */
export type ODataVersion = '4.0' | '4.01';

/** A whole `$filter`, decoded. Anything left over behind it is an error. */
export function parseFilter(text: string, version: ODataVersion = '4.01'): Expression {
  const parser = new Parser(text, version);
  const expression = parser.binary(1);
  parser.end();
  return expression;
}

/** A whole `$orderby`, decoded: expressions, each with an optional `asc` or `desc`, separated by commas. */
export function parseOrderBy(text: string, version: ODataVersion = '4.01'): readonly OrderItem[] {
  const parser = new Parser(text, version);
  const items: OrderItem[] = [];
  do {
    if (items.length > 0) parser.optionalSpace();
    items.push({ expression: parser.binary(1), descending: parser.direction() });
    parser.optionalSpaceBefore(',');
  } while (parser.accept(','));
  parser.end();
  return items;
}

/** Recursive descent over the tokens; precedence climbing for the binary operators. */
class Parser {
  readonly #tokens: readonly Token[];
  readonly #version: ODataVersion;
  #index = 0;
  #depth = 0;

  constructor(text: string, version: ODataVersion) {
    this.#tokens = tokenize(text);
    this.#version = version;
  }

  /** An expression whose operators bind at least as tightly as `level`. */
  binary(level: number): Expression {
    let left = this.#unary();
    for (;;) {
      const operator = this.#operatorAhead();
      if (operator === undefined || PRECEDENCE[operator] < level) return left;
      this.#index += 2;
      this.#requireSpace(operator);
      if (operator === 'in') {
        if (this.#version === '4.0') throw new ODataError("The operator 'in' is not supported.");
        left = { kind: 'in', left, items: this.#list() };
      } else {
        left = joinOperands(operator, left, this.binary(PRECEDENCE[operator] + 1));
      }
    }
  }

  /** `asc` or `desc` behind an order expression; true for `desc`. */
  direction(): boolean {
    const [space, word] = [this.#peek(0), this.#peek(1)];
    if (space.kind !== 'space' || word.kind !== 'word') return false;
    if (word.text !== 'asc' && word.text !== 'desc') throw this.#unexpected(word);
    this.#index += 2;
    return word.text === 'desc';
  }

  end(): void {
    if (this.#peek(0).kind !== 'end') throw this.#unexpected(this.#peek(0));
  }

  accept(mark: string): boolean {
    const token = this.#peek(0);
    if (token.kind !== 'mark' || token.text !== mark) return false;
    this.#index += 1;
    return true;
  }

  optionalSpace(): void {
    if (this.#peek(0).kind === 'space') this.#index += 1;
  }

  optionalSpaceBefore(mark: string): void {
    const next = this.#peek(1);
    if (next.kind === 'mark' && next.text === mark) this.optionalSpace();
  }

  #unary(): Expression {
    this.#depth += 1;
    if (this.#depth > MAX_DEPTH)
      throw new ODataError(`The expression is nested more than ${MAX_DEPTH} levels deep.`);
    const expression = this.#unaryInside();
    this.#depth -= 1;
    return expression;
  }

  #unaryInside(): Expression {
    const token = this.#peek(0);
    switch (token.kind) {
      case 'literal':
        this.#index += 1;
        return { kind: 'literal', type: token.type, value: token.value };
      case 'word':
        this.#index += 1;
        if (token.text === 'not') {
          this.#requireSpace('not');
          return { kind: 'not', operand: this.#unary() };
        }
        return this.#named(token.text);
      case 'mark':
        if (this.accept('-')) {
          this.optionalSpace();
          return { kind: 'negate', operand: this.#unary() };
        }
        if (this.accept('(')) return this.#group();
        throw this.#unexpected(token);
      case 'space':
      case 'end':
        throw this.#unexpected(token);
    }
  }

  #group(): Expression {
    this.optionalSpace();
    const inner = this.binary(1);
    this.optionalSpace();
    this.#expect(')');
    return inner;
  }

  /** A function call, or a property with its path. */
  #named(name: string): Expression {
    if (this.accept('(')) return { kind: 'call', name, args: this.#separated(() => this.binary(1)) };
    let path = name;
    while (this.accept('/')) {
      const next = this.#peek(0);
      if (next.kind !== 'word') throw this.#unexpected(next);
      this.#index += 1;
      path += `/${next.text}`;
    }
    return { kind: 'path', path };
  }

  #list(): readonly Literal[] {
    this.#expect('(');
    return this.#separated(() => {
      const token = this.#peek(0);
      if (token.kind !== 'literal') throw this.#unexpected(token);
      this.#index += 1;
      return { kind: 'literal', type: token.type, value: token.value };
    });
  }

  /** What stands between parentheses, the opening one already read; it may be nothing. */
  #separated<T>(item: () => T): readonly T[] {
    const items: T[] = [];
    this.optionalSpace();
    if (this.accept(')')) return items;
    for (;;) {
      items.push(item());
      this.optionalSpace();
      if (this.accept(')')) return items;
      this.#expect(',');
      this.optionalSpace();
    }
  }

  #operatorAhead(): keyof typeof PRECEDENCE | undefined {
    const [space, word] = [this.#peek(0), this.#peek(1)];
    if (space.kind !== 'space' || word.kind !== 'word') return undefined;
    return isOperator(word.text) ? word.text : undefined;
  }

  #requireSpace(after: string): void {
    if (this.#peek(0).kind !== 'space') throw new ODataError(`White space is required after '${after}'.`);
    this.#index += 1;
  }

  #expect(mark: string): void {
    if (!this.accept(mark)) throw this.#unexpected(this.#peek(0), mark);
  }

  #peek(ahead: number): Token {
    return this.#tokens[this.#index + ahead] ?? { kind: 'end', at: -1 };
  }

  #unexpected(token: Token, wanted?: string): ODataError {
    const found = token.kind === 'word' || token.kind === 'mark' ? `'${token.text}'` : token.kind;
    const expected = wanted === undefined ? '' : `; '${wanted}' was expected`;
    return new ODataError(`Unexpected ${found} at position ${token.at}${expected}.`);
  }
}
