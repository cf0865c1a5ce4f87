import { expect } from 'vitest';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import { hostileTexts } from '../../kit/arbitrary-text.ts';
import type { Requirement } from '../requirement.ts';
import type { Trial } from '../trial.ts';
import { callOf, listWhole, requestsOf } from '../trial.ts';

export const readRequirements: readonly Requirement[] = [
  {
    id: 'READ-01',
    level: 'MUST',
    statement: 'read records by id and map them by key, in whatever order they are asked for',
    async run(trial) {
      const refs = refsOf(trial).filter((_, index) => index % 3 !== 1);
      expect(refs.length).toBeGreaterThan(0);
      for (const asked of [refs, refs.toReversed()]) await expectFound(trial, asked, asked);
    },
  },
  {
    id: 'READ-02',
    level: 'MUST',
    statement: 'leave out what does not exist, and what belongs to somebody else',
    async run(trial) {
      const [ref] = refsOf(trial);
      if (ref === undefined) throw new Error('A record was required');
      const strangers = trial.rig.strangers(trial.kind).slice(0, 20);
      const others = ['nobody', ...strangers].map((id) => other(ref, id));
      await expectFound(trial, [...others, ref, other(ref, 'cs_nobody')], [ref]);
      await expectFound(trial, others, []);
      await expectFound(trial, [], []);
    },
  },
  {
    id: 'READ-03',
    level: 'MUST',
    statement: 'read an id that is asked for twice like one that is asked for once',
    async run(trial) {
      const [a, b] = refsOf(trial);
      if (a === undefined) throw new Error('A record was required');
      const twice = [a, a, ...(b === undefined ? [] : [b]), a];
      await expectFound(trial, twice, b === undefined ? [a] : [a, b]);
    },
  },
  {
    id: 'READ-04',
    level: 'MUST',
    statement: 'read more ids than one call takes by as many calls as that needs',
    async run(trial) {
      const { source, truth } = trial;
      const refs = refsOf(trial);
      const { idsPerCall } = source.capabilities;
      expect(truth.length).toBeGreaterThan(idsPerCall);
      const seen = await requestsOf(trial, () => expectFound(trial, refs, refs));
      // Long ids may fill a URL sooner, but not much sooner.
      expect(seen.length).toBeLessThanOrEqual(Math.ceil(refs.length / Math.max(1, idsPerCall / 8)));
    },
  },
  {
    id: 'READ-05',
    level: 'MUST',
    statement: 'find nothing by an id of hostile characters, and the others beside it',
    async run(trial) {
      const [ref] = refsOf(trial);
      if (ref === undefined) throw new Error('A record was required');
      const existing = new Set(trial.truth.map(({ nativeId }) => nativeId));
      const ids = [
        ...hostileTexts,
        '../accounts',
        '%2e%2e',
        `${ref.nativeId}'`,
        `${ref.nativeId}?x=1`,
        '.',
        'Q'.repeat(300),
      ];
      const hostile = ids.filter((id) => !existing.has(id)).map((id) => other(ref, id));
      for (const one of hostile) await expectFound(trial, [one, ref], [ref]);
      await expectFound(trial, [...hostile, ref], [ref]);
    },
  },
  {
    id: 'READ-06',
    level: 'MUST',
    statement: 'tell by id what it tells in a list',
    async run(trial) {
      const { rig, kind, source } = trial;
      // The payload may be another by id than in a list.
      const projection = new Set(rig.propertiesOf(kind).filter((property) => property !== 'raw'));
      const listed = await listWhole(trial, { projection });
      const found = await source.getMany(
        listed.map(({ ref }) => ref as never),
        projection,
        callOf(),
      );
      expect(found.size).toBe(listed.length);
      for (const record of listed) expect(found.get(record.id)).toEqual(record);
    },
  },
];

export function refsOf<K extends RecordKind>({ truth }: Trial<K>): readonly RecordRef<K>[] {
  return truth.map((record: Records[K]) => record.ref as unknown as RecordRef<K>);
}

function other<K extends RecordKind>(ref: RecordRef<K>, nativeId: string): RecordRef<K> {
  return new RecordRef(ref.kind, ref.provider, ref.connection, ref.account, nativeId, ref.parent);
}

async function expectFound<K extends RecordKind>(
  { source }: Trial<K>,
  asked: readonly RecordRef<K>[],
  wanted: readonly RecordRef<K>[],
): Promise<void> {
  const found = await source.getMany(asked, new Set(), callOf());
  expect([...found.keys()].toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
  for (const [id, record] of found) expect(record instanceof Error ? record : record.id).toBe(id);
}
