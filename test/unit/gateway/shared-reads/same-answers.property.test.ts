import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OwnGenerations } from '../../../../src/cache/generations.ts';
import { GatewayRequest } from '../../../../src/gateway/request.ts';
import { SharedReads } from '../../../../src/gateway/shared-reads/shared-reads.ts';
import { sharedSource } from '../../../../src/gateway/shared-reads/shared-source.ts';
import type { SourceCapabilities } from '../../../../src/ports/capabilities.ts';
import type { Source } from '../../../../src/ports/source.ts';
import { FakeSource } from '../../../kit/fake-source.ts';
import { stillClock, testConnection, testEnvironment } from '../../../kit/gateway-environment.ts';
import { systemClock } from '../../../../src/system-clock.ts';
import { refTo, row } from './rig.ts';

const capabilities: SourceCapabilities<'transaction'> = {
  operations: ['LIST', 'READ'],
  scope: 'account',
  filters: {
    reference: [
      {
        operators: ['eq', 'in'],
        precision: 'superset',
        basis: 'documented',
        unproven: 'superset',
        source: 'test',
      },
    ],
  },
  constants: {},
  orders: {},
  idOrder: { compare: 'codePoints', native: true, basis: 'documented', source: 'test' },
  idsPerCall: 10,
  maxPageSize: 4,
  requires: [],
  counts: true,
  countsBasis: 'documented',
};

const rows = Array.from({ length: 13 }, (_, index) => row(`p${index}`, `${index % 3}`));

function worldOf(wrap: (source: Source<'transaction'>) => Source<'transaction'>) {
  const source = new FakeSource(capabilities, rows);
  const environment = testEnvironment([testConnection('c', { transaction: wrap(source) }, ['one'])]);
  return { source, request: () => new GatewayRequest(environment) };
}

const shared = (source: Source<'transaction'>) =>
  sharedSource(
    source,
    new SharedReads({
      connection: 'c',
      provider: 'GOVINEER',
      clock: { ...systemClock, now: () => stillClock.now() },
      generations: new OwnGenerations(),
      longestMs: 1000,
      keeping: null,
      log: { warn: () => undefined },
    }),
  );

const asked = fc.oneof(
  fc.record({
    list: fc.record({
      first: fc.integer({ min: 1, max: 9 }),
      reference: fc.option(fc.constantFrom('0', '1', '9')),
    }),
  }),
  fc.record({ ids: fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { minLength: 1, maxLength: 6 }) }),
);

type Asked = typeof asked extends fc.Arbitrary<infer T> ? T : never;

async function answer(request: GatewayRequest, one: Asked): Promise<unknown> {
  if ('ids' in one) {
    const found = await Promise.all(one.ids.map((id) => request.one(refTo(`p${id}`))));
    return found.map((record) => record?.id ?? null);
  }
  const { first, reference } = one.list;
  const page = await request.list('transaction', {
    filter: reference === null ? { op: 'everything' } : { op: 'eq', field: 'reference', value: reference },
    order: [],
    page: { first },
    wants: { totalCount: true, hasNextPage: true },
  });
  return [page.nodes.map(({ id }) => id), page.totalCount, page.pageInfo.hasNextPage];
}

describe('requests that read together', () => {
  it('get what each would get alone, by no more calls', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(asked, { minLength: 1, maxLength: 8 }), async (all) => {
        const alone = worldOf((source) => source);
        const together = worldOf(shared);
        const expected: unknown[] = [];
        for (const one of all) expected.push(await answer(alone.request(), one));
        expect(await Promise.all(all.map((one) => answer(together.request(), one)))).toEqual(expected);
        expect(together.source.calls).toBeLessThanOrEqual(alone.source.calls);
      }),
      { numRuns: 150 },
    );
  });
});
