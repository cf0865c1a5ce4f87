import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../src/domain/operation.ts';
import { mutationNames } from '../../../src/domain/operation.ts';
import { migrate } from '../../../src/journal/migrations.ts';
import { SqlJournal } from '../../../src/journal/sql-journal.ts';
import type { Journal, OperationDraft, Settlement } from '../../../src/ports/journal.ts';
import { draft as draftOf, idOf, money, place, refusal, start, step as stepOf } from './drafts.ts';
import { ModelJournal } from './model.ts';
import type { StoreKind } from './stores.ts';
import { makeStore, storeKinds } from './stores.ts';

/** One call of the port, later: made for both journals alike. */
type Call = (journal: Journal) => Promise<unknown>;
/** A call about what is there by then. */
type Plan = (rows: readonly Operation[]) => Call;

const few = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const owner = few('a', 'a', 'a', 'b');
const time = fc.integer({ min: 0, max: 12 }).map((offset) => start + offset);
const lease = fc.record({ owner, until: fc.oneof(time, few(start + 20)) });
/** Few ids, so that calls meet; some are not there. */
const id = fc.integer({ min: 1, max: 5 }).map(idOf);
const step = fc.record({
  number: few(1, 1, 2, 3),
  name: few('confirm', 'process'),
  state: few('sent', 'done', 'notCarriedOut'),
  nativeId: few(null, 't-1'),
});
const draft: fc.Arbitrary<OperationDraft> = fc.record({
  id,
  tenant: few('t', 't', 'u'),
  key: few('k1', 'k2', 'k3'),
  caller: few('ada', 'bob'),
  mutation: fc.constantFrom(...mutationNames.slice(0, 2)),
  digest: few('d1', 'd1', 'd1', 'd2'),
  connection: few('wallee', 'wallee', 'paysley'),
  account: few(null, '4711'),
  guard: few(null, 'g1', 'g2'),
  target: few(
    null,
    { kind: 'transaction', nativeId: '99', parent: null },
    { kind: 'refund', nativeId: '7', parent: '99' },
  ),
  amount: few(null, money('12.340', 'KWD'), money('0.1', 'USD')),
  mark: few(null, 'mark'),
  reference: fc.option(fc.string({ unit: 'grapheme', maxLength: 5 }).filter((text) => !text.includes('\0'))),
  baseline: fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.array(fc.string())), {
    maxKeys: 2,
  }),
  written: few(null, { flags: { fee: false }, cart: [{ name: 'Tea', qty: 1.5 }] }),
  createdAt: time,
});
const settlement: fc.Arbitrary<Settlement> = fc.oneof(
  fc.record(
    { state: few('SUCCEEDED'), result: few(null, place), answer: few({ url: 'https://pay.example/1' }) },
    { requiredKeys: ['state', 'result'] },
  ),
  fc.record({
    state: few('FAILED'),
    refusals: few([], [refusal], [{ ...refusal, path: null, retryAfterSeconds: 9, currentVersion: 3 }]),
    released: fc.boolean(),
    result: few(null, place),
  }),
);
const by = fc.record({ caller: few('ada'), note: few('seen') });
const query = fc.record(
  {
    tenant: few('t', 'u'),
    states: fc.subarray(['PENDING', 'SENT', 'UNKNOWN', 'SUCCEEDED', 'FAILED'] as const),
    mutations: fc.subarray([...mutationNames]),
    target: few('99', '7'),
    about: few('99', 'r-1'),
    mark: few('mark', 'other'),
    after: id,
    limit: fc.integer({ min: 1, max: 3 }),
  },
  { requiredKeys: ['tenant', 'limit'] },
);

const writtenQuery = fc.record({
  connection: few('wallee', 'paysley'),
  account: few(null, '4711'),
  record: few({ kind: 'transaction', nativeId: '99' }, { kind: 'refund', nativeId: 'r-1' }),
});

/** Mostly the draft of what is there, as the engine has it. */
const reopened = fc
  .tuple(id, draft, lease, fc.integer({ min: 0, max: 5 }))
  .map(([other, over, until, which]): Plan => (rows) => (journal) => {
    const row = rows.filter(({ released }) => released)[which];
    return row === undefined
      ? journal.reopen(other, over, until)
      : journal.reopen(row.id, { ...row, guard: over.guard, amount: over.amount, mark: over.mark }, until);
  });

