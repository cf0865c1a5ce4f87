import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { connectionTo, startPaygraph } from '../kit/paygraph.ts';
import { startIssuer } from '../kit/token-issuer.ts';
import { buildProgram } from '../kit/build-program.ts';
import { startProgram } from '../kit/program.ts';

const digest = (key: string): string => createHash('sha256').update(key).digest('hex');

function callerWith(key: string, more: object = {}): object {
  return { id: key, apiKeys: [digest(key)], scopes: 'all', sees: 'all', ...more };
}

let merchant: Merchant;
let paygraph: Paygraph;

beforeAll(async () => {
  merchant = await startMerchant();
  paygraph = await startPaygraph({
    connections: [connectionTo(merchant.sandbox, { key: 'gov' })],
    file: {
      callers: [
        callerWith('all-key'),
        callerWith('reading-key', { scopes: ['transactions:read', 'operations:read'] }),
      ],
    },
  });
});

afterAll(async () => {
  await paygraph[Symbol.asyncDispose]();
  await merchant[Symbol.asyncDispose]();
});

const query = '{ transactions(first: 1) { nodes { id } } }';

describe('an endpoint with callers', () => {
  it.each([{ 'x-api-key': 'all-key' }, { authorization: 'Bearer all-key' }])(
    'answers %j',
    async (headers) => {
      const { status, errors, data } = await paygraph.ask(query, {}, { headers });
      expect(status).toBe(200);
      expect(errors).toEqual([]);
      expect(data).toMatchObject({ transactions: { nodes: [expect.anything()] } });
    },
  );

  it.each<Readonly<Record<string, string>>>([
    {},
    { 'x-api-key': 'sesame-key' },
    { authorization: 'sesame-key' },
  ])('refuses %j with 401 before anything is read, and repeats nothing', async (headers) => {
    const { result, calls } = await merchant.callsOf(async () => {
      const response = await fetch(paygraph.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query }),
      });
      return { response, text: await response.text() };
    });
    expect(result.response.status).toBe(401);
    expect(result.response.headers.get('www-authenticate')).toBe('Bearer');
    expect(JSON.parse(result.text)).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(result.text).not.toContain('sesame-key');
    expect(paygraph.log.text()).not.toContain('sesame-key');
    expect(calls).toHaveLength(0);
  });

  it('tells its health to everybody', async () => {
    const origin = new URL(paygraph.url).origin;
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  });
});

describe('a caller with scopes', () => {
  const headers = { 'x-api-key': 'reading-key' };

  it('reads what they are about', async () => {
    const { status, errors, data } = await paygraph.ask(query, {}, { headers });
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
    expect(data).toMatchObject({ transactions: { nodes: [expect.anything()] } });
  });

  it.each<[string, string]>([
    ['{ customers { totalCount } }', 'scope customers:read'],
    ['{ transactions(first: 1) { nodes { id customer { id } } } }', 'scope customers:read'],
    ['{ transactions(first: 1) { nodes { raw } } }', 'scope raw:read'],
    [
      '{ transactions(first: 1) { nodes { account { name } } } clients { totalCount } }',
      'scopes accounts:read, clients:read',
    ],
    ['{ search(text: "a") { nodes { __typename } } }', 'scopes customers:read, products:read'],
    [
      `mutation { voidTransaction(input: {transactionId: "x", idempotencyKey: "a-key-of-a-test"}) { operation { state } } }`,
      'scope payments:write',
    ],
    [
      `mutation { settleOperation(input: {operationId: "x", outcome: APPLIED, note: "n"}) { operation { state } } }`,
      'scope operations:settle',
    ],
  ])('is refused %s as a whole, with 403 and before anything is asked', async (text, missing) => {
    const { result, calls } = await merchant.callsOf(() => paygraph.ask(text, {}, { headers }));
    expect(result.errors).toMatchObject([
      { message: `It takes the ${missing}.`, extensions: { code: 'FORBIDDEN' } },
    ]);
    expect(result.status).toBe(403);
    expect(result.data).toBeNull();
    expect(calls).toHaveLength(0);
  });

  it('has nothing explained without the scope for it', async () => {
    const { status, errors } = await paygraph.ask(query, {}, { headers, explain: 'PLAN' });
    expect(status).toBe(403);
    expect(errors).toMatchObject([{ message: 'It takes the scope explain.' }]);
    const whole = await paygraph.ask(query, {}, { headers: { 'x-api-key': 'all-key' }, explain: 'PLAN' });
    expect(whole.status).toBe(200);
    expect(whole.extensions).toHaveProperty('explain');
  });

  it('does not learn by an id alone whether there is something it may not read', async () => {
    const whole = { headers: { 'x-api-key': 'all-key' } };
    const { data } = await paygraph.ask('{ customers(first: 1) { nodes { id } } }', {}, whole);
    const id: unknown = Reflect.get(Object(data), 'customers').nodes[0].id;
    const node = 'query N($id: ID!) { node(id: $id) { __typename id } }';
    expect((await paygraph.ask(node, { id }, whole)).data).toEqual({ node: { __typename: 'Customer', id } });
    const { result, calls } = await merchant.callsOf(() => paygraph.ask(node, { id }, { headers }));
    expect(result.data).toEqual({ node: null });
    expect(result.errors).toMatchObject([{ path: ['node'], extensions: { code: 'FORBIDDEN' } }]);
    expect(calls).toHaveLength(0);
  });
});

