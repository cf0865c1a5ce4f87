import { expect, it } from 'vitest';
import type { JsonObject } from '../../../src/domain/operation.ts';
import { EarlierInJournal } from '../../../src/gateway/commands/earlier-in-journal.ts';
import { anonymous } from '../../../src/ports/caller.ts';
import { MemoryJournal } from '../../kit/memory-journal.ts';
import { paymentRef, refundInput } from './rig.ts';

const record = { kind: 'transaction', nativeId: paymentRef().nativeId, parent: null } as const;
const lease = { owner: 'a', until: 1_000 };

async function write(
  journal: MemoryJournal,
  id: string,
  tenant: string,
  written: JsonObject | null,
  connection = 'gov',
): Promise<void> {
  await journal.open(
    {
      id,
      tenant,
      key: id,
      caller: 'somebody',
      mutation: 'refundTransaction',
      digest: 'd',
      connection,
      account: 'a1',
      guard: null,
      target: record,
      amount: null,
      mark: null,
      reference: null,
      baseline: {},
      written,
      createdAt: 0,
    },
    lease,
  );
  await journal.settle(id, { state: 'SUCCEEDED', result: null }, 1, lease);
}

it('what was written to a record is known whichever tenant wrote it; of its operations only the own are', async () => {
  const journal = new MemoryJournal();
  await write(journal, '1', 'mine', { tax: 'old' });
  await write(journal, '2', 'theirs', { tax: 'new' });
  await write(journal, '3', 'theirs', { tax: 'elsewhere' }, 'pay');
  await write(journal, '4', 'mine', { tax: 'of this attempt' });
  const order = {
    kind: 'refundTransaction',
    key: 'k',
    input: refundInput(),
    caller: { ...anonymous, tenant: 'mine' },
    deadline: 0,
    signal: new AbortController().signal,
    metrics: { upstreamCalls: 0, rowsRead: 0, rowsKept: 0 },
  } as const;
  const earlier = new EarlierInJournal(journal, order, '4');
  expect(await earlier.about(record)).toEqual([
    { id: '1', written: { tax: 'old' } },
    { id: '2', written: { tax: 'new' } },
  ]);
  expect((await earlier.on(record)).map(({ id }) => id)).toEqual(['1']);
});
