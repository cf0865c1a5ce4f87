import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  resolve: {
    // Two copies of graphql in one process refuse each other's schemas; every importer gets the same file.
    alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }],
  },
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/kit/setup.ts'],
    fsModuleCache: false,
    // No test changes what is shared, so files may share a process; starting one a file took a fifth of the time.
    isolate: false,
    // One more than there are cores: many tests wait for deadlines, or for processes that they have started.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
