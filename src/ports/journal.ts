import type { EpochMs } from '../domain/instant.ts';
import type {
  JournalState,
  JsonObject,
  Operation,
  OperationStep,
  RecordPlace,
  Refusal,
} from '../domain/operation.ts';

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
  | 'written'
  | 'createdAt'
>;

/** Whose process works on an operation, and until when nobody else may. */
export interface Lease {
  /** Different for every process and start, or for every attempt: an older one must not be taken for a newer. */
  readonly owner: string;
  readonly until: EpochMs;
}

export type Opened =
  /** It is recorded, PENDING, under the lease. */
  | { readonly is: 'new'; readonly operation: Operation }
  /** The key was seen before. */
  | { readonly is: 'known'; readonly operation: Operation }
  /** Another operation about the same thing is not settled yet. It may be of another tenant. */
  | { readonly is: 'guarded'; readonly operation: Operation };

/** How an operation ends. */
export type Settlement =
  | {
      readonly state: 'SUCCEEDED';
      readonly result: RecordPlace | null;
      /** What is shown again with it; nothing if left out. */
      readonly answer?: JsonObject;
    }
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
  /** Native id of what it acts on. */
  readonly target?: string;
  /** Native id of what it acts on, or of what it made. */
  readonly about?: string;
  readonly mark?: string;
  /** Newest first, behind this id. */
  readonly after?: string;
  readonly limit: number;
}

/** What was written to a record is a fact of the connection, whichever tenant wrote it; of who wrote it nothing is told. */
export type Written = Pick<Operation, 'id' | 'written'>;

/** The operations that acted on the record or made it, SUCCEEDED and have something written. Never for callers to see. */
export interface WrittenQuery {
  readonly connection: string;
  /** Native id of the account; null above accounts. */
  readonly account: string | null;
  readonly record: Pick<RecordPlace, 'kind' | 'nativeId'>;
}

/**
 * Operations as recorded before they are sent. Every change is durable when its promise resolves, and conditional: of
 * two processes that try the same one, one succeeds. Rejects with Error where the store cannot be written, and for
 * values that no store keeps as they are: numbers that are not whole, text with a NUL or half a surrogate pair.
 */
export interface Journal {
  /** A key that was seen wins over a guard that is held. Nothing is written unless it is new. */
  open(draft: OperationDraft, lease: Lease): Promise<Opened>;
  /**
   * A FAILED operation that was released, PENDING again as another attempt of itself: 'new', or 'guarded'. It keeps its
   * id, caller and time of creation; account, guard, target, amount, mark, reference, baseline and what it writes are the draft's. Null
   * if somebody else was first, or the draft is of another tenant, key, mutation, connection or digest.
   */
  reopen(id: string, draft: OperationDraft, lease: Lease): Promise<Opened | null>;
  /**
   * Immediately before the first byte of a step: SENT, with that step `sent`. False if the lease is over or was lost, or
   * the step or a later one was sent before (unless its answer was `notCarriedOut`): then nothing may be sent. The lease
   * lasts until the later of what it did and `lease.until`.
   */
  send(id: string, step: OperationStep, lease: Lease, now: EpochMs): Promise<boolean>;
  /** The last step has its answer. False if the lease was lost, or it had one. Lengthens the lease as `send` does. */
  stepDone(id: string, step: OperationStep, lease: Lease): Promise<boolean>;
  /**
   * Ends an operation that the owner has, or that is UNKNOWN and was sent by it, whoever is looking it up; without `by`
   * any that is UNKNOWN. Null if it was settled meanwhile, or is somebody else's.
   */
  settle(
    id: string,
    settlement: Settlement,
    now: EpochMs,
    by?: { readonly owner: string },
  ): Promise<Operation | null>;
  /** It was sent and no answer came: UNKNOWN, and nobody's. Null if it is not SENT by the owner any more. */
  lose(id: string, owner: string, lookUpAt: EpochMs): Promise<Operation | null>;
  /**
   * Rows whose lease is over (`until` ≤ now): sent ones become UNKNOWN and due, others FAILED and released, without a
   * refusal. How many there were.
   */
  expire(now: EpochMs): Promise<number>;
  /** UNKNOWN operations that are due and nobody is at, taken under the lease: those first that are due longest. */
  claimDue(now: EpochMs, lease: Lease, limit: number): Promise<readonly Operation[]>;
  /** Takes one UNKNOWN operation to look it up now. Null if it is not UNKNOWN or somebody is at it. */
  claim(id: string, lease: Lease, now: EpochMs): Promise<Operation | null>;
  /** A look-up that did not settle it, which is counted. It is nobody's then; `lookUpAt` null: never due again. */
  unresolved(id: string, owner: string, reason: string, lookUpAt: EpochMs | null): Promise<Operation | null>;
  /** A person's decision about an UNKNOWN operation. Null if it is not UNKNOWN. */
  settleByHand(
    id: string,
    settlement: Settlement,
    by: { readonly caller: string; readonly note: string },
    now: EpochMs,
  ): Promise<Operation | null>;
  /** The lease of an unsettled operation lasts until the later of what it did and `lease.until`. False if it was lost. */
  renew(id: string, lease: Lease): Promise<boolean>;
  byId(tenant: string, id: string): Promise<Operation | null>;
  byKey(tenant: string, key: string): Promise<Operation | null>;
  list(query: OperationQuery): Promise<readonly Operation[]>;
  /** Of all tenants, oldest first. */
  writtenTo(query: WrittenQuery): Promise<readonly Written[]>;
  /** Settled operations created before that are forgotten; their keys are free then. How many. */
  forget(before: EpochMs): Promise<number>;
  /** The key of the digests, the same for every process of the store. */
  digestKey(): Promise<Uint8Array>;
  close(): Promise<void>;
}
