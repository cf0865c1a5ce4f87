import type { OperationDraft } from '../src/ports/journal.ts';
import { openJournal } from '../src/journal/open-journal.ts';

export interface JournalRate {
  /** How many callers open operations at the same time, each one after another. */
  readonly callers: number;
  /** New operations recorded, durably, per second. */
  readonly opensPerSecond: number;
}

/**
 * What recording an operation costs in the journal at `url`. It leaves them there, so the journal is one of the bench's
 * own. A store on the disk waits for it each time: the figure is as much the disk's as the program's.
 */
export async function journalRate(url: string, callers: number, milliseconds: number): Promise<JournalRate> {
  const journal = await openJournal(url);
  const run = `${callers}-${process.pid}-${performance.now()}`;
  const began = performance.now();
  const until = began + milliseconds;
  let opened = 0;
  const caller = async (number: number): Promise<void> => {
    for (let at = 0; performance.now() < until; at += 1) {
      const id = `${run}-${number}-${at}`;
      await journal.open(draft(id), { owner: run, until: Date.now() + 60_000 });
      opened += 1;
    }
  };
  try {
    await Promise.all(Array.from({ length: callers }, (_, number) => caller(number)));
    return { callers, opensPerSecond: opened / ((performance.now() - began) / 1000) };
  } finally {
    await journal.close();
  }
}

function draft(id: string): OperationDraft {
  return {
    id,
    tenant: 'bench',
    key: id,
    caller: 'bench',
    mutation: 'refundTransaction',
    digest: 'digest',
    connection: 'bench',
    account: null,
    guard: id,
    target: { kind: 'transaction', nativeId: id, parent: null },
    amount: null,
    mark: id,
    reference: null,
    written: null,
    baseline: { refunded: '0', ids: [] },
    createdAt: Date.now(),
  };
}