it('a token gives what its issuer lets it give', async () => {
  await using issuer = await startIssuer();
  const terms = { issuer: issuer.issuer, jwksUrl: issuer.jwksUrl, audience: 'paygraph' };
  await using server = await startPaygraph({
    connections: [connectionTo(merchant.sandbox, { key: 'gov' })],
    file: { tokenIssuers: [{ ...terms, scopes: ['transactions:read'], sees: 'all' }] },
  });
  const askWith = (token: string, text: string): ReturnType<typeof server.ask> =>
    server.ask(text, {}, { headers: { authorization: `Bearer ${token}` } });
  const token = await issuer.token({ scope: 'transactions:read customers:read' });
  expect(await askWith(token, query)).toMatchObject({ status: 200, errors: [] });
  expect((await askWith(token, '{ customers { totalCount } }')).status).toBe(403);
  expect((await askWith(await issuer.token({ aud: 'another' }), query)).status).toBe(401);
  issuer.fail(500);
  server.callers.replace({
    keys: [],
    issuers: [
      {
        ...terms,
        // Keys that are known of an address go on to be used while it does not answer.
        jwksUrl: `${issuer.jwksUrl}?moved`,
        clockToleranceSeconds: 0,
        tenant: 'default',
        claims: { id: 'sub', tenant: null, scopes: null },
        scopes: 'all',
        sees: 'all',
      },
    ],
  });
  const unknown = await askWith(token, query);
  expect(unknown.status).toBe(503);
  expect(unknown.errors).toMatchObject([{ extensions: { code: 'PROVIDER_UNAVAILABLE' } }]);
  expect(server.log.text() + server.answers()).not.toContain(token);
});

describe('npm run start:live', () => {
  beforeAll(async () => {
    await buildProgram();
  });

  async function inFolder(work: (file: string, env: Record<string, string>) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'paygraph-callers-'));
    try {
      await work(join(folder, 'paygraph.json'), {
        PORT: '0',
        JOURNAL_URL: `sqlite:${join(folder, 'journal.sqlite')}`,
        PAYGRAPH_CONFIG: join(folder, 'paygraph.json'),
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  function configuration(more: object): string {
    return JSON.stringify({ connections: [connectionTo(merchant.sandbox, { key: 'gov' })], ...more });
  }

  async function statusOf(url: string, key: string): Promise<number> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-api-key': key, connection: 'close' },
      body: JSON.stringify({ query: '{ providers { name } }' }),
    });
    await response.text();
    return response.status;
  }

  it.each([{ HOST: '0.0.0.0' }, { NODE_ENV: 'production' }])(
    'does not start without callers with %j, and says what to set',
    async (more) => {
      await inFolder(async (file, env) => {
        await writeFile(file, configuration({}));
        await using program = await startProgram([], { ...env, ...more });
        expect(await program.ended).toEqual({ code: 1, signal: null });
        expect(program.stderr).toMatch(/callers/);
        expect(program.stderr).toContain(Object.keys(more)[0]);
      });
    },
  );

  it('says loudly that it is open where it is', async () => {
    await inFolder(async (file, env) => {
      await writeFile(file, configuration({}));
      await using program = await startProgram([], env);
      await program.ready(30_000);
      expect(program.stdout).toMatch(/"level":"warn".*OPEN: no callers are configured/);
    });
  });

  it('starts in production with callers, and takes others from the changed file, but no wrong ones', async () => {
    await inFolder(async (file, env) => {
      await writeFile(file, configuration({ callers: [callerWith('first-key')] }));
      await using program = await startProgram([], { ...env, NODE_ENV: 'production' });
      const url = await program.ready(30_000);
      expect(program.stdout).not.toContain('OPEN');
      expect(await statusOf(url, 'first-key')).toBe(200);
      expect(await statusOf(url, 'second-key')).toBe(401);

      await writeFile(file, configuration({ callers: [callerWith('second-key')] }));
      await expect.poll(() => statusOf(url, 'second-key'), { timeout: 20_000, interval: 200 }).toBe(200);
      expect(await statusOf(url, 'first-key')).toBe(401);

      await writeFile(file, configuration({ callers: [callerWith('third-key', { scopes: ['nonsense'] })] }));
      await expect
        .poll(() => program.stdout, { timeout: 20_000, interval: 200 })
        .toMatch(/"level":"error".*callers\[0\]\.scopes\[0\]/);
      expect(await statusOf(url, 'second-key')).toBe(200);
      expect(await statusOf(url, 'third-key')).toBe(401);
      expect(program.stdout + program.stderr).not.toMatch(/(first|second|third)-key/);
    });
  });
});
