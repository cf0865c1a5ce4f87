import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { RelayModule } from './relay-documents.ts';

/** What became of the modules. */
export interface Compiled {
  /** What the compiler printed. */
  readonly log: string;
  /** The text of every operation that it made, by name, as a browser would send it. */
  readonly operations: ReadonlyMap<string, string>;
}

/**
 * Runs the Relay compiler over the modules in a folder of its own.
 *
 * @throws what the compiler says if it refuses any of them.
 */
export async function compileWithRelay(modules: readonly RelayModule[], schema: string): Promise<Compiled> {
  // The package exports the path of the program for this machine, or null where it has none.
  const program = createRequire(import.meta.url)('relay-compiler') as string | null;
  if (program === null) throw new Error(`there is no Relay compiler for ${process.platform} ${process.arch}`);
  const folder = await mkdtemp(join(tmpdir(), 'paygraph-relay-'));
  try {
    await Promise.all(['src', 'made'].map((name) => mkdir(join(folder, name))));
    await writeFile(join(folder, 'schema.graphql'), schema);
    for (const { name, source } of modules) await writeFile(join(folder, 'src', `${name}.ts`), source);
    await writeFile(
      join(folder, 'relay.config.json'),
      JSON.stringify({
        src: './src',
        schema: './schema.graphql',
        artifactDirectory: './made',
        language: 'typescript',
        eagerEsModules: true,
      }),
    );
    // Without a folder of version control nearby it looks for nothing but the modules.
    const { stdout, stderr } = await promisify(execFile)(program, [join(folder, 'relay.config.json')], {
      cwd: folder,
    });
    return { log: stdout + stderr, operations: await operationsIn(join(folder, 'made')) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function operationsIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const operations = new Map<string, string>();
  for (const file of await readdir(folder)) {
    const made = await readFile(join(folder, file), 'utf8');
    const [, text] = /^ {4}"text": (".*")$/m.exec(made) ?? [];
    if (text !== undefined) {
      operations.set(file.replace(/\.graphql\.ts$/, ''), JSON.parse(text) as string);
    }
  }
  return operations;
}
