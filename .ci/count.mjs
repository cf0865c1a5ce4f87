// Adds up what `npm run check` printed and what vitest wrote: `count.mjs <check output> <vitest JSON>`. The last
// line it prints is "N passed, N failed". Exits with 1 if anything failed, or if nothing was run.
import { readFileSync } from 'node:fs';

const [checkFile, testFile] = process.argv.slice(2);

/** What cannot be read has not run, and counts as one failure. */
function read(file, parse) {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    process.stdout.write(`${file}: ${error.message}\n`);
    return { passed: 0, failed: 1 };
  }
}

const check = read(checkFile, (text) => {
  const line = /^check: (\d+) passed, (\d+) failed$/m.exec(text);
  if (line === null) throw new Error('npm run check has not ended as it should');
  return { passed: Number(line[1]), failed: Number(line[2]) };
});

const tests = read(testFile, (text) => {
  const result = JSON.parse(text);
  const skipped = result.numPendingTests + result.numTodoTests;
  if (skipped > 0) process.stdout.write(`${skipped} tests were skipped\n`);
  // A file that cannot even be loaded fails without a failed test in it.
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  for (const file of broken) process.stdout.write(`could not be run: ${file.name}\n`);
  const failed = result.numFailedTests + broken.length;
  return { passed: result.numPassedTests, failed: failed === 0 && !result.success ? 1 : failed };
});

const passed = check.passed + tests.passed;
const failed = check.failed + tests.failed;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
