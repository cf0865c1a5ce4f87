import type { ChildProcess } from 'node:child_process';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bareEnvironment } from './bare-environment.ts';
import { callerFile } from './caller.ts';
import type { SandboxesAccess } from './sandboxes-access.ts';
import type { UpstreamAccess } from './upstream-access.ts';

/** A server in a process of its own. */
export interface RunningServer {
  readonly name: string;
  /** Where queries are posted to. */
  readonly url: string;
  readonly pid: number;
  close(): Promise<void>;
}

export interface RunningSandbox extends RunningServer {
  readonly access: UpstreamAccess;
}

const startMs = 60_000;

function fileOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** The sandbox of Govineer alone, without a rate limit. */
export async function startSandbox(scale: number): Promise<RunningSandbox> {
  const child = fork(fileOf('./servers/sandbox.js'), [], {
    env: bareEnvironment({ BENCH_SCALE: String(scale) }),
  });
  const access = (await messageOf(child, 'sandbox')) as UpstreamAccess;
  return { ...running('sandbox', child, access.url), access };
}

/** A sandbox, and the variables that point an endpoint at it alone. */
export interface PointedSandbox extends RunningServer {
  readonly environment: Readonly<Record<string, string>>;
}

/** Govineer's, with its largest account. */
export async function startGovineerAlone(scale: number): Promise<PointedSandbox> {
  const { access, ...sandbox } = await startSandbox(scale);
  return { ...sandbox, environment: govineerAlone(access) };
}

/** Profituity's, with all its merchants; its variables say that it can be paged by key. */
export async function startProfituityAlone(scale: number): Promise<PointedSandbox> {
  const child = fork(fileOf('./servers/profituity-sandbox.js'), [], {
    env: bareEnvironment({ BENCH_SCALE: String(scale) }),
  });
  const { url, environment } = (await messageOf(child, 'Profituity')) as Pick<
    PointedSandbox,
    'url' | 'environment'
  >;
  return { ...running('Profituity', child, url), environment };
}

export interface RunningSandboxes extends RunningServer {
  readonly access: SandboxesAccess;
}

/** All sandboxes in one process, on the day `at`. */
export async function startSandboxes(at: number): Promise<RunningSandboxes> {
  const child = fork(fileOf('./servers/sandboxes.js'), [], {
    env: bareEnvironment({ BENCH_DATE_SHIFT_MS: shiftTo(at) }),
    execArgv: preload,
  });
  const access = (await messageOf(child, 'sandboxes')) as SandboxesAccess;
  return { ...running('sandboxes', child, access.urls.govineer), access };
}

/** For a process whose calendar is moved by BENCH_DATE_SHIFT_MS. */
const preload = ['--import', new URL('./servers/shifted-date.js', import.meta.url).href];

function shiftTo(at: number): string {
  return String(at - Date.now());
}

/** One of the servers in this folder. */
export async function startComparison(
  name: string,
  file: './servers/limit.js' | './servers/naive.js',
  access: UpstreamAccess,
): Promise<RunningServer> {
  const env = bareEnvironment({ NODE_ENV: 'production', BENCH_UPSTREAM: JSON.stringify(access) });
  const child = fork(fileOf(file), [], { env });
  const message = (await messageOf(child, name)) as { readonly url: string };
  return running(name, child, message.url);
}

/** The variables that point an endpoint at one account of Govineer, and at no other provider. */
export function govineerAlone(access: UpstreamAccess): Readonly<Record<string, string>> {
  return {
    GOVINEER_BASE_URL: access.url,
    GOVINEER_TOKEN_URL: access.tokenUrl,
    GOVINEER_CLIENT_ID: access.clientId,
    GOVINEER_CLIENT_SECRET: access.clientSecret,
    GOVINEER_MODE: 'SANDBOX',
    GOVINEER_ACCOUNT_UIDS: access.account,
  };
}

/** Variables that take back what the sandbox says of itself and the provider published nowhere: their defaults. */
export const profituityUntold = {
  PROFITUITY_WORDS: 'unknown',
  PROFITUITY_STRINGS: 'unknown',
  PROFITUITY_IDS: 'unknown',
  PROFITUITY_DATES: 'day',
} as const;

/** This endpoint, as `npm run start:live` runs it, with these providers; on the day `at`, by default today. */
export async function startEndpoint(
  name: string,
  providers: Readonly<Record<string, string>>,
  at?: number,
): Promise<RunningServer> {
  const callers = callerFile();
  const child = spawn(process.execPath, [...(at === undefined ? [] : preload), fileOf('../src/main.js')], {
    env: bareEnvironment({
      PAYGRAPH_CONFIG: callers.path,
      NODE_ENV: 'production',
      // What is open in development only: the paging case reads how many rows were read.
      EXPLAIN: 'true',
      // The load is one caller's, who asks as fast as he can.
      COST_PER_MINUTE: '1000000000000',
      LOG_LEVEL: 'warn',
      HOST: '127.0.0.1',
      PORT: '0',
      ...(at === undefined ? {} : { BENCH_DATE_SHIFT_MS: shiftTo(at) }),
      ...providers,
    }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.once('exit', callers.remove);
  const timeout = setTimeout(() => child.kill(), startMs);
  let url = '';
  for await (const line of createInterface({ input: child.stdout })) {
    url = /^ready (\S+)/.exec(line)?.[1] ?? '';
    if (url !== '') break;
  }
  clearTimeout(timeout);
  if (url === '') throw new Error(`${name} has not started`);
  child.stdout.resume();
  return running(name, child, url);
}

async function messageOf(child: ChildProcess, name: string): Promise<unknown> {
  const waiting = new AbortController();
  const timeout = setTimeout(() => child.kill(), startMs);
  const ended = once(child, 'exit', { signal: waiting.signal }).then(() => {
    throw new Error(`${name} has ended instead of starting`);
  });
  try {
    const [message] = (await Promise.race([
      once(child, 'message', { signal: waiting.signal }),
      ended,
    ])) as unknown[];
    return message;
  } finally {
    clearTimeout(timeout);
    ended.catch(() => undefined);
    waiting.abort();
  }
}

function running(name: string, child: ChildProcess, url: string): RunningServer {
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} has no process`);
  return {
    name,
    url,
    pid,
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