const plan: fc.Arbitrary<Plan> = fc.oneof(
  plain(6, fc.tuple(draft, lease), (journal, args) => journal.open(...args)),
  { weight: 3, arbitrary: reopened },
  plain(8, fc.tuple(id, step, lease, time), (journal, args) => journal.send(...args)),
  plain(3, fc.tuple(id, step, lease), (journal, args) => journal.stepDone(...args)),
  plain(
    3,
    fc.tuple(id, settlement, time, fc.option(fc.record({ owner }), { nil: undefined })),
    (journal, args) => journal.settle(...args),
  ),
  plain(5, fc.tuple(id, owner, time), (journal, args) => journal.lose(...args)),
  plain(1, time, (journal, now) => journal.expire(now)),
  plain(2, fc.tuple(time, lease, fc.integer({ min: 1, max: 3 })), (journal, args) =>
    journal.claimDue(...args),
  ),
  plain(2, fc.tuple(id, lease, time), (journal, args) => journal.claim(...args)),
  plain(2, fc.tuple(id, owner, few('absent', 'two candidates'), fc.option(time)), (journal, args) =>
    journal.unresolved(...args),
  ),
  plain(1, fc.tuple(id, settlement, by, time), (journal, args) => journal.settleByHand(...args)),
  plain(1, fc.tuple(id, lease), (journal, args) => journal.renew(...args)),
  plain(1, query, (journal, one) => journal.list(one)),
  plain(1, writtenQuery, (journal, one) => journal.writtenTo(one)),
  plain(1, time, (journal, before) => journal.forget(before)),
);

/** What every run begins with, so that few calls are about nothing: one PENDING, one SENT, one UNKNOWN. */
const beginning: readonly Plan[] = [
  ...['k1', 'k2', 'k3'].map((key, at): Plan => {
    const one = draftOf({ id: idOf(at + 1), tenant: 't', key, digest: 'd1', connection: 'wallee' });
    return () => (journal) => journal.open(one, { owner: 'a', until: start + 10 });
  }),
  ...[idOf(2), idOf(3)].map(
    (sent): Plan =>
      () =>
      (journal) =>
        journal.send(sent, stepOf(1), { owner: 'a', until: start }, start),
  ),
  () => (journal) => journal.lose(idOf(3), 'a', start + 2),
];

function plain<T>(
  weight: number,
  args: fc.Arbitrary<T>,
  make: (journal: Journal, args: T) => Promise<unknown>,
): fc.WeightedArbitrary<Plan> {
  return { weight, arbitrary: args.map((one) => () => (journal) => make(journal, one)) };
}

const runs = { sqlite: 100, postgres: 40 } as const satisfies Record<StoreKind, number>;

describe.each(storeKinds)('any calls of the journal in %s', (kind) => {
  it('answer as the model does, and leave the same behind', { timeout: 300_000 }, async () => {
    await using store = await makeStore(kind);
    const database = await store.open();
    await migrate(database);
    const journal = new SqlJournal(database, new Uint8Array(32));
    const seen = new Map<string, number>();
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(plan, { minLength: 20, maxLength: 50, size: 'max' }), async (plans) => {
          await database.query('delete from journal_operations');
          const model = new ModelJournal();
          for (const one of [...beginning, ...plans]) {
            const make = one(model.rows.map((row) => ({ ...row })));
            const expected = await settled(make(model));
            expect(await settled(make(journal))).toEqual(expected);
            for (const { state } of model.rows) seen.set(state, (seen.get(state) ?? 0) + 1);
          }
          for (const tenant of ['t', 'u']) {
            expect(await journal.list({ tenant, limit: 99 })).toEqual(
              await model.list({ tenant, limit: 99 }),
            );
          }
        }),
        { numRuns: runs[kind] },
      );
    } finally {
      await journal.close();
    }
    // Else the calls are not worth much.
    for (const state of ['PENDING', 'SENT', 'UNKNOWN', 'SUCCEEDED', 'FAILED']) {
      expect(seen.get(state) ?? 0, state).toBeGreaterThan(100);
    }
  });
});

/** An answer, or that it was refused. */
function settled(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((error: unknown) => (error instanceof Error ? 'refused' : error));
}
