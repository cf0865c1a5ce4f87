import { defineConfig, mergeConfig } from 'vitest/config';
import base from '../../vitest.config.ts';

/** Long runs, which are no part of the tests. */
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({ test: { root: '.', include: ['test/money/soak.ts'], testTimeout: 24 * 3_600_000 } }),
);
