import type { CommandKind, Commands } from '../domain/commands.ts';
import type { EpochMs } from '../domain/instant.ts';
import type { Money } from '../domain/money.ts';
import type { Baseline, JsonObject, Operation, RecordPlace, Refusal } from '../domain/operation.ts';
import type { Records } from '../domain/records/records.ts';
import type { CallContext } from './call-context.ts';

/** Where to send the customer's browser to finish. */
export interface Redirect {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
}

/** What is told to the caller who is waiting for it and never again: it is not recorded. */
export interface ShownOnce {
  readonly redirect?: Redirect;
  /** What opens a payment page inside the merchant's own. A secret. */
  readonly clientSecret?: string;
  /** The record as it was last, where the command has taken it away and it can't be read any more. */
  readonly last?: Records[keyof Records];
}

/** The command is carried out, whether the bank agreed or declined: the record says which. */
export interface Done extends ShownOnce {
  readonly is: 'done';
  /** What it made; null where it makes nothing, or the provider does not tell which it is. */
  readonly result: RecordPlace | null;
  /** Recorded, and shown again to whoever sends the same key. Nothing secret. */
  readonly answer?: JsonObject;
}

/** What one call of a command came to. */
export type StepOutcome =
  | Done
  /** This step is, and the next has to follow. `result`: what it made. */
  | { readonly is: 'next'; readonly result: RecordPlace | null }
  /** The provider refused it, or what it answered is not what the caller agreed to: nothing more is sent. */
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[]; readonly result?: RecordPlace }
  /** Nothing of it reached the provider, or the provider says it did nothing with it: the same key may send it again. */
  | { readonly is: 'notCarriedOut'; readonly refusal: Refusal }
  /** The provider has one like it already: a look-up tells whether that is this one. */
  | { readonly is: 'duplicate' }
  /** It may have happened. `cause` is for the log; it holds nothing that a provider wrote. */
  | { readonly is: 'unknown'; readonly cause: Error };

/** One call that may have an effect. Sent at most once. */
export interface CommandStep {
  /** Of the provider's call, e.g. `confirm`; part of the journal. */
  readonly name: string;
  /** `before`: what the steps before it made, in their order. Rejects only for mistakes of ours. */
  send(before: readonly (RecordPlace | null)[], call: CallContext): Promise<StepOutcome>;
}

/** A command as it will be sent, and what of it is recorded first. Inputs that are secret live in the steps alone. */
export interface PreparedCommand {
  readonly is: 'prepared';
  /** Native id of the account it is sent to; null where the provider has none. */
  readonly account: string | null;
  /** The record it acts on; null for what is made new. */
  readonly target: RecordPlace | null;
  /**
   * What no other money operation of the connection may be about until this one is settled: the payment, the
   * subscription; of a new payment what tells it from others. Null: the record that is acted on, or of a new one its
   * whole input.
   */
  readonly guard: string | null;
  /** The whole amount that will move, also where the caller left it out. */
  readonly amount: Money | null;
  readonly mark: string | null;
  readonly reference: string | null;
  readonly baseline: Baseline;
  /** What a later update will have to repeat: see Operation. Left out: nothing. */
  readonly written?: JsonObject;
  /** At least one. */
  readonly steps: readonly CommandStep[];
}

/** Nothing is recorded: the caller mends the input and sends the same key again. */
export interface RefusedCommand {
  readonly is: 'refused';
  /** At least one. */
  readonly refusals: readonly Refusal[];
}

export interface CommandContext {
  /** The id the operation will have: the mark at providers that take one. */
  readonly operationId: string;
  readonly now: EpochMs;
  /** Reads made through it go to the provider itself: no cache, no loader. */
  readonly call: CallContext;
  /** What the journal has, for what a provider does not tell. Left out: nothing is known. */
  readonly earlier?: EarlierOperations;
}

/** Other operations of the same connection and account: of the same tenant, unless said otherwise. */
export interface EarlierOperations {
  /** Those that acted on the record and SUCCEEDED, oldest first. */
  on(target: RecordPlace): Promise<readonly Operation[]>;
  /**
   * What this service has written to the record, for whichever tenant, oldest first: of the operations that acted on it
   * or made it and SUCCEEDED. Never for callers to see.
   */
  about(record: RecordPlace): Promise<readonly Pick<Operation, 'written'>[]>;
  /** Whether one with this mark was carried out, or may have been: all but those that were refused or released. */
  marked(mark: string): Promise<boolean>;
}

/** What a look-up found of an operation that was sent. */
export type Finding =
  | ({ readonly is: 'found' } & Pick<Done, 'result' | 'answer'>)
  /** It is proven that the provider did not do it. Only after `settlesAfterMs` is this believed. */
  | { readonly is: 'absent' }
  /** The provider shows that it refused or ended it without effect. */
  | { readonly is: 'refused'; readonly refusals: readonly Refusal[]; readonly result?: RecordPlace }
  /** It can't be told, now or ever; `reason` is written for people. */
  | { readonly is: 'unclear'; readonly reason: string };

/** One command at one provider. */
export interface CommandHandler<C extends CommandKind> {
  /**
   * What is wrong with it, all at once, or what will be sent. Reads what it has to know, sends nothing that has an
   * effect. Rejects with ProviderFailure where a read fails.
   */
  prepare(input: Commands[C], context: CommandContext): Promise<PreparedCommand | RefusedCommand>;
  /**
   * What became of an operation whose last step was sent and got no answer. Reads only, and by the operation alone:
   * the process that sent it may be gone. Rejects with ProviderFailure where a read fails.
   */
  lookUp(operation: Operation, call: CallContext): Promise<Finding>;
  /**
   * How long after it was sent the provider must show it, in milliseconds: nothing found later proves that nothing
   * happened. At least the lease and the command deadline together. Null: a look-up that finds nothing never proves it.
   */
  readonly settlesAfterMs: number | null;
}

export type CommandHandlers = { readonly [C in CommandKind]?: CommandHandler<C> };
