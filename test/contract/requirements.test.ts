import { expect, test } from 'vitest';
import { recordKinds } from '../../src/domain/record-kind.ts';
import { printReport, standingOf } from './report.ts';
import { requirementIds } from './requirement-ids.ts';
import { requirements } from './requirements.ts';
import { subjects } from './subjects.ts';

/** Written by hand: an id that vanishes or moves is a promise that somebody reads in a report and that nobody keeps. */
const pinned = [
  'LIST-01',
  'LIST-02',
  'LIST-03',
  'LIST-04',
  'LIST-05',
  'LIST-06',
  'LIST-07',
  'LIST-08',
  'LIST-09',
  'COUNT-01',
  'COUNT-02',
  'FILTER-01',
  'FILTER-02',
  'FILTER-03',
  'FILTER-04',
  'FILTER-05',
  'PROJ-01',
  'PROJ-02',
  'PROJ-03',
  'RAW-01',
  'READ-01',
  'READ-02',
  'READ-03',
  'READ-04',
  'READ-05',
  'READ-06',
  'MEAN-01',
  'MEAN-02',
  'MONEY-01',
  'CALL-01',
  'CALL-02',
  'CALL-03',
  'AUTH-01',
  'AUTH-02',
  'AUTH-03',
  'DOWN-01',
  'EXPLAIN-01',
  'EXPLAIN-02',
  'SECRET-01',
];

test('no id vanishes, moves or comes twice', () => {
  expect(requirementIds).toEqual(pinned);
  expect(requirements.map(({ id }) => id)).toEqual(pinned);
});

test.each(subjects)('$provider is tried with every kind it has', async (subject) => {
  const rig = await subject.start();
  const kinds = recordKinds.filter((kind) => rig.provider.sources[kind] !== undefined);
  await rig[Symbol.asyncDispose]();
  expect(subject.kinds.toSorted()).toEqual(kinds.toSorted());
});

test.each(subjects)('$provider declines only what it is asked, once, and says why', (subject) => {
  for (const declined of subject.declined) {
    expect(declined.reason).toMatch(/^[A-Z].*\.$/);
    for (const id of declined.ids) {
      for (const kind of declined.kinds) {
        const requirement = requirements.find((each) => each.id === id);
        const standing = requirement === undefined ? null : standingOf(requirement, subject, kind);
        expect(standing, `${id} of ${kind}`).toEqual({ is: 'declined', by: declined });
      }
    }
  }
});

test('report.md says what the suite tries', async () => {
  await expect(printReport(requirements, subjects)).toMatchFileSnapshot('report.md');
});
