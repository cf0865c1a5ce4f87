import { expect } from 'vitest';
import type { Requirement } from '../requirement.ts';
import { callOf, requestsOf } from '../trial.ts';
import { refsOf } from './read.ts';

export const scanRequirements: readonly Requirement[] = [
  {
    id: 'READ-07',
    level: 'MUST',
    statement: 'read what cannot be read by id from the list, each page of it once for a whole request',
    special: ({ source }) => source.capabilities.idsPerCall === 0,
    async run(trial) {
      const { source, truth } = trial;
      const refs = refsOf(trial);
      const [first, second] = [refs.slice(0, 3), refs.slice(-3)];
      const call = callOf();
      const seen = await requestsOf(trial, async () => {
        const answers = await Promise.all(
          [first, second].map((some) => source.getMany(some, new Set(), call)),
        );
        answers.push(await source.getMany(refs, new Set(), call));
        expect(answers.map(({ size }) => size)).toEqual([first.length, second.length, truth.length]);
      });
      const pages = Math.ceil(
        (truth.length + trial.rig.unreadable(trial.kind)) / (source.capabilities.maxPageSize ?? 1),
      );
      expect(seen.length).toBe(pages);
      expect(new Set(seen.map(({ path }) => path)).size).toBe(pages);
      // Another request reads anew.
      const again = await requestsOf(trial, () => source.getMany(first, new Set(), callOf()));
      expect(again.length).toBe(pages);
    },
  },
];
