import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectionConfig } from '../kit/paygraph.ts';
import {
  connectionTo,
  efakaConnection,
  paysleyConnection,
  profituityConnection,
  walleeConnection,
} from '../kit/paygraph.ts';
import { refusingOrigin } from '../kit/misbehaving-server.ts';
import { buildProgram } from '../kit/build-program.ts';
import type { AllProviders } from '../kit/all-providers.ts';
import { startAllProviders } from '../kit/all-providers.ts';

interface Printed {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let all: AllProviders;
let folder: string;

beforeAll(async () => {
  await buildProgram();
  all = await startAllProviders();
  folder = await mkdtemp(join(tmpdir(), 'paygraph-doctor-'));
});

afterAll(async () => {
  await all[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

/** `npm run doctor` as somebody runs it in a folder of its own, with nothing but `env` in its environment. */
async function doctor(env: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Printed> {
  const main = join(await buildProgram(), 'src/doctor/main.js');
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return { code, ...printed };
}

async function write(
  name: string,
  connections: readonly ConnectionConfig[],
): Promise<Readonly<Record<string, string>>> {
  await writeFile(join(folder, name), JSON.stringify({ connections }));
  return { PAYGRAPH_CONFIG: name };
}

/** The part of what was printed that is about one connection. */
function partOf({ stdout }: Printed, key: string): string {
  return stdout.split('\n\n').find((part) => part.startsWith(`${key} — `)) ?? '';
}

function keysIn({ stdout }: Printed): readonly string[] {
  return Array.from(stdout.matchAll(/^(\S+) — /gm), ([, key]) => key ?? '');
}

/** A server that answers nobody before `count` clients wait for it, each with its first request. */
async function startGate(count: number): Promise<AsyncDisposable & { readonly origin: string }> {
  const waiting: ServerResponse[] = [];
  let open = false;
  const server = createServer((_request, response) => {
    waiting.push(response);
    open ||= waiting.length >= count;
    if (open) for (const waiter of waiting.splice(0)) waiter.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('npm run doctor', () => {
  it('ends with 0 where all connections work', async () => {
    const printed = await doctor(
      await write('well.json', [
        connectionTo(all.gov, { key: 'gov', displayName: 'City of Example' }),
        walleeConnection(all.wal, { key: 'wal' }),
        paysleyConnection(all.pay, { key: 'pay' }),
        profituityConnection(all.pro, { key: 'pro' }),
        efakaConnection(all.efa, { key: 'efa' }),
      ]),
    );
    expect(printed.stdout).toMatch(
      /^gov — City of Example \(GOVINEER\), set in well\.json: connections\[0\]$/m,
    );
    expect(printed.stdout.match(/^ {2}(?:resolve|connect|authenticate|read) +ok {2}\S/gm)).toHaveLength(20);
    expect(printed.stdout).toMatch(/\n5 connections tried: all well\n$/);
    expect(printed).toMatchObject({ code: 0, stderr: '' });
  });

  it('tells of all connections in their order, ends with 1 where one fails, and prints no secret', async () => {
    const secrets = {
      CITY_SECRET: 'never-to-be-seen-of-govineer',
      SHOP_KEY: 'py_test_never-to-be-seen-of-paysley',
      API_PASSWORD: 'never-to-be-seen-of-profituity',
      ACCESS_TOKEN: 'never-to-be-seen-of-efaka-by-anybody',
      SPACE_KEY: Buffer.from('never-to-be-seen-of-wallee!!').toString('base64'),
    };
    const file = await write('ill.json', [
      paysleyConnection(all.pay, { key: 'wrong-key', accessKey: { env: 'SHOP_KEY' } }),
      connectionTo(all.gov, { key: 'well' }),
      connectionTo(all.gov, { key: 'wrong-host', baseUrl: 'https://nobody.invalid' }),
      connectionTo(all.gov, { key: 'wrong-port', baseUrl: await refusingOrigin() }),
      connectionTo(all.gov, { key: 'wrong-secret', clientSecret: { env: 'CITY_SECRET' } }),
      walleeConnection(all.wal, { key: 'wrong-space', spaceIds: ['99'] }),
      walleeConnection(all.wal, { key: 'wrong-signature', authenticationKey: { env: 'SPACE_KEY' } }),
      walleeConnection(all.wal, { key: 'wrong-path', baseUrl: `${all.wal.url}/v9` }),
      profituityConnection(all.pro, { key: 'wrong-password', password: { env: 'API_PASSWORD' } }),
      efakaConnection(all.efa, { key: 'wrong-token', accessToken: { env: 'ACCESS_TOKEN' } }),
    ]);
    // One more by its variables.
    const ofVariables = {
      PAYSLEY_BASE_URL: all.pay.baseUrl,
      PAYSLEY_ACCESS_KEY: 'py_live_never-to-be-seen',
    };
    const printed = await doctor({ ...file, ...secrets, ...ofVariables });
    expect(printed).toMatchObject({ code: 1, stderr: '' });
    const ill = [
      'wrong-key',
      'wrong-host',
      'wrong-port',
      'wrong-secret',
      'wrong-space',
      'wrong-signature',
      'wrong-path',
      'wrong-password',
      'wrong-token',
      'paysley',
    ];
    const [first, ...others] = ill;
    expect(keysIn(printed)).toEqual([first, 'well', ...others]);
    expect(printed.stdout).toMatch(
      new RegExp(`\\n11 connections tried, 1 well; not well: ${ill.join(', ')}\\n$`),
    );

    expect(partOf(printed, 'well')).not.toContain('failed');
    for (const [key, step, cause, setting] of [
      ['wrong-key', 'authenticate', /does not know these credentials/, 'ill.json: connections[0].accessKey'],
      ['wrong-host', 'resolve', /DNS/, null],
      ['wrong-port', 'connect', /nobody listens/, 'ill.json: connections[3].baseUrl'],
      [
        'wrong-secret',
        'authenticate',
        /does not know these credentials/,
        'ill.json: connections[4].clientSecret',
      ],
      ['wrong-space', 'read', /not for this account or space/, 'ill.json: connections[5].spaceIds'],
      [
        'wrong-signature',
        'authenticate',
        /does not know these credentials/,
        'ill.json: connections[6].authenticationKey',
      ],
      ['wrong-path', 'authenticate', /nothing at this address/, 'ill.json: connections[7].baseUrl'],
      [
        'wrong-password',
        'authenticate',
        /does not know these credentials/,
        'ill.json: connections[8].password',
      ],
      ['wrong-token', 'authenticate', /refuses these credentials/, 'ill.json: connections[9].accessToken'],
      ['paysley', 'authenticate', /refuses these credentials/, 'PAYSLEY_ACCESS_KEY'],
    ] as const) {
      const part = partOf(printed, key);
      expect(part, key).toMatch(new RegExp(`^ {2}${step} +failed +.*${cause.source}`, 'm'));
      expect(part, key).toMatch(/^ +came +\S/m);
      expect(part, key).toMatch(/^ +to do +\S/m);
      if (setting !== null) expect(part, key).toContain(setting);
    }
    const well = [
      all.gov.clientSecret,
      all.wal.authenticationKey,
      all.pay.accessKey,
      all.pro.password,
      all.efa.accessToken,
    ];
    for (const secret of [...Object.values(secrets), ...well, 'never-to-be-seen']) {
      expect(printed.stdout).not.toContain(secret);
    }
  });

  it('tries them side by side', async () => {
    await using gate = await startGate(3);
    const keys = ['one', 'two', 'three'];
    const printed = await doctor(
      await write(
        'gate.json',
        keys.map((key) => paysleyConnection(all.pay, { key, baseUrl: gate.origin })),
      ),
    );
    // One after the other would wait for ever at the gate.
    expect(keys.map((key) => /^ {2}connect +ok/m.test(partOf(printed, key)))).toEqual([true, true, true]);
    expect(keysIn(printed)).toEqual(keys);
    expect(printed.code).toBe(1);
  });

  it('prints the same for programs', async () => {
    const file = await write('json.json', [
      walleeConnection(all.wal, { key: 'wal' }),
      paysleyConnection(all.pay, { key: 'pay', accessKey: 'py_test_never-to-be-seen' }),
    ]);
    const printed = await doctor(file, '--json');
    expect(printed).toMatchObject({ code: 1, stderr: '' });
    expect(printed.stdout).not.toContain('never-to-be-seen');
    expect(JSON.parse(printed.stdout)).toMatchObject({
      ok: false,
      connections: [
        { connection: 'wal', provider: 'WALLEE', place: 'json.json: connections[0]', ok: true },
        {
          connection: 'pay',
          ok: false,
          steps: [
            { step: 'resolve', status: 'ok' },
            { step: 'connect', status: 'ok' },
            {
              step: 'authenticate',
              status: 'failed',
              detail: 'the provider does not know these credentials',
              diagnosis: {
                cause: 'credentialsRefused',
                wanted: 'a 2xx answer',
                came: expect.stringMatching(/^401 /) as string,
                lookAt: ['json.json: connections[1].accessKey', 'json.json: connections[1].baseUrl'],
              },
            },
            { step: 'read', status: 'not tried' },
          ],
        },
      ],
    });
  });

  it('says what to set where nothing is configured, and what is wrong with a file, with exit code 1', async () => {
    const nothing = await doctor({});
    expect(nothing).toMatchObject({ code: 1, stdout: '' });
    expect(nothing.stderr).toContain('PAYGRAPH_CONFIG');
    const file = await write('bad.json', [
      paysleyConnection(all.pay, { key: 'pay', accessKey: 'no-key-at-all' }),
    ]);
    const bad = await doctor(file);
    expect(bad).toMatchObject({ code: 1, stdout: '' });
    expect(bad.stderr).toContain('bad.json: connections[0].accessKey: expected');
    expect(bad.stderr).not.toContain('no-key-at-all');
    const option = await doctor(file, '--prob');
    expect(option).toMatchObject({ code: 1, stdout: '' });
    expect(option.stderr).toContain('--probe');
  });

  it('with --probe finds out what holds of those that work, and stores it', async () => {
    const file = await write('probe.json', [
      connectionTo(all.gov, { key: 'gov', mode: 'TEST' }),
      paysleyConnection(all.pay, { key: 'pay', accessKey: 'py_test_never-to-be-seen' }),
    ]);
    const printed = await doctor(file, '--probe');
    expect(partOf(printed, 'gov')).toMatch(/read +ok/);
    expect(printed.stdout).toMatch(/\d+ hold, 0 do not, \d+ undecided, by \d+ calls/);
    expect(printed.stdout).toContain('probe: not tried, because the connection does not work');
    expect(printed).toMatchObject({ code: 1, stderr: '' });
    const stored = JSON.parse(await readFile(join(folder, 'data/probes.json'), 'utf8')) as Readonly<
      Record<string, { readonly holds: readonly string[] }>
    >;
    expect(Object.keys(stored)).toEqual(['gov']);
    expect(stored['gov']?.holds).toContain('transaction.status.eq');
  });
});
