// Builds the playground into dist/playground. Skipped when nothing it is made of has changed, because the
// editor is large and `npm start` runs this every time.
import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '..', '..', '..');
const app = join(here, 'app');
const target = join(project, 'dist', 'playground');
const stamp = join(target, '.inputs');

/** The packages that end up in the bundle, or make it. */
const BUNDLED = /^node_modules\/(graphiql|@graphiql\/.*|monaco-.*|graphql|react|react-dom|vite)$/;

/** A digest of every input: our sources, this file, and the locked versions of what is bundled. */
async function digestOfInputs() {
  const hash = createHash('sha256');
  const names = await readdir(app, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of [...files.toSorted(), fileURLToPath(import.meta.url)]) {
    hash
      .update(relative(here, file))
      .update('\0')
      .update(await readFile(file))
      .update('\0');
  }
  const lock = JSON.parse(await readFile(join(project, 'package-lock.json'), 'utf8'));
  for (const [path, entry] of Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (BUNDLED.test(path)) hash.update(`${path}@${entry.version}\0`);
  }
  return hash.digest('hex');
}

const digest = await digestOfInputs();
const built = await readFile(stamp, 'utf8').catch(() => '');
if (built !== digest) {
  const started = performance.now();
  const { build } = await import('vite');
  await build({
    root: app,
    base: '/playground/',
    configFile: false,
    // Its warnings are about directives in other people's packages.
    logLevel: 'error',
    build: {
      outDir: target,
      emptyOutDir: true,
      target: 'es2022',
      sourcemap: false,
      // Monaco is one large piece whatever is done; nobody waits for it on a slow line.
      chunkSizeWarningLimit: 10_000,
      reportCompressedSize: false,
      // Everything is a file of its own, so that the page's policy can forbid data: URLs for code.
      assetsInlineLimit: 0,
    },
    worker: { format: 'es' },
  });
  await mkdir(target, { recursive: true });
  // Written last: a build that was interrupted is never taken for a finished one.
  await writeFile(stamp, digest);
  process.stdout.write(`playground: built in ${((performance.now() - started) / 1000).toFixed(1)} s\n`);
}
