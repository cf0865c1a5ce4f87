import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordKinds } from '../../src/domain/record-kind.ts';
import { printReport, standingOf } from './report.ts';
import { requirementIds } from './requirement-ids.ts';
import { requirements } from './requirements.ts';
import { subjects } from './subjects.ts';
import { trialOf } from './trial.ts';

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
  'COUNT-03',
  'READ-07',
  'WINDOW-01',
  'WINDOW-02',
  'LINK-01',
  'LINK-02',
  'LINK-03',
  'SCOPE-01',
  'SCOPE-02',
  'SCOPE-03',
  'PIN-01',
  'PIN-02',
  'ANSWER-01',
  'MOVED-01',
];

test('no id vanishes, moves or comes twice', () => {
  expect(requirementIds).toEqual(pinned);
  expect(requirements.map(({ id }) => id)).toEqual(pinned);
});

test('every provider has a file that tries it', async () => {
  const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith('.test.ts'));
  const expected = subjects.map(({ provider }) => `${provider.toLowerCase()}.test.ts`);
  expect(files.toSorted()).toEqual(
    [...expected, 'money.test.ts', 'records.test.ts', 'requirements.test.ts'].toSorted(),
  );
  const folders = await readdir(join(import.meta.dirname, '../../datasources'), { withFileTypes: true });
  const providers = folders
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !['commands', 'dialects', 'http', 'rows'].includes(name));
  expect(subjects.map(({ provider }) => provider.toLowerCase()).toSorted()).toEqual(providers.toSorted());
});

test.each(subjects)('$provider is tried with every kind it has', async (subject) => {
  const rig = await subject.start();
  const kinds = recordKinds.filter((kind) => rig.provider.sources[kind] !== undefined);
  await rig[Symbol.asyncDispose]();
  expect(subject.kinds.toSorted()).toEqual(kinds.toSorted());
});

test.each(subjects)('$provider is tried with what only some have wherever it has it', async (subject) => {
  const rig = await subject.start();
  for (const { id, special } of requirements) {
    if (special === undefined) continue;
    const kinds = subject.kinds.filter((kind) => special(trialOf(rig, kind)));
    expect((subject.special[id] ?? []).toSorted(), id).toEqual(kinds.toSorted());
  }
  await rig[Symbol.asyncDispose]();
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
