import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../../src/domain/global-id.ts';
import type { MoneyGraph, ToldPayload } from '../kit/money-graph.ts';
import { moneyGraph, operationFields } from '../kit/money-graph.ts';
import type { MoneyProvider } from '../kit/money-provider.ts';
import type { MoneyKey } from '../kit/money-providers.ts';
import { moneyProviders } from '../kit/money-providers.ts';
import type { ConnectionConfig, Paygraph } from '../kit/paygraph.ts';
import { startPaygraph } from '../kit/paygraph.ts';
import type { Known, RecordMutation, RecordStep } from './record-scenarios/record-step.ts';
import { recordMutations } from './record-scenarios/record-step.ts';
import { recordScenarios } from './record-scenarios/scenarios.ts';

type Input = Readonly<Record<string, unknown>>;
type Told = ToldPayload & Readonly<Record<string, unknown>>;

const mutations = Object.keys(recordMutations) as readonly RecordMutation[];

describe.each(Object.keys(moneyProviders) as MoneyKey[])('records at %s', (key) => {
  let provider: MoneyProvider;
  let paygraph: Paygraph;
  let graph: MoneyGraph;
  let places: Pick<Known, 'accountId' | 'providerId' | 'clientId'>;
  let made: Record<string, string> = {};
  let words = 0;

  beforeAll(async () => {
    provider = await moneyProviders[key]({ seed: 3, scale: 0.1, now: Date.now });
    // Accounts are made only where those that are served are not a list of their own.
    const { spaceIds: _, ...connection } = provider.connection(provider.origin) as {
      readonly spaceIds?: unknown;
    };
    paygraph = await startPaygraph({ connections: [connection as ConnectionConfig] });
    graph = moneyGraph(() => [paygraph.url]);
    const { accounts, clients, posLinks } = await graph.insist<
      Record<'accounts' | 'clients' | 'posLinks', Listed>
    >(
      `{ accounts(first: 1) { nodes { id } } clients(first: 1) { nodes { id } }
        posLinks: paymentLinks(first: 1, filter: { kind: { eq: POS_LINK } }) { nodes { id } } }`,
      {},
    );
    const id = { kind: 'provider', connection: key, account: null, parent: null, nativeId: key } as const;
    places = {
      accountId: accounts?.nodes[0]?.id ?? '',
      providerId: encodeGlobalId(id),
      clientId: clients?.nodes[0]?.id ?? null,
    };
    made = { savedMethod: provider.savedMethod() ?? '', posLink: posLinks?.nodes[0]?.id ?? '' };
  }, 120_000);
  afterAll(async () => {
    await paygraph[Symbol.asyncDispose]();
    await provider.close();
  });

  const known = (): Known => {
    words += 1;
    return { ...places, made, word: `word${key}${words}` };
  };

  async function send(mutation: RecordMutation, input: Input, idempotencyKey: string): Promise<Told> {
    const member = recordMutations[mutation];
    const record = member === null ? 'url' : member.startsWith('deleted') ? member : `${member} { id }`;
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const { payload } = await graph.send<{ readonly payload: Told | null }>(
      `mutation ($input: ${type}!) {
        payload: ${mutation}(input: $input) {
          ${record} operation { ${operationFields} } replayed userErrors { code path message } } }`,
      { input: { ...input, idempotencyKey } },
    );
    if (payload === null) throw new Error('a payload is never null');
    return payload;
  }

  /** Steps that a provider has of one mutation stand in its scenario once. */
  describe.each(recordScenarios[key].map((step) => [step.mutation, step] as const))('%s', (_, step) => {
    const { mutation } = step;
    let input: Input = {};

    test('RECORD-11 MUST refuse what cannot be, by code and path, and change nothing', async () => {
      input = step.input(known());
      const before = provider.effects().length;
      const payload = await send(mutation, merged(input, step.wrong(known())), `${mutation}-wrong`);
      expect(payload.operation).toBeNull();
      const told = payload.userErrors.map(({ code, path }) => ({ code, path }));
      expect(told).toContainEqual(step.refused);
      expect(provider.effects().length).toBe(before);
    });

    test('RECORD-10 MUST have its effect once, whatever else is sent with its key', async () => {
      const before = provider.effects().length;
      const first = await send(mutation, input, `${mutation}-1`);
      expect(first).toMatchObject({
        operation: { state: 'SUCCEEDED', attempts: 1, mutation },
        replayed: false,
        userErrors: [],
      });
      const { effects = 1 } = step;
      expect(provider.effects().length).toBe(before + effects);
      const again = await send(mutation, input, `${mutation}-1`);
      expect(again).toMatchObject({ operation: { id: first.operation?.id, attempts: 1 }, replayed: true });
      const other = await send(mutation, merged(input, otherThan(step, known())), `${mutation}-1`);
      expect(other.userErrors[0]?.code).toMatch(/^(IDEMPOTENCY_KEY_REUSED|BAD_USER_INPUT)$/);
      expect(provider.effects().length).toBe(before + effects);
      const member = recordMutations[mutation];
      const told = member === null ? first['url'] : first[member];
      expect(told).not.toBeNull();
      if (member !== null && mutation.startsWith('create')) made[member] = idIn(told);
      if (mutation === 'savePaymentMethod') made['paymentMethod'] = idIn(told);
    });
  });

  const done = new Set(recordScenarios[key].map(({ mutation }) => mutation));
  const declined = mutations.filter((mutation) => !done.has(mutation));
  test.each(declined)('RECORD-12 MUST decline %s before it is recorded', async (mutation) => {
    const before = provider.effects().length;
    const build = ofOthers[mutation];
    const payload = await send(mutation, build(places, key), `${mutation}-no`);
    expect(payload).toMatchObject({ operation: null, replayed: false });
    expect(payload.userErrors[0]?.code).toBe('UNSUPPORTED_BY_PROVIDER');
    expect(provider.effects().length).toBe(before);
  });
});

