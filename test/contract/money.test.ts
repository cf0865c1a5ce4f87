import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RecordRef } from '../../src/domain/record-ref.ts';
import { inputTypes } from '../kit/money-intents.ts';
import type { MoneyProvider } from '../kit/money-provider.ts';
import type { MoneyKey } from '../kit/money-providers.ts';
import { moneyProviders } from '../kit/money-providers.ts';
import type { MoneyGraph, ToldPayload } from '../kit/money-graph.ts';
import { moneyGraph, operationFields } from '../kit/money-graph.ts';
import type { MoneyEffectKind, MoneyTarget } from '../kit/money-targets.ts';
import { targetsAt } from '../kit/money-targets.ts';
import type { Paygraph } from '../kit/paygraph.ts';
import { startPaygraph } from '../kit/paygraph.ts';

type Mutation = keyof typeof inputTypes;
type Input = Readonly<Record<string, unknown>>;

const kinds = {
  createTransaction: 'payment',
  captureTransaction: 'capture',
  voidTransaction: 'void',
  refundTransaction: 'refund',
  cancelBillingSubscription: 'cancel',
} as const satisfies Record<Mutation, MoneyEffectKind>;
const mutations = Object.keys(kinds) as readonly Mutation[];

/** What each provider can do; all else it declines before anything is recorded. */
const can: Readonly<Record<MoneyKey, readonly Mutation[]>> = {
  gov: ['createTransaction', 'captureTransaction', 'voidTransaction', 'refundTransaction'],
  wal: mutations,
  pay: ['captureTransaction', 'refundTransaction', 'cancelBillingSubscription'],
  pro: ['createTransaction', 'voidTransaction', 'refundTransaction', 'cancelBillingSubscription'],
  efa: ['createTransaction', 'captureTransaction', 'voidTransaction', 'refundTransaction'],
};

/** Any payment of the right shape at a provider that is not asked about it. */
const shapes = {
  gov: ['GOVINEER', 'x', 'USD'],
  wal: ['WALLEE', '405', 'CHF'],
  pay: ['PAYSLEY', 'default', 'USD'],
  pro: ['PROFITUITY', '00000000-0000-4000-8000-000000000000', 'USD'],
  efa: ['EFAKA', 'default', 'EUR'],
} as const satisfies Record<MoneyKey, readonly string[]>;

