import { afterAll, beforeAll, describe, test } from 'vitest';
import { standingOf } from './report.ts';
import { requirements } from './requirements.ts';
import type { Rig, Subject } from './subject.ts';
import { trialOf } from './trial.ts';

/** Tries every requirement on every kind of one provider. Each provider has a test file of its own, so that they run side by side. */
export function tryAll(subject: Subject): void {
  describe(subject.provider, () => {
    let rig: Rig;
    beforeAll(async () => {
      rig = await subject.start();
    });
    afterAll(() => rig[Symbol.asyncDispose]());

    describe.each(subject.kinds)('%s', (kind) => {
      for (const requirement of requirements) {
        const { id, level, statement } = requirement;
        const standing = standingOf(requirement, subject, kind);
        switch (standing.is) {
          case 'required':
            test(`${id} ${level} ${statement}`, () => requirement.run(trialOf(rig, kind)));
            break;
          case 'declined':
            test(`${id} declined: ${standing.by.reason}`, () => standing.by.instead(trialOf(rig, kind)));
            break;
          case 'notAbout':
            break;
        }
      }
    });
  });
}
