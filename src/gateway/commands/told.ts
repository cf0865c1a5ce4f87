import type { Operation, Refusal } from '../../domain/operation.ts';

/** What callers are told of an operation besides its state. All texts are this service's own. */

export function refusal(
  code: Refusal['code'],
  message: string,
  path: readonly string[] | null = null,
): Refusal {
  return { code, message, path };
}

/** It ended before a byte of it was sent. */
export const neverSent = refusal(
  'PROVIDER_UNAVAILABLE',
  'It ended before anything was sent to the provider: the same key sends it again.',
);

/** What was sent is done, and what should have followed was not. */
export const leftUnfinished = refusal(
  'INTERNAL_SERVER_ERROR',
  'It was interrupted between two of its steps. Nothing more is sent; what was begun is left unfinished.',
);

/** A look-up that must have shown it did not. */
export const provenAbsent = refusal(
  'PROVIDER_TIMEOUT',
  'No answer came, and the provider shows that it did not carry it out.',
);

export const settledAsNotApplied = refusal(
  'PROVIDER_TIMEOUT',
  'No answer came, and a person has settled that the provider did not carry it out.',
);

/** The provider has one that looks like it and is not. */
export const anothersDuplicate = refusal('CONFLICT', 'The provider has another one like it already.');

export const inTheWay = refusal(
  'CONFLICT',
  'Another operation about the same thing is not settled yet: see `operation`.',
);

export const keyReused = refusal(
  'IDEMPOTENCY_KEY_REUSED',
  'The key was used before, for another input or another mutation.',
  ['input', 'idempotencyKey'],
);

const outcomeUnknown = refusal(
  'OUTCOME_UNKNOWN',
  'It was sent and no answer came. It is looked up at the provider and never sent again blindly: follow `operation`.',
);

/** The `userErrors` of an operation as it stands; none while it is under way. */
export function refusalsOf({ state, refusals }: Pick<Operation, 'state' | 'refusals'>): readonly Refusal[] {
  switch (state) {
    case 'PENDING':
    case 'SENT':
    case 'SUCCEEDED':
      return [];
    case 'UNKNOWN':
      return [outcomeUnknown];
    case 'FAILED':
      // A process that died while it had nothing sent leaves no reason behind.
      return refusals.length > 0 ? refusals : [neverSent];
  }
}
