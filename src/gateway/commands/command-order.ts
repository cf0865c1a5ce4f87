import type { CommandKind, Commands } from '../../domain/commands.ts';
import type { EpochMs } from '../../domain/instant.ts';
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
