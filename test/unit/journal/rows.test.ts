import { describe, expect, it } from 'vitest';
import { JournalError } from '../../../src/journal/journal-error.ts';
import { newOperation } from '../../../src/journal/new-operation.ts';
import { columnNames, columns, decodeOperation } from '../../../src/journal/operation-row.ts';
import type { OperationDraft } from '../../../src/ports/journal.ts';
import { openJournal } from '../../../src/journal/open-journal.ts';
import { draft, lease, operationOf, refusal, start, step } from './drafts.ts';
import { makeStore, storeKinds } from './stores.ts';

const SECRET = '4111111111111111';

/** As an input might slip in by a spread: more members than the port knows, at every depth. */
function laden(one = draft()): OperationDraft {
  const over = { card: SECRET, bankAccount: { accountNumber: SECRET } };
  return Object.assign({ ...one }, over, {
    target: { kind: 'transaction', nativeId: '99', parent: null, ...over },
  });
}

const stored = (row: object): string => JSON.stringify(row);

describe('a row', () => {
  it('holds the known columns, and of what is in them the known members', () => {
    const one = draft();
    const operation = {
      ...Object.assign(newOperation(laden(one), lease()), { token: SECRET }),
      steps: [{ ...step(), token: SECRET }],
      refusals: [{ ...refusal, body: SECRET }],
    };
    const row = Object.fromEntries(columnNames.map((name) => [name, columns[name](operation)]));
    expect(stored(row)).not.toContain(SECRET);
    expect(decodeOperation(row)).toEqual({
      ...newOperation(one, lease()),
      steps: [step()],
      refusals: [refusal],
    });
  });

  it.each([
    ['state', 'GONE'],
    ['mutation', 'somethingElse'],
    ['target_kind', 'card'],
    ['steps', '{}'],
    ['steps', 'not JSON'],
    ['refusals', '[{"code":"NEW","message":"","path":null}]'],
    ['amount', '1e3'],
    ['created_at', 'yesterday'],
    ['tenant', null],
  ])('whose %s is %s is refused, and told by its id alone', (column, value) => {
    const operation = newOperation(draft(), lease());
    const row = Object.fromEntries(columnNames.map((name) => [name, columns[name](operation)]));
    expect(() => decodeOperation({ ...row, [column]: value })).toThrow(
      new JournalError(`the journal's row ${operation.id} can't be read`),
    );
  });
});

describe.each(storeKinds)('what is stored in %s', (kind) => {
  it('is in the known columns and holds nothing that was not asked for', async () => {
    await using store = await makeStore(kind);
    const journal = await openJournal(store.url);
    const database = await store.open();
    const { id } = operationOf(await journal.open(laden(), lease()));
    await journal.send(id, Object.assign(step(), { token: SECRET }), lease(), start);
    await journal.stepDone(id, Object.assign(step(1, { state: 'done' }), { token: SECRET }), lease());
    const refusals = [Object.assign({ ...refusal }, { body: SECRET })];
    await journal.settle(id, { state: 'FAILED', refusals, released: true }, start, { owner: 'a' });
    const [row = {}] = await database.query('select * from journal_operations');
    expect(Object.keys(row).toSorted()).toEqual([...columnNames, 'sender'].toSorted());
    expect(stored(row)).not.toContain(SECRET);
    await Promise.all([journal.close(), database.close()]);
  });
});
