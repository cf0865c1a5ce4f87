import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const cache = resolve('node_modules/.cache/paygraph-test');
const sources = ['src', 'schema', 'resolvers', 'datasources', 'sandbox', 'docs', 'bench'];
const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json'];

/** Programs of sources that have changed since are kept this long, in milliseconds: another run may still start them. */
const keptMs = 24 * 3_600_000;

let built: Promise<string> | undefined;

/**
 * The folder of the sources as `npm run build` compiles them: what stands in `dist` may be old, or not be there. It has
 * the digest of the sources in its name and appears whole, so that processes which compile at the same time never
 * start half a program of each other's.
 */
export function buildProgram(): Promise<string> {
  built ??= build();
  return built;
}

async function build(): Promise<string> {
  const folder = join(cache, await digestOfSources());
  if (await exists(folder)) return folder;
  await mkdir(cache, { recursive: true });
  await forgetOld();
  const draft = await mkdtemp(join(cache, 'draft-'));
  await compile(draft);
  // A folder below node_modules does not inherit the package's kind of modules.
  await writeFile(join(draft, 'package.json'), '{"type":"module"}\n');
  try {
    await rename(draft, folder);
  } catch (error) {
    // Somebody else was faster with the same sources.
    if (!(await exists(folder))) throw error;
    await rm(draft, { recursive: true });
  }
  return folder;
}

async function digestOfSources(): Promise<string> {
  const inFolders = sources.map(async (folder) => {
    const names = await readdir(folder, { recursive: true });
    return names.filter((name) => name.endsWith('.ts')).map((name) => join(folder, name));
  });
  const names = [...settings, ...(await Promise.all(inFolders)).flat()].toSorted();
  const hash = createHash('sha256');
  for (const [index, text] of (await Promise.all(names.map((name) => readFile(name)))).entries()) {
    hash.update(`${names[index]} ${text.length}\n`).update(text);
  }
  return hash.digest('hex').slice(0, 24);
}

async function forgetOld(): Promise<void> {
  for (const name of await readdir(cache)) {
    const path = join(cache, name);
    // Another process may have been faster at removing it.
    const since = await stat(path).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (since < Date.now() - keptMs) await rm(path, { recursive: true, force: true });
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function compile(folder: string): Promise<void> {
  // Types are the affair of another check.
  const args = ['-p', 'tsconfig.build.json', '--outDir', folder, '--noCheck'];
  const child = spawn(resolve('node_modules/.bin/tsc'), args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed);
    child.once('close', done);
  });
  if (code !== 0) throw new Error(`The sources do not compile:\n${output}`);
}
