import type { Refusal } from '../../../src/domain/operation.ts';
import type { EfakaSettings } from '../../../src/config/efaka.ts';
import { queryHolds } from '../connection.ts';
import type { CommandDeps, Earlier } from './context.ts';
import type { Path } from './refusals.ts';
import { refusal } from './refusals.ts';

/** Where most commands have it. */
const referencePath: Path = ['input', 'reference'];
/** Of a merchantTransactionId (the relatives). */
const longest = 255;

/** What is wrong with a reference of the caller's own; null if nothing is, or there is none. */
export function wrongReference(
  reference: string | null,
  { minReference }: EfakaSettings,
  path: Path = referencePath,
): Refusal | null {
  if (reference === null) return null;
  const length = Array.from(reference).length;
  if (length >= minReference && length <= longest && reference.isWellFormed()) return null;
  return refusal('BAD_USER_INPUT', `It must have ${minReference} to ${longest} characters.`, path);
}

/**
 * The reference is the mark by which a payment is found again, so it is used once in an account, whatever became of the
 * first use. A refusal where it was used: as the provider tells, and the journal for what is not there yet or where the
 * provider cannot be asked. Rejects with ProviderFailure.
 */
export async function usedReference(
  { connection, reader }: CommandDeps,
  reference: string | null,
  { earlier, call }: Earlier,
  path: Path = referencePath,
): Promise<Refusal | null> {
  if (reference === null) return null;
  if ((await earlier?.marked(reference)) === true) return used(path);
  if (!queryHolds(connection.settings)) return null;
  const { entries, unreadable } = await reader.query(reference, call);
  // What cannot be read was found by it all the same.
  return entries.length + unreadable.length > 0 ? used(path) : null;
}

/** Holds back whatever else would use it: two of one reference at the same time could not be told apart. */
export function guardOfReference(account: string, reference: string): string {
  return `reference:${account}:${reference}`;
}

export function used(path: Path): Refusal {
  const message =
    'The reference was used before. At eFaka each is used once in an account, because a payment whose answer is lost is found by it.';
  return refusal('CONFLICT', message, path);
}
