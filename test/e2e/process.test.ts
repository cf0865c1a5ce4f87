import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { complaintAboutNode } from '../../src/node-version.ts';
import type { Merchant } from '../kit/merchant.ts';
import { startMerchant } from '../kit/merchant.ts';
import { buildProgram } from '../kit/build-program.ts';
import { startProgram } from '../kit/program.ts';

/** Of a machine that has other things to do; how long it takes otherwise is measured, not tested. */
const readyWithinMs = 30_000;

const sandboxed = { PORT: '0', SANDBOX_PORT: '0', SANDBOX_SCALE: '0.1' };
const query = JSON.stringify({
  query: '{ transactions(first: 3) { nodes { id amount { amount currency } } } }',
});

async function post(url: string): Promise<{ readonly status: number; readonly body: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', connection: 'close' },
    body: query,
  });
  return { status: response.status, body: await response.text() };
}

function environmentOf({ sandbox }: Merchant): Record<string, string> {
  return {
    PORT: '0',
    GOVINEER_BASE_URL: sandbox.url,
    GOVINEER_TOKEN_URL: sandbox.tokenUrl,
    GOVINEER_CLIENT_ID: sandbox.clientId,
    GOVINEER_CLIENT_SECRET: sandbox.clientSecret,
    GOVINEER_MODE: 'SANDBOX',
  };
}

beforeAll(async () => {
  await buildProgram();
});

describe('npm start', () => {
  it('is ready on loopback, and the query it prints can be pasted', async () => {
    await using program = await startProgram(['--sandbox'], sandboxed);
    const url = await program.ready(readyWithinMs);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    const line = program.stdout.split('\n').find((text) => text.startsWith('ready ')) ?? '';
    const [, body] = /-d '([^']+)'/.exec(line) ?? [];
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body ?? '',
    });
    const answer = (await response.json()) as {
      readonly data?: { readonly transactions?: { nodes: unknown[] } };
    };
    expect(answer.data?.transactions?.nodes).toHaveLength(3);
    expect(program.stderr).toBe('');
  });

  it('ends at once with 0 when nothing is under way', async () => {
    await using program = await startProgram(['--sandbox'], sandboxed);
    await program.ready(readyWithinMs);
    const began = performance.now();
    program.kill('SIGTERM');
    expect(await program.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it('says in one sentence that its port is taken, and ends with 1', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await using program = await startProgram(['--sandbox'], { ...sandboxed, PORT: `${port}` });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.stderr.trim().split('\n')).toHaveLength(1);
    expect(program.stderr).toContain(`port ${port} on 127.0.0.1 is in use`);
    expect(program.stderr, 'it says what to do').toMatch(/PORT/);
    expect(program.stderr).not.toMatch(/EADDRINUSE|\bat \S+ \(|node:/);
    await new Promise((resolve) => other.close(resolve));
  });

  it('says in one sentence that a sandbox’s port is taken, and ends with 1', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    await using program = await startProgram(['--sandbox'], { ...sandboxed, SANDBOX_PORT: `${port - 1}` });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.stderr.trim().split('\n')).toHaveLength(1);
    expect(program.stderr).toContain(`port ${port} on 127.0.0.1 is in use`);
    expect(program.stderr, 'it says what to do').toMatch(/SANDBOX_PORT/);
    await new Promise((resolve) => other.close(resolve));
  });
});

describe('a request under way', () => {
  let merchant: Merchant;
  beforeAll(async () => {
    merchant = await startMerchant({ latencyMs: 300 });
  });
  afterAll(() => merchant[Symbol.asyncDispose]());

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'is finished after %s, and nothing new is taken',
    async (signal) => {
      await using program = await startProgram([], environmentOf(merchant));
      const url = await program.ready(readyWithinMs);
      const { next } = merchant.sandbox.requests.since(0);
      const underWay = post(url);
      await expect.poll(() => merchant.sandbox.requests.since(next).entries.length).toBeGreaterThan(0);
      program.kill(signal);
      const { status, body } = await underWay;
      expect(status).toBe(200);
      expect(JSON.parse(body)).toMatchObject({ data: { transactions: { nodes: [{}, {}, {}] } } });
      expect(await program.ended).toEqual({ code: 0, signal: null });
      await expect(post(url)).rejects.toThrow();
      expect(program.stdout + program.stderr).not.toContain(merchant.sandbox.clientSecret);
    },
  );
});

