import type { EpochMs } from '../../src/domain/instant.ts';
import type { Operation } from '../../src/domain/operation.ts';
import type { Lease, OperationDraft, Settlement } from '../../src/ports/journal.ts';

/** A row as `open` makes it. */
export function opened(draft: OperationDraft, lease: Lease): Operation {
  return {
    ...draft,
    state: 'PENDING',
    released: false,
    result: null,
    answer: null,
    steps: [],
    refusals: [],
    unresolvedReason: null,
    attempts: 1,
    sentAt: null,
    settledAt: null,
    settledBy: null,
    settledNote: null,
    owner: lease.owner,
    leaseUntil: lease.until,
    lookUps: 0,
    lookUpAt: null,
  };
}

/** The row as `settlement` leaves it. */
export function ended(row: Operation, settlement: Settlement, now: EpochMs): Operation {
  const failed = settlement.state === 'FAILED';
  return {
    ...row,
    state: settlement.state,
    result: settlement.result ?? null,
    answer: settlement.state === 'SUCCEEDED' ? (settlement.answer ?? null) : null,
    refusals: failed ? settlement.refusals : [],
    released: failed && settlement.released,
    settledAt: now,
    unresolvedReason: null,
    owner: null,
    leaseUntil: null,
    lookUpAt: null,
  };
}
