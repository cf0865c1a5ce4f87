import { expect, test } from 'vitest';
import { parseQuery } from '../../../../sandbox/wallee/query/parse.ts';
import type { Query } from '../../../../sandbox/wallee/query/query.ts';

/** A query as nested brackets: what was understood, in a form that is quick to read. */
function shown(query: Query): string {
  switch (query.kind) {
    case 'and':
    case 'or':
      return `[${query.parts.map(shown).join(` ${query.kind} `)}]`;
    case 'not':
      return `not ${shown(query.part)}`;
    case 'missing':
      return `${query.path}?`;
    case 'compare':
      return `${query.path} ${query.comparator} <${query.value}>`;
  }
}

const ACCEPTED: readonly (readonly [string, string])[] = [
  ['firstName:"John Peter" lastName:Doe', '[firstName : <John Peter> and lastName : <Doe>]'],
  ['quantity:>2 quantity:<=10', '[quantity :> <2> and quantity :<= <10>]'],
  ['quantity:<2', 'quantity :< <2>'],
  ['quantity:>=2', 'quantity :>= <2>'],
  ['NOT currency:EUR', 'not currency : <EUR>'],
  ['-currency:EUR', 'not currency : <EUR>'],
  ['paymentMethod:*', 'paymentMethod?'],
  ['-paymentMethod:*', 'not paymentMethod?'],
  ['NOT\t\n paymentMethod:*', 'not paymentMethod?'],
  ['color:~red,blue,green', 'color :~ <red,blue,green>'],
  ['color:~"red, blue"', 'color :~ <red, blue>'],
  [
    'state:SUCCESSFUL AND (currency:CHF OR currency:EUR)',
    '[state : <SUCCESSFUL> and [currency : <CHF> or currency : <EUR>]]',
  ],
  ['a:1 OR b:2 AND c:3', '[a : <1> or [b : <2> and c : <3>]]'],
  ['a:1 OR b:2 c:3', '[a : <1> or [b : <2> and c : <3>]]'],
  ['a:1 b:2 OR c:3', '[[a : <1> and b : <2>] or c : <3>]'],
  ['-(a:1 OR b:2)', 'not [a : <1> or b : <2>]'],
  ['NOT (a:1)', 'not a : <1>'],
  ['((a:1))', 'a : <1>'],
  ['a:1   \t AND \n b:2', '[a : <1> and b : <2>]'],
  ['charge.transaction.state:PENDING', 'charge.transaction.state : <PENDING>'],
  [`a:'say "hi"'`, 'a : <say "hi">'],
  [`a:"it's"`, "a : <it's>"],
  ['a:""', 'a : <>'],
  ["a:''", 'a : <>'],
  ['a:"2026-02-19T06:43:50.000Z"', 'a : <2026-02-19T06:43:50.000Z>'],
  ['a:-5', 'a : <-5>'],
  ['a:=5', 'a : <=5>'],
  ['a:AND', 'a : <AND>'],
  ['AND:1', 'AND : <1>'],
  ['NOT:1', 'NOT : <1>'],
  ['NOTE:1', 'NOTE : <1>'],
  // One modifier a term: the second sign belongs to the name.
  ['NOT -a:1', 'not -a : <1>'],
  ['--a:1', 'not -a : <1>'],
  ['a:x<y', 'a : <x<y>'],
  ['a:"(b:1) OR c:2"', 'a : <(b:1) OR c:2>'],
  ['a:é😀', 'a : <é😀>'],
];

test.each(ACCEPTED)('understands %j', (text, expected) => {
  expect(shown(parseQuery(text))).toBe(expected);
});

const REFUSED = [
  '',
  ' ',
  ' a:1',
  'a:1 ',
  'a',
  'a:',
  'a: 1',
  'a :1',
  ':1',
  'a=1',
  'charge.transaction.state=PENDING AND currency=EUR',
  'a:1 and b:2',
  'a:1 AND',
  'a:1 OR',
  'AND a:1',
  'a:1 AND AND b:2',
  'a:1 AND OR b:2',
  'a:1b:2:3',
  'a:1(b:2)',
  '(a:1)(b:2)',
  '(a:1)b:2',
  '( a:1)',
  '(a:1 )',
  '()',
  '(a:1',
  'a:1)',
  '- a:1',
  '-',
  '--a',
  'NOT(a:1)',
  'NOT NOT a:1',
  'a:*b',
  'a:*1 b:2',
  'a:* *',
  'a:"b',
  "a:'b",
  'a:"b"c',
  'a:b"c"',
  'a:~',
  'a:<',
  'a:<=',
  'a:<>1:2',
];

test.each(REFUSED.map((text) => [text]))('refuses %j', (text) => {
  expect(() => parseQuery(text)).toThrow(/The query needs .* at position \d+\./);
});

test('refuses what is nested too deep, before the stack ends', () => {
  const nested = (depth: number): string => '('.repeat(depth) + 'a:1' + ')'.repeat(depth);
  expect(shown(parseQuery(nested(64)))).toBe('a : <1>');
  expect(() => parseQuery(nested(65))).toThrow('nested');
  expect(() => parseQuery(nested(100_000))).toThrow('nested');
});
