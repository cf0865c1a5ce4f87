import { expect } from 'vitest';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Trial } from '../trial.ts';
import { callOf, failureOf } from '../trial.ts';

/** What is tried in place of tokens: calls that are answered each at its first try, with nothing got beforehand. */
export async function callsWithoutToken<K extends RecordKind>(trial: Trial<K>): Promise<void> {
  const provider = trial.rig.fresh();
  const { next } = trial.rig.requests(0);
  const failures = await Promise.all(Array.from({ length: 6 }, () => failureOf(trial, provider, callOf())));
  await provider.close();
  expect(failures).toEqual(Array.from({ length: 6 }, () => null));
  const { seen } = trial.rig.requests(next);
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.filter(({ method, status }) => method !== 'GET' || status !== 200)).toEqual([]);
}