type Listed = { readonly nodes: readonly { readonly id: string }[] } | null;

/** Members that hold fields are merged, others replaced. */
function merged(input: Input, over: Input): Input {
  const entries = Object.entries(over).map(([name, value]) => {
    const old = input[name];
    const both = isObject(old) && isObject(value) ? { ...old, ...value } : value;
    return [name, both];
  });
  return { ...input, ...(Object.fromEntries(entries) as Input) };
}

/** Something else that the same key is sent with. */
function otherThan(step: RecordStep, known: Known): Input {
  const fresh = step.input(known);
  const same = JSON.stringify(fresh) === JSON.stringify(step.input({ ...known, word: '' }));
  return same ? step.wrong(known) : fresh;
}

function isObject(value: unknown): value is Input {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function idIn(record: unknown): string {
  return isObject(record) && typeof record['id'] === 'string' ? record['id'] : String(record);
}

/** What is asked of those who can't. */
const recordAt =
  (member: string, kind: Parameters<typeof encodeGlobalId>[0]['kind']) =>
  ({ accountId }: { readonly accountId: string }, connection: string) => {
    const account = decodeURIComponent(Buffer.from(accountId, 'base64url').toString().split(':')[4] ?? '');
    return { [member]: encodeGlobalId({ kind, connection, account, parent: null, nativeId: 'x1' }) };
  };

type Build = (places: Pick<Known, 'accountId' | 'providerId' | 'clientId'>, key: string) => Input;

const ofOthers = {
  createCustomer: ({ accountId }) => ({ accountId, customer: { name: 'Jane' } }),
  updateCustomer: (places, key) => ({
    ...recordAt('customerId', 'customer')(places, key),
    customer: { name: 'J' },
  }),
  deleteCustomer: recordAt('customerId', 'customer'),
  createCustomerGroup: ({ accountId }) => ({ accountId, name: 'Club' }),
  updateCustomerGroup: (places, key) => ({
    ...recordAt('customerGroupId', 'customerGroup')(places, key),
    name: 'J',
  }),
  deleteCustomerGroup: recordAt('customerGroupId', 'customerGroup'),
  savePaymentMethod: (places, key) => ({
    ...recordAt('customerId', 'customer')(places, key),
    token: { token: 'secret', kind: 'CARD' },
  }),
  deletePaymentMethod: recordAt('paymentMethodId', 'paymentMethod'),
  createProduct: ({ accountId }) => ({ accountId, product: { name: 'Tea' } }),
  updateProduct: (places, key) => ({
    ...recordAt('productId', 'product')(places, key),
    product: { name: 'Tea' },
  }),
  retireProduct: recordAt('productId', 'product'),
  createCategory: ({ accountId }) => ({ accountId, name: 'Teas' }),
  updateCategory: (places, key) => ({ ...recordAt('categoryId', 'category')(places, key), name: 'Teas' }),
  deleteCategory: recordAt('categoryId', 'category'),
  createPaymentLink: ({ accountId }) => ({
    accountId,
    hosted: { amount: { amount: '1.00', currency: 'USD' }, urls: null },
  }),
  updatePaymentLink: (places, key) => ({
    ...recordAt('paymentLinkId', 'paymentLink')(places, key),
    hosted: { amount: { amount: '1.00', currency: 'USD' } },
  }),
  closePaymentLink: recordAt('paymentLinkId', 'paymentLink'),
  prefillPosLink: recordAt('posLinkId', 'paymentLink'),
  createClient: ({ providerId }) => ({ providerId, name: 'Shop' }),
  createAccount: ({ clientId }, key) => ({
    clientId:
      clientId ??
      encodeGlobalId({ kind: 'client', connection: key, account: null, parent: null, nativeId: 'x1' }),
    name: 'Till',
  }),
} as const satisfies Record<RecordMutation, Build>;
