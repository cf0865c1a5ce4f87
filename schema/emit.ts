import { readFileSync, writeFileSync } from 'node:fs';
// The one file of this room that looks into another: the graph is not whole without its resolvers.
import { createGraph } from '../resolvers/graph.ts';
import { printGraph } from './print-graph.ts';

const file = 'schema/schema.graphql';

/** `emit` writes schema/schema.graphql below the working directory; `emit --check` compares and exits with 1 if it differs. */
function emit(checkOnly: boolean): number {
  const sdl = printGraph(createGraph());
  if (!checkOnly) {
    writeFileSync(file, sdl);
    return 0;
  }
  if (read() === sdl) return 0;
  process.stderr.write(`${file} is not what the code says: run \`npm run schema\` and commit the result.\n`);
  return 1;
}

function read(): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

process.exitCode = emit(process.argv.includes('--check'));
