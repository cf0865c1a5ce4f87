import fc from 'fast-check';

/** Fixes the runs of every property of the process where the environment says so: FC_SEED=123. */
export function useSeedOfEnvironment(seed: string | undefined = process.env['FC_SEED']): void {
  if (seed === undefined || seed === '') return;
  if (!/^-?\d{1,10}$/.test(seed)) throw new Error(`FC_SEED: a whole number was required, not ${seed}`);
  fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(seed) });
}
