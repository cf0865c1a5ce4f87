import { describe, expect, test } from 'vitest';
import { a, b, decimal, filterOf, other, shop } from './dialect-fixture.ts';

describe('groups', () => {
  const one = { op: 'eq', field: 'reference', value: 'x' } as const;
  const two = { op: 'eq', field: 'status', value: 'SUCCEEDED' } as const;

  test('of the other connective stand apart: none mixes them', () => {
    expect(filterOf({ op: 'and', of: [one, two] })).toBe(
      '[["ref","=","x"],"and",[["status","=","P"],"or",["status","=","Q"]]]',
    );
    expect(filterOf({ op: 'or', of: [{ op: 'and', of: [one, two] }, one] })).toBe(
      '[[["ref","=","x"],"and",[["status","=","P"],"or",["status","=","Q"]]],"or",["ref","=","x"]]',
    );
  });

  test('of the same connective are one', () => {
    expect(filterOf({ op: 'or', of: [one, two] })).toBe(
      '[["ref","=","x"],"or",["status","=","P"],"or",["status","=","Q"]]',
    );
  });

  test('lose what is always or never true', () => {
    const never = { op: 'eq', field: 'id', value: 'elsewhere/x' } as const;
    const always = { op: 'present', field: 'createdAt' } as const;
    expect(filterOf({ op: 'and', of: [one, always] })).toBe('["ref","=","x"]');
    expect(filterOf({ op: 'or', of: [one, never] })).toBe('["ref","=","x"]');
    expect(filterOf({ op: 'and', of: [one, never] })).toBe('never');
    expect(filterOf({ op: 'or', of: [one, always] })).toBe('always');
    expect(filterOf({ op: 'everything' })).toBe('always');
    expect(filterOf({ op: 'nothing' })).toBe('never');
  });
});

describe('text', () => {
  test.each([
    ['plain', '["ref","=","plain"]'],
    ['', '["ref","=",""]'],
    ['say "x"', '["ref","=","say \\"x\\""]'],
    ['"],"or",["id","<>",null', '["ref","=","\\"],\\"or\\",[\\"id\\",\\"<>\\",null"]'],
    ['back\\', '["ref","=","back\\\\"]'],
    ['line\nend', '["ref","=","line\\nend"]'],
    ['half \udc00', 'never'],
  ])('eq %j is %s', (value, filter) => {
    expect(filterOf({ op: 'eq', field: 'reference', value })).toBe(filter);
  });

  test.each([
    ['in', '[["ref","=","a"],"or",["ref","=","b"]]'],
    ['notIn', '[["ref","<>","a"],"and",["ref","<>","b"],"and",["ref","<>",null]]'],
  ] as const)('%s', (op, filter) => {
    expect(filterOf({ op, field: 'reference', values: ['a', 'b'] })).toBe(filter);
  });

  test.each([
    ['ne', 'Ab', '[["ref","<>","Ab"],"and",["ref","<>",null]]'],
    ['startsWith', 'Ab', '["ref","startswith","Ab"]'],
    ['endsWith', 'Ab', '["ref","endswith","Ab"]'],
    ['contains', 'Ab', '["ref","contains","ab"]'],
    ['eqIgnoreCase', 'Ab', '["ref","contains","ab"]'],
    ['contains', 'ünïcode', '["ref","contains","code"]'],
    ['contains', 'é', '["ref","<>",null]'],
    ['startsWith', '', '["ref","<>",null]'],
    ['startsWith', 'x\ud800', 'never'],
  ] as const)('%s %j is %s', (op, value, filter) => {
    expect(filterOf({ op, field: 'reference', value })).toBe(filter);
  });

  test('presence is asked only where it may lack', () => {
    expect(filterOf({ op: 'missing', field: 'reference' })).toBe('["ref","=",null]');
    expect(filterOf({ op: 'present', field: 'reference' })).toBe('["ref","<>",null]');
    expect(filterOf({ op: 'missing', field: 'customerName' })).toBe('never');
    expect(filterOf({ op: 'ne', field: 'customerName', value: 'x' })).toBe('["name","<>","x"]');
  });
});

describe('numbers', () => {
  test.each([
    ['gt', '12.340', '["amount",">",12.34]'],
    ['gte', '-1', '["amount",">=",-1]'],
    ['eq', '0.1', '["amount","=",0.1]'],
    ['ne', '10.5', '[["amount","<",10.5],"or",["amount",">",10.5]]'],
  ] as const)('%s %s is %s', (op, value, filter) => {
    expect(filterOf({ op, field: 'amount', value: decimal(value) })).toBe(filter);
  });

  // The neighbours of 15 digits, of which a bound takes the one that lets through the same amounts.
  test.each([
    ['gte', '10.0000000000000000001', '["amount",">=",10.0000000000001]'],
    ['gt', '10.0000000000000000001', '["amount",">",10]'],
    ['lt', '10.0000000000000000001', '["amount","<",10.0000000000001]'],
    ['lte', '10.0000000000000000001', '["amount","<=",10]'],
    ['gte', '-10.0000000000000000001', '["amount",">=",-10]'],
    ['lt', '-10.0000000000000000001', '["amount","<",-10]'],
    ['gt', '-10.0000000000000000001', '["amount",">",-10.0000000000001]'],
    ['eq', '10.0000000000000000001', 'never'],
    ['ne', '10.0000000000000000001', 'always'],
    ['eq', '10.0000000000000000000', '["amount","=",10]'],
    ['gte', '123456789012345678901234567890', 'never'],
    ['lt', '123456789012345678901234567890', 'always'],
    ['lte', '-123456789012345678901234567890', 'never'],
    ['eq', '123456789012345678901234567890', 'never'],
    ['ne', '100000000000000000000000000000', 'always'],
  ] as const)('%s %s is %s', (op, value, filter) => {
    expect(filterOf({ op, field: 'amount', value: decimal(value) })).toBe(filter);
  });

  test('lists of them', () => {
    const values = [decimal('1'), decimal('2.5')];
    expect(filterOf({ op: 'in', field: 'amount', values })).toBe(
      '[["amount","=",1],"or",["amount","=",2.5]]',
    );
    expect(filterOf({ op: 'notIn', field: 'amount', values })).toBe(
      '[[["amount","<",1],"or",["amount",">",1]],"and",[["amount","<",2.5],"or",["amount",">",2.5]]]',
    );
  });
});

