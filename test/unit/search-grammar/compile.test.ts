import { describe, expect, test } from 'vitest';
import { compileFilter, orderPathOf } from '../../../datasources/dialects/search-grammar/compile.ts';
import type { PropertyTable, SearchDialect } from '../../../datasources/dialects/search-grammar/property.ts';
import { CustomerLink } from '../../../src/domain/customer-link.ts';
import { parseDecimal } from '../../../src/domain/decimal.ts';
import type { Filter, Leaf } from '../../../src/filter/ast.ts';
import { leafOperators } from '../../../src/filter/ast.ts';

const properties: PropertyTable<'transaction'> = {
  id: { type: 'integer', path: 'id', nullable: false, kind: 'transaction' },
  nativeId: { type: 'integer', path: 'id', nullable: false },
  customerId: { type: 'link', path: 'customerId' },
  mode: { type: 'signs', images: { LIVE: [{ path: 'e', word: 'LIVE' }], TEST: [], SANDBOX: [] } },
  status: { type: 'words', path: 'state', images: { PENDING: ['A', 'B'], FAILED: ['C'], UNKNOWN: 'rest' } },
  amount: { type: 'decimal', path: 'amount' },
  currency: { type: 'code', path: 'currency' },
  reference: { type: 'text', path: 'ref', nullable: true },
  description: { type: 'text', path: 'a', nullable: true, fallback: { path: 'b' } },
  customerEmail: { type: 'text', path: 'mail', nullable: false, fallback: 'unknown' },
  customerName: { type: 'anyText', paths: ['part.first', 'part.last'] },
  createdAt: { type: 'instant', path: 'on', nullable: false },
  completedAt: { type: 'instant', path: 'done', nullable: true },
  updatedAt: { type: 'latest', first: 'on', others: ['done'] },
};

const dialect: SearchDialect<'transaction'> = {
  properties,
  instants: 'instant',
  nativeIdOf: (id) => (id.startsWith('own') ? id.slice(3) : null),
};

function queryOf(filter: Filter<'transaction'>, given: Partial<SearchDialect<'transaction'>> = {}): string {
  const condition = compileFilter(filter, { ...dialect, ...given });
  return condition.kind === 'text' ? condition.text : condition.kind;
}

function decimal(text: string) {
  const value = parseDecimal(text);
  if (value === null) throw new Error(text);
  return value;
}

describe('groups', () => {
  const a = { op: 'eq', field: 'currency', value: 'AAA' } as const;
  const b = { op: 'eq', field: 'status', value: 'PENDING' } as const;

  test('of the other connective stand in parentheses, whichever it is', () => {
    expect(queryOf({ op: 'and', of: [a, b] })).toBe('currency:AAA AND (state:A OR state:B)');
    expect(queryOf({ op: 'or', of: [{ op: 'and', of: [a, b] }, a] })).toBe(
      '(currency:AAA AND (state:A OR state:B)) OR currency:AAA',
    );
  });

  test('of the same connective are one', () => {
    expect(queryOf({ op: 'or', of: [a, b] })).toBe('currency:AAA OR state:A OR state:B');
  });

  test('lose what is always or never true', () => {
    const never = { op: 'eq', field: 'id', value: 'elsewhere' } as const;
    const always = { op: 'present', field: 'currency' } as const;
    expect(queryOf({ op: 'and', of: [a, always] })).toBe('currency:AAA');
    expect(queryOf({ op: 'or', of: [a, never] })).toBe('currency:AAA');
    expect(queryOf({ op: 'and', of: [a, never] })).toBe('never');
    expect(queryOf({ op: 'or', of: [a, always] })).toBe('always');
    expect(queryOf({ op: 'everything' })).toBe('always');
    expect(queryOf({ op: 'nothing' })).toBe('never');
  });
});

