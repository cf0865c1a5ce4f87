import type { GovineerSettings } from '../../../src/config/govineer.ts';
import { Secret } from '../../../src/config/secret.ts';
import type { PropertyOf, Projection, Records } from '../../../src/domain/records/records.ts';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import type { Filter } from '../../../src/filter/ast.ts';
import { everything } from '../../../src/filter/ast.ts';
import { anonymous } from '../../../src/ports/caller.ts';
import type { CallContext } from '../../../src/ports/call-context.ts';
import type { Provider, ProviderDeps } from '../../../src/ports/provider.ts';
import type { ListRequest, Page, Source } from '../../../src/ports/source.ts';
import { systemClock } from '../../../src/system-clock.ts';
import { createGovineer } from '../../../datasources/govineer/index.ts';
import type { GovineerSandbox } from '../../../sandbox/govineer/server.ts';

export interface Logged {
  readonly fields: object;
  readonly message: string;
}

export function testDeps(logged: Logged[] = []): ProviderDeps {
  const keep = (fields: object, message: string): void => void logged.push({ fields, message });
  return { clock: systemClock, log: { info: keep, warn: keep }, limits: { providerDeadlineMs: 20_000 } };
}

/** Settings that fit nothing but tests; what is measured of the sandbox is told. */
export function testSettings(given: Partial<GovineerSettings> = {}): GovineerSettings {
  return {
    provider: 'govineer',
    key: 'gov',
    displayName: 'Govineer',
    mode: 'SANDBOX',
    baseUrl: 'http://127.0.0.1:9',
    tokenUrl: 'http://127.0.0.1:9/oauth2/token',
    clientId: 'id',
    clientSecret: new Secret('secret'),
    accountUids: 'all',
    odata: '4.01',
    defaultCurrency: 'USD',
    currencies: null,
    strings: 'ordinal',
    ids: 'ordinal',
    concurrency: 16,
    ...given,
  };
}

export function sandboxSettings(
  sandbox: GovineerSandbox,
  given: Partial<GovineerSettings> = {},
): GovineerSettings {
  return testSettings({
    baseUrl: sandbox.url,
    tokenUrl: sandbox.tokenUrl,
    clientId: sandbox.clientId,
    clientSecret: new Secret(sandbox.clientSecret),
    ...given,
  });
}

export function connectTo(
  sandbox: GovineerSandbox,
  given: Partial<GovineerSettings> = {},
  logged: Logged[] = [],
): Provider {
  return createGovineer(sandboxSettings(sandbox, given), testDeps(logged));
}

export function testCall(signal: AbortSignal = AbortSignal.timeout(50_000)): CallContext {
  return {
    signal,
    deadline: Date.now() + 50_000,
    caller: anonymous,
    metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
  };
}

export function sourceOf<K extends RecordKind>(provider: Provider, kind: K): Source<K> {
  const source: Source<K> | undefined = provider.sources[kind];
  if (source === undefined) throw new Error(`${kind} has no source`);
  return source;
}

export function projectionOf<K extends RecordKind>(...properties: readonly PropertyOf<K>[]): Projection<K> {
  return new Set(properties);
}

export function listRequest<K extends RecordKind>(given: Partial<ListRequest<K>> = {}): ListRequest<K> {
  return {
    accounts: [],
    filter: everything,
    order: [],
    idDirection: 'asc',
    limit: 200,
    offset: 0,
    projection: new Set(),
    count: false,
    ...given,
  };
}

/** Every row that `filter` gives, page by page. */
export async function listAll<K extends RecordKind>(
  source: Source<K>,
  given: Partial<ListRequest<K>> & { readonly filter?: Filter<K> },
): Promise<Records[K][]> {
  const records: Records[K][] = [];
  let offset = 0;
  for (;;) {
    const page: Page<K> = await source.list(listRequest({ ...given, offset }), testCall());
    records.push(...page.records);
    offset += page.rowsRead;
    if (page.exhausted || page.rowsRead === 0) return records;
  }
}
