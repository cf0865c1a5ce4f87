import { holdsCardNumber } from '../../domain/card-number.ts';
import type { Operation, RecordPlace, Refusal } from '../../domain/operation.ts';
import type { Caller } from '../../ports/caller.ts';
import type { Settlement } from '../../ports/journal.ts';
import type { CommandTerms } from './command-terms.ts';
import { resultKinds } from './result-kinds.ts';
import { seesOperation } from './seen-place.ts';
import { refusal, settledAsNotApplied } from './told.ts';

export interface HandSettlement {
  /** The operation's own id. */
  readonly id: string;
  readonly outcome: 'APPLIED' | 'NOT_APPLIED';
  /** Native id of the record it made. */
  readonly madeNativeId: string | null;
  readonly note: string;
}

export interface SettledByHand {
  readonly operation: Operation | null;
  readonly userErrors: readonly Refusal[];
}

/** Characters of a note. */
const longestNote = 2_000;
const longestNativeId = 255;

/** A person decides what became of an UNKNOWN operation. Who may is checked before. Audited in the log. */
export async function settleByHand(
  { clock, journal, log }: Pick<CommandTerms, 'clock' | 'journal' | 'log'>,
  caller: Caller,
  decision: HandSettlement,
): Promise<SettledByHand> {
  const operation = await journal.byId(caller.tenant, decision.id);
  if (operation === null || !seesOperation(caller, operation)) {
    return { operation: null, userErrors: [noSuchOperation] };
  }
  const userErrors = wrongIn(decision, operation);
  if (userErrors.length > 0) return { operation, userErrors };
  const by = { caller: caller.id, note: decision.note.trim() };
  const settled = await journal.settleByHand(
    operation.id,
    settlementOf(decision, operation),
    by,
    clock.now(),
  );
  if (settled === null) {
    const now = (await journal.byId(caller.tenant, decision.id)) ?? operation;
    return { operation: now, userErrors: [notUnknown] };
  }
  log.warn(
    {
      audit: 'operations:settle',
      operation: settled.id,
      caller: caller.id,
      tenant: caller.tenant,
      outcome: decision.outcome,
      note: by.note,
    },
    'an operation was settled by hand',
  );
  return { operation: settled, userErrors: [] };
}

export const noSuchOperation = refusal('NOT_FOUND', 'There is no such operation.', ['operationId']);
const notUnknown = refusal(
  'INVALID_STATE',
  'Only an operation whose state is UNKNOWN can be settled by hand.',
  ['input', 'operationId'],
);

function wrongIn({ note, outcome, madeNativeId }: HandSettlement, operation: Operation): readonly Refusal[] {
  const wrong: Refusal[] = [];
  const bad = (member: string, message: string): void =>
    void wrong.push(refusal('BAD_USER_INPUT', message, ['input', member]));
  if (operation.state !== 'UNKNOWN') wrong.push(notUnknown);
  if (note.trim() === '' || note.length > longestNote) {
    bad('note', `A note of 1 to ${longestNote} characters is required.`);
  } else if (holdsCardNumber(note)) bad('note', 'Card numbers are not accepted.');
  if (madeNativeId === null) return wrong;
  if (madeNativeId === '' || madeNativeId.length > longestNativeId) {
    bad('targetNativeId', `An id of 1 to ${longestNativeId} characters is required.`);
  }
  if (outcome === 'NOT_APPLIED') bad('targetNativeId', 'What was not applied has created nothing.');
  else if (resultKinds[operation.mutation] === null) {
    bad('targetNativeId', `A ${operation.mutation} creates no record.`);
  }
  return wrong;
}

function settlementOf({ outcome, madeNativeId }: HandSettlement, operation: Operation): Settlement {
  if (outcome === 'NOT_APPLIED') {
    return { state: 'FAILED', refusals: [settledAsNotApplied], released: false };
  }
  const kind = resultKinds[operation.mutation];
  const result: RecordPlace | null =
    madeNativeId === null || kind === null ? null : { kind, nativeId: madeNativeId, parent: null };
  return { state: 'SUCCEEDED', result };
}