describe('text', () => {
  const eq = (value: string) => queryOf({ op: 'eq', field: 'reference', value });

  test.each([
    ['plain', 'ref:"plain"'],
    ['', 'ref:""'],
    ["it's", `ref:"it's"`],
    ['say "x"', `ref:'say "x"'`],
    ['") OR (id:>0', `ref:'") OR (id:>0'`],
    [`'") OR (id:>0`, 'always'],
    ['back\\', 'ref:"back\\"'],
    ['half \udc00', 'never'],
  ])('eq %j is %s', (value, query) => {
    expect(eq(value)).toBe(query);
  });

  test('a value that no quotes can hold weakens what it is in, and nothing else', () => {
    const both = `'"`;
    expect(queryOf({ op: 'in', field: 'reference', values: ['a', both] })).toBe('always');
    expect(
      queryOf({
        op: 'and',
        of: [
          { op: 'eq', field: 'reference', value: both },
          { op: 'eq', field: 'currency', value: 'CHF' },
        ],
      }),
    ).toBe('currency:CHF');
  });

  test.each([
    ['abc', 'ref:~"abc"'],
    ['a,bc,d', 'ref:~"bc"'],
    ['a"bcd', 'ref:~"bcd"'],
    ['é', '-ref:*'],
    ['', '-ref:*'],
    ['"', '-ref:*'],
    ['é  é', '-ref:*'],
    ['ünïcode', 'ref:~"code"'],
  ])('startsWith %j is %s', (value, query) => {
    expect(queryOf({ op: 'startsWith', field: 'reference', value })).toBe(query);
  });

  test('with a fallback is looked for in both', () => {
    expect(queryOf({ op: 'eq', field: 'description', value: 'x' })).toBe('a:"x" OR (a:* AND b:"x")');
    expect(queryOf({ op: 'in', field: 'description', values: ['x', 'y'] })).toBe(
      'a:"x" OR a:"y" OR (a:* AND (b:"x" OR b:"y"))',
    );
    expect(queryOf({ op: 'eq', field: 'customerEmail', value: 'x' })).toBe('mail:"x"');
  });

  test('of several parts is looked for in each, unless it has a blank', () => {
    expect(queryOf({ op: 'contains', field: 'customerName', value: 'x' })).toBe(
      'part.first:~"x" OR part.last:~"x"',
    );
    expect(queryOf({ op: 'contains', field: 'customerName', value: 'xy' })).toBe(
      'part.first:~"xy" OR part.last:~"xy"',
    );
    expect(queryOf({ op: 'contains', field: 'customerName', value: 'x\u00a0y' })).toBe('always');
  });
});

describe('numbers, codes and ids', () => {
  test.each([
    ['12.340', 'amount:>12.340'],
    ['-1', 'amount:>"-1"'],
    ['123456789012345678901234567890', 'amount:>123456789012345678901234567890'],
    ['0.000000000000000000000000000001', 'amount:>0.000000000000000000000000000001'],
  ])('%s is printed plain', (value, query) => {
    expect(queryOf({ op: 'gt', field: 'amount', value: decimal(value) })).toBe(query);
  });

  test('codes are codes, or no row has them', () => {
    expect(queryOf({ op: 'eq', field: 'currency', value: 'usd' })).toBe('never');
    expect(queryOf({ op: 'ne', field: 'currency', value: 'x OR id:1' })).toBe('always');
  });

  test.each(['0', '007', '-1', '1.0', '1e3', ' 1', '9223372036854775808', 'x'])('%s is no id', (value) => {
    expect(queryOf({ op: 'eq', field: 'nativeId', value })).toBe('never');
    expect(() => queryOf({ op: 'gt', field: 'nativeId', value })).toThrow('integer');
  });

  test('ids of 64 bits are ids', () => {
    expect(queryOf({ op: 'lt', field: 'nativeId', value: '9223372036854775807' })).toBe(
      'id:<9223372036854775807',
    );
    expect(queryOf({ op: 'in', field: 'id', values: ['own1', 'own2', 'elsewhere'] })).toBe('id:1 OR id:2');
  });

  test('placeholders of EXPLAIN stand for themselves, where nothing is sent', () => {
    const filter = { op: 'eq', field: 'nativeId', value: '{id}' } as const;
    expect(queryOf(filter, { templates: true })).toBe('id:{id}');
    expect(queryOf(filter)).toBe('never');
    expect(queryOf({ op: 'eq', field: 'customerId', value: '{customerId}' })).toBe(
      'customerId:"{customerId}"',
    );
  });
});

