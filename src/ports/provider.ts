import type { EpochMs } from '../domain/instant.ts';
import type { ProviderName } from '../domain/provider-name.ts';
import type { CallContext } from './call-context.ts';
import type { Clock } from './clock.ts';
import type { CommandHandlers } from './command.ts';
import type { CustomerLinks } from './customer-links.ts';
import type { Sources } from './source.ts';

export const providerHealths = ['UP', 'DEGRADED', 'DOWN'] as const;
export type ProviderHealth = (typeof providerHealths)[number];

export interface HealthReport {
  readonly health: ProviderHealth;
  /** Since when `health` has its value. */
  readonly since: EpochMs;
}

/** One step of what `doctor` tries, in order; the first that fails ends it. */
export interface DoctorStep {
  readonly name: 'resolve' | 'connect' | 'authenticate' | 'read';
  run(call: CallContext): Promise<string>;
}

/** One provider with one set of credentials: what a datasource folder makes from its configuration. */
export interface Provider {
  readonly name: ProviderName;
  readonly sources: Sources;
  /** What it can be told to do; what is not here is UNSUPPORTED_BY_PROVIDER. */
  readonly commands: CommandHandlers;
  /** Only where records refer to their customer by something other than its id. */
  readonly customerLinks?: CustomerLinks;
  health(): HealthReport;
  /**
   * Native ids of the accounts this connection serves, ascending; null where they have to be listed by reading the
   * `account` source. A provider without accounts has one of its own making.
   */
  readonly configuredAccounts: readonly string[] | null;
  readonly doctor: readonly DoctorStep[];
  /** Closes connections. Idempotent. */
  close(): Promise<void>;
}

/** What every datasource folder is given besides its connection's settings. */
export interface ProviderDeps {
  readonly clock: Clock;
  /** A pino logger fits. */
  readonly log: ProviderLog;
  readonly limits: ProviderLimits;
}

export interface ProviderLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
}

export interface ProviderLimits {
  /** One upstream stage of a read, in milliseconds. */
  readonly providerDeadlineMs: number;
  /** Most rows a source reads besides those of a list, for one request. 10,000. */
  readonly scanBudget?: number;
}