describe.each(Object.keys(moneyProviders) as MoneyKey[])('money at %s', (key) => {
  let provider: MoneyProvider;
  let paygraph: Paygraph;
  let graph: MoneyGraph;
  let targets: readonly MoneyTarget[];
  let used = 0;

  beforeAll(async () => {
    provider = await moneyProviders[key]({ seed: 3, scale: 0.5, now: Date.now });
    paygraph = await startPaygraph({ connections: [provider.connection(provider.origin)] });
    graph = moneyGraph(() => [paygraph.url]);
    const turns = [];
    for (const turn of [0, 1, 2]) turns.push(...(await targetsAt(graph, provider, turn)));
    targets = [...turns, ...provider.unlisted(60), ...(await untoldSeries())];
  }, 120_000);
  afterAll(async () => {
    await paygraph[Symbol.asyncDispose]();
    await provider.close();
  });

  /** Series whose status nobody tells: they may go on. */
  async function untoldSeries(): Promise<readonly MoneyTarget[]> {
    const { list } = await graph.insist<{
      readonly list: { readonly nodes: readonly { readonly id: string; readonly status: string }[] } | null;
    }>(
      'query ($of: ProviderName!) { list: billingSubscriptions(first: 100, filter: { provider: { eq: $of } }) { nodes { id status } } }',
      { of: provider.provider },
    );
    return (list?.nodes ?? [])
      .filter(({ status }) => status === 'UNKNOWN')
      .map(({ id }) => ({ key, kind: 'cancel', id, nativeId: id, amount: null }));
  }

  /** What to do next, on a record that nothing was done to here. */
  function inputFor(mutation: Mutation): { readonly input: Input; readonly target: MoneyTarget | null } {
    used += 1;
    if (mutation === 'createTransaction') {
      const input = provider.create(`contract-${used}`, used);
      if (input === null) throw new Error(`${key} takes no payment`);
      return { input, target: null };
    }
    const fit = targets.filter(({ kind }) => kind === kinds[mutation]);
    const target = fit[(used * 7) % Math.max(1, fit.length)];
    if (target === undefined) throw new Error(`${key} has nothing to ${kinds[mutation]}`);
    targets = targets.filter(({ id }) => id !== target.id);
    const { kind, id } = target;
    return { input: kind === 'cancel' ? { billingSubscriptionId: id } : { transactionId: id }, target };
  }

  async function send(mutation: Mutation, input: Input, idempotencyKey: string): Promise<ToldPayload> {
    const { payload } = await graph.send<{ readonly payload: ToldPayload | null }>(
      `mutation ($input: ${inputTypes[mutation]}!) {
        payload: ${mutation}(input: $input) { operation { ${operationFields} } replayed userErrors { code path } } }`,
      { input: { ...input, idempotencyKey } },
    );
    if (payload === null) throw new Error('a payload is never null');
    return payload;
  }

  const nowhere = (): Input => {
    const [name, account, currency] = shapes[key];
    const place = new RecordRef(
      'account',
      name,
      key,
      null,
      targets[0] === undefined ? account : accountOf(targets[0]),
    );
    return { accountId: place.id, amount: { amount: '1.00', currency }, source: { hosted: {} } };
  };
  const accountOf = ({ id }: MoneyTarget): string =>
    decodeURIComponent(Buffer.from(id, 'base64url').toString().split(':')[2] ?? '');

  describe.each(mutations)('%s', (mutation) => {
    if (!can[key].includes(mutation)) {
      test('MONEY-12 MUST decline what the provider cannot do before it is recorded', async () => {
        const before = provider.effects().length;
        const [name, account] = shapes[key];
        const place = targets[0] === undefined ? account : accountOf(targets[0]);
        const input =
          mutation === 'createTransaction'
            ? nowhere()
            : mutation === 'cancelBillingSubscription'
              ? { billingSubscriptionId: new RecordRef('billingSubscription', name, key, place, 'x').id }
              : { transactionId: targets.find(({ kind }) => kind !== 'cancel')?.id };
        const payload = await send(mutation, input, `${mutation}-3`);
        expect(payload).toMatchObject({ operation: null, replayed: false });
        expect(payload.userErrors[0]?.code).toBe('UNSUPPORTED_BY_PROVIDER');
        expect(provider.effects().length).toBe(before);
      });
      return;
    }

    test('MONEY-10 MUST have one effect, whatever else is sent with its key', async () => {
      const { input } = inputFor(mutation);
      const before = provider.effects().length;
      const first = await send(mutation, input, `${mutation}-1`);
      expect(first).toMatchObject({
        operation: { state: 'SUCCEEDED', attempts: 1 },
        replayed: false,
        userErrors: [],
      });
      expect(provider.effects().length).toBe(before + 1);
      expect(provider.effects().at(-1)?.kind).toBe(kinds[mutation]);
      const again = await send(mutation, input, `${mutation}-1`);
      expect(again).toMatchObject({ operation: { id: first.operation?.id, attempts: 1 }, replayed: true });
      const other = await send(mutation, inputFor(mutation).input, `${mutation}-1`);
      expect(other.userErrors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_KEY_REUSED']);
      expect(provider.effects().length).toBe(before + 1);
    });

    test('MONEY-11 MUST refuse what cannot be, by code and path, and move nothing', async () => {
      const before = provider.effects().length;
      const { input, target } = inputFor(mutation);
      const { userErrors } = await send(mutation, wrong(mutation, input, target), `${mutation}-2`);
      expect(userErrors.length).toBeGreaterThan(0);
      for (const { code, path } of userErrors) {
        expect(['BAD_USER_INPUT', 'INVALID_STATE', 'NOT_FOUND', 'UNSUPPORTED_BY_PROVIDER']).toContain(code);
        expect(path?.[0]).toBe('input');
      }
      expect(provider.effects().length).toBe(before);
    });
  });
});

/** The input with something in it that no provider takes. */
function wrong(mutation: Mutation, input: Input, target: MoneyTarget | null): Input {
  const currency = target?.amount?.currency === 'SEK' ? 'NOK' : 'SEK';
  switch (mutation) {
    case 'createTransaction':
      return { ...input, description: 'of 4111 1111 1111 1111' };
    case 'captureTransaction':
    case 'refundTransaction':
      return { ...input, amount: { amount: '1.00', currency } };
    case 'voidTransaction':
      return { transactionId: `${input['transactionId'] as string}`.slice(0, -4) };
    case 'cancelBillingSubscription':
      return { ...input, billingSubscriptionId: 'bm9uZQ' };
  }
}
