import { expect } from 'vitest';
import { decodeGlobalId, encodeGlobalId } from '../../src/domain/global-id.ts';
import type { Sight } from '../../src/ports/caller.ts';
import { maySee } from '../../src/ports/caller.ts';
import type { SightServer } from './sight-server.ts';
import { startSightServer } from './sight-server.ts';

/** Two callers of one tenant, who see nothing in common. */
export interface SightWorld extends AsyncDisposable {
  readonly server: SightServer;
  readonly left: Sight;
  readonly right: Sight;
  /** What an answer, or a report, tells of what is not seen. */
  leaks(sees: Sight, value: unknown): readonly string[];
  /** One page, the first 100 unless `args` says otherwise. */
  listOf(sees: Sight, field: ListField, args?: string): Promise<List>;
  /** The ids of all pages. */
  allIds(sees: Sight, field: ListField): Promise<readonly string[]>;
}

export interface Place {
  readonly connection: string;
  readonly account: string | null;
}

export function placeOf(text: string): Place | null {
  try {
    const { kind, connection, account, nativeId } = decodeGlobalId(text, 'text');
    return { connection, account: kind === 'account' ? nativeId : account };
  } catch {
    return null;
  }
}

/** Every text in an answer, however deep. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

export function placesIn(value: unknown): readonly Place[] {
  return textsIn(value)
    .map(placeOf)
    .filter((place) => place !== null);
}

export interface List {
  readonly nodes: readonly { readonly id: string }[];
  readonly totalCount: number | null;
  readonly pageInfo: { readonly endCursor: string | null };
}

export const lists = [
  'accounts',
  'clients',
  'customers',
  'customerGroups',
  'transactions',
  'paymentLinks',
] as const;
export type ListField = (typeof lists)[number];

export const selection = `totalCount nodes { id } pageInfo { hasNextPage endCursor }
  sources { provider { connection } accountIds status count unreadable error { code message } }`;

export const ids = ({ nodes }: List): readonly string[] => nodes.map(({ id }) => id);

/** The same id at an account that there never was. */
export function moved(id: string): string {
  const { account, nativeId, ...rest } = decodeGlobalId(id, 'id');
  const never = '00000000-0000-4000-8000-000000000000';
  return account === null
    ? encodeGlobalId({ ...rest, account, nativeId: never })
    : encodeGlobalId({ ...rest, account: never, nativeId });
}

export async function startSightWorld(): Promise<SightWorld> {
  const server = await startSightServer();
  const { accounts, merchants } = server;
  expect(accounts.length).toBeGreaterThan(2);
  expect(merchants.length).toBeGreaterThan(2);
  const left: Sight = new Map([
    ['gov', new Set(accounts.slice(0, 2))],
    ['pro', new Set(merchants.slice(0, 1))],
  ]);
  const right: Sight = new Map([
    ['gov', new Set(accounts.slice(2))],
    ['pro', new Set(merchants.slice(1))],
  ]);

  function leaks(sees: Sight, value: unknown): readonly string[] {
    const whole = JSON.stringify(value);
    const unseen = [
      ...server.accounts.filter((account) => !maySee({ sees }, 'gov', account)),
      ...server.merchants.filter((merchant) => !maySee({ sees }, 'pro', merchant)),
    ].filter((id) => whole.includes(id));
    const places = placesIn(value).filter(
      ({ connection, account }) => connection !== '' && !maySee({ sees }, connection, account),
    );
    return [...unseen, ...places.map((place) => JSON.stringify(place))];
  }

  async function listOf(sees: Sight, field: ListField, args = 'first: 100'): Promise<List> {
    const { data, errors } = await server.ask(sees, `{ ${field}(${args}) { ${selection} } }`);
    expect(errors).toEqual([]);
    const list = data?.[field];
    if (list === undefined || list === null) throw new Error('A list was required');
    return list as List;
  }

  async function allIds(sees: Sight, field: ListField): Promise<readonly string[]> {
    const found: string[] = [];
    for (let after = ''; ;) {
      const { data } = await server.ask(
        sees,
        `{ ${field}(first: 100${after}) { nodes { id } pageInfo { hasNextPage endCursor } } }`,
      );
      const list = data?.[field] as List & { readonly pageInfo: { readonly hasNextPage: boolean } };
      found.push(...ids(list));
      if (!list.pageInfo.hasNextPage) return found;
      after = `, after: ${JSON.stringify(list.pageInfo.endCursor)}`;
    }
  }

  return {
    server,
    left,
    right,
    leaks,
    listOf,
    allIds,
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}
