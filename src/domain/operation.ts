import type { ErrorCode } from './error-code.ts';
import type { EpochMs } from './instant.ts';
import type { Money } from './money.ts';
import type { RecordKind } from './record-kind.ts';

/** The mutations that are recorded before they are sent. */
export const mutationNames = [
  'createTransaction',
  'captureTransaction',
  'voidTransaction',
  'refundTransaction',
  'cancelBillingSubscription',
  'createCustomer',
  'updateCustomer',
  'deleteCustomer',
  'createCustomerGroup',
  'updateCustomerGroup',
  'deleteCustomerGroup',
  'savePaymentMethod',
  'deletePaymentMethod',
  'createProduct',
  'updateProduct',
  'retireProduct',
  'createCategory',
  'updateCategory',
  'deleteCategory',
  'createPaymentLink',
  'updatePaymentLink',
  'closePaymentLink',
  'prefillPosLink',
  'createClient',
  'createAccount',
] as const;
export type MutationName = (typeof mutationNames)[number];

/** What callers see of how far an operation is. */
export const operationStates = ['PENDING', 'SUCCEEDED', 'FAILED', 'UNKNOWN'] as const;
export type OperationState = (typeof operationStates)[number];

/** As the journal has it: a SENT operation is one that callers see PENDING, and that has to be looked up if its process dies. */
export type JournalState = OperationState | 'SENT';

/** What is wrong with an input, or what a provider refused and why. */
export interface Refusal {
  readonly code: ErrorCode;
  /** Written by this service; never a provider's text. */
  readonly message: string;
  /** From the mutation's arguments, e.g. `['input', 'amount']`; null where it is about no one field. */
  readonly path: readonly string[] | null;
  readonly retryAfterSeconds?: number;
  /** With VERSION_CONFLICT: the one that the record has now, where it is known. */
  readonly currentVersion?: number;
}

/** A record at the operation's connection and account, by its native id. */
export interface RecordPlace {
  readonly kind: RecordKind;
  readonly nativeId: string;
  readonly parent: string | null;
}

/** One call of a command that may have an effect. Each is sent at most once. */
export interface OperationStep {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly state: 'sent' | 'done' | 'notCarriedOut';
  /** What the provider made or changed by it, where it said so. */
  readonly nativeId: string | null;
  /** Of what has that id, where it can only be reached through another record. */
  readonly parent?: string;
}

/** JSON that holds nothing secret. */
export type Baseline = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** One mutation as it was recorded, and what became of it. */
export interface Operation {
  /** Lower-case UUID, version 7: in the order of time. It is the mark at providers that take one. */
  readonly id: string;
  readonly tenant: string;
  /** The caller's idempotency key: 1–255 printable ASCII characters, unique in the tenant. */
  readonly key: string;
  /** Who sent it first. */
  readonly caller: string;
  readonly mutation: MutationName;
  /** Keyed digest of the normalised input. */
  readonly digest: string;
  readonly connection: string;
  /** Native id of the account. */
  readonly account: string | null;
  readonly state: JournalState;
  /** FAILED without having been carried out: the same key sends it again. */
  readonly released: boolean;
  /** What no second money operation may be about while this one is unsettled. */
  readonly guard: string | null;
  /** The record it acts on. */
  readonly target: RecordPlace | null;
  /** The record it made; of a FAILED one what it left behind. */
  readonly result: RecordPlace | null;
  /** As resolved, also where the caller left it out. */
  readonly amount: Money | null;
  /** What finds it at the provider. */
  readonly mark: string | null;
  /** The caller's own. */
  readonly reference: string | null;
  readonly steps: readonly OperationStep[];
  /** What was there before: ids and sums that tell a new effect from an old one. */
  readonly baseline: Baseline;
  /**
   * What of its input a later update has to repeat since the provider takes records whole and does not show it, in the
   * words of the provider that wrote it; null where there is nothing of the kind. Nothing secret.
   */
  readonly written: JsonObject | null;
  /** What the provider answered that callers are shown again when they send the same key; null if nothing. Nothing secret. */
  readonly answer: JsonObject | null;
  readonly refusals: readonly Refusal[];
  /** Why it is still UNKNOWN although it was looked up. */
  readonly unresolvedReason: string | null;
  /** 1, and one more each time the same key sends it again. */
  readonly attempts: number;
  readonly createdAt: EpochMs;
  /** When its last step was. */
  readonly sentAt: EpochMs | null;
  readonly settledAt: EpochMs | null;
  /** The caller who settled it by hand. */
  readonly settledBy: string | null;
  readonly settledNote: string | null;
  /** Of the process that works on it. */
  readonly owner: string | null;
  readonly leaseUntil: EpochMs | null;
  /** How often it was looked up in vain, and when it is due again. */
  readonly lookUps: number;
  readonly lookUpAt: EpochMs | null;
}

export const unsettled: ReadonlySet<JournalState> = new Set(['PENDING', 'SENT', 'UNKNOWN']);

/** The state that callers see. */
export function stateOf({ state }: Pick<Operation, 'state'>): OperationState {
  return state === 'SENT' ? 'PENDING' : state;
}
