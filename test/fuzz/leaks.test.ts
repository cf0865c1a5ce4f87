import { describe, expect, it } from 'vitest';
import { leaksOf } from './leaks.ts';

const leaks = leaksOf(() => ['s3cr3t-of-the-provider'], 'planted-here');

describe('an answer', () => {
  const given: readonly (readonly [string, object])[] = [
    ['a secret', { data: { transaction: { raw: { key: 's3cr3t-of-the-provider' } } } }],
    ['a token', { data: { account: { raw: { token: `eyJ${'a'.repeat(64)}` } } } }],
    ['a body that a provider failed with', { errors: [{ message: 'it said planted-here' }] }],
    ['a frame of a stack', { errors: [{ message: 'no\n    at Object.read (index)' }] }],
    ['a position in a source file', { errors: [{ message: 'in compose.ts:12' }] }],
    ['a path of this machine', { errors: [{ message: 'cannot open /tmp/journal.sqlite' }] }],
    ['a word of the database', { errors: [{ message: 'SQLITE_BUSY' }] }],
    ['a word of the system', { errors: [{ message: 'connect ECONNREFUSED' }] }],
    ['a word of the engine', { errors: [{ message: 'Cannot read properties of undefined' }] }],
    ['an object', { data: { a: { __typename: 'UserError', message: 'it said {"code": 1}' } } }],
    ['an address of a provider', { errors: [{ message: 'no answer from 127.0.0.1:8080' }] }],
  ];

  it.each(given)('gives away %s', (what, answer) => {
    expect(leaks.in(JSON.stringify(answer))).toContain(what);
  });

  it('that tells of money authorised gives nothing away', () => {
    const raw = { authorizationAmount: 1.5, url: 'http://127.0.0.1:8080/pay' };
    const answer = {
      data: { transaction: { raw } },
      errors: [{ message: 'first: must be 1 to 100, got 0' }],
    };
    expect(leaks.in(JSON.stringify(answer))).toEqual([]);
  });
});
