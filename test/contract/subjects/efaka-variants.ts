import { describe, expect, test } from 'vitest';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import { startPaygraph } from '../../kit/paygraph.ts';
import type { RequirementId } from '../requirement-ids.ts';
import { requirements } from '../requirements.ts';
import { callOf, failureOf, listOf, requestOf, trialOf } from '../trial.ts';
import type { EfakaRig } from './efaka.ts';
import { startEfaka } from './efaka.ts';

const payments: readonly RecordKind[] = ['transaction', 'refund'];

/** What nobody knows of the provider, otherwise than the suite has it: the records have to be right all the same. */
export function tryVariants(): void {
  describe('EFAKA, which tells nothing of shopper and order', () => {
    test.each([...payments, 'paymentLink'] as const)('%s is what the documents mean', async (kind) => {
      await using rig = await startEfaka({ echo: false });
      await run(rig, kind, 'MEAN-01', 'MEAN-02', 'PROJ-02');
      const [transaction] = rig.truth('transaction');
      expect(transaction).toMatchObject({ customerEmail: null, description: null, billingAddress: null });
    });
  });

  describe('EFAKA, which finds no payment by its reference', () => {
    test.each(payments)('%s is read and listed by id, and shows what its own answer says', async (kind) => {
      await using rig = await startUnfound();
      await run(rig, kind, 'MEAN-01', 'READ-01', 'READ-06', 'FILTER-02', 'PIN-01', 'PIN-02', 'EXPLAIN-01');
      const { capabilities } = trialOf(rig, kind).source;
      expect(capabilities.requires).toEqual(['id', 'nativeId']);
      expect(Object.keys(capabilities.filters)).toEqual(['id', 'nativeId']);
      expect(rig.requests(0).seen.filter(({ path }) => path.startsWith('/v3/query'))).toEqual([]);
    });

    test('says so where a reference is asked for, and reads ids', async () => {
      await using rig = await startUnfound();
      const { sandbox, place } = rig;
      await using paygraph = await startPaygraph({
        connections: [
          {
            provider: 'efaka',
            key: place.key,
            mode: 'LIVE',
            baseUrl: sandbox.url,
            accessToken: sandbox.accessToken,
            entityId: sandbox.entityId,
          },
        ],
      });
      const [transaction] = rig.truth('transaction').filter(({ reference }) => reference !== null);
      const { id = '', nativeId = '', reference } = transaction ?? {};
      const ask = async (filter: object): Promise<unknown> => {
        const { data } = await paygraph.ask(
          'query ($filter: TransactionFilter) { transactions(filter: $filter) { nodes { id reference } sources { status } } }',
          { filter },
        );
        return data?.['transactions'];
      };
      const found = { nodes: [{ id, reference }], sources: [{ status: 'COMPLETE' }] };
      expect(await ask({ id: { eq: id } })).toEqual(found);
      expect(await ask({ nativeId: { in: [nativeId, 'nobody'] } })).toEqual(found);
      expect(await ask({ and: [{ id: { in: [id] } }, { reference: { eq: reference } }] })).toEqual(found);
      const unasked = { nodes: [], sources: [{ status: 'REQUIRES_FILTER' }] };
      const { next } = rig.requests(0);
      expect(await ask({ reference: { eq: reference } })).toEqual(unasked);
      expect(await ask({ or: [{ id: { eq: id } }, { reference: { eq: reference } }] })).toEqual(unasked);
      expect(await ask({ status: { eq: 'FAILED' } })).toEqual(unasked);
      expect(await ask({})).toEqual(unasked);
      expect(rig.requests(next).seen).toEqual([]);
      const { data } = await paygraph.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(data?.['node']).toEqual({ id });
    });
  });

  test('EFAKA is asked for nothing more of a list that has failed', async () => {
    await using rig = await startEfaka();
    const trial = trialOf(rig, 'transaction');
    const wrong = await rig.troubled('wrongCredentials');
    const { next } = rig.requests(0);
    expect(await failureOf(trial, wrong, callOf())).toMatchObject({ code: 'PROVIDER_AUTHENTICATION_FAILED' });
    // By then the others would have been sent, too.
    await listOf(trial);
    const refused = rig.requests(next).seen.filter(({ status }) => status !== 200 && status !== 400);
    expect(trial.source.previewList(requestOf(trial)).length).toBeGreaterThan(50);
    expect(refused.length).toBeLessThanOrEqual(8);
  });
}

/** A hundred payments of each kind, which is what a list takes of ids. */
async function startUnfound(): Promise<EfakaRig> {
  const rig = await startEfaka({ query: false }, { mode: 'LIVE', query: 'unknown' });
  const few: EfakaRig['truth'] = (kind) => rig.truth(kind).slice(0, 100);
  return {
    ...rig,
    truth: few,
    pinOf: (kind) =>
      leaf(kind, { op: 'in', field: 'nativeId' as never, values: few(kind).map(({ nativeId }) => nativeId) }),
  };
}

async function run(rig: EfakaRig, kind: RecordKind, ...ids: readonly RequirementId[]): Promise<void> {
  for (const requirement of requirements) {
    if (ids.includes(requirement.id)) await requirement.run(trialOf(rig, kind));
  }
}
