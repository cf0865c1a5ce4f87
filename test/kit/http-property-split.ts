import fc from 'fast-check';
import { expect } from 'vitest';
import { ProviderFailure } from '../../src/domain/errors.ts';
import { fieldOf } from '../../src/domain/fields/fields.ts';
import type { RecordKind } from '../../src/domain/record-kind.ts';
import type { Projection, PropertyOf } from '../../src/domain/records/records.ts';
import type { Filter } from '../../src/filter/ast.ts';
import { buildFilter } from '../../src/filter/build.ts';
import { compileFilter } from '../../src/filter/evaluate.ts';
import { fieldsOf } from '../../src/filter/fields-of.ts';
import { foldConstants, foldScope } from '../../src/filter/fold.ts';
import { split } from '../../src/filter/split.ts';
import { effectiveOperators } from '../../src/filter/trust.ts';
import type { Source } from '../../src/ports/source.ts';
import { testCall } from './gateway-environment.ts';
import { worldFilter } from './http-property-input.ts';
import { naiveFilter } from './naive-filter.ts';
import type { HttpWorld, LawKind, WorldMember } from './http-property-world.ts';
import { truthOf } from './http-property-world.ts';

/**
 * The law of a split: what the provider gives for the pushed part misses nothing, and with the residual checked here it
 * is what the filter means. One account, no order, no gateway: just dialect, provider and mapper.
 */
export async function checkSplitLaw<K extends LawKind>(
  kind: K,
  world: HttpWorld,
  numRuns: number,
): Promise<void> {
  const [member] = world.members;
  const [account] = member?.accounts ?? [];
  if (member === undefined || account === undefined) throw new Error('A world with an account was required');
  const records = truthOf(kind, { ...member, accounts: [account] });
  const scope =
    fieldOf(kind, 'nativeId').type === 'nativeId' && (kind === 'account' || kind === 'client')
      ? null
      : account;
  const source = sourceOf(member, kind);
  const operators = effectiveOperators(kind, source.capabilities.filters, member.trust);
  await fc.assert(
    fc.asyncProperty(worldFilter(kind, world), async (input) => {
      const place = { provider: 'GOVINEER', connection: member.key, account: scope } as const;
      const filter = foldScope(kind, buildFilter(kind, input, 'filter'), place);
      const { pushed, residual } = split(
        kind,
        foldConstants(kind, filter, source.capabilities.constants),
        operators,
      );
      const rows = await listWhole(source, pushed, residual, scope).catch((error: unknown) => {
        if (error instanceof ProviderFailure && error.code === 'LIMIT_EXCEEDED') return null;
        throw error;
      });
      fc.pre(rows !== null);
      const expected = records.filter((record) => naiveFilter(kind, input, record)).map(({ id }) => id);
      const given = new Set(rows?.map(({ id }) => id));
      expect(expected.filter((id) => !given.has(id))).toEqual([]);
      const keep = compileFilter(kind, residual);
      expect(
        rows
          ?.filter(keep)
          .map(({ id }) => id)
          .toSorted(),
      ).toEqual(expected.toSorted());
    }),
    { numRuns },
  );
}

export function sourceOf<K extends RecordKind>({ provider }: WorldMember, kind: K): Source<K> {
  const source: Source<K> | undefined = provider.sources[kind];
  if (source === undefined) throw new Error(`${kind} has no source`);
  return source;
}

async function listWhole<K extends RecordKind>(
  source: Source<K>,
  pushed: Filter<K>,
  residual: Filter<K>,
  account: string | null,
) {
  if (pushed.op === 'nothing') return [];
  const projection: Projection<K> = new Set<PropertyOf<K>>(
    [...fieldsOf(residual)].flatMap((field) => fieldOf(source.kind, field).needs),
  );
  const page = await source.list(
    {
      accounts: account === null ? [] : [account],
      filter: pushed,
      order: [],
      idDirection: 'asc',
      limit: source.capabilities.maxPageSize ?? 1,
      offset: 0,
      projection,
      count: false,
    },
    testCall(),
  );
  // The worlds are small enough for one page; a full one would hide rows.
  expect(page.rowsRead).toBeLessThan(source.capabilities.maxPageSize ?? 1);
  return page.records;
}
