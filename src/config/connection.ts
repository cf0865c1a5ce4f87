import { z } from 'zod';
import { expects, integer, number, oneOf, text } from './values.ts';

export const modes = ['SANDBOX', 'TEST', 'LIVE'] as const;

const KEY = 'a connection key: 1 to 40 lower-case letters, digits and hyphens, not a hyphen first';

/** What every connection has, whatever its provider. */
export const connectionFields = {
  /** Part of every id that leaves this service, so it stays the same for ever. Unique. */
  key: z.string({ error: expects(KEY) }).regex(/^[a-z0-9][a-z0-9-]{0,39}$/, { error: `expected ${KEY}` }),
  /** What people call it. */
  displayName: text('a display name', 100),
  /** Null where test or live is decided per account or payment. */
  mode: oneOf(modes).nullable().default(null),
};

/** What connections have whose commands can be proven not to have been carried out. */
export const commandFields = {
  /**
   * How long after a command was sent the provider must show it, in seconds: nothing found later proves that nothing
   * happened. At least a lease (30 s) and `COMMAND_DEADLINE_MS` (100 s) together. 180.
   */
  settleSeconds: integer(180, 86_400, 'seconds').default(180),
};

/** How hard a provider may be called. `concurrency` is the provider's default, 1–256. */
export function callFields(concurrency: number) {
  return {
    /** Most reads under way at a time, and as many commands, 1–256. */
    concurrency: integer(1, 256).default(concurrency),
    /**
     * Most calls that begin in a second, 0.01–10,000, over all that this process asks: reads, their further tries and
     * commands. Null: any number, until the provider asks to wait. No provider publishes a number: wallee gives each space
     * its own for two minutes, Govineer and the others name none.
     */
    requestsPerSecond: number(0.01, 10_000, 'calls a second').nullable().default(null),
  };
}

/** What the rest of the service knows of a connection's settings, whatever its provider. */
export interface ConnectionSettings {
  /** The provider's name in lower case, as configurations have it. */
  readonly provider: string;
  readonly key: string;
  readonly displayName: string;
  readonly mode: (typeof modes)[number] | null;
}

/** How the environment describes a provider's one connection. */
export interface EnvironmentOfProvider {
  /** What all its variables begin with, e.g. `GOVINEER_`. It is nobody else's. */
  readonly prefix: string;
  /** Variable → field of the connection. */
  readonly variables: Readonly<Record<string, string>>;
  /** What the variables do not say. */
  readonly defaults: { readonly key: string; readonly displayName: string };
}

/** What a setting of a connection is for, as far as a failure can be about it. */
export type SettingRole = 'address' | 'credentials' | 'accounts';

/** How one provider's connections are written down. */
export interface ProviderConfig<Settings extends ConnectionSettings = ConnectionSettings> {
  readonly schema: z.ZodType<Settings>;
  /** The fields its schema knows, for guessing what a mistyped one was meant to be. */
  readonly fields: readonly string[];
  readonly environment: EnvironmentOfProvider;
  /** The settings that can be why a connection does not work, by their names in a file. */
  readonly roles: Readonly<Record<SettingRole, readonly string[]>>;
}

/** By the name that configurations have. */
export type ProviderConfigs = Readonly<Record<string, ProviderConfig>>;
