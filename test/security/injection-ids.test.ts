import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encodeGlobalId } from '../../src/domain/global-id.ts';
import { recordKinds } from '../../src/domain/record-kind.ts';
import { allKeys } from '../kit/all-providers.ts';
import type { InjectionWorld } from './injection-world.ts';
import { startInjectionWorld } from './injection-world.ts';
import { underAttack } from './world.ts';

let world: InjectionWorld;

beforeAll(async () => {
  world = await startInjectionWorld();
});

afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

/** What no provider gives out as an id, though each can be written in one of ours. */
const ODD = [
  '',
  ' ',
  '\u0000',
  '\u0085',
  'a\u0000b',
  'a\r\nb: c',
  'a b',
  '.',
  '..',
  '/',
  '../x',
  'a/../b',
  'a\\..\\b',
  '%2e%2e',
  '%2E%2E%2Fx',
  'a/b',
  'a?b=c',
  'a#b',
  '%00',
  '%',
  "a'b",
  '"a"',
  'a;b,c:d|e',
  '*',
  '-',
  '-1',
  '0',
  '01',
  '1e3',
  '99999999999999999999',
  '\uff11\uff12',
  '\u202eabc',
  'a\u200fb',
  '\u{1f600}',
  '{a}b',
  '{../x}',
  '{a?b}',
  '{customerId}',
  'x'.repeat(201),
] as const;

/** Ids as some provider might give them out, to be put where they don't belong. */
const LIKELY = [
  '1',
  'pay_1',
  'a'.repeat(32),
  '12345678-1234-1234-1234-123456789abc',
  '1OO',
  'cs_a1',
] as const;

/** What is wrong with an id, said without asking anybody; all else that there is not is null. */
const TOLD = ['BAD_USER_INPUT', 'NOT_FOUND'];

interface Numbered {
  readonly [key: string]: number;
}

/** How many requests each provider has had. */
const counts = (): Numbered =>
  Object.fromEntries(allKeys.map((key) => [key, world.providers.requests[key].since(0).next]));

/** In every address since then an id is one segment, and no request was refused as a bad one. */
function expectPlainAddresses(since: Numbered): void {
  for (const key of allKeys) {
    for (const { path, status } of world.providers.requests[key].since(since[key] ?? 0).entries) {
      const [, ...segments] = (path.split('?')[0] ?? '').split('/');
      for (const segment of segments) {
        const id = decodeURIComponent(segment);
        // Whole and once, and no step to another path.
        expect(segment, key).toBe(encodeURIComponent(id));
        expect(id, key).toMatch(/^(?!\.{1,2}$)[^\p{Cc}]{1,200}$/u);
      }
      expect([key, path, status]).not.toEqual([key, path, 400]);
    }
  }
}

async function expectNobody(ids: readonly string[]): Promise<void> {
  for (let start = 0; start < ids.length; start += 50) {
    const some = ids.slice(start, start + 50);
    const declared = some.map((_, index) => `$i${index}: ID!`).join(', ');
    const asked = some.map((_, index) => `a${index}: node(id: $i${index}) { id }`).join('\n');
    const variables = Object.fromEntries(some.map((id, index) => [`i${index}`, id]));
    const answer = await world.paygraph.ask(`query (${declared}) { ${asked} }`, variables);
    for (const { path, extensions } of answer.errors) {
      const id = Buffer.from(some[Number(String(path?.[0]).slice(1))] ?? '', 'base64url').toString();
      expect(TOLD, `${JSON.stringify(extensions)} for ${id}`).toContain(extensions.code);
    }
    expect(answer.data).not.toBeNull();
    expect(Object.values(answer.data ?? {}).filter((node) => node !== null)).toEqual([]);
  }
}

describe.each(allKeys)('ids of %s', (key) => {
  it('that nobody gave out are of no record, and of no address', async () => {
    const connection = world.paygraph.connections.find((one) => one.key === key);
    const [account = ''] = (await connection?.accounts.all()) ?? [];
    const idOf = (kind: (typeof recordKinds)[number], place: readonly (string | null)[]) =>
      encodeGlobalId({
        kind,
        connection: key,
        account: place[0] ?? null,
        parent: place[1] ?? null,
        nativeId: place[2] ?? '',
      });
    const ids = recordKinds.flatMap((kind) => {
      const own = kind === 'client' || kind === 'account' ? null : account;
      return [
        ...ODD.flatMap((odd) => [
          idOf(kind, [own, null, odd]),
          idOf(kind, [own, odd, 'pay_1']),
          idOf(kind, [odd, null, '1']),
        ]),
        ...LIKELY.flatMap((id) => [
          idOf(kind, [own === null ? account : null, null, id]),
          idOf(kind, [null, id, id]),
          idOf(kind, [id, null, id]),
        ]),
      ];
    });
    const since = counts();
    // Each of its documents in far less than 3 s, so all of them, too.
    await underAttack(world.paygraph, () => expectNobody(ids), 10_000);
    expectPlainAddresses(since);
  });
});

const lists = [
  'accounts',
  'billingSubscriptions',
  'clients',
  'customers',
  'paymentLinks',
  'paymentMethods',
  'products',
  'refunds',
  'transactions',
] as const;

it.each(['eq', 'in'] as const)('filters by native ids (%s) find nothing by an odd one', async (operator) => {
  const since = counts();
  const asked = lists
    .map(
      (list) => `${list}(filter: {nativeId: {${operator}: $t}}) { nodes { id } sources { error { code } } }`,
    )
    .join('\n');
  for (const odd of ODD) {
    const answer = await world.paygraph.ask(
      `query ($t: ${operator === 'in' ? '[String!]' : 'String!'}) { ${asked} }`,
      { t: operator === 'in' ? [odd] : odd },
    );
    for (const { extensions } of answer.errors)
      expect(['UNSUPPORTED_BY_PROVIDER']).toContain(extensions.code);
    for (const list of lists) {
      const { nodes = [], sources = [] } =
        (answer.data?.[list] as {
          nodes?: readonly unknown[];
          sources?: readonly { readonly error: { readonly code: string } | null }[];
        } | null) ?? {};
      expect(nodes, `${list} ${JSON.stringify(odd)}`).toEqual([]);
      const codes = sources.flatMap(({ error }) => (error === null ? [] : [error.code]));
      expect(
        codes.filter((code) => code !== 'UNSUPPORTED_BY_PROVIDER'),
        `${list} ${JSON.stringify(odd)}`,
      ).toEqual([]);
    }
  }
  expectPlainAddresses(since);
});
