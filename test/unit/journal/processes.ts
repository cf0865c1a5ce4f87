import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** The journal compiled into a folder of its own: what stands in `dist` may be old, or not be there. */
export interface CompiledJournal extends AsyncDisposable {
  readonly module: string;
}

export async function compileJournal(): Promise<CompiledJournal> {
  const cache = resolve('node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, 'paygraph-journal-'));
  const config = {
    extends: resolve('tsconfig.json'),
    // Types are the affair of another check.
    compilerOptions: { rootDir: resolve('.'), outDir: folder, noCheck: true, sourceMap: false },
    files: [resolve('src/journal/open-journal.ts')],
    include: [],
  };
  await writeFile(join(folder, 'package.json'), '{"type":"module"}\n');
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const compiler = spawn(resolve('node_modules/.bin/tsc'), ['-p', join(folder, 'tsconfig.json')]);
  let output = '';
  for (const stream of [compiler.stdout, compiler.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const [code] = (await once(compiler, 'close')) as [number | null];
  if (code !== 0) throw new Error(`The journal does not compile:\n${output}`);
  return {
    module: pathToFileURL(join(folder, 'src/journal/open-journal.js')).href,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
}

/** A process that uses a journal, and what it has told by lines of JSON. */
export interface JournalProcess {
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  /** Rejects if it ends before. */
  told(count: number): Promise<void>;
  go(): void;
  kill(): void;
  readonly ended: Promise<void>;
}

export function startProcess(
  compiled: CompiledJournal,
  url: string,
  task: string,
  name: string,
): JournalProcess {
  const script = resolve('test/unit/journal/process-script.ts');
  const child = spawn(process.execPath, ['--no-warnings', script, compiled.module, url, task, name]);
  const lines: Record<string, unknown>[] = [];
  const listeners = new Set<() => void>();
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(JSON.parse(line) as Record<string, unknown>);
    for (const listener of listeners) listener();
  });
  const ended = once(child, 'close').then(() => undefined);
  return {
    lines,
    ended,
    told(count) {
      const { promise, resolve: enough, reject } = Promise.withResolvers<void>();
      const look = (): void => {
        if (lines.length >= count) enough();
      };
      listeners.add(look);
      look();
      void ended.then(() => reject(new Error(`ended after ${lines.length} lines: ${complaint}`)));
      return promise.finally(() => listeners.delete(look));
    },
    go: () => void child.stdin.write('go\n'),
    kill: () => void child.kill('SIGKILL'),
  };
}
