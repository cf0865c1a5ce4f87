import { expect } from 'vitest';
import type { RecordKind } from '../../../src/domain/record-kind.ts';
import { RecordRef } from '../../../src/domain/record-ref.ts';
import type { Records } from '../../../src/domain/records/records.ts';
import { leaf } from '../../../src/filter/leaf.ts';
import { listOrder } from '../order.ts';
import type { Requirement } from '../requirement.ts';
import type { Several } from '../subject.ts';
import type { Trial } from '../trial.ts';
import { callOf, idsOf, listWhole, requestsOf } from '../trial.ts';

export const scopeRequirements: readonly Requirement[] = [
  {
    id: 'SCOPE-01',
    level: 'MUST',
    statement: 'list several accounts as one list, by no more calls than that takes, and nothing of another',
    special: servesSeveral,
    async run(trial) {
      const { kind, source } = trial;
      const { accounts, truth } = severalOf(trial);
      const each = accounts.map((account) => truth(kind, [account]));
      for (const some of each) expect(some.length).toBeGreaterThan(0);
      const expected = inOrder(trial, each.flat());
      for (const asked of [accounts, accounts.toReversed()]) {
        let rows = 0;
        const seen = await requestsOf(trial, async () => {
          const listed = await listWhole(trial, { accounts: asked });
          expect(inOrder(trial, listed)).toEqual(expected);
          if (source.capabilities.idOrder.native) expect(idsOf(listed)).toEqual(expected);
          rows = listed.length;
        });
        expect(seen.length).toBeLessThanOrEqual(
          Math.floor(rows / (source.capabilities.maxPageSize ?? 1)) + 1,
        );
      }
      for (const [index, account] of accounts.entries()) {
        const filter = leaf(kind, { op: 'eq', field: 'accountId' as never, value: idOf(trial, account) });
        const listed = await listWhole(trial, { accounts, filter });
        expect(inOrder(trial, listed)).toEqual(inOrder(trial, each[index] ?? []));
        const alone = await listWhole(trial, { accounts: [account] });
        expect(inOrder(trial, alone)).toEqual(inOrder(trial, each[index] ?? []));
      }
    },
  },
  {
    id: 'SCOPE-02',
    level: 'MUST',
    statement: 'list every account that the connection serves where none is named',
    special: servesSeveral,
    async run(trial) {
      const { all, accounts, truth } = severalOf(trial);
      expect(all.length).toBeGreaterThan(accounts.length);
      const listed = await listWhole(trial, { accounts: [] });
      expect(inOrder(trial, listed)).toEqual(inOrder(trial, truth(trial.kind, all)));
    },
  },
  {
    id: 'SCOPE-03',
    level: 'MUST',
    statement: 'read ids of several accounts by as many calls as of one, each in its own account only',
    special: servesSeveral,
    async run(trial) {
      const { kind, source } = trial;
      const { accounts, truth } = severalOf(trial);
      const each = accounts.map((account) => refsOf(truth(kind, [account])));
      // As many in all as each account has by itself, taken in turn.
      const least = Math.floor(Math.min(...each.map(({ length }) => length)) / each.length);
      const mixed = Array.from({ length: least }, (_, index) =>
        each.flatMap((refs) => refs[index] ?? []),
      ).flat();
      const alone = each[0]?.slice(0, mixed.length) ?? [];
      expect(alone.length).toBe(mixed.length);
      const together = await requestsOf(trial, async () => {
        const found = await source.getMany(mixed, new Set(), callOf());
        expect([...found.keys()].toSorted()).toEqual(idsOf(mixed).toSorted());
        for (const [id, record] of found) expect(record instanceof Error ? record : record.id).toBe(id);
      });
      expect(together.length).toBeLessThanOrEqual(source.previewGetMany(alone, new Set()).length);
      // The right id at the wrong account is nobody's, beside the right ones too.
      const [mine, other] = each;
      const wrong = (mine ?? []).slice(0, 20).map((ref) => moved(ref, other?.[0]?.account ?? null));
      expect((await source.getMany(wrong, new Set(), callOf())).size).toBe(0);
      const beside = await source.getMany([...wrong, ...mixed], new Set(), callOf());
      expect([...beside.keys()].toSorted()).toEqual(idsOf(mixed).toSorted());
    },
  },
];

function servesSeveral({ source }: Trial<RecordKind>): boolean {
  return source.capabilities.scope === 'accounts';
}

function severalOf<K extends RecordKind>({ rig }: Trial<K>): Several {
  if (rig.several === undefined) throw new Error('A rig with several accounts was required');
  return rig.several;
}

function inOrder<K extends RecordKind>(trial: Trial<K>, records: readonly Records[K][]): readonly string[] {
  return idsOf(records.toSorted(listOrder(trial)));
}

function refsOf<K extends RecordKind>(records: readonly Records[K][]): readonly RecordRef<K>[] {
  return records.map(({ ref }) => ref as unknown as RecordRef<K>);
}

function moved<K extends RecordKind>(ref: RecordRef<K>, account: string | null): RecordRef<K> {
  return new RecordRef(ref.kind, ref.provider, ref.connection, account, ref.nativeId, ref.parent);
}

function idOf<K extends RecordKind>({ rig, truth }: Trial<K>, account: string): string {
  const [record] = truth;
  if (record === undefined) throw new Error('A record was required');
  return new RecordRef('account', rig.provider.name, record.ref.connection, null, account).id;
}
