import type { PropertyOf, Projection, Records } from '../../src/domain/records/records.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Filter } from '../../src/filter/ast.ts';
import { everything } from '../../src/filter/ast.ts';
import { anonymous } from '../../src/ports/caller.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import type { Provider, ProviderDeps } from '../../src/ports/provider.ts';
import type { ListRequest, Page, Source } from '../../src/ports/source.ts';
import { systemClock } from '../../src/system-clock.ts';

/** What tests of any provider's sources need: its surroundings, a call, and whole lists. */

export interface Logged {
  readonly fields: object;
  readonly message: string;
}

/** Keeps what is logged in `logged`. */
export function testDeps(logged: Logged[] = []): ProviderDeps {
  const keep = (fields: object, message: string): void => void logged.push({ fields, message });
  return { clock: systemClock, log: { info: keep, warn: keep }, limits: { providerDeadlineMs: 20_000 } };
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

/** By default everything, 200 rows of it. */
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
  const limit = Math.min(200, source.capabilities.maxPageSize ?? 200);
  let offset = 0;
  for (;;) {
    const page: Page<K> = await source.list(listRequest({ limit, ...given, offset }), testCall());
    records.push(...page.records);
    offset += page.rowsRead;
    if (page.exhausted || page.rowsRead === 0) return records;
  }
}
