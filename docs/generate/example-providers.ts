import { createProvider } from '../../datasources/registry.ts';
import { parseConfig } from '../../src/config.ts';
import type { ProviderName } from '../../src/domain/provider-name.ts';
import { providerNames } from '../../src/domain/provider-name.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Provider } from '../../src/ports/provider.ts';
import type { SourceCapabilities } from '../../src/ports/capabilities.ts';
import { systemClock } from '../../src/system-clock.ts';

const baseUrl = 'https://provider.example';

/** A connection of each provider of which nothing is told that need not be: the defaults are what the page shows. */
const connections = {
  EFAKA: { provider: 'efaka', baseUrl, accessToken: 'x'.repeat(40) },
  GOVINEER: {
    provider: 'govineer',
    baseUrl,
    tokenUrl: `${baseUrl}/token`,
    clientId: 'id',
    clientSecret: 'secret',
  },
  PAYSLEY: { provider: 'paysley', accessKey: 'py_live_key' },
  PROFITUITY: { provider: 'profituity', baseUrl, username: 'user', password: 'password' },
  WALLEE: { provider: 'wallee', userId: '1', authenticationKey: Buffer.alloc(32).toString('base64') },
} as const satisfies Readonly<Record<ProviderName, Readonly<Record<string, string>>>>;

export interface Declared {
  /** What a provider declares of a kind; null if it has none of it. */
  of<K extends RecordKind>(provider: ProviderName, kind: K): SourceCapabilities<K> | null;
  /** The mutations that a provider carries out. */
  commandsOf(provider: ProviderName): readonly string[];
}

/** Runs `work` with a provider of each name, whose settings `more` adds to. Nothing is sent. */
export async function withExampleProviders<T>(
  work: (declared: Declared) => T,
  more: Partial<Record<ProviderName, Readonly<Record<string, string>>>> = {},
): Promise<T> {
  const named = providerNames.map((name) => ({
    key: name.toLowerCase(),
    displayName: name,
    ...connections[name],
    ...more[name],
  }));
  const settings = parseConfig({ PAYGRAPH_CONFIG: 'example.json' }, () =>
    JSON.stringify({ connections: named }),
  );
  const silent = { info: () => undefined, warn: () => undefined };
  const providers = settings.connections.map((connection) =>
    createProvider(connection, {
      clock: systemClock,
      log: silent,
      limits: { providerDeadlineMs: settings.limits.providerDeadlineMs },
    }),
  );
  try {
    return work({
      of: (name, kind) => exampleOf(providers, name).sources[kind]?.capabilities ?? null,
      commandsOf: (name) => Object.keys(exampleOf(providers, name).commands),
    });
  } finally {
    await Promise.all(providers.map((provider) => provider.close()));
  }
}

function exampleOf(providers: readonly Provider[], name: ProviderName): Provider {
  const provider = providers.find((one) => one.name === name);
  if (provider === undefined) throw new Error(`There is no example of ${name}`);
  return provider;
}
