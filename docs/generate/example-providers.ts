import { createProvider } from '../../datasources/registry.ts';
import { parseConfig } from '../../src/config.ts';
import type { ProviderName } from '../../src/domain/provider-name.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Provider } from '../../src/ports/provider.ts';
import type { SourceCapabilities } from '../../src/ports/capabilities.ts';
import type { Source } from '../../src/ports/source.ts';
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

/** What each provider declares of each kind it has. */
export interface Declared {
  of<K extends RecordKind>(provider: ProviderName, kind: K): SourceCapabilities<K> | null;
}

/** Runs `work` with a provider of each name. Nothing is sent. */
export async function withExampleProviders<T>(work: (declared: Declared) => T): Promise<T> {
  const named = Object.entries(connections).map(([name, fields]) => ({
    key: name.toLowerCase(),
    displayName: name,
    ...fields,
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
    return work({ of: (name, kind) => sourceOf(providers, name, kind)?.capabilities ?? null });
  } finally {
    await Promise.all(providers.map((provider) => provider.close()));
  }
}

function sourceOf<K extends RecordKind>(
  providers: readonly Provider[],
  name: ProviderName,
  kind: K,
): Source<K> | undefined {
  const provider = providers.find((one) => one.name === name);
  if (provider === undefined) throw new Error(`There is no example of ${name}`);
  return provider.sources[kind];
}
