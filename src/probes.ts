import { readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** Where `doctor --probe` stores what it saw, beside the journal. */
export const probesFile = 'data/probes.json';

const schema = z.record(z.string(), z.object({ at: z.iso.datetime(), holds: z.array(z.string()) }));
type Probes = z.output<typeof schema>;

/** By connection key, the assumed capabilities that were seen to hold there. None where it was never probed. */
export function readProbes(path: string): ReadonlyMap<string, ReadonlySet<string>> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return new Map();
    throw error;
  }
  const probes = parse(path, text);
  return new Map(Object.entries(probes).map(([connection, { holds }]) => [connection, new Set(holds)]));
}

/** Replaces what is stored of one connection. */
export async function storeProbe(
  path: string,
  connection: string,
  probe: { readonly at: string; readonly holds: readonly string[] },
): Promise<void> {
  const before = await readFile(path, 'utf8').then(
    (text) => parse(path, text),
    (error: unknown) => {
      if (isAbsent(error)) return {};
      throw error;
    },
  );
  const after: Probes = { ...before, [connection]: { at: probe.at, holds: [...probe.holds] } };
  await mkdir(dirname(path), { recursive: true });
  // Written beside and renamed, so that a server that starts meanwhile never reads half a file.
  await writeFile(`${path}.new`, `${JSON.stringify(after, null, 2)}\n`);
  await rename(`${path}.new`, path);
}

function parse(path: string, text: string): Probes {
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${path} does not hold probe results: remove it and run npm run doctor -- --probe`, {
      cause,
    });
  }
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
