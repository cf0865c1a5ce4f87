import { readFileSync, writeFileSync } from 'node:fs';
import { withExampleProviders } from './example-providers.ts';
import { printPage } from './page.ts';

const file = 'docs/providers.md';

/** Writes docs/providers.md below the working directory; with `--check` compares, and exits with 1 if it differs. */
async function main(checkOnly: boolean): Promise<number> {
  const page = await withExampleProviders(printPage);
  if (!checkOnly) {
    writeFileSync(file, page);
    return 0;
  }
  if (read() === page) return 0;
  process.stderr.write(`${file} is not what the code says: run \`npm run docs\` and commit the result.\n`);
  return 1;
}

function read(): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

process.exitCode = await main(process.argv.includes('--check'));
