import { describe, expect, test } from 'vitest';
import { compileFilter } from '../../../../sandbox/profituity/query/compile.ts';
import type { QueryDialect } from '../../../../sandbox/profituity/query/dialect.ts';
import { parseFilter } from '../../../../sandbox/profituity/query/filter.ts';
import { QueryError } from '../../../../sandbox/profituity/query/query-error.ts';
import { shapeOf } from '../../../../sandbox/profituity/shapes/shape.ts';

const SHAPE = shapeOf(
  'Thing',
  {
    id: 'guid',
    name: 'text',
    status: 'text',
    amount: 'number',
    active: 'boolean',
    at: 'instant',
    address: { city: 'text' },
  },
  [],
);

const DIALECT: QueryDialect = { stringCase: 'insensitive', idOrder: 'ordinal', notEqualNulls: 'kept' };
const ID = {
  a: '11111111-0000-4000-a000-0000000000ff',
  b: '22222222-0000-4000-a000-000000000001',
  c: '33333333-0000-4000-a000-0000000000aa',
};
const THINGS = [
  {
    key: 'a',
    id: ID.a,
    name: 'Alpha',
    status: 'Paid',
    amount: 10,
    active: true,
    at: '2025-01-01T00:00:00.0000000Z',
    address: { city: 'Dayton' },
  },
  {
    key: 'b',
    id: ID.b,
    name: "b'eta",
    status: 'paid',
    amount: 9.5,
    active: false,
    at: '2025-01-01T00:00:00.0000001Z',
    address: { city: null },
  },
  { key: 'c', id: ID.c, name: null, status: 'Scheduled', amount: 100, active: true, at: null, address: null },
];

function select(filter: unknown, dialect: Partial<QueryDialect> = {}): string {
  const condition = compileFilter(parseFilter(JSON.stringify(filter)), SHAPE, { ...DIALECT, ...dialect });
  return THINGS.filter(condition)
    .map(({ key }) => key)
    .join('');
}

describe('selects', () => {
  test.each<[string, unknown]>([
    ['a', ['amount', '=', 10]],
    ['a', ['amount', '=', '10.0']],
    ['bc', ['amount', '<>', 10]],
    ['c', ['amount', '>', 10]],
    ['ac', ['amount', '>=', 10]],
    ['b', ['amount', '<', 10]],
    ['ab', ['amount', '<=', 10]],
    ['ab', ['status', '=', 'PAID']],
    ['c', ['status', '<>', 'paid']],
    ['a', ['name', 'startswith', 'AL']],
    ['ab', ['name', 'endswith', 'A']],
    ['ab', ['name', 'contains', 'a']],
    ['b', ['name', 'contains', "'"]],
    ['ac', ['name', 'notcontains', 'BETA'.replace('B', "B'")]],
    ['ab', ['name', 'contains', '']],
    ['b', ['name', '>', 'alpha']],
    ['ac', ['active', '=', true]],
    ['b', ['active', '=', 'false']],
    ['c', ['name', '=', null]],
    ['ab', ['name', '<>', null]],
    ['bc', ['name', '<>', 'alpha']],
    ['a', ['at', '=', '2025-01-01']],
    ['a', ['at', '=', '2025-01-01T01:00:00+01:00']],
    ['b', ['at', '>', '2025-01-01T00:00:00Z']],
    ['ab', ['at', '<', '2025-01-01T00:00:00.001Z']],
    ['a', ['at', '<', '2025-01-01T00:00:00.0000001Z']],
    ['c', ['at', '=', null]],
    ['a', ['id', '=', ID.a.toUpperCase()]],
    ['bc', ['id', '>', ID.a]],
    ['a', ['address.city', '=', 'dayton']],
    ['bc', ['address.city', '=', null]],
    ['ac', ['amount', 'contains', '10']],
    ['ac', ['!', ['amount', '<', 10]]],
    ['c', ['!', ['name', 'contains', 'a']]],
    ['a', [['amount', '<', 50], 'and', ['active', '=', true]]],
    [
      'a',
      [
        ['amount', '<', 50],
        ['active', '=', true],
      ],
    ],
    ['abc', [['amount', '<', 50], 'or', ['active', '=', true]]],
    ['ab', [[['amount', '=', 10], 'or', ['amount', '=', 9.5]], 'and', ['status', '=', 'Paid']]],
    ['abc', [['amount', '=', 100], 'or', [['status', '=', 'Paid'], 'and', ['name', 'contains', 'a']]]],
    ['b', ['!', [['active', '=', true], 'or', ['amount', '=', 10]]]],
    ['b', [['!', ['active', '=', true]]]],
    ['abc', [[[['amount', '>', 0]]]]],
  ])('%s by %j', (expected, filter) => {
    expect(select(filter)).toBe(expected);
  });
});

