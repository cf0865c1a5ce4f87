import type { EpochMs } from '../domain/instant.ts';
import type { JournalState, Operation, OperationStep, RecordPlace, Refusal } from '../domain/operation.ts';

/** An operation as it is to be recorded. */
export type OperationDraft = Pick<
  Operation,
  | 'id'
  | 'tenant'
  | 'key'
  | 'caller'
  | 'mutation'
  | 'digest'
  | 'connection'
  | 'account'
  | 'guard'
  | 'target'
  | 'amount'
  | 'mark'
  | 'reference'
  | 'baseline'
  | 'createdAt'
>;

/** Whose process works on an operation, and until when nobody else may. */
export interface Lease {
  readonly owner: string;
  readonly until: EpochMs;
}

export type Opened =
  /** It is recorded, PENDING, under the lease. */
  | { readonly is: 'new'; readonly operation: Operation }
  /** The key was seen before. */
  | { readonly is: 'known'; readonly operation: Operation }
  /** Another operation about the same thing is not settled yet. */
  | { readonly is: 'guarded'; readonly operation: Operation };

/** How an operation ends. */
export type Settlement =
  | { readonly state: 'SUCCEEDED'; readonly result: RecordPlace | null }
  | {
      readonly state: 'FAILED';
      readonly refusals: readonly Refusal[];
      readonly released: boolean;
      /** What was made before it failed, and stays unfinished; none if left out. */
      readonly result?: RecordPlace | null;
    };

export interface OperationQuery {
  readonly tenant: string;
  readonly states?: readonly JournalState[];
  readonly mutations?: readonly string[];
  /** Native id of what it acts on, or of what it made. */
  readonly target?: string;
  /** Newest first, behind this id. */
  readonly after?: string;
  readonly limit: number;
}

/**
 * Operations as recorded before they are sent. Every change is durable when its promise resolves, and conditional: of
 * two processes that try the same one, one succeeds. Rejects with Error where the store cannot be written.
 */
export interface Journal {
  open(draft: OperationDraft, lease: Lease): Promise<Opened>;
  /** A FAILED operation that was released, PENDING again as another attempt of itself. Null if somebody else was first. */
  reopen(id: string, draft: OperationDraft, lease: Lease): Promise<Opened | null>;
  /**
   * Immediately before the first byte of a step: SENT, with that step `sent`. False if the lease is over or was lost: then
   * nothing may be sent.
   */
  send(id: string, step: OperationStep, lease: Lease, now: EpochMs): Promise<boolean>;
  /** A step has an answer and the command goes on. False if the lease was lost. */
  stepDone(id: string, step: OperationStep, lease: Lease): Promise<boolean>;
  /** Ends an operation that the owner has, or that is UNKNOWN. Null if it was settled meanwhile. */
  settle(
    id: string,
    settlement: Settlement,
    now: EpochMs,
    by?: { readonly owner: string },
  ): Promise<Operation | null>;
  /** It was sent and no answer came. */
  lose(id: string, owner: string, lookUpAt: EpochMs): Promise<Operation | null>;
  /** Rows whose lease is over: sent ones become UNKNOWN, others FAILED and released. How many there were. */
  expire(now: EpochMs): Promise<number>;
  /** UNKNOWN operations that are due, taken under the lease, oldest first. */
  claimDue(now: EpochMs, lease: Lease, limit: number): Promise<readonly Operation[]>;
  /** Takes one UNKNOWN operation to look it up now. Null if it is not UNKNOWN or somebody is at it. */
  claim(id: string, lease: Lease, now: EpochMs): Promise<Operation | null>;
  /** A look-up that did not settle it. */
  unresolved(id: string, owner: string, reason: string, lookUpAt: EpochMs | null): Promise<Operation | null>;
  /** A person's decision about an UNKNOWN operation. Null if it is not UNKNOWN. */
  settleByHand(
    id: string,
    settlement: Settlement,
    by: { readonly caller: string; readonly note: string },
    now: EpochMs,
  ): Promise<Operation | null>;
  renew(id: string, lease: Lease): Promise<boolean>;
  byId(tenant: string, id: string): Promise<Operation | null>;
  byKey(tenant: string, key: string): Promise<Operation | null>;
  list(query: OperationQuery): Promise<readonly Operation[]>;
  /** Settled operations created before that are forgotten; their keys are free then. How many. */
  forget(before: EpochMs): Promise<number>;
  /** The key of the digests, the same for every process of the store. */
  digestKey(): Promise<Uint8Array>;
  close(): Promise<void>;
}
