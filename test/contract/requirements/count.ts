import { expect } from 'vitest';
import type { Requirement } from '../requirement.ts';
import { listOf } from '../trial.ts';

export const countRequirements: readonly Requirement[] = [
  {
    id: 'COUNT-03',
    level: 'MUST',
    statement: 'give no number of rows, or the right one, where it declares that it does not count',
    special: ({ source: { capabilities } }) => !capabilities.counts && capabilities.maxPageSize !== null,
    async run(trial) {
      const rows = trial.truth.length + trial.rig.unreadable(trial.kind);
      for (const limit of [1, 2]) {
        expect([null, rows]).toContain((await listOf(trial, { limit, count: true })).count);
      }
    },
  },
];
