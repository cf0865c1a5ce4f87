import type { Operation } from '../domain/operation.ts';
import type { Lease, OperationDraft } from '../ports/journal.ts';

/** A draft as it is recorded: PENDING under the lease, nothing sent yet. */
export function newOperation(draft: OperationDraft, lease: Lease): Operation {
  return {
    id: draft.id,
    tenant: draft.tenant,
    key: draft.key,
    caller: draft.caller,
    mutation: draft.mutation,
    digest: draft.digest,
    connection: draft.connection,
    account: draft.account,
    state: 'PENDING',
    released: false,
    guard: draft.guard,
    target: draft.target,
    result: null,
    amount: draft.amount,
    mark: draft.mark,
    reference: draft.reference,
    steps: [],
    baseline: draft.baseline,
    written: draft.written,
    answer: null,
    refusals: [],
    unresolvedReason: null,
    attempts: 1,
    createdAt: draft.createdAt,
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
