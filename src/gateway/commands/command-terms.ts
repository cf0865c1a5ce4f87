import type { Clock } from '../../ports/clock.ts';
import type { Journal } from '../../ports/journal.ts';
import type { Connection } from '../connection.ts';
import type { LeaseTerms } from './held-lease.ts';
import type { NewOperationId } from './operation-id.ts';

/** A pino logger fits. */
export interface CommandLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** What everything that works on operations shares. */
export interface CommandTerms extends LeaseTerms {
  readonly clock: Clock;
  readonly journal: Journal;
  readonly log: CommandLog;
  /** Undefined for one that is no longer configured. */
  readonly connection: (key: string) => Connection | undefined;
  readonly newId: NewOperationId;
  /** The upstream work of one command, in milliseconds: COMMAND_DEADLINE_MS. */
  readonly commandDeadlineMs: number;
  /** One look-up, in milliseconds; well below the lease, under which it runs. 20,000. */
  readonly lookUpDeadlineMs: number;
}
