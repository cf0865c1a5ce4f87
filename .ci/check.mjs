// `npm run check`: everything about the sources that a machine can tell without running the tests. Every step
// runs, whatever became of those before it, so that one run shows all there is to mend.
import { spawn } from 'node:child_process';

/** In order: what is quickest to mend first; what needs the build after it. npm has put the tools on the PATH. */
const steps = [
  ['format', 'oxfmt --check'],
  ['lint', 'oxlint --type-aware'],
  ['types', 'tsc -p tsconfig.json --noEmit'],
  ['types of the playground', 'tsc -p src/server/playground/app/tsconfig.json --noEmit'],
  ['build', 'tsc -p tsconfig.build.json'],
  ['schema drift', 'node dist/schema/emit.js --check'],
  ['docs drift', 'node dist/docs/generate/main.js --check'],
  ['codegen drift', 'graphql-codegen --config codegen.yml --check'],
];

function run(command) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.on('error', (error) => resolve({ passed: false, output: `${error.message}\n` }));
    child.on('close', (code) => resolve({ passed: code === 0, output }));
  });
}

let failed = 0;
for (const [name, command] of steps) {
  const began = performance.now();
  const { passed, output } = await run(command);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  process.stdout.write(`${passed ? 'ok    ' : 'FAILED'}  ${name}  (${seconds} s)\n`);
  if (!passed) {
    failed += 1;
    process.stdout.write(`$ ${command}\n${output.trimEnd()}\n\n`);
  }
}
process.stdout.write(`check: ${steps.length - failed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 ? 0 : 1;
