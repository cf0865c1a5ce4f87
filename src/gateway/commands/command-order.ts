import type { CommandKind, Commands } from '../../domain/commands.ts';
import type { EpochMs } from '../../domain/instant.ts';
import type { RecordRef } from '../../domain/record-ref.ts';
import type { CallObserver, RequestMetrics } from '../../ports/call-context.ts';
import type { Caller } from '../../ports/caller.ts';

/** One mutation as a request asks for it, its input checked for what no provider could do. */
export interface CommandOrder<C extends CommandKind = CommandKind> {
  readonly kind: C;
  /** 1–255 printable ASCII characters. */
  readonly key: string;
  readonly input: Commands[C];
  readonly caller: Caller;
  /** How long the request waits for the outcome; what was recorded goes on behind it. */
  readonly deadline: EpochMs;
  /** Fires where nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  readonly metrics: RequestMetrics;
  readonly observer?: CallObserver;
}

/** What it is told to: the account of a new payment, or the record that is acted on. */
export function subjectOf(order: CommandOrder): RecordRef {
  const subjects = {
    createTransaction: (input: Commands['createTransaction']) => input.account,
    captureTransaction: (input: Commands['captureTransaction']) => input.transaction,
    voidTransaction: (input: Commands['voidTransaction']) => input.transaction,
    refundTransaction: (input: Commands['refundTransaction']) => input.transaction,
    cancelBillingSubscription: (input: Commands['cancelBillingSubscription']) => input.billingSubscription,
  } as const satisfies { readonly [C in CommandKind]: (input: Commands[C]) => RecordRef };
  const subject = subjects[order.kind] as (input: Commands[CommandKind]) => RecordRef;
  return subject(order.input);
}