describe('links', () => {
  const link = (key: string) => new CustomerLink('WALLEE', 'wal', '405', key).id;

  test('are asked for by their key', () => {
    expect(queryOf({ op: 'in', field: 'customerId', values: [link('a"b'), link("it's")] })).toBe(
      `customerId:'a"b' OR customerId:"it's"`,
    );
    expect(queryOf({ op: 'eq', field: 'customerId', value: link(`'"`) })).toBe('always');
  });

  test('an id that is no link is nobody’s', () => {
    expect(queryOf({ op: 'eq', field: 'customerId', value: 'own5' })).toBe('never');
  });
});

describe('instants', () => {
  const at = Date.parse('2026-02-19T06:43:50.000Z');

  test('by the instant are exact to the millisecond', () => {
    expect(queryOf({ op: 'lte', field: 'createdAt', value: at })).toBe('on:<"2026-02-19T06:43:50.001Z"');
    expect(queryOf({ op: 'gt', field: 'createdAt', value: at })).toBe('on:>="2026-02-19T06:43:50.001Z"');
  });

  test('by the day are right in any time zone', () => {
    const query = (op: 'eq' | 'gte' | 'lt' | 'ne') =>
      queryOf({ op, field: 'createdAt', value: at }, { instants: 'day' });
    expect(query('gte')).toBe('on:>=2026-02-18');
    expect(query('lt')).toBe('on:<2026-02-21');
    expect(query('eq')).toBe('on:>=2026-02-18 AND on:<2026-02-21');
    expect(query('ne')).toBe('always');
    expect(queryOf({ op: 'ne', field: 'completedAt', value: at }, { instants: 'day' })).toBe('-done:*');
  });

  test('beyond what can be written are before or after everything', () => {
    const early = -8.64e15;
    const late = 8.64e15;
    expect(queryOf({ op: 'gte', field: 'createdAt', value: early })).toBe('always');
    expect(queryOf({ op: 'lt', field: 'createdAt', value: early })).toBe('never');
    expect(queryOf({ op: 'gte', field: 'completedAt', value: late })).toBe('never');
    expect(queryOf({ op: 'lt', field: 'completedAt', value: late })).toBe('-done:*');
  });

  test('the latest of several is any of them from below, the first from above', () => {
    expect(queryOf({ op: 'gte', field: 'updatedAt', value: at })).toBe(
      'on:>="2026-02-19T06:43:50.000Z" OR done:>="2026-02-19T06:43:50.000Z"',
    );
    expect(queryOf({ op: 'lt', field: 'updatedAt', value: at })).toBe('on:<"2026-02-19T06:43:50.000Z"');
  });
});

describe('what is not in the table', () => {
  test('is refused, as fields and as operators', () => {
    expect(() => queryOf({ op: 'eq', field: 'last4', value: '1' })).toThrow("no field 'last4'");
    const refused: Readonly<Record<string, readonly string[]>> = {
      reference: ['ne', 'notIn', 'notContains', 'notEqIgnoreCase', 'notStartsWith', 'notEndsWith'],
      description: ['missing', 'present'],
      customerId: ['ne', 'notIn', 'contains'],
      mode: ['ne', 'notIn', 'present', 'missing'],
      status: ['present', 'missing', 'contains'],
      nativeId: ['ne', 'notIn', 'gte', 'lte', 'contains'],
      updatedAt: ['ne', 'notIn'],
      customerName: leafOperators.filter((op) => op !== 'contains'),
    };
    for (const [field, operators] of Object.entries(refused)) {
      for (const op of operators) {
        const leaf = { op, field, value: 'x', values: ['x', 'y'] } as unknown as Leaf<'transaction'>;
        expect(() => queryOf(leaf), `${field} ${op}`).toThrow('search grammar has no');
      }
    }
  });

  test('cannot be ordered by', () => {
    expect(orderPathOf(properties, 'amount')).toBe('amount');
    expect(() => orderPathOf(properties, 'updatedAt')).toThrow('order');
    expect(() => orderPathOf(properties, 'last4')).toThrow('no field');
  });
});
