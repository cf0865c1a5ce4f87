import { expect } from 'vitest';
import { ProviderFailure } from '../../../src/domain/errors.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Requirement } from '../requirement.ts';
import type { Moved } from '../subject.ts';
import type { Trial } from '../trial.ts';
import { callOf, requestsOf, sourceOf } from '../trial.ts';
import { refsOf } from './read.ts';

export const answerRequirements: readonly Requirement[] = [
  {
    id: 'ANSWER-01',
    level: 'MUST',
    statement:
      'take what is told of a record for an answer where it comes with the status of an error: no error, and no second try',
    special: ({ rig, kind }) => (rig.toldByErrors?.(kind) ?? []).length > 0,
    async run(trial) {
      const { rig, source, kind } = trial;
      const told = new Set(rig.toldByErrors?.(kind));
      const refs = refsOf(trial).filter(({ nativeId }) => told.has(nativeId));
      expect(refs.length).toBe(told.size);
      // So many failures would open the breaker.
      for (let times = 0; times < 5; times += 1) {
        const seen = await requestsOf(trial, async () => {
          const found = await source.getMany(refs, new Set(), callOf());
          for (const ref of refs) expect(found.get(ref.id)).toMatchObject({ id: ref.id });
        });
        expect(seen.length).toBe(refs.length);
        expect(seen.filter(({ status }) => status === null || status < 400)).toEqual([]);
      }
      expect(rig.provider.health().health).toBe('UP');
    },
  },
  {
    id: 'MOVED-01',
    level: 'MUST',
    statement: 'go where it is sent on within the origin, and to no other origin, which learns nothing',
    special: ({ rig, kind, truth }) => rig.moved !== undefined && kind !== 'account' && truth.length > 0,
    async run(trial) {
      {
        await using here = await moved(trial, 'here');
        expect(await readFirst(trial, here)).toMatchObject({ id: refsOf(trial)[0]?.id });
      }
      await using elsewhere = await moved(trial, 'elsewhere');
      const error = await readFirst(trial, elsewhere);
      expect(error).toBeInstanceOf(ProviderFailure);
      expect(error).toMatchObject({ code: 'PROVIDER_BAD_RESPONSE', provider: trial.rig.provider.name });
      expect(elsewhere.elsewhere()).toEqual([]);
    },
  },
];

async function moved<K extends RecordKind>({ rig }: Trial<K>, where: 'here' | 'elsewhere'): Promise<Moved> {
  if (rig.moved === undefined) throw new Error(`${rig.provider.name} sends nobody on`);
  return await rig.moved(where);
}

async function readFirst<K extends RecordKind>(trial: Trial<K>, { provider }: Moved): Promise<unknown> {
  const [ref] = refsOf(trial);
  if (ref === undefined) throw new Error('A record was required');
  return (await sourceOf(provider, trial.kind).getMany([ref], new Set(), callOf())).get(ref.id);
}
