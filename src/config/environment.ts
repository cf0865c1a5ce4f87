import type { ProviderConfig } from './connection.ts';

/** The variables as the process got them. An empty one counts as not set, as containers often have them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A connection as it was written down, before it is checked. */
export interface RawConnection {
  readonly config: ProviderConfig;
  readonly value: Readonly<Record<string, unknown>>;
  /** How to name a place in it, e.g. `currencies[1]`, to the person who has to mend it. */
  readonly nameOf: (place: string) => string;
}

export function read(env: Environment, name: string): string | undefined {
  const value = env[name];
  return value === undefined || value === '' ? undefined : value;
}

/**
 * The connection that a provider's variables describe; null if none of them is set. Variables that the file
 * refers to (`elsewhere`) are the file's, and describe nothing here.
 */
export function connectionOfEnvironment(
  env: Environment,
  provider: string,
  config: ProviderConfig,
  elsewhere: ReadonlySet<string>,
): RawConnection | null {
  const { variables, defaults } = config.environment;
  const value: Record<string, unknown> = {};
  const names = new Map<string, string>();
  for (const [name, field] of Object.entries(variables)) {
    names.set(field, name);
    const given = elsewhere.has(name) ? undefined : read(env, name);
    if (given !== undefined) value[field] = given;
  }
  if (Object.keys(value).length === 0) return null;
  return {
    config,
    value: { provider, ...defaults, ...value },
    nameOf: (place) => {
      const [field = ''] = /^\w*/.exec(place) ?? [];
      const name = names.get(field);
      return name === undefined
        ? `${config.environment.prefix}* (${place})`
        : name + place.slice(field.length);
    },
  };
}
