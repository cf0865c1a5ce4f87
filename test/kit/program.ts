import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** The program as somebody starts it: a process of its own. */
export interface Program extends AsyncDisposable {
  /** What it has printed so far. */
  readonly stdout: string;
  readonly stderr: string;
  /** The address in the line that begins with `ready`; rejects where the process ends, or takes longer. */
  ready(withinMs: number): Promise<string>;
  kill(signal: NodeJS.Signals): void;
  readonly ended: Promise<Ended>;
}

const folder = resolve('node_modules/.cache/paygraph-test');
let built: Promise<string> | undefined;

/**
 * Compiles the sources as `npm run build` does, into a folder of the tests' own: what stands in `dist` may be old, or
 * not be there. Once for each test file that asks.
 */
export function buildProgram(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  await mkdir(folder, { recursive: true });
  // A folder below node_modules does not inherit the package's kind of modules.
  await writeFile(join(folder, 'package.json'), '{"type":"module"}\n');
  const compiler = resolve('node_modules/.bin/tsc');
  const { code, output } = await run(compiler, [
    '-p',
    'tsconfig.build.json',
    '--outDir',
    folder,
    // Types are the affair of another check.
    '--noCheck',
  ]);
  if (code !== 0) throw new Error(`The sources do not compile:\n${output}`);
  return folder;
}

async function run(
  command: string,
  args: readonly string[],
): Promise<{ readonly code: number | null; readonly output: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolveRun, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolveRun({ code, output }));
  });
}

/** Starts the compiled program with nothing in its environment but `env`. */
export async function startProgram(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  options: { readonly node?: string; readonly nodeArgs?: readonly string[] } = {},
): Promise<Program> {
  const main = join(await buildProgram(), 'src/main.js');
  const child = spawn(options.node ?? process.execPath, [...(options.nodeArgs ?? []), main, ...args], {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed = { stdout: '', stderr: '' };
  const listeners = new Set<() => void>();
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      printed[name] += text;
      for (const listener of listeners) listener();
    });
  }
  const ended = new Promise<Ended>((resolveEnd, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolveEnd({ code, signal }));
  });
  return {
    get stdout() {
      return printed.stdout;
    },
    get stderr() {
      return printed.stderr;
    },
    ended,
    kill: (signal) => void child.kill(signal),
    ready(withinMs) {
      const { promise, resolve: found, reject } = Promise.withResolvers<string>();
      const look = (): void => {
        const line = /^ready (\S+)/m.exec(printed.stdout);
        if (line?.[1] !== undefined) found(line[1]);
      };
      const late = setTimeout(
        () => reject(new Error(`not ready within ${withinMs} ms: ${printed.stdout}${printed.stderr}`)),
        withinMs,
      );
      listeners.add(look);
      look();
      void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${printed.stderr}`)));
      return promise.finally(() => {
        clearTimeout(late);
        listeners.delete(look);
      });
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
