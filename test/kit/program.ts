import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildProgram } from './build-program.ts';

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
