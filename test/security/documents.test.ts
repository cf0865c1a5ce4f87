import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SecurityWorld } from './world.ts';
import { mostBytes, startSecurityWorld, underAttack } from './world.ts';

let world: SecurityWorld;
let held: number;

beforeAll(async () => {
  world = await startSecurityWorld();
  held = process.memoryUsage.rss();
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join(' ');

const nested = (depth: number, open: string, innermost: string, close: string): string =>
  open.repeat(depth) + innermost + close.repeat(depth);

/** Fragments of which each spreads the next twice: 2^count fields. */
const doubling = (count: number): string =>
  `{ ...f0 } ${times(count, (index) => `fragment f${index} on Query { a: __typename ...f${index + 1} ...f${index + 1} }`)} ` +
  `fragment f${count} on Query { __typename }`;

/** Documents that are made to cost much, and the code with which each is refused. */
const attacks: Readonly<Record<string, () => readonly [document: string, code: string]>> = {
  'a bomb of aliases': () => [
    `{ ${times(1_000, (index) => `a${index}: transactions(first: 100) { nodes { id } }`)} }`,
    'QUERY_TOO_COMPLEX',
  ],
  'aliases just above the limit': () => [
    `{ providers { ${times(101, (index) => `a${index}: connection`)} } }`,
    'QUERY_TOO_COMPLEX',
  ],
  'a field asked for thousands of times': () => [`{ ${'__typename '.repeat(4_900)} }`, 'QUERY_TOO_COMPLEX'],
  'a field asked for thousands of times with selections': () => [
    `{ ${'providers { connection } '.repeat(1_200)} }`,
    'QUERY_TOO_COMPLEX',
  ],
  'many roots': () => [`{ ${times(51, () => 'providers { connection }')} }`, 'QUERY_TOO_COMPLEX'],
  'many roots in a fragment': () => [
    `{ ...f ...f } fragment f on Query { ${times(26, (index) => `a${index}: providers { connection }`)} }`,
    'QUERY_TOO_COMPLEX',
  ],
  'many mutations': () => [
    `mutation { ${times(51, () => 'reconcileOperation(operationId: "x") { operation { id } }')} }`,
    'QUERY_TOO_COMPLEX',
  ],
  'fragments that double': () => [doubling(25), 'QUERY_TOO_COMPLEX'],
  'fragments that double without end': () => [doubling(400), 'QUERY_TOO_COMPLEX'],
  'fragments in a circle': () => [
    '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }',
    'BAD_USER_INPUT',
  ],
  'a fragment of itself': () => ['{ ...a } fragment a on Query { ...a ...a }', 'BAD_USER_INPUT'],
  'many fragments': () => [
    `{ ${times(300, (index) => `...f${index}`)} } ${times(300, (index) => `fragment f${index} on Query { __typename }`)}`,
    'QUERY_TOO_COMPLEX',
  ],
  'inline fragments inside each other': () => [
    `{ ${nested(1_000, '... { ', '__typename', ' }')} }`,
    'QUERY_TOO_COMPLEX',
  ],
  'selections inside each other': () => [nested(1_600, '{ a ', '{ a }', '}'), 'QUERY_TOO_COMPLEX'],
  'records inside each other': () => [
    `{ transactions { nodes ${nested(12, '{ account { transactions { nodes ', '{ id }', ' } } }')} } }`,
    'QUERY_TOO_COMPLEX',
  ],
  'lists of records in lists of records': () => [
    `{ transactions { nodes ${nested(5, '{ account { transactions { nodes ', '{ id }', ' } } }')} } }`,
    'QUERY_TOO_COMPLEX',
  ],
  'lists of records in lists of records, in fragments': () => [
    `{ accounts { nodes { ...f0 } } } ${times(5, (index) => `fragment f${index} on Account { transactions(last: 100) { nodes { account { ...f${index + 1} } } } }`)} fragment f5 on Account { name }`,
    'QUERY_TOO_COMPLEX',
  ],
  'as many lists as there may be, each with lists': () => [
    `{ ${times(50, (index) => `a${index}: customers(first: 100) { nodes { transactions(first: 100) { nodes { id } } } }`)} }`,
    'QUERY_TOO_COMPLEX',
  ],
  'depth hidden in fragments': () => [
    `{ node(id: "x") { ...f0 } } ${times(20, (index) => `fragment f${index} on Account { client { accounts { nodes { ...f${index + 1} } } } }`)} fragment f20 on Account { id }`,
    'QUERY_TOO_COMPLEX',
  ],
  'introspection inside itself': () => [
    `{ __schema { types ${nested(30, '{ fields { type ', '{ name }', ' } }')} } }`,
    'QUERY_TOO_COMPLEX',
  ],
  'lists inside each other': () => [
    `{ transactions(filter: ${nested(2_400, '[', '', ']')}) { nodes { id } } }`,
    'QUERY_TOO_COMPLEX',
  ],
  'objects inside each other': () => [
    `{ transactions(filter: ${nested(1_200, '{not:', '{}', '}')}) { nodes { id } } }`,
    'QUERY_TOO_COMPLEX',
  ],
  'types inside each other': () => [
    `query ($a: ${nested(2_400, '[', 'Int', ']')}) { __typename }`,
    'QUERY_TOO_COMPLEX',
  ],
  'a flood of directives': () => [`{ __typename ${'@skip(if: false) '.repeat(800)} }`, 'QUERY_TOO_COMPLEX'],
  'a flood of directives that are not there': () => [
    `query ${times(2_000, (index) => `@d${index}`)} { __typename }`,
    'QUERY_TOO_COMPLEX',
  ],
  'a flood of directives, one a field': () => [
    `{ providers { ${times(101, () => 'connection @include(if: true)')} } }`,
    'QUERY_TOO_COMPLEX',
  ],
  '20,000 tokens': () => [`{ ${'a '.repeat(20_000)} }`, 'QUERY_TOO_COMPLEX'],
  'many operations': () => [times(1_200, (index) => `query q${index} { __typename }`), 'QUERY_TOO_COMPLEX'],
  'many variables': () => [
    `query (${times(800, (index) => `$v${index}: Int`)}) { __typename }`,
    'QUERY_TOO_COMPLEX',
  ],
  'a long list': () => [`{ nodes(ids: [${times(1_500, () => '"x"')}]) { id } }`, 'QUERY_TOO_COMPLEX'],
  'a comment of half a megabyte': () => [`# ${'x'.repeat(500_000)}\n{ __typename }`, 'QUERY_TOO_COMPLEX'],
  'a text of half a megabyte': () => [`{ node(id: "${'x'.repeat(500_000)}") { id } }`, 'QUERY_TOO_COMPLEX'],
  'a name of fifty thousand letters': () => [`{ ${'x'.repeat(50_000)} }`, 'BAD_USER_INPUT'],
  'a number of fifty thousand digits': () => [
    `{ transactions(first: ${'9'.repeat(50_000)}) { nodes { id } } }`,
    'BAD_USER_INPUT',
  ],
  'an exponent without end': () => [
    '{ transactions(first: 1e999999999) { nodes { id } } }',
    'BAD_USER_INPUT',
  ],
  'a text that does not end': () => [`{ node(id: "${'x'.repeat(5_000)}`, 'BAD_USER_INPUT'],
  'a block text that does not end': () => [`{ node(id: """${'x\n'.repeat(5_000)}`, 'BAD_USER_INPUT'],
  'wrong fields by the thousand': () => [`{ ${times(2_000, (index) => `x${index}`)} }`, 'QUERY_TOO_COMPLEX'],
  'half a surrogate pair': () => ['{ node(id: "\\uD800") { id } }', 'BAD_USER_INPUT'],
  'a NUL between names': () => ['{ __type\u0000name }', 'BAD_USER_INPUT'],
  'right-to-left marks between names': () => ['{ \u202e__typename\u202c }', 'BAD_USER_INPUT'],
  'a type system in a document': () => ['{ __typename } type Query { a: Int }', 'BAD_USER_INPUT'],
  'a subscription': () => ['subscription { __typename }', 'BAD_USER_INPUT'],
  '@defer': () => ['{ ... @defer { __typename } }', 'BAD_USER_INPUT'],
};

describe.each(Object.keys(attacks))('%s', (name) => {
  it('is refused at once, and nothing is sent anywhere', async () => {
    const [query, code] = attacks[name]?.() ?? ['', ''];
    const { result: answer, calls } = await underAttack(world.paygraph, async () => {
      const before = world.calls();
      const result = await world.paygraph.ask(query);
      return { result, calls: world.calls() - before };
    });
    expect(calls, 'calls of providers').toBe(0);
    expect(answer.status).toBeLessThan(500);
    expect(answer.data).toBeNull();
    expect(
      answer.errors.map(({ extensions }) => extensions.code),
      answer.text.slice(0, 400),
    ).toContain(code);
    expect(answer.text.length, 'no message without end').toBeLessThan(3_000 + query.length / 10);
    expect(answer.text).not.toMatch(/call stack|RangeError|node_modules|\.ts:/);
  });
});

it('all of them together leave no more memory held than one may', () => {
  expect(process.memoryUsage.rss() - held, 'bytes').toBeLessThan(mostBytes);
});