describe('words', () => {
  test.each([
    ['eq', 'SCHEDULED', '["status","=","S"]'],
    ['eq', 'SUCCEEDED', '[["status","=","P"],"or",["status","=","Q"]]'],
    ['eq', 'EXPIRED', 'never'],
    ['eq', 'UNKNOWN', '[["status","<>","S"],"and",["status","<>","P"],"and",["status","<>","Q"]]'],
    ['ne', 'SCHEDULED', '["status","<>","S"]'],
    ['ne', 'UNKNOWN', '[["status","=","S"],"or",["status","=","P"],"or",["status","=","Q"]]'],
  ] as const)('%s %s is %s', (op, value, filter) => {
    expect(filterOf({ op, field: 'status', value })).toBe(filter);
  });

  test('of theirs that mean several of ours, and rows without any', () => {
    expect(filterOf({ op: 'eq', field: 'mode', value: 'TEST' })).toBe('["on","=",true]');
    expect(filterOf({ op: 'ne', field: 'mode', value: 'TEST' })).toBe('always');
    expect(filterOf({ op: 'ne', field: 'mode', value: 'LIVE' })).toBe(
      '[["on","<>",false],"or",["on","=",null]]',
    );
    expect(filterOf({ op: 'eq', field: 'mode', value: 'SANDBOX' })).toBe(
      '[[["on","<>",true],"and",["on","<>",false]],"or",["on","=",null]]',
    );
  });
});

describe('ids', () => {
  test.each(['', 'x', '1', a.toUpperCase(), `{${a}`, `${a} `, `${a}","or"`])('%j is no guid', (value) => {
    expect(filterOf({ op: 'eq', field: 'nativeId', value })).toBe('never');
    expect(() => filterOf({ op: 'gt', field: 'nativeId', value })).toThrow('guid');
  });

  test('native ones', () => {
    expect(filterOf({ op: 'in', field: 'nativeId', values: [a, 'x', b] })).toBe(
      `[["id","=","${a}"],"or",["id","=","${b}"]]`,
    );
    expect(filterOf({ op: 'lt', field: 'nativeId', value: a })).toBe(`["id","<","${a}"]`);
  });

  test('of records of the one merchant that is asked', () => {
    expect(filterOf({ op: 'eq', field: 'customerId', value: `${shop}/${a}` })).toBe(
      `["customerId","=","${a}"]`,
    );
    expect(filterOf({ op: 'eq', field: 'customerId', value: `${other}/${a}` })).toBe('never');
    expect(filterOf({ op: 'ne', field: 'customerId', value: `${shop}/${a}` })).toBe(
      `[["customerId","<>","${a}"],"and",["customerId","<>",null]]`,
    );
    expect(filterOf({ op: 'ne', field: 'customerId', value: `${other}/${a}` })).toBe(
      '["customerId","<>",null]',
    );
    expect(filterOf({ op: 'notIn', field: 'id', values: ['elsewhere/x', `${other}/${a}`] })).toBe('always');
  });

  test.each([[[]], [[shop, other]]])('of records of several merchants, %j', (accounts) => {
    expect(filterOf({ op: 'eq', field: 'customerId', value: `${other}/${a}` }, { accounts })).toBe(
      `[["merchantId","=","${other}"],"and",["customerId","=","${a}"]]`,
    );
    expect(
      filterOf(
        { op: 'in', field: 'id', values: [`${shop}/${a}`, `${other}/${a}`, `${shop}/${b}`] },
        { accounts },
      ),
    ).toBe(
      `[[["merchantId","=","${shop}"],"and",[["id","=","${a}"],"or",["id","=","${b}"]]],"or",` +
        `[["merchantId","=","${other}"],"and",["id","=","${a}"]]]`,
    );
    expect(filterOf({ op: 'ne', field: 'customerId', value: `${other}/${a}` }, { accounts })).toBe(
      `[[["merchantId","<>","${other}"],"or",["customerId","<>","${a}"]],"and",["customerId","<>",null]]`,
    );
  });

  test('of merchants', () => {
    expect(filterOf({ op: 'in', field: 'accountId', values: [`-/${shop}`, `-/${other}`] })).toBe(
      `[["merchantId","=","${shop}"],"or",["merchantId","=","${other}"]]`,
    );
    expect(filterOf({ op: 'ne', field: 'accountId', value: `-/${shop}` })).toBe(
      `["merchantId","<>","${shop}"]`,
    );
  });

  test('placeholders of EXPLAIN stand for themselves', () => {
    expect(filterOf({ op: 'eq', field: 'nativeId', value: '{id}' })).toBe('["id","=","{id}"]');
  });
});