test.each<[unknown]>([
  [['amount', '=', 'ten']],
  [['amount', '<>', 'ten']],
  [['amount', '>', '']],
  [['id', '=', 'not a guid']],
  [['id', '<>', 'not a guid']],
  [['id', '=', 5]],
  [['at', '>=', 'yesterday']],
  [['at', '>=', '2025-02-30']],
  [['at', '>=', 20250101]],
  [['active', '=', 'yes']],
])('a value that does not convert matches nothing: %j', (filter) => {
  expect(select(filter)).toBe('');
  expect(select(['!', filter])).toBe('abc');
});

describe('what nobody published can be otherwise', () => {
  test('case-sensitive texts', () => {
    const dialect = { stringCase: 'sensitive' } as const;
    expect(select(['status', '=', 'paid'], dialect)).toBe('b');
    expect(select(['name', 'contains', 'ALPHA'], dialect)).toBe('');
    expect(select(['id', '=', ID.a.toUpperCase()], dialect)).toBe('a');
  });

  test('guids in the order of SQL Server', () => {
    // By the last six bytes: b 01, c aa, a ff.
    expect(select(['id', '>', ID.b], { idOrder: 'sqlServer' })).toBe('ac');
    expect(select(['id', '<', ID.c], { idOrder: 'sqlServer' })).toBe('b');
  });

  test('<> and notcontains without the missing', () => {
    const dialect = { notEqualNulls: 'dropped' } as const;
    expect(select(['name', '<>', 'alpha'], dialect)).toBe('b');
    expect(select(['name', 'notcontains', 'alpha'], dialect)).toBe('b');
    expect(select(['name', '<>', null], dialect)).toBe('ab');
  });
});

describe('refuses', () => {
  test.each<[string]>([
    ['not json'],
    ['null'],
    ['{}'],
    ['"status"'],
    ['[]'],
    ['[[]]'],
    ['["status"]'],
    ['["status","="]'],
    ['["status","Paid"]'],
    ['["status","=","Paid","more"]'],
    ['["status","==","Paid"]'],
    ['["status","Contains","Paid"]'],
    ['["status","=",["Paid"]]'],
    ['["status","=",{}]'],
    ['["amount",">",null]'],
    ['["name","contains",null]'],
    ['[5,"=",5]'],
    ['["nope","=",1]'],
    ['["Status","=","Paid"]'],
    ['["address","=",null]'],
    ['["address.nope","=",null]'],
    ['["constructor","=",null]'],
    ['["!"]'],
    ['["!",["amount","=",1],["amount","=",2]]'],
    ['["!","amount"]'],
    ['[["amount","=",1],"and",["amount","=",2],"or",["amount","=",3]]'],
    ['[["amount","=",1],["amount","=",2],"or",["amount","=",3]]'],
    ['[["amount","=",1],"or",["amount","=",2],["amount","=",3]]'],
    ['[["amount","=",1],"and"]'],
    ['[["amount","=",1],"and","and",["amount","=",2]]'],
    ['[["amount","=",1],"xor",["amount","=",2]]'],
    [`${'['.repeat(200)}"amount","=",1${']'.repeat(200)}`],
  ])('%s', (text) => {
    expect(() => compileFilter(parseFilter(text), SHAPE, DIALECT)).toThrow(QueryError);
  });
});
