import { createHash } from 'node:crypto';
import { decodeGlobalId, encodeGlobalId } from '../../src/domain/global-id.ts';
import type { Sight } from '../../src/ports/caller.ts';
import { maySee } from '../../src/ports/caller.ts';
import type { AllKey, AllProviders } from '../kit/all-providers.ts';
import { allKeys, startAllProviders } from '../kit/all-providers.ts';
import type { GraphqlAnswer } from '../kit/graphql-answer.ts';
import type { ConnectionConfig, Paygraph } from '../kit/paygraph.ts';
import {
  connectionTo,
  efakaConnection,
  paysleyConnection,
  profituityConnection,
  startPaygraph,
  walleeConnection,
} from '../kit/paygraph.ts';
import { placesIn } from './sight-world.ts';

/** `left` and `right` see nothing in common; `stranger` sees what `left` does, in another tenant and under the same id. */
export const callerNames = ['whole', 'left', 'right', 'stranger'] as const;
export type CallerName = (typeof callerNames)[number];

type Variables = Readonly<Record<string, unknown>>;

/** One server over every provider, asked over HTTP by callers with keys of their own. */
export interface HttpSightWorld extends AsyncDisposable {
  readonly providers: AllProviders;
  readonly paygraph: Paygraph;
  readonly sights: Readonly<Record<CallerName, Sight>>;
  /** Native ids of all accounts, by connection. */
  readonly accounts: Readonly<Record<AllKey, readonly string[]>>;
  ask(
    caller: CallerName,
    query: string,
    variables?: Variables,
    explain?: 'PLAN' | 'ANALYZE',
  ): Promise<GraphqlAnswer>;
  /** What a text tells of what the caller does not see: places of ids, and native ids of accounts. */
  leaks(caller: CallerName, text: string): readonly string[];
  /** Calls that the providers got so far. */
  calls(): number;
  /** What the providers did, how often. */
  effects(): number;
}

export async function startHttpSightWorld(): Promise<HttpSightWorld> {
  const providers = await startAllProviders({ scale: 0.02 });
  const { gov, wal, pay, pro, efa } = providers;
  const connections: readonly ConnectionConfig[] = [
    connectionTo(gov, { key: 'gov' }),
    walleeConnection(wal, { key: 'wal' }),
    paysleyConnection(pay, { key: 'pay' }),
    profituityConnection(pro, { key: 'pro' }),
    efakaConnection(efa, { key: 'efa' }),
  ];
  const paygraph = await startPaygraph({ connections, file: { callers: [callerOf('whole', 'all')] } });
  const accounts = Object.fromEntries(
    await Promise.all(
      paygraph.connections.map(async ({ key, accounts: all }) => [key, await all.all()] as const),
    ),
  ) as Record<AllKey, readonly string[]>;
  const some = (whole: AllKey, from: number, to?: number): Sight =>
    new Map<AllKey, 'all' | ReadonlySet<string>>([
      ...(['gov', 'wal', 'pro'] as const).map(
        (key) => [key, new Set(accounts[key].slice(from, to))] as const,
      ),
      [whole, 'all'],
    ]);
  const left = some('pay', 0, 1);
  const right = some('efa', 1);
  const sights: Readonly<Record<CallerName, Sight>> = { whole: 'all', left, right, stranger: left };
  paygraph.callers.replace({
    issuers: [],
    keys: callerNames.map((name) => ({
      id: name === 'stranger' ? 'left' : name,
      tenant: name === 'stranger' ? 'another' : 'shop',
      apiKeys: [digestOf(keyOf(name))],
      scopes: 'all',
      sees: sights[name],
    })),
  });

  return {
    providers,
    paygraph,
    sights,
    accounts,
    ask: (caller, query, variables = {}, explain) =>
      paygraph.ask(query, variables, {
        headers: { 'x-api-key': keyOf(caller) },
        ...(explain === undefined ? {} : { explain }),
      }),
    leaks(caller, text) {
      const seer = { sees: sights[caller] };
      const places = placesIn(JSON.parse(text)).filter(
        ({ connection, account }) => connection !== '' && !maySee(seer, connection, account),
      );
      const ids = allKeys.flatMap((key) =>
        accounts[key].filter((id) => isTelling(id) && !maySee(seer, key, id) && text.includes(id)),
      );
      return [...places.map((place) => JSON.stringify(place)), ...ids];
    },
    calls: () => allKeys.reduce((sum, key) => sum + providers.requests[key].since(0).entries.length, 0),
    effects: () => allKeys.reduce((sum, key) => sum + providers[key].effects().length, 0),
    async [Symbol.asyncDispose]() {
      await paygraph[Symbol.asyncDispose]();
      await providers[Symbol.asyncDispose]();
    },
  };
}

/** Short ids of accounts, and words like `default`, are in texts that have nothing to do with them. */
const isTelling = (account: string): boolean => account.length > 7;

const keyOf = (name: CallerName): string => `${name}-key`;
const digestOf = (key: string): string => createHash('sha256').update(key).digest('hex');

function callerOf(name: CallerName, sees: 'all'): object {
  return { id: name, tenant: 'shop', apiKeys: [digestOf(keyOf(name))], scopes: 'all', sees };
}

/** The same id where there never was anything: at another account, or of another native id where it is of none. */
export function neverWas(id: string): string {
  const { account, nativeId, ...rest } = decodeGlobalId(id, 'id');
  const never = /^\d+$/.test(account ?? nativeId) ? '999999999' : '00000000-0000-4000-8000-000000000000';
  return account === null
    ? encodeGlobalId({ ...rest, account, nativeId: never })
    : encodeGlobalId({ ...rest, account: never, nativeId });
}

/** An answer as it was sent, but for the id that was asked for, and what is another one in every answer. */
export function bytesOf({ status, text }: GraphqlAnswer, id: string): string {
  return `${status} ${text
    .replaceAll(id, '(id)')
    .replaceAll(/"requestId":"[^"]+"/g, '"requestId":""')
    .replaceAll(/"remaining":\d+,"resetAt":"[^"]+"/g, '"remaining":0')}`;
}
