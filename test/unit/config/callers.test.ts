import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config.ts';
import { scopes } from '../../../src/domain/scope.ts';
import { GOVINEER, files, problemsOf } from './given.ts';

const digest = 'ab'.repeat(32);
const other = 'cd'.repeat(32);
const env = { ...GOVINEER, PAYGRAPH_CONFIG: 'c.json' };

const shop = { id: 'shop', apiKeys: [digest], scopes: 'all', sees: 'all' };
const issuer = {
  issuer: 'https://login.example',
  audience: 'paygraph',
  jwksUrl: 'https://login.example/jwks',
  scopes: ['explain'],
  sees: 'all',
};

function written(content: object) {
  return files({ 'c.json': JSON.stringify(content) });
}

describe('callers', () => {
  it('are left out where the file names none', () => {
    expect(parseConfig(env, written({}))).not.toHaveProperty('callers');
    expect(parseConfig(env, written({ callers: [] }))).not.toHaveProperty('callers');
  });

  it('have keys, scopes and a sight', () => {
    const sees = { govineer: ['one', 'two'] };
    const reader = {
      id: 'reader',
      tenant: 'north',
      apiKeys: [other],
      scopes: ['explain', 'customers:read'],
      sees,
    };
    const { callers } = parseConfig(env, written({ callers: [shop, reader] }));
    expect(callers).toEqual({
      keys: [
        { ...shop, tenant: 'default' },
        {
          ...reader,
          scopes: new Set(['explain', 'customers:read']),
          sees: new Map([['govineer', new Set(['one', 'two'])]]),
        },
      ],
      issuers: [],
    });
  });

  it('may have less, or more, to spend than others', () => {
    const { callers } = parseConfig(
      env,
      written({
        callers: [{ ...shop, costPerMinute: 500 }],
        tokenIssuers: [{ ...issuer, costPerMinute: 70_000_000 }],
      }),
    );
    expect(callers?.keys[0]?.costPerMinute).toBe(500);
    expect(callers?.issuers[0]?.costPerMinute).toBe(70_000_000);
    expect(problemsOf(env, written({ callers: [{ ...shop, costPerMinute: 0 }] }))).toEqual([
      'c.json: callers[0].costPerMinute: expected a whole number from 1 to 1000000000000',
    ]);
  });

  it('may come with tokens of issuers', () => {
    const { callers } = parseConfig(env, written({ tokenIssuers: [issuer] }));
    expect(callers).toEqual({
      keys: [],
      issuers: [
        {
          ...issuer,
          tenant: 'default',
          clockToleranceSeconds: 30,
          claims: { id: 'sub', tenant: null, scopes: 'scope' },
          scopes: new Set(['explain']),
        },
      ],
    });
  });

  it('are as the documentation shows them', () => {
    const text = readFileSync('docs/configuration.md', 'utf8');
    const example = /^```yaml\n(callers:.*?)^```/ms.exec(text)?.[1] ?? '';
    const connections = ['city', 'east'].map((key) => ({
      provider: 'govineer',
      key,
      baseUrl: 'https://api.example',
      tokenUrl: 'https://api.example/token',
      clientId: 'a',
      clientSecret: 'b',
    }));
    const all = `connections: ${JSON.stringify(connections)}\n${example}`;
    const { callers } = parseConfig({ PAYGRAPH_CONFIG: 'c.yml' }, files({ 'c.yml': all }));
    expect(callers).toMatchObject({
      keys: [{ id: 'shop' }, { id: 'back-office' }],
      issuers: [{ audience: 'paygraph' }],
    });
    for (const scope of scopes) expect(text).toContain(`| \`${scope}\` `);
  });

  it('may be told by explain in production', () => {
    const production = { ...env, NODE_ENV: 'production' };
    expect(parseConfig(production, written({ callers: [shop] })).explain).toBe(true);
    expect(parseConfig({ ...production, EXPLAIN: '0' }, written({ callers: [shop] })).explain).toBe(false);
    expect(parseConfig(production, written({})).explain).toBe(false);
  });

  it.each<[string, unknown, string]>([
    ['a caller that is none', 'shop', 'callers[0]: expected an object'],
    ['no id', { ...shop, id: undefined }, "callers[0].id: is missing; expected the caller's id"],
    ['no keys', { ...shop, apiKeys: [] }, 'callers[0].apiKeys: expected a list with at least one key'],
    [
      'a key that is no digest',
      { ...shop, apiKeys: [digest, 'sesame'] },
      'callers[0].apiKeys[1]: expected the SHA-256 digest of a key',
    ],
    ['no scopes', { ...shop, scopes: undefined }, 'callers[0].scopes: is missing; expected all, or a list'],
    [
      'a mistyped scope',
      { ...shop, scopes: ['explain', 'customer:read'] },
      'callers[0].scopes[1]: is not a scope; did you mean customers:read?',
    ],
    ['no sight', { ...shop, sees: undefined }, 'callers[0].sees: is missing; expected all, or for each'],
    [
      'a connection that is not there',
      { ...shop, sees: { govinner: 'all' } },
      'callers[0].sees.govinner: is not the key of a connection; did you mean govineer?',
    ],
    [
      'accounts that are no list',
      { ...shop, sees: { govineer: 'one' } },
      'callers[0].sees.govineer: expected all, or a list of native ids',
    ],
    [
      'an unknown field',
      { ...shop, scope: 'all' },
      'callers[0].scope: is not a setting; did you mean scopes?',
    ],
  ])('are refused with %s', (_, caller, problem) => {
    const problems = problemsOf(env, written({ callers: [caller] }));
    expect(problems).toEqual([expect.stringContaining(`c.json: ${problem}`)]);
    expect(problems.join()).not.toContain('sesame');
  });

  it('have ids and keys of their own', () => {
    expect(problemsOf(env, written({ callers: [shop, { ...shop, id: 'till' }] }))).toEqual([
      'c.json: callers[1].apiKeys: expected one of its own; callers[0] has it too',
    ]);
    expect(problemsOf(env, written({ callers: [shop, { ...shop, apiKeys: [other] }] }))).toEqual([
      'c.json: callers[1].id: expected one of its own; callers[0] has it too',
    ]);
    expect(problemsOf(env, written({ tokenIssuers: [issuer, issuer] }))).toHaveLength(1);
  });

  it.each([
    ['jwksUrl', 'http://login.example/jwks', 'expected https'],
    ['clockToleranceSeconds', 301, 'expected a whole number from 0 to 300 (seconds)'],
    ['claims', { subject: 'x' }, 'is not a setting'],
    ['issuer', '', 'expected the issuer'],
  ])('are not believed by a token issuer whose %s is %s', (field, value, problem) => {
    const problems = problemsOf(env, written({ tokenIssuers: [{ ...issuer, [field]: value }] }));
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems[0]).toContain(`c.json: tokenIssuers[0].${field}`);
  });
});
