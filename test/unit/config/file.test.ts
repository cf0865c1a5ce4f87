import { describe, expect, it } from 'vitest';
import type { Environment } from '../../../src/config/environment.ts';
import type { GovineerSettings } from '../../../src/config/govineer.ts';
import { parseConfig } from '../../../src/config.ts';
import { GOVINEER, SECRET, files, none, problemsOf } from './given.ts';

describe('the file', () => {
  const yaml = `
connections:
  - provider: govineer
    key: east
    displayName: East
    mode: LIVE
    baseUrl: https://east.example
    tokenUrl: https://east.example/token
    clientId: { env: EAST_ID }
    clientSecret: { env: GOVINEER_EAST_SECRET }
    accountUids: [a, b]
    currencies: [USD, KWD]
    odata: '4.0'
  - provider: govineer
    key: west
    baseUrl: http://localhost:4101
    tokenUrl: http://localhost:4101/token
    clientId: west
    clientSecret: ${SECRET}
    concurrency: 4
limits:
  scanBudget: 500
  requestDeadlineMs: 2000
`;
  const env: Environment = { PAYGRAPH_CONFIG: 'c.yml', EAST_ID: 'east', GOVINEER_EAST_SECRET: SECRET };

  it('describes several connections of one provider', () => {
    const { connections, limits } = parseConfig(env, files({ 'c.yml': yaml }));
    expect(connections.map(({ key, displayName, mode }) => ({ key, displayName, mode }))).toEqual([
      { key: 'east', displayName: 'East', mode: 'LIVE' },
      { key: 'west', displayName: 'west', mode: null },
    ]);
    const [east] = connections;
    expect((east as GovineerSettings).clientSecret.reveal()).toBe(SECRET);
    expect(connections[0]).toMatchObject({ clientId: 'east', currencies: ['USD', 'KWD'], odata: '4.0' });
    expect(connections[1]).toMatchObject({ concurrency: 4 });
    expect(limits).toMatchObject({ scanBudget: 500, requestDeadlineMs: 2000, providerDeadlineMs: 5000 });
  });

  it('may be JSON', () => {
    const json = JSON.stringify({ limits: { scanBudget: 7 } });
    expect(parseConfig({ PAYGRAPH_CONFIG: 'c.json' }, files({ 'c.json': json })).limits.scanBudget).toBe(7);
  });

  it('may be empty', () => {
    expect(parseConfig({ PAYGRAPH_CONFIG: 'c' }, files({ c: '' }))).toEqual(parseConfig({}, none));
  });

  it('yields to the environment in its limits', () => {
    const settings = parseConfig({ ...env, SCAN_BUDGET: '900' }, files({ 'c.yml': yaml }));
    expect(settings.limits).toMatchObject({ scanBudget: 900, requestDeadlineMs: 2000 });
  });

  it('stands beside the connection of the environment, under another key', () => {
    const keys = parseConfig({ ...env, ...GOVINEER }, files({ 'c.yml': yaml })).connections.map(
      ({ key }) => key,
    );
    expect(keys).toEqual(['east', 'west', 'govineer']);
  });

  it('may not describe the same connection as the environment', () => {
    const same = yaml.replace('key: west', 'key: govineer');
    expect(problemsOf({ ...env, ...GOVINEER }, files({ 'c.yml': same }))).toEqual([
      'GOVINEER_* (key): expected a key of its own; c.yml: connections[1].key has the same, govineer',
    ]);
  });

  it('names the place of every problem', () => {
    const text = `
connections:
  - { provider: govineer, key: East, baseUrl: https://e, tokenUrl: https://e, clientId: { env: NOBODY }, clientSecret: s, clientSecrt: s }
  - { provider: stripe, key: s }
  - { provider: govineer, key: e, displayName: E, baseUrl: https://e, tokenUrl: https://e, clientId: e, clientSecret: s, accountUids: [], currencies: [usd] }
limits: { scanBudget: 0, scanBugdet: 1 }
colours: []
`;
    expect(problemsOf({ PAYGRAPH_CONFIG: 'c.yml' }, files({ 'c.yml': text }))).toEqual([
      'c.yml: colours: is not a setting',
      'NOBODY: is missing; c.yml: connections[0].clientId refers to it',
      'c.yml: connections[1].provider: expected one of efaka, govineer, paysley, profituity, wallee',
      'c.yml: limits.scanBudget: expected a whole number from 1 to 1000000 (rows)',
      'c.yml: limits.scanBugdet: is not a setting; did you mean scanBudget?',
      expect.stringMatching(/^c.yml: connections\[0\].key: expected a connection key/),
      'c.yml: connections[0].clientSecrt: is not a setting; did you mean clientSecret?',
      expect.stringMatching(/^c.yml: connections\[2\].accountUids/),
      expect.stringMatching(/^c.yml: connections\[2\].currencies/),
    ]);
  });

  it.each([
    ['broken YAML', `connections: [ "${SECRET}`],
    ['a repeated key', `limits: {}\nlimits: { x: "${SECRET}" }`],
    ['a bare word', SECRET],
    ['a list', `- ${SECRET}`],
    ['a tag nobody knows', `!!js/function "${SECRET}"`],
  ])('is refused when it is %s, without a word of what it holds', (_what, text) => {
    const problems = problemsOf({ PAYGRAPH_CONFIG: 'c.yml' }, files({ 'c.yml': text }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^c\.yml: /);
    expect(problems[0]).not.toContain(SECRET);
  });
});