describe('npm run start:live', () => {
  it('refuses to start without a connection, and says what to set', async () => {
    await using program = await startProgram([], { PORT: '0' });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.stderr).toContain('GOVINEER_BASE_URL');
    expect(program.stderr).toContain('PAYGRAPH_CONFIG');
    expect(program.stdout).toBe('');
  });

  it('lists everything that is wrong at once, without repeating what was given', async () => {
    await using program = await startProgram([], {
      PORT: 'four thousand',
      SCAN_BUDGET: '-1',
      GOVINEER_BASE_URL: 'https://api.example.com',
      GOVINEER_TOKEN_URL: 'not a url',
      GOVINEER_CLIENT_SECRET: ' misplaced-secret ',
    });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    const problems = program.stderr.split('\n').filter((line) => line.startsWith('  - '));
    for (const name of [
      'PORT',
      'SCAN_BUDGET',
      'GOVINEER_TOKEN_URL',
      'GOVINEER_CLIENT_ID',
      'GOVINEER_CLIENT_SECRET',
    ]) {
      expect(
        problems.some((problem) => problem.includes(name)),
        `${name} in ${program.stderr}`,
      ).toBe(true);
    }
    expect(program.stderr).not.toContain('misplaced-secret');
    expect(program.stderr).not.toMatch(/\bat \S+ \(|node:/);
  });

  it('refuses addresses on plain http, to which a secret would go as it is', async () => {
    await using program = await startProgram([], {
      PORT: '0',
      GOVINEER_BASE_URL: 'http://10.0.0.7:8080',
      GOVINEER_TOKEN_URL: 'http://127.0.0.1.example.com/token',
      GOVINEER_CLIENT_ID: 'id',
      GOVINEER_CLIENT_SECRET: 'never-to-be-seen',
    });
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.stderr).toMatch(/GOVINEER_BASE_URL: .*https/);
    expect(program.stderr).toMatch(/GOVINEER_TOKEN_URL: .*https/);
    expect(program.stderr).not.toContain('never-to-be-seen');
  });

  it('is ready although its provider is down, and says so where it is asked', async () => {
    await using program = await startProgram([], {
      PORT: '0',
      PROVIDER_DEADLINE_MS: '300',
      GOVINEER_BASE_URL: 'http://127.0.0.1:9',
      GOVINEER_TOKEN_URL: 'http://127.0.0.1:9/token',
      GOVINEER_CLIENT_ID: 'id',
      GOVINEER_CLIENT_SECRET: 'never-to-be-seen',
    });
    const url = await program.ready(readyWithinMs);
    expect((await fetch(new URL('/healthz', url))).status).toBe(200);
    expect((await fetch(new URL('/readyz', url))).status).toBe(503);
    const { body } = await post(url);
    expect(JSON.parse(body)).toMatchObject({ errors: [{ extensions: { code: 'PROVIDER_UNAVAILABLE' } }] });
    expect(program.stdout + program.stderr + body).not.toContain('never-to-be-seen');
  });
});

describe('a Node.js that is too old', () => {
  /** What this machine has beside the one that runs the tests, where that is older than the program needs. */
  const oldOnes = ['/usr/bin/node', '/usr/local/bin/node'].filter((path) => {
    if (!existsSync(path)) return false;
    const version = execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1);
    return complaintAboutNode(version) !== null;
  });
  const pretend = `data:text/javascript,${encodeURIComponent(
    "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.19.0' } })",
  )}`;

  it.each([
    ['this one, made to say that it is old', { nodeArgs: ['--import', pretend] }],
    ...oldOnes.map((node) => [node, { node }] as const),
  ] as const)('gets one sentence that says what to do (%s)', async (_name, options) => {
    await using program = await startProgram(['--sandbox'], sandboxed, options);
    expect(await program.ended).toEqual({ code: 1, signal: null });
    expect(program.stderr.trim().split('\n')).toHaveLength(1);
    expect(program.stderr).toMatch(/Node\.js 22\.19 or newer/);
    expect(program.stdout).toBe('');
  });
});
