import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { PropertyOf, Records } from '../../src/domain/records/records.ts';
import { and } from '../../src/filter/normalize.ts';
import type { CallContext } from '../../src/ports/call-context.ts';
import { anonymous } from '../../src/ports/caller.ts';
import type { Provider } from '../../src/ports/provider.ts';
import type { ListRequest, Page, Source } from '../../src/ports/source.ts';
import type { Rig, SeenRequest } from './subject.ts';

/** One kind of one provider, on which requirements are tried. */
export interface Trial<K extends RecordKind> {
  readonly rig: Rig;
  readonly kind: K;
  readonly source: Source<K>;
  readonly truth: readonly Records[K][];
}

export function trialOf<K extends RecordKind>(rig: Rig, kind: K): Trial<K> {
  return { rig, kind, source: sourceOf(rig.provider, kind), truth: rig.truth(kind) };
}

export function sourceOf<K extends RecordKind>(provider: Provider, kind: K): Source<K> {
  const source: Source<K> | undefined = provider.sources[kind];
  if (source === undefined) throw new Error(`${provider.name} has no source of ${kind}`);
  return source;
}

export function callOf(given: Partial<CallContext> = {}): CallContext {
  return {
    signal: AbortSignal.timeout(30_000),
    deadline: Date.now() + 30_000,
    caller: anonymous,
    metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
    ...given,
  };
}

/** A list request of the trial's place, whose filter is `given`'s and what the kind needs besides. */
export function requestOf<K extends RecordKind>(
  { rig, kind, source }: Trial<K>,
  given: Partial<ListRequest<K>> = {},
): ListRequest<K> {
  const pin = rig.pinOf(kind);
  return {
    accounts: rig.accountsOf(kind),
    order: [],
    idDirection: 'asc',
    limit: source.capabilities.maxPageSize ?? 1,
    offset: 0,
    projection: new Set<PropertyOf<K>>(),
    count: false,
    ...given,
    filter: given.filter === undefined ? pin : and(pin, given.filter),
  };
}

export function listOf<K extends RecordKind>(
  trial: Trial<K>,
  given: Partial<ListRequest<K>> = {},
): Promise<Page<K>> {
  return trial.source.list(requestOf(trial, given), callOf());
}

/** Every record that a request gives, by offset: needs no order but the same one each time. */
export async function listWhole<K extends RecordKind>(
  trial: Trial<K>,
  given: Partial<ListRequest<K>> = {},
): Promise<readonly Records[K][]> {
  const records: Records[K][] = [];
  let offset = 0;
  for (;;) {
    const page = await listOf(trial, { ...given, offset });
    records.push(...page.records);
    offset += page.rowsRead;
    if (page.exhausted || page.rowsRead === 0) return records;
  }
}

/** Whatever read the kind has, once; gives the error it fails with, or null. */
export async function failureOf<K extends RecordKind>(
  { rig, kind, truth }: Trial<K>,
  provider: Provider,
  call: CallContext,
): Promise<unknown> {
  const source = sourceOf(provider, kind);
  try {
    if (source.capabilities.maxPageSize !== null) {
      await source.list(requestOf({ rig, kind, source, truth }, { limit: 1 }), call);
      return null;
    }
    const [record] = truth;
    if (record === undefined) throw new Error(`A ${kind} was required`);
    const answer = (await source.getMany([record.ref as never], new Set(), call)).get(record.id);
    return answer instanceof Error ? answer : null;
  } catch (error) {
    return error;
  }
}

/** What reached the sandbox while `run` ran, tokens left out. */
export async function requestsOf<K extends RecordKind>(
  { rig }: Trial<K>,
  run: () => Promise<unknown>,
): Promise<readonly SeenRequest[]> {
  const { next } = rig.requests(0);
  await run();
  return rig.requests(next).seen.filter((request) => !rig.isTokenRequest(request));
}

export function idsOf(records: readonly { readonly id: string }[]): readonly string[] {
  return records.map(({ id }) => id);
}
