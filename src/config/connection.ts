import { z } from 'zod';
import { expects, oneOf, text } from './values.ts';

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

/** How the environment describes a provider's one connection. */
export interface EnvironmentOfProvider {
  /** What all its variables begin with, e.g. `GOVINEER_`. It is nobody else's. */
  readonly prefix: string;
  /** Variable → field of the connection. */
  readonly variables: Readonly<Record<string, string>>;
  /** What the variables do not say. */
  readonly defaults: { readonly key: string; readonly displayName: string };
}
