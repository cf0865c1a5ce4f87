import type { ApolloServerPlugin } from '@apollo/server';
import type { ServedRead } from '../ports/call-context.ts';
import type { ServerContext } from './server-context.ts';

/** What of an answer is not of now. */
export interface KeptReport {
  /** Reads that earlier answers served, those that are too old included. */
  readonly kept: number;
  /** Age of the oldest of them. */
  readonly oldestMs: number;
  /** What is too old, and how the provider failed. */
  readonly stale: readonly {
    readonly connection: string;
    readonly resource: string;
    readonly ageMs: number;
    readonly error: string;
  }[];
}

/**
 * Says in `extensions.cache` of an answer what of it was kept from earlier. The graph has no place for it: a source whose
 * rows are old is COMPLETE, as they were complete then.
 */
export function keptAnswersPlugin<Context extends ServerContext>(): ApolloServerPlugin<Context> {
  return {
    requestDidStart: async () => ({
      willSendResponse: async ({ contextValue, response }) => {
        const report = keptReport(contextValue.metrics.served);
        if (report === null || response.body.kind !== 'single') return;
        const result = response.body.singleResult;
        result.extensions = { ...result.extensions, cache: report };
      },
    }),
  };
}

/** Null where all of it is of now. */
export function keptReport(served: readonly ServedRead[]): KeptReport | null {
  const kept = served.filter(({ from }) => from !== 'shared');
  if (kept.length === 0) return null;
  const stale = new Map<string, KeptReport['stale'][number]>();
  for (const { connection, kind, ageMs, from, error } of kept) {
    const place = `${connection} ${kind}`;
    if (from !== 'stale' || (stale.get(place)?.ageMs ?? -1) >= ageMs) continue;
    stale.set(place, { connection, resource: kind, ageMs, error: error ?? 'INTERNAL_SERVER_ERROR' });
  }
  return {
    kept: kept.length,
    oldestMs: Math.max(...kept.map(({ ageMs }) => ageMs)),
    stale: [...stale.values()],
  };
}
